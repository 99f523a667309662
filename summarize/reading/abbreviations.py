"""Abbreviations that end in a full stop without ending a sentence, as data, by language.

Only what `sentencex` gets wrong on news text is needed here; more does no harm. All lower case,
without the last stop.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST: dict[str, frozenset[str]] = {
    "nl": _words("""
        afb alb art bijv bijz blz bv ca cf c.q ch chr corn d.m.v d.w.z dhr dr drs ds e.a fa fig
        gebr gem gen gld herm hub i.c i.c.m i.o.v i.p.v i.s.m i.t.t i.v.m incl ij ing ir jac jhr
        jkvr joh kol lt m.a.w m.b.t m.b.v m.i.v m.n m.u.v max mej mevr mgr min mr mw n.a.v nl
        nic nr nrs o.a o.b.v o.g.v o.l.v o.m o.m.v o.v.v p.p p/a par pag pct ph prof red resp
        sgt st t.a.v t.b.v t.g.v t.h.v t.m t.n.v t.o.v t.w tel th wm v.a vgl vnl w.o z.g zgn
        zog"""),
    "en": _words("""
        approx ca capt cf col dr e.g fig gen gov hon i.e lt mr mrs ms mt no nos p pp prof rep rev
        sen sgt st vs"""),
    "de": _words("""
        abb abs art bes bspw bzw ca d.h dr fr frl gem ggf hr i.d.r ing inkl max mind nr o.ä o.g
        prof sog st str tel u.a vgl z.b z.t zzgl"""),
    "fr": _words("""
        art av bd ca cf dr env ex fig m max me min mlle mm mme mmes mgr mr no p.ex pp prof st ste
        tél vol vs"""),
    "es": _words("""
        aprox art av cap d dª dr dra ej excmo fig gral ilmo lic núm p.ej pág prof sr sra sres
        srta sta sto tel vol"""),
}
"""After these a sentence goes on, whatever comes next."""

MAY_BE_LAST: dict[str, frozenset[str]] = {
    "nl": _words("""
        a.h.w a.s b.v b.g.g d.d e.d e.v e.v.a enz etc excl j.l jl jr mld mln n.chr n.v n.v.t p.d
        p.j p.m p.p.p.d p.st p.u s.v.p sr t.e.m t.z.t u.s v.chr v.n v.s"""),
    "en": _words("a.m bn co corp etc inc jr ltd mln p.m sr u.k u.n u.s"),
    "de": _words("etc mio mrd n.chr s.o s.u u.s.w u.v.m usw v.chr"),
    "fr": _words("etc"),
    "es": _words("a.m ee.uu etc p.m"),
}
"""After these a sentence ends if a capital follows, and goes on otherwise."""

MONTHS: dict[str, frozenset[str]] = {
    "nl": _words("jan feb febr mrt mar apr jun jul aug sep sept okt nov dec"),
    "en": _words("jan feb mar apr jun jul aug sep sept oct nov dec"),
    "de": _words("jan jän feb mär apr jun jul aug sep sept okt nov dez"),
    "fr": _words("janv févr avr juil sept oct nov déc"),
    "es": _words("ene feb mar abr jun jul ago sept sep oct nov dic"),
}
"""Month names cut short: a sentence goes on if a digit follows."""

STARTERS: dict[str, frozenset[str]] = {
    "nl": _words("""
        aan al alle als beide bij binnen bovendien daar daardoor daarna daarnaast daarom dat deze
        die dit door een eerder er haar het hierdoor hij hoe ik in intussen is maar meer men met
        na naar nog nu om omdat onder ondanks ook op over sinds soms te tegen tijdens toch toen
        tot uit veel volgens voor vooral waar waarom wanneer wat we wie wij zij ze zie zo zodra"""),
    "en": _words("""
        a after also an and as at but by for he her his how if in it its more no on that the there
        these they this to we what when who with you"""),
}
"""Words that, with a capital, begin a sentence and hardly ever a name (so not *De*, *Van*, *Den*):
after an abbreviation that the splitter took for the middle of a sentence, one does begin."""

TIMES = _words("a.m p.m")
AFTER_TIMES = _words("""
    bst cet est et gmt local monday tuesday wednesday thursday friday saturday sunday utc""")
"""English: *at 5 p.m. Monday* is one sentence."""

AMOUNTS = _words("mio mld mln mrd md m.rd bn")
"""*5,3 Mio. Euro*, *3 mld. Amerikaanse dollar*: after a number and one of these a sentence goes on
with a capital, unless that is one of the words below."""
AFTER_AMOUNTS: dict[str, frozenset[str]] = {
    "nl": _words("de dus een en er het daarvan dan den hun ieder iedereen minister wethouder"),
    "en": _words("the"),
    "de": _words("""
        aber alle als am an auch auf aus außerdem bei bis da dabei dadurch dafür damit danach dann
        darum das dass davon dazu dem den denn der deshalb die dies diese dieser dieses doch
        durch ein eine einen er es für gegen hier hinzu ihr ihre im in insgesamt ist jetzt laut man
        mit nach noch nun nur ob rund sein seine seit sie so sowie trotzdem über um und unter viele
        vom von vor während was weil wenn wer wie wir wird wo zu zudem zuletzt zum zur zwar"""),
}
"""Words that, with a capital, begin a sentence after an amount that ends one."""
