"""What is known of German. See `summarize.language.vocabulary` for what each field means."""

from __future__ import annotations

from summarize.language.vocabulary import Vocabulary, words

GERMAN = Vocabulary(
    code="de",
    commonest=words("der die das und nicht ist den von mit sich auf ein eine auch wurde"),
    unquotable=r"""Täter(?:in|n)?|Verdächtigen?|Tatverdächtigen?|Beschuldigten?|Angeklagten?
        |Nutzer(?:n|in)?|User|Forumsmitglied(?:er|ern)?|Verurteilten?|Pädophilen?""",
    on_behalf=r"von|vom|über|gegen|für|des",
    one_of=r"eine[rs]?\s+(?:von|der)",
    body_before=r"""^(?:(?:laut|nach\s+angaben)\s+)?(?:die|der|das|dem)\s+(?:[^\W\d_]*organisation|stiftung|behörde
        |einrichtung|verein|verband|gewerkschaft|institut|unternehmen|firma)\s+(?!(?:für|gegen|hinter|die|der|das|des|in
        |aus|von|vom|zur|zum)\b|(?-i:[A-ZÄÖÜ\d"'„“]))""",
    is_that=r"^es\s+(?:ging|geht)\s+(?:\w+\s+){0,3}um\b|^es\s+handelte?\s+sich\s+(?:\w+\s+){0,3}um\b",
    convicted=r"verurteilt|festgenommen|verhaftet|verdächtig|angeklagt|gestand\b",
    accused=r"""(?:der|dieser)\s+(?:\d+-jährige\s+)?Mann\b|(?:die|diese)\s+(?:\d+-jährige\s+)?Frau\b
        |(?-i:(?:der|die|Der|Die)\s+\d+-Jährige)\b""",
    speaks_on=words("er sie"),
)
