"""Six more pages, written after the kinds of `unseen_pages` were mended, and before any was read.

python -m tests.reading.making.later_pages
"""

from __future__ import annotations

from collections.abc import Callable

from tests.reading.making.unseen_pages import FOLDER, Page, write


def typo3() -> tuple[Page, str]:
    """TYPO3, as a province writes its news."""
    p = Page(
        "Provincie helpt schoolbibliotheken met 3,4 miljoen euro",
        "2025-05-13",
        "Provincie Rijnstreek",
    )
    body = f"""<body id="p412" class="page-412 pagelevel-3"><div id="top"></div><div class="body-bg"><a class="sr-only sr-only-focusable" href="#c">Spring naar hoofdinhoud</a><header id="page-header"><nav id="main-nav"><ul><li class="nav-item"><a href="/a">Onderwerpen</a></li><li class="nav-item"><a href="/b">Bestuur</a></li></ul></nav></header><div class="breadcrumb-section"><ol class="breadcrumb"><li><a href="/">Home</a></li><li>Nieuws</li></ol></div>
<div id="page-content"><div class="section"><div class="container"><div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header">{p.head(attributes='itemprop="headline"')}</div><p><span class="news-list-date"><time datetime="2025-05-13">13.05.2025<meta itemprop="datePublished" content="2025-05-13"/></time></span> <span class="news-list-category">Onderwijs</span></p><div class="teaser-text" itemprop="description">{p.own("De provincie Rijnstreek geeft 45 basisscholen geld om hun bibliotheek op te knappen. Scholen kunnen tot 1 oktober een aanvraag doen.")}</div><div class="news-text-wrap" itemprop="articleBody">{p.own("Uit een telling in maart bleek dat 1 op de 5 basisscholen geen bibliotheek meer heeft. In 2019 was dat nog 1 op de 9.")}<h3>{p.own("Vooral kleine dorpen", "span")}</h3>{p.own("Het geld gaat vooral naar scholen in dorpen met minder dan 3.000 inwoners. Daar is de dichtstbijzijnde bibliotheek gemiddeld 8 kilometer weg.")}<div class="ce-textpic"><figure class="image"><img src="/i.jpg" alt=""/><figcaption class="image-caption">{p.may("Gedeputeerde Wouter Lam op een school in Veendorp", "span")}</figcaption></figure></div>{p.own("Gedeputeerde Wouter Lam noemt lezen de basis van al het andere. Over twee jaar kijkt de provincie of het geld heeft geholpen.")}</div>
<div class="news-related-wrap"><div class="news-related news-related-links"><h4>Links</h4><ul><li><a href="/l1">Regeling schoolbibliotheken</a></li></ul></div></div><div class="news-backlink-wrap"><a href="/nieuws">Terug naar overzicht</a></div></div></div>
<div class="frame frame-contact"><header><h2>Vragen?</h2></header><p>Het team Onderwijs helpt u graag. Bel 020 555 44 10 of stuur een e-mail naar onderwijs@rijnstreek.example.</p></div></div></div></div><footer><section class="footer-meta"><ul><li><a href="/privacy">Privacy</a></li></ul><p>Deze website gebruikt cookies voor statistieken.</p></section></footer></div></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl-NL"><head><meta charset="utf-8"><meta name="generator" content="TYPO3 CMS"><title>{p.title} - Provincie Rijnstreek</title><meta property="og:site_name" content="Provincie Rijnstreek"></head>{body}</html>',
    )


def members() -> tuple[Page, str]:
    """Ghost: cards in the text, a call to become a member, an author's card below."""
    p = Page("Jeugdrechters willen meer tijd per zaak", "2025-01-30", "De Wijkrechter", "Noor Blom")
    body = f"""<body class="post-template"><div class="gh-viewport"><header id="gh-navigation" class="gh-navigation"><a class="gh-navigation-logo" href="/">De Wijkrechter</a><nav><ul class="nav"><li class="nav-archief"><a href="/archief">Archief</a></li></ul></nav><div class="gh-navigation-actions"><a href="#/portal/signin">Inloggen</a><a class="gh-button" href="#/portal/signup">Word lid</a></div></header>
<main class="gh-main"><article class="gh-article post tag-recht"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/t">Recht</a>{p.head(attributes='class="gh-article-title is-title"')}{p.own("Een zitting duurt nu gemiddeld 42 minuten. Dat is volgens rechters te kort om kinderen goed te horen.", attributes='class="gh-article-excerpt is-body"')}<div class="gh-article-meta"><div class="gh-article-author-image"><a href="/noor"><img alt="Noor Blom"></a></div><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a href="/noor">Noor Blom</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2025-01-30">30 jan. 2025</time><span class="gh-article-meta-length">3 min read</span></div></div></div></header>
<section class="gh-content gh-canvas is-body">{p.own("Kinderrechters willen dat een zitting over een ondertoezichtstelling minstens een uur duurt. Dat staat in een brief die 118 van de 152 kinderrechters hebben ondertekend.")}{p.own("In 2024 behandelden zij samen 23.600 zaken, 1.200 meer dan een jaar eerder.")}<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">{p.may("Een ondertoezichtstelling betekent dat een gezin verplicht hulp krijgt.", "span")}</div></div><h2 id="wat">{p.own("Wat kost het?", "span")}</h2>{p.own("Een uur per zaak vraagt om 60 extra rechters. De Raad voor de rechtspraak schat de kosten op 21 miljoen euro per jaar.")}<div class="kg-card kg-cta-card"><p>Elke vrijdag het belangrijkste uit de rechtszaal?</p><a class="kg-btn" href="#/portal/signup">Schrijf je gratis in</a></div>{p.own("De minister antwoordt voor 1 april. Hij zei eerder dat er geen geld is.")}<hr><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Wat doet een bijzondere curator?</div><div class="kg-bookmark-description">Een gids in tien vragen voor ouders en verzorgers.</div></div></a></figure></section></article>
<div class="gh-comments gh-canvas"><h2>Discussie</h2><script data-ghost-comments></script></div></main><section class="gh-container is-grid"><h2 class="gh-container-title">Lees verder</h2><div class="gh-feed"><article class="gh-card post"><a class="gh-card-link" href="/1"><div class="gh-card-wrapper"><h3 class="gh-card-title">Acht vragen over het familiegesprek</h3><p class="gh-card-excerpt">Steeds meer rechtbanken laten families zelf een plan maken.</p></div></a></article></div></section><footer class="gh-footer"><div>De Wijkrechter © 2025</div><div>Powered by Ghost</div></footer></div></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{p.title}</title><meta property="og:site_name" content="De Wijkrechter"><meta property="article:published_time" content="2025-01-30T07:00:00.000Z"><meta name="generator" content="Ghost 5.9"></head>{body}</html>',
    )


def broadcast_app() -> tuple[Page, str]:
    """A regional broadcaster's app (Vue): embedded posts, a poll, a line of teasers in the text."""
    p = Page(
        "Jongerenwerkers slaan alarm over leegstaande buurtcentra", "2024-11-08", "Omroep Delta"
    )
    body = f"""<body><div id="__nuxt" data-v-app><div data-v-1a class="app"><div data-v-2b class="topbar"><a href="/">Omroep Delta</a><button>Zoek</button></div><div data-v-3c class="article-wrap"><div data-v-3c class="crumb">Nieuws / Jeugd</div>{p.head(attributes="data-v-3c")}<div data-v-3c class="info"><span>Vrijdag 8 november 2024 | 15:20</span> <span>Door Femke Raad</span></div>{p.own("In zeven gemeenten in de Delta staan buurtcentra leeg terwijl jongeren op straat rondhangen. Dat blijkt uit een rondgang van deze omroep.", "p", 'data-v-3c class="intro"')}<div data-v-4d class="media"><img src="/m.jpg"><div data-v-4d class="media__caption">{p.may("Het buurtcentrum in Havendorp staat sinds maart leeg", "span")} | Foto: Omroep Delta</div></div>
<div data-v-5e class="content"><p>{p.own("Het gaat om 14 gebouwen. In 2020 waren het er 5. Gemeenten zeggen dat zij geen beheerders kunnen vinden.", "span")}</p><p>{p.own("„Een leeg gebouw kost ook geld”, zegt jongerenwerker Amir Haddad. Volgens hem betaalt een gemeente gemiddeld 38.000 euro per jaar voor een leeg pand.", "span")}</p><div data-v-6f class="embed"><blockquote class="twitter-tweet"><p lang="nl">Weer een centrum dicht. Wie volgt?</p>&mdash; Amir Haddad (@amir) <a href="https://social.example/1">7 november 2024</a></blockquote></div><div data-v-7a class="poll"><h3>Poll</h3><p>Moet jouw gemeente meer doen voor jongeren?</p><button>Ja</button><button>Nee</button><p>1.204 stemmen</p></div><p><strong>{p.own("Eén beheerder voor drie panden", "span")}</strong></p><p>{p.own("In Zuiddijk deelt een beheerder sinds dit jaar drie gebouwen. Daar gingen de deuren 4 avonden per week open.", "span")}</p><div data-v-8b class="teaser-strip"><div><a href="/2"><img src="/t.jpg"><span>Gemeente Zuiddijk verkoopt oud zwembad</span></a></div></div><p>{p.own("De provincie praat op 20 november met de gemeenten. Er is 600.000 euro beschikbaar.", "span")}</p></div><div data-v-9c class="app-promo"><p>Download de app en mis niets uit jouw buurt</p><a href="/ios">App Store</a> <a href="/play">Google Play</a></div></div><div data-v-0d class="footer"><p>Omroep Delta is een publieke omroep.</p></div></div></div></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{p.title} - Omroep Delta</title><meta property="og:site_name" content="Omroep Delta"></head>{body}</html>',
    )


def joomla() -> tuple[Page, str]:
    """Joomla with modules around the text, as a club of foster parents has it."""
    p = Page("Vergoeding voor pleegouders gaat omhoog", "2024-12-19", None, None)
    body = f"""<body class="site com_content view-article"><header class="header container-header"><div class="navbar-brand"><a class="brand-logo" href="/">Vereniging Pleegkracht</a></div><div class="container-nav"><ul class="mod-menu nav"><li><a href="/">Home</a></li><li><a href="/leden">Leden</a></li></ul></div></header><div class="site-grid"><div class="grid-child container-component"><main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="nl-NL"><div class="page-header">{p.head("h1", 'itemprop="headline"')}</div><div class="com-content-article__info"><dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby">Geschreven door: Bestuur</dd><dd class="category-name">Categorie: <a href="/n">Nieuws</a></dd><dd class="published"><time datetime="2024-12-19T10:12:00+01:00" itemprop="datePublished">Gepubliceerd: 19 december 2024</time></dd><dd class="hits">Hits: 812</dd></dl></div><div class="com-content-article__body" itemprop="articleBody">{p.own("De vergoeding voor pleegouders stijgt per 1 januari met 6,9 procent. Het basisbedrag voor een kind van 10 jaar wordt 24,81 euro per dag.")}{p.own("Het ministerie volgt daarmee het advies van drie organisaties. De stijging kost in totaal 19 miljoen euro.")}{p.table(["Leeftijd", "2024", "2025"], [["0 tot 8 jaar", "21,94", "23,45"], ["9 tot 11 jaar", "23,21", "24,81"], ["12 tot 15 jaar", "25,27", "27,01"]], 'class="table"')}{p.own("Ouders hoeven niets te doen: de instelling past het bedrag vanzelf aan. In februari volgt een brief met uitleg.")}</div><nav class="pagenavigation"><span class="pagination"><a href="/v" rel="prev">Vorige</a> <a href="/w" rel="next">Volgende</a></span></nav><div class="tags"><a href="/t1">vergoeding</a></div></div></main></div><div class="grid-child container-sidebar-right"><div class="sidebar-right card"><h3 class="card-header">Laatste nieuws</h3><ul class="mod-articleslatest"><li><a href="/l1">Verslag van de ledenvergadering</a></li><li><a href="/l2">Nieuwe cursus in het voorjaar</a></li></ul></div><div class="sidebar-right card"><h3 class="card-header">Agenda</h3><p>18 januari: open dag in Zwolle. Aanmelden kan tot 10 januari.</p></div></div></div></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl-nl"><head><meta charset="utf-8"><meta name="generator" content="Joomla! - Open Source Content Management"><title>{p.title}</title></head>{body}</html>',
    )


def university() -> tuple[Page, str]:
    """A university's news: facts in a box, a list of the study's numbers, a reference below."""
    p = Page(
        "Voorlezen helpt vooral kinderen met twee talen", "2025-03-24", "Universiteit Noordmeer"
    )
    body = f"""<body><div id="skip"><a href="#main">Direct naar artikel</a></div><div class="uni-header"><a href="/">Universiteit Noordmeer</a><ul><li><a href="/onderwijs">Onderwijs</a></li><li><a href="/onderzoek">Onderzoek</a></li><li><a href="/en">English</a></li></ul></div><main id="main"><article class="news-article"><header>{p.head()}<div class="news-meta"><span class="date">24 maart 2025</span><ul class="tags"><li><a href="/t/taal">Taal</a></li><li><a href="/t/jeugd">Jeugd</a></li></ul></div></header><div class="lead">{p.own("Kinderen die thuis twee talen spreken, leren van voorlezen meer nieuwe woorden dan andere kinderen. Dat concluderen onderzoekers uit Noordmeer.", "p")}</div><div class="rich-text">{p.own("De onderzoekers volgden 1.860 kleuters op 74 scholen. De helft kreeg een jaar lang elke dag een kwartier een verhaal te horen.")}<ul>{p.own("Kinderen met twee talen leerden gemiddeld 310 woorden extra.", "li")}{p.own("Bij kinderen met één taal waren dat er 190.", "li")}</ul>{p.own("“Het verschil was groter dan wij dachten”, zegt hoogleraar Lieke Sanders. Zij wil nu weten of het effect blijft.")}<aside class="factbox"><h3>Feiten</h3>{p.may("Het onderzoek liep van september 2023 tot en met juni 2024 en kostte 540.000 euro.", "p")}</aside>{p.own("Het vervolg begint in het najaar en duurt drie jaar.")}<p class="reference"><strong>{p.may("Publicatie", "span")}</strong><br>{p.may("L. Sanders e.a., Reading aloud and vocabulary, Journal of Early Language, 2025.", "span")}</p></div><section class="share-block"><span>Deel dit</span><ul><li><a href="#">LinkedIn</a></li><li><a href="#">Mail</a></li></ul></section></article><section class="news-more"><h2>Meer nieuws</h2><ul><li><a href="/n1"><span>21 mrt</span> Studenten bouwen zuinige boot</a></li><li><a href="/n2"><span>19 mrt</span> Nieuwe decaan bij Rechten</a></li></ul></section></main><footer><address>Postbus 72, 9700 AB Noordmeer</address><a href="/pers">Pers</a></footer></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{p.title} | Universiteit Noordmeer</title><meta property="og:site_name" content="Universiteit Noordmeer"></head>{body}</html>',
    )


def tabloid() -> tuple[Page, str]:
    """A popular site: shouting boxes, offers, and other stories between all paragraphs."""
    p = Page(
        "Helft van de ouders kent de regels voor sociale media niet",
        "2025-06-02",
        "Dagelijks.example",
        "Rik Smit",
    )
    body = f"""<body><div class="sticky-ad"><span>Advertentie</span></div><div class="nav-scroller"><a href="/a">Net binnen</a><a href="/b">Video</a><a href="/c">Shop</a></div><div class="wrap"><div class="main-col"><div class="art" id="art"><div class="art-label">NIEUWS</div>{p.head()}<div class="art-by">Door Rik Smit<br>2 jun 2025, 08:00 · Update: 2 jun 2025, 11:25</div><div class="art-txt"><p><b>{p.own("Ruim de helft van de ouders weet niet vanaf welke leeftijd kinderen op sociale media mogen, meldt het Mediapunt.", "span")}</b></p><p>{p.own("Van de 2.300 ondervraagde ouders gaf 53 procent een verkeerd antwoord. De meeste diensten vragen een leeftijd van 13 jaar.", "span")}</p><div class="inread"><div>ADVERTENTIE - LEES HIERONDER VERDER</div></div><p>{p.own("Kinderen krijgen hun eerste telefoon als zij gemiddeld 9,6 jaar oud zijn. In 2018 was dat 10,9 jaar.", "span")}</p><p>➡️ <a href="/x">LEES OOK: Deze vijf apps wil je als ouder kennen</a></p><p>{p.own("Het Mediapunt pleit voor duidelijke uitleg op school. Ook wil het dat bedrijven de leeftijd beter controleren.", "span")}</p><div class="shopbox"><h4>Tip van de redactie</h4><p>Deze koptelefoon voor kinderen is nu 30 procent goedkoper.</p><a href="/shop">Bekijk de aanbieding</a></div><p>{p.own("De Kamer debatteert op 12 juni over een hogere leeftijdsgrens. Een meerderheid wil 15 jaar.", "span")}</p><p><i>Wil je niets missen? Volg ons op WhatsApp.</i></p></div><div class="art-rate"><span>Hoe interessant vond je dit artikel?</span><button>👍 12</button><button>👎 3</button></div></div></div><div class="side-col"><h3>Best gelezen</h3><div><a href="/1">Man vindt ring terug na veertig jaar</a></div><div><a href="/2">Dit weekend is het spitsuur op de weg</a></div></div></div></body>"""
    return (
        p,
        f'<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{p.title} | Dagelijks</title><meta property="og:site_name" content="Dagelijks.example"><meta name="author" content="Rik Smit"><meta property="article:published_time" content="2025-06-02T08:00:00+02:00"></head>{body}</html>',
    )


PAGES: tuple[Callable[[], tuple[Page, str]], ...] = (
    typo3,
    members,
    broadcast_app,
    joomla,
    university,
    tabloid,
)

if __name__ == "__main__":
    write(PAGES, FOLDER.parent / "later")
