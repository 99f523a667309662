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
    upward=r"""mehr|höhere?[rsnm]?|größere?[rsnm]?|länger\w*|stieg\w*|gestiegen\w*|steig\w*|\w*zunahme\w*|zugenommen
        |n(?:immt|ehmen|ahm|ahmen)\b.{0,60}\bzu|zunehm\w*|wächst|wuchs|gewachsen|wachs\w*|erhöh\w*|Anstieg\w*|häufiger""",
    downward=r"""weniger|niedriger\w*|kleinere?[rsnm]?|kürzer\w*|sank\w*|sink\w*|gesunken\w*|fiel(?:en)?|gefallen\w*
        |\w*rückgang\w*|abgenommen|n(?:immt|ehmen|ahm|ahmen)\b.{0,60}\bab|abnehm\w*|zurückgegangen|schrumpf\w*|geschrumpft
        |senk\w*|gesenkt\w*|verringer\w*|reduzier\w*""",
    upward_too=r"""über|\w{3,}er\s+(?:\w+\s+){0,3}als|verdoppel\w*|ausgebaut|Zuwachs\w*|kletter\w*|gut|plus|aufwärts""",
    downward_too=r"""unter|minder\w*|kaum|knapp|höchstens|halbier\w*|minus|nicht|kein\w*|abwärts|Verlust\w*|gekürzt\w*""",
    less_too=r"""\w*weniger\w*|wenig\w*|minder\w*|nicht\w*|kein\w*|nie|kaum|\w*niedrig\w*|\w*klein\w*|\w*kurz\w*|\w*kürzer\w*
        |unter\w*|\w*rück\w*|ab\w*|\w*nahm\w*|gering\w*|\w*sink\w*|\w*senk\w*|\w*sank\w*|knapp\w*|nur|\w*los\w*|un\w+|schwäch\w*
        |\w*mangel\w*|\w*verl\w+|spar\w*|billiger|halb\w*|höchstens|selten\w*|nimmt|nehmen|fast|beinahe|binnen|innerhalb""",
    accused=r"""(?:der|dieser)\s+(?:\d+-jährige\s+)?Mann\b|(?:die|diese)\s+(?:\d+-jährige\s+)?Frau\b
        |(?-i:(?:der|die|Der|Die)\s+\d+-Jährige)\b""",
    speaks_on=words("er sie"),
)
