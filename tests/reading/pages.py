"""Pages as newsroom systems write them, for the tests of the readers."""

from __future__ import annotations

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<title>Haven krijgt 12 miljoen | Noorderkrant</title>
<meta property="og:site_name" content="Noorderkrant"><meta name="author" content="Marieke Bos">
<meta property="article:published_time" content="2025-03-03T09:14:00+01:00">
<link rel="canonical" href="https://noorderkrant.example/haven-12"></head><body>
<div class="cookie-consent"><p>Wij gebruiken cookies om uw ervaring te verbeteren.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><header><h1>Haven krijgt 12 miljoen</h1>
<p class="intro"><strong>De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk. Dat meldt
wethouder Kramer dinsdag.</strong></p><p class="byline">Door Marieke Bos</p></header>
<figure><img src="https://tracker.example/x.jpg">
<figcaption>De haven. Foto: ANP</figcaption></figure>
<p id="p1">Met het geld wordt de kade verbreed en komt er een brug van 4,5 meter hoog.</p>
<h2 id="cijfers">De cijfers</h2>
<ul><li>Kade Noord: 3 miljoen euro</li><li>Kade Zuid: 9 miljoen euro</li></ul>
<table><tr><th>Kade</th><th>Kosten</th><th>Banen</th></tr><tr><th>Noord</th><td>€ 3 mln</td>
<td>12</td></tr><tr><td>Zuid</td><td>€ 9 mln</td><td>28</td></tr></table>
<blockquote><p>“We zijn ontzettend blij”, zei de wethouder.</p></blockquote>
<aside class="related"><h3>Lees ook</h3>
<ul><li><a href="/x">Storm legt haven stil</a></li></ul></aside>
<p>De bewoners zijn bang voor overlast<sup>1</sup> op 300 m<sup>2</sup>, zegt De Kade. Er komen
40&nbsp;banen bij, meldt het bestuur &amp; de raad.</p></article></main>
<section id="comments"><h2>Reacties</h2>
<div class="comment"><p>Jan: Zonde van 12 miljoen!</p></div>
</section>
<footer><p>© 2025 Noorderkrant.</p><a href="/privacy">Privacy</a></footer></body></html>"""
