"""Twelve pages in ways of newsroom systems that the readers were not made on.

Written, with what must come of each, before any of them was read by the program: the first run's
figures are in docs/reading.md. Nothing in the texts is true.

    python -m tests.reading.making.unseen_pages
"""

from __future__ import annotations

import dataclasses
import html
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.reading.making.reports import Truth

FOLDER = Path(__file__).parent.parent / "unseen"


@dataclass
class Page:
    """A page as it is written: what is told to it is the report's, in reading order."""

    title: str
    date: str
    publisher: str | None = None
    author: str | None = None
    text: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    cells: list[dict[str, Any]] = field(default_factory=list)

    def head(self, tag: str = "h1", attributes: str = "") -> str:
        return self.own(self.title, tag, attributes)

    def own(self, text: str, tag: str = "p", attributes: str = "") -> str:
        """A piece of the report in an element."""
        self.text.append(text)
        return _element(tag, attributes, text)

    def may(self, text: str, tag: str = "p", attributes: str = "") -> str:
        """A piece that may be read or not: a caption, a correction."""
        self.optional.append(text)
        return _element(tag, attributes, text)

    def table(self, heads: list[str], rows: list[list[str]], attributes: str = "") -> str:
        self.optional.append(heads[0])
        self.text += heads[1:]
        made = "".join(f"<th>{html.escape(head)}</th>" for head in heads)
        made = f"<thead><tr>{made}</tr></thead><tbody>"
        for row in rows:
            self.text += row
            cells = (html.escape(cell) for cell in row)
            made += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
            self.cells += [
                {"row": row[0], "column": head, "text": cell}
                for head, cell in zip(heads[1:], row[1:], strict=True)
            ]
        return f"<table{attributes and ' ' + attributes}>{made}</tbody></table>"


def _element(tag: str, attributes: str, text: str) -> str:
    return f"<{tag}{attributes and ' ' + attributes}>{html.escape(text, quote=False)}</{tag}>"


def _ld(data: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def block_theme() -> tuple[Page, str]:
    """WordPress with a block theme: everything is a block, other entries are a query loop."""
    p = Page(
        "Gemeente Oosterwolde sluit drie buurthuizen",
        "2025-02-06",
        "Wijkkrant Oosterwolde",
        "Hanneke Post",
    )
    body = f"""<body class="wp-singular post-template-default single single-post wp-embed-responsive"><a class="skip-link screen-reader-text" href="#wp--skip-link--target">Ga naar de inhoud</a><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide is-layout-flex"><p class="wp-block-site-title"><a href="/">Wijkkrant Oosterwolde</a></p><nav class="wp-block-navigation"><ul class="wp-block-navigation__container"><li class="wp-block-navigation-item"><a href="/nieuws"><span>Nieuws</span></a></li><li class="wp-block-navigation-item"><a href="/agenda"><span>Agenda</span></a></li><li class="wp-block-navigation-item"><a href="/over"><span>Over ons</span></a></li></ul></nav></div></header>
<main class="wp-block-group has-global-padding is-layout-constrained" id="wp--skip-link--target"><div class="wp-block-group is-layout-flow"><div class="wp-block-post-terms"><a href="/c/gemeente">Gemeente</a></div>{p.head(attributes='class="wp-block-post-title has-x-large-font-size"')}<div class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="2025-02-06T07:45:00+01:00">6 februari 2025</time></div><div class="wp-block-post-author-name">Hanneke Post</div></div></div>
<div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">
{p.own("De gemeente Oosterwolde sluit dit jaar drie van de elf buurthuizen. Daarmee wil het college jaarlijks 420.000 euro besparen.", attributes='class="has-medium-font-size"')}
<figure class="wp-block-image size-large"><img src="https://example.org/w.jpg" alt="" class="wp-image-88"/>{p.may("Buurthuis De Schakel gaat per 1 juli dicht. Beeld: gemeente Oosterwolde", "figcaption", 'class="wp-element-caption"')}</figure>
{p.own("Het gaat om De Schakel, Het Anker en De Brug. In die buurthuizen kwamen vorig jaar samen 380 bezoekers per week, het laagste aantal van de stad.")}
<figure class="wp-block-pullquote"><blockquote>{p.may("“Voor veel ouderen is dit de enige plek waar zij anderen spreken”")}<cite>{p.may("Wijkraad Noord", "span")}</cite></blockquote></figure>
{p.own("Waar kunnen bezoekers heen?", "h2", 'class="wp-block-heading"')}
{p.own("Verenigingen kunnen verhuizen naar de overige acht buurthuizen. Wijkraad Noord is tegen het besluit. “Voor veel ouderen is dit de enige plek waar zij anderen spreken”, zegt voorzitter Willem Haak.")}
<ul class="wp-block-list"><li>{p.own("De Schakel sluit op 1 juli.", "span")}</li><li>{p.own("Het Anker en De Brug sluiten op 1 september.", "span")}</li></ul>
<div class="wp-block-group has-background"><p><strong>Niets missen?</strong> Meld u aan voor de wekelijkse nieuwsbrief van de Wijkkrant.</p><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/aanmelden">Aanmelden</a></div></div></div>
<figure class="wp-block-table">{p.table(["Buurthuis", "Bezoekers per week", "Kosten per jaar"], [["De Schakel", "140", "160.000 euro"], ["Het Anker", "130", "145.000 euro"], ["De Brug", "110", "115.000 euro"]])}<figcaption class="wp-element-caption">{p.may("Bezoekers en kosten in 2024", "span")}</figcaption></figure>
{p.own("De gemeenteraad stemt op 27 februari over het voorstel. Inwoners kunnen tot die tijd hun mening geven.")}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Dit delen:</h3><div class="sd-content"><ul><li class="share-facebook"><a href="#"><span>Klik om te delen op Facebook (Wordt in een nieuw venster geopend)</span>Facebook</a></li><li class="share-x"><a href="#"><span>Klik om te delen op X (Wordt in een nieuw venster geopend)</span>X</a></li></ul></div></div></div><div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">Vind ik leuk:</h3><div class="likes-widget-placeholder"><span class="button"><span>Vind-ik-leuk</span></span> <span class="loading">Aan het laden...</span></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Gerelateerd</em></h3><div class="jp-relatedposts-items"><p class="jp-relatedposts-post"><a href="/r1">Biljartclub zoekt nieuwe leden</a> <time>12 januari 2025</time></p></div></div></div>
<div class="wp-block-group"><div class="wp-block-post-author"><p class="wp-block-post-author__name">Hanneke Post</p><p class="wp-block-post-author__bio">Hanneke schrijft sinds 2011 voor de Wijkkrant over de gemeenteraad en woont zelf in Noord.</p></div></div>
<nav class="wp-block-post-navigation-link"><a href="/v">Vorige: Fietspad langs het kanaal is klaar</a></nav><div class="wp-block-query alignwide"><h2 class="wp-block-heading">Meer berichten</h2><ul class="wp-block-post-template"><li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/m1">Zwemles wordt in maart duurder</a></h3><div class="wp-block-post-excerpt"><p>Ouders betalen straks 9 euro per les. Het bad zegt dat de energiekosten zijn gestegen.</p></div></li><li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/m2">Weekmarkt verhuist naar het plein</a></h3><div class="wp-block-post-excerpt"><p>De markt staat vanaf april op het Kerkplein.</p></div></li></ul></div>
<div class="wp-block-comments"><h2 id="comments">2 reacties op “Gemeente Oosterwolde sluit drie buurthuizen”</h2><ol class="wp-block-comment-template"><li><div class="wp-block-comment-author-name">Bep</div><div class="wp-block-comment-content"><p>Weer een voorziening minder, waar blijft het geld toch allemaal?</p></div><a class="comment-reply-link">Beantwoorden</a></li></ol><div id="respond"><h3>Geef een reactie</h3><p class="comment-notes">Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *</p></div></div></main>
<footer class="wp-block-template-part"><p>Trots aangedreven door WordPress</p></footer></div></body>"""
    head = """<meta charset="UTF-8" /><title>Gemeente Oosterwolde sluit drie buurthuizen &#8211; Wijkkrant Oosterwolde</title><link rel="canonical" href="https://wijkkrant.example/2025/02/buurthuizen/" /><style id="wp-block-library-inline-css">.x{a:b}</style><meta property="og:site_name" content="Wijkkrant Oosterwolde" />"""
    return p, f'<!DOCTYPE html>\n<html lang="nl-NL">\n<head>{head}</head>\n{body}</html>'


def drupal_paragraphs() -> tuple[Page, str]:
    """Drupal with its Paragraphs module, as a regulator's site: the date is only to be seen."""
    p = Page(
        "Toezichthouder vindt gebreken bij 18 van 40 opvanglocaties",
        "2024-11-21",
        "Toezicht Jeugd en Opvang",
    )
    text = '<div class="paragraph paragraph--type--tekst paragraph--view-mode--default"><div class="clearfix text-formatted field field--name-field-tekst field--type-text-long field__item">'
    end = "</div></div>"
    body = f"""<body class="toolbar-loading path-node page-node-type-nieuws"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div id="page-wrapper"><header id="header" class="header" role="banner"><a href="/" title="Home" rel="home" class="site-branding__logo">Toezicht Jeugd en Opvang</a><form class="search-block-form"><input type="search" placeholder="Zoeken"><input type="submit" value="Zoeken"></form><nav aria-labelledby="hoofdnavigatie"><h2 class="visually-hidden" id="hoofdnavigatie">Hoofdnavigatie</h2><ul class="menu"><li><a href="/onderwerpen">Onderwerpen</a></li><li><a href="/melden">Melden</a></li><li><a href="/publicaties">Publicaties</a></li></ul></nav></header>
<div class="region region-breadcrumb"><nav role="navigation" aria-labelledby="system-breadcrumb"><h2 id="system-breadcrumb" class="visually-hidden">Kruimelpad</h2><ol><li><a href="/">Home</a></li><li><a href="/nieuws">Nieuws</a></li></ol></nav></div>
<main><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><article data-history-node-id="412" class="node node--type-nieuws node--promoted node--view-mode-full"><header class="node__header"><hgroup>{p.head(attributes='class="node__title"')}</hgroup><div class="node__submitted">Nieuwsbericht | <span>21-11-2024</span> | 11:30</div></header><div class="node__content">
<div class="field field--name-field-inleiding">{p.own("Bij 18 van de 40 locaties voor buitenschoolse opvang die de toezichthouder dit najaar bezocht, was de veiligheid niet op orde. Zij moeten dat voor 1 februari herstellen.", "p")}</div>
<div class="field field--name-field-paragrafen field__items"><div class="field__item">{text}{p.own("Het vaakst ontbrak een actueel plan voor noodgevallen. Dat was op 11 locaties zo. Op 7 locaties waren er te weinig medewerkers voor het aantal kinderen.")}{p.own("Geen boetes", "h2")}{p.own("De toezichthouder legt nog geen boetes op. Wie in februari niet aan de eisen voldoet, kan een boete van ten hoogste 8.000 euro krijgen.")}{end}</div>
<div class="field__item"><div class="paragraph paragraph--type--afbeelding"><article class="media media--type-image"><img src="/f.jpg" alt="Schoolplein" /><div class="field field--name-field-bijschrift">{p.may("Een schoolplein in Velsterdam. Deze locatie had haar plan wel op orde.", "span")}</div></article></div></div>
<div class="field__item"><div class="paragraph paragraph--type--citaat"><blockquote>{p.own("“De meeste houders willen het goed doen, maar weten niet welke regels nu gelden”, aldus inspecteur-generaal Mirjam Stolk.", "p")}</blockquote></div></div>
<div class="field__item">{text}{p.own("De brancheorganisatie noemt de uitkomsten herkenbaar en wijst op het tekort van 4.300 pedagogisch medewerkers. Zij vraagt het ministerie om een jaar uitstel.")}{end}</div>
<div class="field__item"><div class="paragraph paragraph--type--accordeon"><details><summary>Contact voor journalisten</summary><div><p>Bel op werkdagen met de woordvoerder via 030 - 555 01 90.</p></div></details></div></div>
<div class="field__item"><div class="paragraph paragraph--type--download"><h3>Documenten</h3><ul><li><span class="file file--mime-application-pdf"><a href="/r.pdf" type="application/pdf">Rapport Veiligheid in de opvang</a></span> <span>(1.2 MB)</span></li></ul></div></div></div></div></article>
<div class="views-element-container block block-views"><h2>Ander nieuws</h2><div class="view view-nieuws"><div class="view-content"><div class="views-row"><article class="node node--type-nieuws node--view-mode-teaser"><h3><a href="/n/2">Jaarplan 2025 is vastgesteld</a></h3><p>Volgend jaar bezoekt de toezichthouder 600 locaties, waarvan de helft zonder aankondiging.</p><a href="/n/2">Lees verder<span class="visually-hidden"> over Jaarplan 2025 is vastgesteld</span></a></article></div></div></div></div></div></main>
<footer role="contentinfo"><nav><h2 class="visually-hidden">Voettekst</h2><ul><li><a href="/contact">Contact</a></li><li><a href="/cookies">Cookies</a></li></ul></nav></footer></div></div><script src="/core/assets/vendor/jquery/jquery.min.js"></script></body>"""
    head = """<meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><meta property="og:site_name" content="Toezicht Jeugd en Opvang" /><title>Toezichthouder vindt gebreken bij 18 van 40 opvanglocaties | Toezicht Jeugd en Opvang</title><link rel="alternate" hreflang="nl" href="https://toezicht.example/nieuws/gebreken" />"""
    return (
        p,
        f'<!DOCTYPE html>\n<html lang="nl" dir="ltr" prefix="og: https://ogp.me/ns#">\n<head>{head}</head>\n{body}</html>',
    )


def server_rendered() -> tuple[Page, str]:
    """A newspaper's site that an app renders on the server, its facts in one graph for machines."""
    p = Page(
        "Kabinet trekt 85 miljoen uit voor mentale steun aan scholieren",
        "2025-01-17",
        "De Ochtendpost",
        "Jasper Wolters",
    )
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "https://ochtendpost.example/#w", "name": "De Ochtendpost"},
            {
                "@type": "BreadcrumbList",
                "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Politiek"}],
            },
            {
                "@type": "NewsArticle",
                "headline": p.title,
                "datePublished": "2025-01-17T16:20:00.000Z",
                "dateModified": "2025-01-18T07:02:11.000Z",
                "isAccessibleForFree": False,
                "author": [{"@type": "Person", "name": "Jasper Wolters"}],
                "publisher": {"@type": "NewsMediaOrganization", "name": "De Ochtendpost"},
                "mainEntityOfPage": "https://ochtendpost.example/politiek/steun~a9f31",
            },
        ],
    }
    body = f"""<body><div id="__next" data-reactroot=""><div class="Toastify"></div><div class="sc-1f2a"><header class="sc-9d1c kQwErT"><button aria-label="Menu">Menu</button><a href="/" aria-label="De Ochtendpost"><svg></svg></a><a class="sc-btn" href="/abonneren">Neem een abonnement</a></header>
<main class="sc-71be"><article data-testid="article" class="sc-44aa"><div class="sc-aa01"><a href="/politiek"><span class="sc-lbl">Politiek</span></a>{p.head(attributes='data-testid="article-title" class="sc-h1x"')}{p.own("Scholen kunnen vanaf augustus een vaste begeleider aanvragen voor leerlingen die vastlopen. De vakbond betwijfelt of er genoeg mensen zijn.", "h2", 'data-testid="article-intro" class="sc-intro"')}<div class="sc-meta"><span data-testid="byline"><a href="/auteur/jw">Jasper Wolters</a></span><time datetime="2025-01-17T16:20:00.000Z">17 januari 2025, 17:20</time><span>Leestijd 3 min</span></div><div class="sc-tools"><button>Bewaren</button><button>Delen</button><div class="sc-audio"><span>Beluister dit artikel</span><span>4:12</span></div></div></div>
<div class="sc-body" data-testid="article-body"><p class="sc-par">{p.own("Het kabinet trekt 85 miljoen euro uit om scholieren met psychische klachten sneller te helpen. Dat heeft staatssecretaris Lotte Vermeer vrijdag bekendgemaakt.", "span")}</p>
<p class="sc-par">{p.own("Uit onderzoek onder 21.000 scholieren blijkt dat 28 procent zich vaak somber voelt, tegenover 19 procent in 2017. Meisjes hebben er vaker last van dan jongens.", "span")}</p>
<div class="sc-inline-related" data-testid="inline-teasers"><div class="sc-t1"><span>Lees ook</span></div><a class="sc-card" href="/x1"><div><img alt="" src="/i1.jpg"/></div><div><span class="sc-kick">Interview</span><h3>‘Een klas van 32 leerlingen is voor niemand goed’</h3><p>Rector Bram Visser neemt na dertig jaar afscheid van zijn school.</p></div></a></div>
<h3 class="sc-sub">{p.own("Twee jaar", "span")}</h3><p class="sc-par">{p.own("Het geld is genoeg voor twee schooljaren. Een school met 1.000 leerlingen kan ongeveer 50.000 euro per jaar krijgen.", "span")}</p>
<div class="sc-ad" id="ad-mid-1"><span class="sc-adlabel">Advertentie</span></div><p class="sc-par">{p.own("Vakbond Onderwijs Samen schat dat er 1.400 begeleiders nodig zijn, terwijl er nu 520 vacatures openstaan. “Geld alleen lost dit niet op”, zegt bestuurder Fatima el Amrani.", "span")}</p>
<section aria-label="Nieuwsbrief" class="sc-nl"><h4>Haagse Post</h4><p>Iedere vrijdagmiddag de politieke week op een rij, door onze redactie in Den Haag.</p><form><label>E-mailadres<input name="e"/></label><button type="submit">Inschrijven</button></form><p class="sc-small">Door u in te schrijven gaat u akkoord met onze voorwaarden.</p></section>
<p class="sc-par">{p.own("De Tweede Kamer debatteert er op 4 februari over. Een meerderheid lijkt het plan te steunen.", "span")}</p></div>
<div class="sc-tags"><span>Onderwerpen</span><a href="/t/onderwijs">Onderwijs</a><a href="/t/jeugd">Jeugd</a></div><div class="sc-fb"><p>Zag u een fout in dit artikel? Laat het ons weten via correcties@ochtendpost.example.</p></div></article>
<section class="sc-rec"><h2>Aanbevolen voor u</h2><div class="sc-grid"><a href="/y1"><article><h3>Begroting: wie gaat erop vooruit?</h3><p>Gezinnen met twee kinderen houden volgend jaar gemiddeld 0,8 procent meer over.</p></article></a><a href="/y2"><article><h3>Formatie in Velsterdam mislukt</h3></article></a></div></section></main><footer><p>© 2025 Ochtendpost Media B.V.</p></footer></div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":{{"id":"a9f31"}}}}}}</script></body>"""
    head = f'<meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{p.title} | De Ochtendpost</title>{_ld(graph)}'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def amp() -> tuple[Page, str]:
    """An AMP page: its own elements for pictures, advertisements, consent and menus."""
    p = Page(
        "Aantal meldingen bij kindertelefoon loopt terug",
        "2024-10-03",
        "Regio Vandaag",
        "Redactie Regio Vandaag",
    )
    data = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": p.title,
        "datePublished": "2024-10-03T05:30:00Z",
        "author": {"@type": "Organization", "name": "Redactie Regio Vandaag"},
        "publisher": {"@type": "Organization", "name": "Regio Vandaag"},
    }
    body = f"""<body><amp-consent layout="nodisplay" id="c"><div id="consent-ui"><p>Regio Vandaag en 214 partners bewaren informatie op uw apparaat en gebruiken die voor advertenties. U kunt uw keuze altijd wijzigen.</p><button on="tap:c.accept">Akkoord</button><button on="tap:c.reject">Weigeren</button></div></amp-consent><amp-sidebar id="menu" layout="nodisplay" side="left"><ul><li><a href="/112">112-nieuws</a></li><li><a href="/sport">Sport</a></li><li><a href="/weer">Het weer</a></li></ul></amp-sidebar><header class="top"><button on="tap:menu.toggle">☰</button><a href="/"><amp-img src="/logo.png" width="120" height="30" alt="Regio Vandaag"></amp-img></a></header>
<article class="amp-article"><header>{p.head()}<p class="meta">Redactie Regio Vandaag · 3 okt 2024 · 07:30</p></header><figure><amp-img src="/f.jpg" width="800" height="450" layout="responsive" alt="Een medewerker aan de telefoon"></amp-img><figcaption>{p.may("Vrijwilligers beantwoorden elke dag ongeveer 900 gesprekken", "span")} <span class="credit">Foto: Persbureau Delta</span></figcaption></figure>
<div class="amp-social"><amp-social-share type="whatsapp" width="40" height="40"></amp-social-share><amp-social-share type="email" width="40" height="40"></amp-social-share></div>
{p.own("De kindertelefoon voerde in de eerste helft van dit jaar 161.000 gesprekken. Dat zijn er 14.000 minder dan in dezelfde periode van 2023.", attributes='class="intro"')}
<amp-ad width="300" height="250" type="doubleclick" data-slot="/1/2"><div fallback>Advertentie kon niet worden geladen</div></amp-ad>
{p.own("Volgens de organisatie komt dat niet doordat kinderen minder zorgen hebben. In juni was de chat twee weken niet te bereiken door een storing.")}
{p.own("Pesten blijft op één", "h2")}
{p.own("Pesten was met 12 procent opnieuw het onderwerp waarover kinderen het vaakst belden. Daarna volgden ruzie thuis (9 procent) en verliefdheid (8 procent).")}
<amp-list src="/related.json" height="200" layout="fixed-height"><div placeholder>Gerelateerde artikelen worden geladen</div></amp-list>
{p.own("De organisatie heeft 640 vrijwilligers en zoekt er nog 120. Wie zich aanmeldt, krijgt een opleiding van vijf weken.")}
<amp-accordion><section>{p.may("Over de kindertelefoon", "h4")}{p.own("De kindertelefoon bestaat sinds 1979 en wordt betaald door gemeenten.")}</section></amp-accordion></article>
<section class="next"><h3>Meest bekeken</h3><ol><li><a href="/a">Dode vleermuizen gevonden in kerktoren</a></li><li><a href="/b">Bus rijdt drie weken om door werk aan de weg</a></li></ol></section><footer class="amp-foot"><a href="/volledig">Naar de volledige website</a><p>© Regio Vandaag</p></footer><amp-analytics type="x"></amp-analytics></body>"""
    head = f'<meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><title>{p.title}</title><link rel="canonical" href="https://regiovandaag.example/kindertelefoon"><meta name="viewport" content="width=device-width">{_ld(data)}<style amp-boilerplate>body{{visibility:hidden}}</style>'
    return p, f'<!doctype html><html ⚡ lang="nl"><head>{head}</head>{body}</html>'


def live_blog() -> tuple[Page, str]:
    """A live blog: each entry with its time and heading, the newest on top."""
    p = Page("Liveblog: raad debatteert over de jeugdbegroting", "2025-03-06", "Omroep Rijnland")
    told = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": p.title,
        "datePublished": "2025-03-06T13:00:00+01:00",
        "coverageStartTime": "2025-03-06T13:00:00+01:00",
        "publisher": {"@type": "Organization", "name": "Omroep Rijnland"},
    }

    def entry(at: str, heading: str, *texts: str) -> str:
        said = p.own(heading, "h2", 'class="liveblog-item__title"')
        body = "".join(p.own(text) for text in texts)
        return f'<li class="liveblog-item" id="item-{at.replace(":", "")}"><div class="liveblog-item__time"><time datetime="2025-03-06T{at}:00+01:00">{at}</time></div><div class="liveblog-item__content">{said}{body}<div class="liveblog-item__share"><button>Deel</button></div></div></li>'

    body = f"""<body><div class="bar"><nav><a href="/">Nieuws</a><a href="/tv">TV</a><a href="/radio">Radio</a></nav></div><main><header class="lb-head"><span class="lb-badge">LIVE</span>{p.head()}{p.own("De gemeenteraad van Rijndorp vergadert vanmiddag over de begroting voor jeugdhulp. Het tekort is opgelopen tot 6,3 miljoen euro. Volg het debat hier.", "p", 'class="lb-lead"')}<p class="lb-upd">Laatst bijgewerkt: 17:42</p></header>
<div class="lb-refresh"><button>Toon 3 nieuwe berichten</button></div><ol class="liveblog">
{entry("17:40", "Raad neemt begroting aan", "De begroting is met 21 tegen 14 stemmen aangenomen. De fracties van Samen Rijndorp en Stadspartij stemden tegen.", "Wethouder Nadia Bouali noemt het een verstandig besluit.")}
{entry("16:15", "Voorstel voor hogere belasting haalt het niet", "Een voorstel om de belasting voor huizenbezitters met 4 procent te verhogen kreeg maar 9 stemmen.")}
<li class="liveblog-item liveblog-item--ad"><span>Advertentie</span></li>
{entry("14:30", "Bezuiniging op wijkteams van de baan", "De wethouder trekt de bezuiniging van 700.000 euro op de wijkteams in. Het geld komt uit de reserve, die daarmee daalt tot 11 miljoen euro.")}
{entry("13:05", "Debat begonnen", "Burgemeester Otto Kranenburg heeft de vergadering geopend. Er hebben zich 16 insprekers gemeld.")}
</ol><button class="lb-more">Toon meer berichten</button></main><aside class="lb-side"><h2>Net binnen</h2><ul><li><a href="/1">17:20 Vrachtwagen verliest lading op A44</a></li><li><a href="/2">16:58 Nieuwe directeur voor theater</a></li></ul></aside><footer>Omroep Rijnland is onderdeel van de regionale publieke omroep. <a href="/privacy">Privacy</a></footer></body>"""
    head = f'<meta charset="utf-8"><title>{p.title} - Omroep Rijnland</title><meta property="og:site_name" content="Omroep Rijnland">{_ld(told)}'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def paywall() -> tuple[Page, str]:
    """The beginning of a report, and an offer where the rest of it would be."""
    p = Page(
        "Waarom de wachtlijst voor pleegzorg niet korter wordt",
        "2025-02-22",
        "Dagblad De Stem",
        "Marleen Kuijt",
    )
    body = f"""<body class="premium"><nav class="hoofd"><a href="/">Voorpagina</a><a href="/regio">Regio</a><a href="/opinie">Opinie</a><a href="/inloggen">Inloggen</a></nav><main id="content"><article class="artikel artikel--plus"><div class="artikel__kop"><span class="plus">Plus</span>{p.head(attributes='class="artikel__titel"')}{p.own("Er zijn meer pleeggezinnen dan ooit, en toch wachten ruim achthonderd kinderen. Drie verklaringen.", attributes='class="artikel__intro"')}<ul class="artikel__info"><li>Marleen Kuijt</li><li><time datetime="2025-02-22">22-02-25, 06:00</time></li></ul></div><figure class="artikel__foto"><img src="/k.jpg" alt="">{p.may("Pleegouders tijdens een bijeenkomst in Amersfoort.", "figcaption")}<span class="fotograaf">© Rob Engelen</span></figure>
<div class="artikel__tekst">{p.own("Het aantal pleeggezinnen groeide in vijf jaar van 15.900 naar 17.600. In diezelfde tijd nam het aantal kinderen op de wachtlijst toe van 610 naar 840.")}{p.own("Dat is op het eerste gezicht vreemd. Maar wie met voogden spreekt, hoort dat het steeds vaker om broers en zussen gaat die bij elkaar moeten blijven.")}{p.own("Bij een op de drie aanmeldingen gaat het inmiddels om", attributes='class="vervaag"')}</div>
<div class="paywall" role="region" aria-label="Aanbieding"><h2>Verder lezen?</h2><p>Dit artikel is alleen voor abonnees. Word nu lid en lees onbeperkt alle artikelen van De Stem.</p><ul><li>De eerste maand voor 1 euro</li><li>Daarna 11 euro per maand</li><li>Op elk moment op te zeggen</li></ul><a class="knop" href="/abo">Bekijk de aanbieding</a><p>Al abonnee? <a href="/inloggen">Log hier in</a></p></div></article>
<section class="bezoekers"><h2>Bezoekers lazen ook</h2><article><h3><a href="/a">Deze straat kreeg in één nacht 40 bomen</a></h3></article><article><h3><a href="/b">Gemeente wil parkeren duurder maken</a></h3></article></section></main><footer><p>Auteursrecht voorbehouden aan Dagblad De Stem. Lees de algemene voorwaarden.</p></footer></body>"""
    head = f'<meta charset="utf-8"><title>{p.title} | Regio | destem.example</title><meta property="og:site_name" content="Dagblad De Stem"><meta property="og:title" content="{p.title}"><meta name="author" content="Marleen Kuijt"><meta property="article:published_time" content="2025-02-22T05:00:00Z"><meta name="article:content_tier" content="locked">'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def municipality() -> tuple[Page, str]:
    """A municipality's site: a definition list, steps, a table, and a question about the page."""
    p = Page(
        "Resultaten van het onderzoek naar armoede onder kinderen",
        "2024-12-12",
        "Gemeente Lindehoven",
    )
    body = f"""<body><ul class="skiplinks"><li><a href="#inhoud">Naar de inhoud</a></li></ul><header class="siteheader"><a href="/"><img src="/logo.svg" alt="Logo Gemeente Lindehoven, naar de homepage"></a><form role="search"><label for="z">Zoek op deze website</label><input id="z"></form></header><nav class="kruimelpad" aria-label="Kruimelpad"><p>U bent hier:</p><ol><li><a href="/">Home</a></li><li><a href="/nieuws">Nieuws</a></li><li>Onderzoek armoede</li></ol></nav>
<div id="inhoud" class="container"><div class="row"><div class="col-8">{p.head()}<p class="datum">Gepubliceerd op: 12 december 2024</p><div class="readspeaker"><a href="#">Lees voor</a></div>
{p.own("In Lindehoven groeien 2.140 kinderen op in een gezin met weinig geld. Dat is 8,6 procent van alle kinderen. De gemeente liet het onderzoeken door bureau Meetpunt.", attributes='class="inleiding"')}
{p.own("Belangrijkste uitkomsten", "h2")}<dl>{p.own("Kinderen in armoede", "dt")}{p.own("2.140, dat zijn er 190 minder dan in 2021.", "dd")}{p.own("Gebruik van regelingen", "dt")}{p.own("Van de gezinnen die er recht op hebben, vraagt 54 procent de kindertoeslag van de gemeente aan.", "dd")}</dl>
{p.own("Cijfers per wijk", "h2")}<div class="table-responsive" tabindex="0">{p.table(["Wijk", "Kinderen", "Aandeel"], [["Lindeveld", "720", "13,1%"], ["Centrum", "610", "9,4%"], ["Havenkwartier", "810", "6,7%"]], 'class="table table-striped"')}</div>
{p.own("Wat gaat de gemeente doen?", "h2")}<ol>{p.own("In maart krijgen alle gezinnen een brief over de regelingen.", "li")}{p.own("Scholen kunnen vanaf april gratis ontbijt aanvragen voor 1.500 leerlingen.", "li")}{p.own("In 2026 wordt het onderzoek herhaald.", "li")}</ol>
{p.own("Wethouder Saskia Pronk: “Wij willen dat elk kind mee kan doen, ook als er thuis weinig geld is.”")}
<div class="alert alert-info"><p><strong>{p.may("Let op:", "span")}</strong> {p.own("de cijfers over 2024 zijn voorlopig.", "span")}</p></div>
<div class="feedback"><h2>Heeft deze informatie u geholpen?</h2><button>Ja</button><button>Nee</button><p>Wilt u meer vertellen? Vul hier geen persoonlijke gegevens in.</p></div></div>
<aside class="col-4"><div class="kader"><h2>Contact</h2><p>Bel 14 0399 of kom langs in het stadhuis. Wij zijn open van maandag tot en met vrijdag van 9.00 tot 17.00 uur.</p></div><div class="kader"><h2>Zie ook</h2><ul><li><a href="/kindpakket">Kindpakket aanvragen</a></li><li><a href="/schulden">Hulp bij schulden</a></li></ul></div></aside></div></div><footer><div class="voet"><h2>Over deze website</h2><ul><li><a href="/proclaimer">Proclaimer</a></li><li><a href="/toegankelijkheid">Toegankelijkheid</a></li></ul></div></footer></body>"""
    head = f'<meta charset="utf-8"><title>{p.title} - Gemeente Lindehoven</title><meta name="dcterms.creator" content="Gemeente Lindehoven"><meta property="og:site_name" content="Gemeente Lindehoven"><meta name="dcterms.modified" content="2025-01-08">'
    return p, f'<!doctype html><html lang="nl"><head>{head}</head>{body}</html>'


def long_read() -> tuple[Page, str]:
    """A long read: a drop capital, key points on top, quotations beside the text, captions."""
    p = Page(
        "Hoe een dorp zijn school terugkreeg",
        "2024-09-14",
        "Magazine Platteland",
        "Tessa van Rooij",
    )
    first = "e basisschool van Klein Zuideinde telde in 2016 nog 19 leerlingen. Het bestuur besloot de deuren te sluiten, zoals dat jaar op 64 andere plaatsen gebeurde."
    p.text.append(p.title)
    p.text.append(
        "Acht jaar na de sluiting geven ouders weer les in het oude gebouw, nu met 47 kinderen."
    )
    body = f"""<body class="longread"><div class="progress" role="progressbar"></div><header class="hero"><picture><source srcset="/h.webp"><img src="/h.jpg" alt=""></picture><div class="hero__text"><h1><span class="hero__line">Hoe een dorp</span> <span class="hero__line">zijn school terugkreeg</span></h1><p class="hero__deck">{p.text[1]}</p></div></header>
<div class="byline"><p>Tekst <a rel="author" href="/tvr">Tessa van Rooij</a></p><p>Beeld Koen Mulders</p><p><time datetime="2024-09-14">14 september 2024</time></p></div>
<section class="keypoints"><h2>{p.own("In het kort", "span")}</h2><ul>{p.own("Sinds 2016 sloten 380 kleine scholen.", "li")}{p.own("Een burgerinitiatief mag sinds 2021 zelf een school beginnen.", "li")}</ul></section>
<div class="story"><p class="has-dropcap"><span class="dropcap" aria-hidden="true">D</span>{p.own("D" + first, "span").replace("D" + first, first)}</p>
{p.own("Twee moeders lieten het daar niet bij zitten. Zij verzamelden 230 handtekeningen en leenden 60.000 euro bij inwoners.")}
<aside class="quote-side">{p.may("“Een dorp zonder school vergrijst in tien jaar”", "blockquote")}</aside>
{p.own("“Een dorp zonder school vergrijst in tien jaar”, zegt Anke Dijkstra, die vroeger zelf in de banken zat. Zij rekende uit dat 31 gezinnen zouden vertrekken.")}
<figure class="full"><img src="/2.jpg" alt=""><figcaption>{p.may("Het gebouw uit 1924 stond zeven jaar leeg.", "span")}</figcaption></figure>
{p.own("Nieuwe regels", "h2")}{p.own("Sinds 2021 hoeft een nieuwe school niet meer bij een bekende richting te horen. Wel moeten de oprichters aantonen dat er over tien jaar minstens 200 leerlingen zijn, of dat de dichtstbijzijnde school verder dan 5 kilometer weg is.")}
<blockquote cite="https://example.org/brief"><p>{p.own("De stichting voldoet aan de voorwaarden. Het verzoek wordt ingewilligd.", "span")}</p></blockquote>
{p.own("Zo luidde in mei 2023 de brief van het ministerie. Van de 88 aanvragen in dat jaar werden er 14 toegewezen.")}
<div class="divider">* * *</div>{p.own("Dit schooljaar begonnen 47 kinderen. Volgend jaar moeten het er 60 zijn.")}</div>
<div class="credits"><p>Tekst: Tessa van Rooij. Eindredactie: Ilse Bakker. Vormgeving: Studio Noord.</p></div><div class="support"><h3>Steun onze journalistiek</h3><p>Verhalen als dit kosten tijd en geld. Met een kleine bijdrage maakt u ze mogelijk.</p><a href="/doneer">Doneer</a></div><section class="readmore"><h2>Ook interessant</h2><ul><li><a href="/1">De laatste bakker van het eiland</a></li><li><a href="/2">Wonen in een oude kazerne</a></li></ul></section></body>"""
    head = '<meta charset="utf-8"><title>Hoe een dorp zijn school terugkreeg - Magazine Platteland</title><meta property="og:type" content="article"><meta property="og:site_name" content="Magazine Platteland"><meta name="date" content="2024-09-14">'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def cookie_wall() -> tuple[Page, str]:
    """A wall of words about cookies before the report, and comments inside its article."""
    p = Page(
        "Rekenkamer: Rijk weet niet wat jeugdhulp kost", "2024-05-16", "NieuwsPlein", "Ad de Bruin"
    )
    comments = "".join(
        f'<li class="reactie"><div class="reactie__kop"><strong>{who}</strong> <time>{when}</time></div><div class="reactie__tekst"><p>{text}</p></div><a class="reageer" href="#">Reageer op {who}</a></li>'
        for who, when, text in (
            (
                "Wouter_T",
                "16-05-2024 12:04",
                "Tien jaar geleden werd hier al voor gewaarschuwd. Niemand luisterde toen. Mijn zus werkt bij een gemeente en die zegt precies hetzelfde.",
            ),
            (
                "Lies uit Zeist",
                "16-05-2024 12:31",
                "Ik vind dat de gemeenten het nog best goed doen met 3,8 miljard.",
            ),
            (
                "anoniem",
                "16-05-2024 13:10",
                "@Wouter_T dat klopt niet helemaal, lees het rapport eens. Op bladzijde 12 staat hoe het zit met de cijfers van 2019.",
            ),
        )
    )
    body = f"""<body class="no-scroll"><div class="cmp-overlay"><div class="cmp-box"><h2>Welkom bij NieuwsPlein</h2><p>Wij en onze 173 partners gebruiken cookies en vergelijkbare technieken om informatie op te slaan en te raadplegen. Daarmee kunnen wij advertenties tonen die bij u passen en meten hoe vaak een artikel wordt gelezen.</p><p>U kunt uw toestemming op elk moment intrekken via het menu onderaan de pagina. Sommige partners vragen geen toestemming, maar beroepen zich op een gerechtvaardigd belang. Daartegen kunt u bezwaar maken.</p><p>Meer informatie vindt u in ons privacybeleid. Kiest u voor weigeren, dan ziet u evenveel advertenties, maar sluiten die minder goed aan.</p><div class="cmp-buttons"><button>Alles accepteren</button><button>Instellingen</button></div></div></div>
<div class="site"><div class="menu"><a href="/">Home</a> <a href="/politiek">Politiek</a> <a href="/forum">Forum</a></div><article id="artikel-8812"><div class="rubriek">Politiek</div>{p.head()}<div class="door">Door: Ad de Bruin | 16 mei 2024</div>
{p.own("Het Rijk heeft geen goed beeld van de uitgaven aan jeugdhulp. Dat schrijft de Rekenkamer donderdag in een rapport.", "p", 'class="vet"')}
{p.own("Gemeenten gaven in 2022 volgens hun eigen opgave 5,4 miljard euro uit. Het ministerie rekent met 4,9 miljard. Het verschil is volgens de Rekenkamer niet te verklaren.")}
{p.own("Eerste advies: één rekenwijze", "h3")}
{p.own("De Rekenkamer raadt aan dat alle 342 gemeenten dezelfde rekenwijze gebruiken. Nu zijn er minstens 20 verschillende. Het ministerie heeft tot 1 december de tijd om te antwoorden.")}
<p><a href="/dossier">Lees alles over jeugdhulp in ons dossier</a></p>
{p.own("Staatssecretaris Van Doorn zegt in een eerste reactie dat hij het advies overneemt.")}
<div class="deel"><b>Deel:</b> <a>Mail</a> <a>WhatsApp</a></div><div class="reacties"><h2>3 reacties</h2><ul>{comments}</ul><div class="plaats"><h3>Plaats een reactie</h3><p>U moet ingelogd zijn om te reageren. Onze huisregels gelden.</p></div></div></article></div></body>"""
    head = f'<meta charset="utf-8"><title>NieuwsPlein - {p.title}</title><meta name="author" content="Ad de Bruin"><meta property="og:site_name" content="NieuwsPlein"><meta property="og:title" content="{p.title}">'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def broadcaster() -> tuple[Page, str]:
    """A regional broadcaster: text in boxes with line breaks, a player, a correction."""
    p = Page("Meer dan duizend scholieren vaker dan tien dagen ziek", "2025-04-09", "RTV Waterland")
    one = p.title
    p.text.append(one)

    def box(*texts: str) -> str:
        p.text.extend(texts)
        return f'<div class="txt_3v_J6">{"<br/><br/>".join(texts)}</div>'

    body = f"""<body><div id="root"><div class="hdr_1x"><a href="/">RTV Waterland</a><a href="/live">Kijk live</a><a href="/radio">Luister live</a></div><div class="pg_0k"><div class="ttl_8a"><h1>{one}</h1></div><div class="sub_2c"><div>wo 9 april 2025, 06:12</div><div>Aangepast: 09:40</div></div>
<div class="plr_7d"><button aria-label="Afspelen"></button><div class="plr_cap">Bekijk de reportage van Roos Kalsbeek (2:14)</div></div>
<div class="lead_5f"><b>{p.own("In Waterland waren vorig schooljaar 1.130 scholieren meer dan tien dagen ziek gemeld. Scholen gaan vaker bij hen thuis langs.", "span")}</b></div>
{box("De leerplichtambtenaren telden een stijging van 17 procent. In het jaar voor corona ging het om 740 scholieren.", "Vooral in de derde klas van het vmbo is het verzuim hoog. Daar is 1 op de 9 leerlingen lang afwezig.")}
<div class="kop_1z"><b>{p.own("Huisbezoek", "span")}</b></div>
{box("Drie scholen in Purmerwoude proberen sinds januari een nieuwe aanpak. Na de vijfde ziektedag belt een mentor, na de tiende komt er iemand langs.", "“Vaak blijkt er iets anders te spelen dan griep”, zegt mentor Iris Dekker. “Denk aan zorg voor een zieke ouder.”")}
<div class="rel_4b"><div class="rel_h">Meer over dit onderwerp</div><a href="/2">Schoolarts ziet meer kinderen met slaapproblemen</a><a href="/3">Rector pleit voor latere schooltijden</a></div>
{box("De proef kost 95.000 euro en loopt tot de zomervakantie.")}
<div class="cor_6q"><i>{p.may("Correctie 9.40 uur: in een eerdere versie van dit bericht stond dat de proef 59.000 euro kost. Dat moet 95.000 zijn.", "span")}</i></div>
<div class="tip_9e"><div>Tip de redactie</div><div>Heb jij iets gezien of gehoord? Stuur ons een bericht of foto via WhatsApp: 06 555 012 34.</div></div><div class="tag_2m"><a href="/t/1">Onderwijs</a><a href="/t/2">Purmerwoude</a></div></div><div class="mst_5x"><div>Meest gelezen</div><a href="/9">Zeilboot vast op zandbank</a><a href="/8">Drie kilometer file na ongeluk</a></div><div class="ftr_0a"><a href="/colofon">Colofon</a><a href="/frequenties">Frequenties</a></div></div></body>"""
    head = f'<meta charset="utf-8"/><title>{one} - RTV Waterland</title><meta property="og:site_name" content="RTV Waterland"/><meta property="og:title" content="{one}"/><meta property="og:updated_time" content="2025-04-09T09:40:00+02:00"/>'
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def press_portal() -> tuple[Page, str]:
    """A portal of press releases: the release, what its sender says of itself, and contacts."""
    p = Page(
        "Helft van de jonge mantelzorgers slaapt slecht", "2024-06-11", "Kenniscentrum Jonge Zorg"
    )
    body = f"""<body><header><div class="logo">PersDirect</div><nav><a href="/zoeken">Zoeken</a><a href="/plaatsen">Persbericht plaatsen</a><a href="/prijzen">Tarieven</a></nav></header><section class="release"><div class="release-meta"><a class="org" href="/o/12">Kenniscentrum Jonge Zorg</a><span class="pub">di 11 jun. 2024 09:00</span></div>{p.head("h1", 'class="release-title"')}{p.own("Onderzoek onder 3.200 jongeren die thuis voor een familielid zorgen", "h2", 'class="release-subtitle"')}<div class="release-body"><p><strong>UTRECHT</strong> - {p.own("Van de jongeren die thuis voor een ziek familielid zorgen, slaapt 51 procent slecht. Bij andere jongeren is dat 27 procent. Dat blijkt uit onderzoek van het Kenniscentrum Jonge Zorg.", "span")}</p>
<p>{p.own("Ongeveer 290.000 jongeren tussen 12 en 18 jaar zorgen voor een ouder, broer of zus. Zij besteden daar gemiddeld 9 uur per week aan.", "span")}</p><p><strong>{p.own("Leraar merkt het niet", "span")}</strong></p><p>{p.own("Slechts 22 procent heeft er op school over verteld. “Zij zien het als iets gewoons”, zegt onderzoeker Daan Peters.", "span")}</p><p>{p.own("Het kenniscentrum beveelt drie maatregelen aan:", "span")}</p><ul><li>{p.own("een vast gesprek bij de overgang naar een nieuw schooljaar;", "span")}</li><li>{p.own("een mentor die weet wat er thuis speelt;", "span")}</li><li>{p.own("vervangende hulp voor thuis, tot 12 uur per maand.", "span")}</li></ul>
<p>EINDE PERSBERICHT</p><hr><p><strong>Over Kenniscentrum Jonge Zorg</strong></p><p>{p.may("Het Kenniscentrum Jonge Zorg doet sinds 2009 onderzoek naar kinderen en jongeren die voor een ander zorgen.", "span")}</p><p><strong>Noot voor de redactie (niet voor publicatie):</strong></p><p>Voor meer informatie of een interview kunt u contact opnemen met Joyce Hendriks, tel. 030 555 77 12 of pers@jongezorg.example.</p></div>
<aside class="release-side"><h3>Perscontact</h3><p>Joyce Hendriks</p><p>030 555 77 12</p><h3>Downloads</h3><ul><li><a href="/f.jpg">Foto Daan Peters.jpg</a></li><li><a href="/f.pdf">Factsheet.pdf</a></li></ul></aside></section><section class="others"><h3>Andere persberichten</h3><ul><li><a href="/p/1">Nieuwe fietsroute langs twaalf forten</a></li><li><a href="/p/2">Bakkerij wint prijs voor beste brood</a></li></ul></section><footer>PersDirect is een dienst van Medianet. De afzender is verantwoordelijk voor de inhoud van het bericht.</footer></body>"""
    head = f'<meta charset="utf-8"><title>{p.title} | PersDirect</title><meta property="og:site_name" content="PersDirect">'
    p.publisher = "PersDirect"
    return p, f'<!DOCTYPE html><html lang="nl"><head>{head}</head>{body}</html>'


def mailed_letter() -> tuple[Page, str]:
    """A newsletter as the web shows it: tables in tables, one story, small print."""
    p = Page("Kinderrechten in cijfers: het halfjaarbericht", "2024-07-04", None)

    def cell(inner: str) -> str:
        return f'<tr><td align="left" style="padding:9px 18px;font-family:Helvetica"><table border="0" cellpadding="0" cellspacing="0" width="100%" class="mcnTextBlock"><tbody><tr><td valign="top" class="mcnTextContent">{inner}</td></tr></tbody></table></td></tr>'

    body = f"""<body style="margin:0"><span class="mcnPreviewText" style="display:none;font-size:0px;line-height:0px;max-height:0px;opacity:0;overflow:hidden;visibility:hidden">Minder zaken, langere procedures</span><center><table align="center" border="0" cellpadding="0" cellspacing="0" width="100%" id="bodyTable"><tr><td align="center"><table border="0" cellpadding="0" cellspacing="0" width="600" class="templateContainer">{cell('<a href="https://mail.example/view" target="_blank">Bekijk deze mail in uw browser</a>')}<tr><td><img src="https://mail.example/logo.png" width="564" alt=""></td></tr>{cell(p.head("h1"))}{cell("<em>4 juli 2024</em>")}
{cell(p.own("Kinderrechters behandelden in het eerste halfjaar 11.900 zaken, 6 procent minder dan een jaar eerder. Een procedure duurde gemiddeld 93 dagen.", "p"))}
{cell(p.own("Minder verzoeken", "h2") + p.own("Het aantal verzoeken om een kind onder toezicht te stellen daalde van 4.310 naar 3.980. De Raad voor de Rechtspraak ziet daarin een gevolg van afspraken met gemeenten.", "p"))}
{cell("<p>" + p.own("Volgens de raad is er wel een tekort aan 45 rechters.", "span") + " " + p.own("De minister heeft daarvoor 7 miljoen euro toegezegd.", "span") + "</p>")}
<tr><td align="center"><a class="mcnButton" href="https://mail.example/rapport" style="padding:15px">Download het halfjaarbericht</a></td></tr><tr><td align="center"><table class="mcnFollowContent"><tr><td><a href="#"><img alt="Facebook" src="f.png"></a></td><td><a href="#"><img alt="LinkedIn" src="l.png"></a></td></tr></table></td></tr>{cell("<em>Copyright © 2024 Stichting Kinderrechten Nu, alle rechten voorbehouden.</em><br><br>U ontvangt deze mail omdat u zich heeft ingeschreven op onze website.<br><br><strong>Ons adres:</strong><br>Stationsplein 1, 3500 AA Utrecht<br><br>Wilt u deze mails niet meer ontvangen? U kunt <a href='#'>uw voorkeuren aanpassen</a> of <a href='#'>u uitschrijven</a>.")}</table></td></tr></table></center></body>"""
    head = f'<meta charset="UTF-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>{p.title}</title><style type="text/css">p{{margin:10px 0}}</style>'
    return p, f'<!doctype html><html lang="nl"><head>{head}</head>{body}</html>'


PAGES: tuple[Callable[[], tuple[Page, str]], ...] = (
    block_theme,
    drupal_paragraphs,
    server_rendered,
    amp,
    live_blog,
    paywall,
    municipality,
    long_read,
    cookie_wall,
    broadcaster,
    press_portal,
    mailed_letter,
)
_DATES = ("2024", "2025", "Door", "Tekst", "Beeld")


def write(makers: Sequence[Callable[[], tuple[Page, str]]], folder: Path) -> None:
    """Write pages into a folder, and beside them what is in each."""
    folder.mkdir(exist_ok=True)
    truths = []
    for make in makers:
        page, written = make()
        name = f"{make.__name__.replace('_', '-')}.html"
        (folder / name).write_text(written, encoding="utf-8")
        optional = [*page.optional, page.author or "", *_DATES]
        truth = Truth(
            name, "html", "unseen", page.title, page.date, page.text, optional, page.cells
        )
        told = {"publisher": page.publisher, "author": page.author}
        truths.append(dataclasses.asdict(truth) | told)
    text = json.dumps(truths, ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(PAGES, FOLDER)
