"""Pages as newsroom and ministry systems write them: main text among everything else."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator

from tests.reading.making.reports import MARK, Report, Truth, truth

NAV = (
    '<nav class="menu"><ul><li><a href="/">Voorpagina</a></li><li><a href="/binnenland">Binnenland</a></li>'
    '<li><a href="/economie">Economie</a></li><li><a href="/sport">Sport</a></li><li><a href="/abonneren">Abonneren</a></li></ul></nav>'
)
COOKIES = (
    '<div id="cookie-banner" role="dialog"><p>Wij gebruiken cookies om deze website te verbeteren en '
    "advertenties te tonen. Lees ons cookiebeleid.</p><button>Alles accepteren</button><button>Weigeren</button></div>"
)
ALSO = (
    '<aside class="related"><h3>Lees ook</h3><ul><li><a href="/a1">Brandweer rukt uit voor rookmelder in flat</a></li>'
    '<li><a href="/a2">Zwembad blijft tot mei gesloten wegens onderhoud</a></li><li><a href="/a3">Zo wordt het weer dit weekend</a></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments"><h3>Reacties (2)</h3><div class="comment"><b>jan1962</b><p>Dit zag iedereen toch aankomen, wat een verspilling.</p></div>'
    '<div class="comment"><b>Petra K.</b><p>Eindelijk eens goed uitgezocht, dank daarvoor!</p></div></section>'
)
SHARE = '<div class="share"><span>Deel dit artikel</span><a href="#">Facebook</a><a href="#">WhatsApp</a><a href="#">Kopieer link</a></div>'
FOOT = (
    '<footer><p>© 2024 De Nieuwe Bode. Alle rechten voorbehouden.</p><ul><li><a href="/contact">Contact</a></li>'
    '<li><a href="/privacy">Privacyverklaring</a></li><li><a href="/rss">RSS</a></li></ul></footer>'
)
LETTER = (
    '<div class="newsletter"><h4>Elke ochtend het nieuws in uw mailbox</h4><p>Schrijf u in voor onze nieuwsbrief.</p>'
    '<form><input type="email"><button>Inschrijven</button></form></div>'
)


def pages(tune: list[Report], told: list[Report]) -> Iterator[tuple[Truth, bytes]]:
    """Each page once; the two halves are written by different systems."""
    halves = (
        ("tune", tune, (_weblog, _blocks, _ministry, _old_tables, _app, _microdata)),
        ("report", told, (_drupal, _paper, _agency, _divs, _live, _statistics)),
    )
    for half, found, writers in halves:
        for report, write in zip(found, writers, strict=False):
            name = f"{half}-{write.__name__.strip('_')}.html"
            yield (
                truth(name, "html", half, report, notes=write in _WITH_NOTES),
                write(report).encode(),
            )


def _e(text: str) -> str:
    return html.escape(text, quote=False)


def _body(report: Report, p: str = "<p>{}</p>", h: str = "<h2>{}</h2>", *, note: str = "") -> str:
    made: list[str] = []
    items: list[str] = []
    for role, text in report.parts:
        written = MARK.sub(note, _e(text))
        if role == "item":
            items.append(f"<li>{written}</li>")
            continue
        if items:
            made.append(f"<ul>{''.join(items)}</ul>")
            items = []
        if role == "heading":
            made.append(h.format(written))
        elif role == "quote":
            made.append(f"<blockquote><p>{written}</p></blockquote>")
        else:
            made.append(p.format(written))
    if items:
        made.append(f"<ul>{''.join(items)}</ul>")
    return "\n".join(made)


def _table(report: Report, *, head: bool = True, caption: bool = True, css: str = "") -> str:
    heads, *rows = report.table
    cell = "th" if head else "td"
    out = f'<table class="{css}">' if css else "<table>"
    if caption:
        out += f"<caption>{_e(report.table_title)}</caption>"
    out += "<thead><tr>" if head else "<tr>"
    out += "".join(f"<{cell}>{_e(text)}</{cell}>" for text in heads)
    out += "</tr></thead><tbody>" if head else "</tr>"
    for row in rows:
        first, *rest = (_e(text) for text in row)
        label = f'<th scope="row">{first}</th>' if head else f"<td>{first}</td>"
        out += "<tr>" + label + "".join(f"<td>{text}</td>" for text in rest) + "</tr>"
    return out + ("</tbody></table>" if head else "</table>")


def _weblog(r: Report) -> str:
    """As WordPress writes an entry."""
    return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="UTF-8"><title>{_e(r.title)} - De Nieuwe Bode</title>
<meta property="og:title" content="{_e(r.title)}"><meta property="og:site_name" content="De Nieuwe Bode">
<meta property="article:published_time" content="{r.date}T06:30:00+00:00"><meta name="author" content="{r.author}"></head>
<body class="post-template-default single">{COOKIES}<header class="site-header"><p class="site-title">De Nieuwe Bode</p>{NAV}</header>
<main id="main"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">{_e(r.title)}</h1>
<div class="entry-meta"><span class="byline">Door <a href="/author">{r.author}</a></span> <time class="entry-date" datetime="{r.date}T06:30:00+00:00">{r.dutch_date}</time></div></header>
<div class="entry-content"><p><strong>{_e(r.lead)}</strong></p>{_body(r)}<figure class="wp-block-table">{_table(r)}</figure></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/t/1">gemeente</a>, <a href="/t/2">cijfers</a></span></footer></article>{SHARE}{COMMENTS}</main>
<aside id="secondary" class="widget-area"><h2>Recente berichten</h2><ul><li><a href="/b1">Nieuwe fietsbrug opent zaterdag</a></li><li><a href="/b2">Marktplein krijgt bomen</a></li></ul></aside>{FOOT}</body></html>"""


def _blocks(r: Report) -> str:
    """As a block editor writes: every paragraph in a box, links to other articles between."""
    body = _body(r, p='<div class="block block--text"><div class="inner"><p>{}</p></div></div>')
    first, _, rest = body.partition("</div></div>")
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)} | Regiobode</title>
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": r.title, "datePublished": r.date + "T10:00:00+02:00", "author": {"@type": "Person", "name": r.author}, "publisher": {"@type": "Organization", "name": "Regiobode"}})}</script></head>
<body><div id="app"><div class="top-bar">{NAV}</div><div class="article-layout"><div class="article-header"><span class="label">Binnenland</span><h1>{_e(r.title)}</h1><div class="meta"><span>{r.author}</span><time datetime="{r.date}">{r.dutch_date}</time><span>Leestijd 3 minuten</span></div></div>
<div class="article-body"><div class="block block--intro"><p class="intro">{_e(r.lead)}</p></div>{first}</div></div><div class="block block--readmore"><a href="/x">Lees ook: Wat betekent dit voor uw wijk?</a></div>{rest}
<div class="block block--table">{_table(r, caption=False)}</div></div>{LETTER}{ALSO}</div></div>{FOOT}</body></html>"""


def _ministry(r: Report) -> str:
    """As a ministry's site writes its news."""
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)} | Nieuwsbericht | Ministerie van Inwoners</title>
<meta name="DCTERMS.issued" content="{r.date}"><meta name="DCTERMS.title" content="{_e(r.title)}"></head><body><div id="mainwrapper"><header><div class="logo">Ministerie van Inwoners</div>
<form role="search"><label for="q">Zoeken binnen deze site</label><input id="q"></form>{NAV}<ol class="breadcrumb"><li>U bevindt zich hier:</li><li><a href="/">Home</a></li><li><a href="/actueel">Actueel</a></li></ol></header>
<main id="content-wrapper"><div class="wrapper"><div class="article content"><h1 class="news">{_e(r.title)}</h1><p class="article-meta">Nieuwsbericht | {r.dutch_date} | 10:00</p><div class="intro"><p>{_e(r.lead)}</p></div>
<div class="contentBox">{_body(r, note="")}<div class="common table">{_table(r)}</div></div></div><div class="brick linkblock"><h2>Zie ook</h2><ul><li><a href="/z1">Kamerbrief over de uitvoering</a></li><li><a href="/z2">Onderwerp: gemeenten</a></li></ul></div></div></main>
<footer class="site-footer"><h2>Service</h2><ul><li><a>Contact</a></li><li><a>Abonneren</a></li><li><a>RSS</a></li></ul><h2>Over deze site</h2><ul><li><a>Copyright</a></li><li><a>Toegankelijkheid</a></li></ul></footer></div></body></html>"""


def _old_tables(r: Report) -> str:
    """As pages were laid out in tables, with line breaks for paragraphs."""
    body = _body(r, p="{}<br><br>", h='<font size="4"><b>{}</b></font><br>')
    return f"""<HTML><HEAD><TITLE>{_e(r.title)}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><META NAME="date" CONTENT="{r.date}"></HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="100%" BORDER="0"><TR><TD COLSPAN="2"><IMG SRC="logo.gif" ALT="De Dagkrant"></TD></TR>
<TR><TD WIDTH="150" VALIGN="top"><A HREF="index.html">Voorpagina</A><BR><A HREF="sport.html">Sport</A><BR><A HREF="weer.html">Weer</A><BR><A HREF="colofon.html">Colofon</A></TD>
<TD VALIGN="top"><FONT SIZE="6"><B><H1>{_e(r.title)}</H1></B></FONT><I>{r.dutch_date}, {r.author}</I><BR><BR><B>{_e(r.lead)}</B><BR><BR>{body}{_table(r, head=False, caption=False)}
<BR><A HREF="javascript:print()">Print dit artikel</A></TD></TR></TABLE></BODY></HTML>"""


def _app(r: Report) -> str:
    """As a page that an app renders on the server."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charSet="utf-8"/><title>{_e(r.title)}</title><meta name="description" content="{_e(r.lead)}"/><meta property="article:published_time" content="{r.date}T05:00:00.000Z"/>
<style>.css-1x{{display:flex}}</style></head><body><div id="__next"><div class="css-0"><div class="css-1x">{NAV}</div><main class="css-1q"><div class="css-9"><h1 class="css-h1">{_e(r.title)}</h1><p class="css-lead">{_e(r.lead)}</p><div class="css-by">Door {r.author} · {r.dutch_date}</div>
<div class="css-txt">{_body(r, p='<p class="css-p">{}</p>', h='<h2 class="css-h2">{}</h2>')}{_table(r, css="css-t")}</div>{SHARE}<div class="css-promo"><h3>Word abonnee</h3><p>Onbeperkt lezen voor 2 euro per week. Maandelijks opzegbaar.</p></div></div></main>{ALSO}</div></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{"title":"{_e(r.title)}"}}}}</script></body></html>"""


def _microdata(r: Report) -> str:
    """With its parts named by microdata, and captions under pictures."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)} - Omroep Veluwland</title></head><body>{COOKIES}{NAV}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{_e(r.title)}</h1>
<meta itemprop="datePublished" content="{r.date}"><p class="pubdate">{r.dutch_date}</p><figure><img src="x.jpg" alt=""></figure><div itemprop="articleBody"><p class="lead">{_e(r.lead)}</p>{_body(r)}{_table(r)}</div>
<p class="tip">Heeft u een tip voor de redactie? Mail ons of stuur een bericht via WhatsApp.</p></div>{COMMENTS}{FOOT}</body></html>"""


def _drupal(r: Report) -> str:
    """As Drupal writes a node."""
    note = '<sup><a href="#fn1">1</a></sup>'
    notes = "".join(f'<li id="fn1">{_e(text)}</li>' for text in r.notes)
    return f"""<!DOCTYPE html><html lang="nl" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10"><title>{_e(r.title)} | Rekenkamer Meerhaven</title><meta property="article:published_time" content="{r.date}T09:00:00+0200"></head>
<body class="path-node"><a href="#main" class="visually-hidden">Overslaan en naar de inhoud gaan</a><header role="banner">{NAV}</header><main role="main"><a id="main"></a><div class="region region-content"><div class="block block-page-title-block"><h1 class="page-title"><span class="field field--name-title">{_e(r.title)}</span></h1></div>
<article class="node node--type-news"><div class="node__meta"><span>{r.dutch_date}</span></div><div class="node__content"><div class="field field--name-field-intro"><p>{_e(r.lead)}</p></div><div class="field field--name-body">{_body(r, note=note)}{_table(r)}<hr><ol class="footnotes">{notes}</ol></div></div></article>
<nav class="pager"><a href="/vorig">Vorige pagina</a><a href="/volgend">Volgende pagina</a></nav></div></main><footer role="contentinfo"><p>Volg ons op sociale media</p></footer></body></html>"""


def _paper(r: Report) -> str:
    """As a newspaper's site writes: advertisements, offers and other articles in the text."""
    body = _body(r, p='<p class="artstyle__text">{}</p>', h='<h3 class="artstyle__title">{}</h3>')
    parts = body.split("</p>", 2)
    advert = '<div class="ad" aria-label="advertentie"><span>Advertentie</span></div>'
    more = '<div class="inline-link"><span>Meer over dit onderwerp</span><a href="/m">Zo besparen andere gemeenten op papier</a></div>'
    text = parts[0] + "</p>" + advert + parts[1] + "</p>" + more + parts[2]
    return f"""<!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8"><title>{_e(r.title)}</title><meta property="og:site_name" content="Het Dagnieuws">
<script type="application/ld+json">{json.dumps([{"@type": "NewsArticle", "headline": r.title, "datePublished": r.date + "T04:00:00Z", "dateModified": r.date + "T09:12:00Z"}])}</script></head>
<body>{NAV}<article class="artstyle"><header><h1 class="artstyle__header">{_e(r.title)}</h1><p class="artstyle__intro">{_e(r.lead)}</p><div class="artstyle__byline"><address>{r.author}</address><time datetime="{r.date}T04:00:00Z">{r.dutch_date}, 06:00</time></div></header>
<section class="artstyle__main">{text}{_table(r, caption=False)}</section></article><section class="teasers"><h2>Meest gelezen</h2><ol><li><a href="/1">Kat na drie weken terug in Heerde</a></li><li><a href="/2">Treinverkeer zaterdag beperkt</a></li></ol></section>{LETTER}{FOOT}</body></html>"""


def _agency(r: Report) -> str:
    """As an agency's portal writes: plain, in XHTML, encoded entities."""

    def entities(text: str) -> str:
        return text.encode("ascii", "xmlcharrefreplace").decode()

    inside = f"""<div id="story"><h1>{_e(r.title)}</h1><p class="date">{r.date} 07:14</p><p>{_e(r.lead)}</p>{_body(r)}{_table(r, head=False, caption=False)}<p class="end">Noot voor de redactie, niet voor publicatie: voor vragen kunt u bellen met de persdienst.</p></div>"""
    return entities(
        f"""<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl" lang="nl"><head><title>{_e(r.title)}</title><meta name="date" content="{r.date}" /></head><body><div id="nav"><a href="/nl">Nieuwslijst</a> | <a href="/uit">Uitloggen</a></div>{inside}<div id="foot">Persdienst Noord BV</div></body></html>"""
    )


def _divs(r: Report) -> str:
    """Without a single semantic element: boxes in boxes."""
    body = _body(r, p='<div class="txt">{}</div>', h='<div class="tussenkop"><b>{}</b></div>')
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)} - Stadsblad</title><meta property="og:title" content="{_e(r.title)}"><meta itemprop="datePublished" content="{r.date}"></head><body><div class="page"><div class="hdr"><div class="lnk"><a href="/">Home</a></div><div class="lnk"><a href="/agenda">Agenda</a></div><div class="lnk"><a href="/foto">Foto's</a></div></div>
<div class="col2"><div class="kop"><h1>{_e(r.title)}</h1></div><div class="dat">{r.dutch_date}</div><div class="txt"><b>{_e(r.lead)}</b></div>{body}<div class="tbl">{_table(r, caption=False)}</div><div class="soc">Deel via: <a href="#">Twitter</a> <a href="#">E-mail</a></div></div>
<div class="col3"><div class="box"><div class="boxkop">Agenda</div><div><a href="/e1">Rommelmarkt in de sporthal</a></div><div><a href="/e2">Lezing over de oude haven</a></div></div></div><div class="ftr">Stadsblad is een uitgave van Wijkmedia. Overname alleen met toestemming.</div></div></body></html>"""


def _live(r: Report) -> str:
    """With a summary box, time stamps and a list of further reports below."""
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)} | NieuwsNu</title><meta property="og:title" content="{_e(r.title)}"><meta property="article:published_time" content="{r.date}T11:45:00+02:00"></head><body>{COOKIES}<header>{NAV}</header><main><article><h1>{_e(r.title)}</h1><p class="timestamp"><time datetime="{r.date}T11:45:00+02:00">{r.dutch_date} 11:45</time></p><p class="lead">{_e(r.lead)}</p>{_body(r)}{_table(r)}{SHARE}</article>
<section class="more"><h2>Meer nieuws</h2><article><h3><a href="/n1">Wegwerkzaamheden op de ring beginnen maandag</a></h3><p>De werkzaamheden duren drie weken.</p></article><article><h3><a href="/n2">Museum verlengt tentoonstelling</a></h3><p>Het museum trok in een maand tijd veel bezoekers.</p></article></section></main>{FOOT}</body></html>"""


def _statistics(r: Report) -> str:
    """As an office of statistics writes: the table under its own heading, notes below it."""
    notes = "".join(f"<p><sup>1</sup> {_e(text)}</p>" for text in r.notes)
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{_e(r.title)}</title><meta name="dcterms.date" content="{r.date}"><meta property="og:site_name" content="Statistisch Bureau"></head><body><header><a href="/">Statistisch Bureau</a>{NAV}</header><main><div class="row"><div class="col-main"><h1>{_e(r.title)}</h1><span class="date">{r.date.split("-")[2]}-{r.date.split("-")[1]}-{r.date.split("-")[0]} 00:00</span><section class="leadtext">{_e(r.lead)}</section><section class="contenttext">{_body(r, note="<sup>1</sup>")}</section><section class="tablebox">{_table(r)}</section><div class="notes">{notes}</div></div><aside class="col-side"><h2>Contact</h2><p>Persdienst, op werkdagen bereikbaar van 9 tot 17 uur.</p><h2>Download</h2><ul><li><a href="/t.csv">Tabel (csv)</a></li></ul></aside></div></main>{FOOT}</body></html>"""


_WITH_NOTES: tuple[Callable[[Report], str], ...] = (_drupal, _statistics)
