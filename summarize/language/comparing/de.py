"""How German compares. See `summarize.language.comparing.words` for what each field means."""

from __future__ import annotations

from summarize.language.comparing.words import Comparing

GERMAN = Comparing(
    up=r"""mehr|höhere?[rsnm]?|größere?[rsnm]?|länger\w*|stieg\w*|gestiegen\w*|steig(?:t|en|end\w*)|ansteig\w*|angestiegen|anstieg\w*|\w*zunahme\w*|zugenommen
        |n(?:immt|ehmen|ahm|ahmen)\b.{0,60}\bzu\b|zunehm\w*|wächst|wuchs\w*|gewachsen|wachs\w*|erhöh\w*|häufiger\w*|zulegt\w*|zugelegt|legt\w*\b.{0,40}\bzu\b|kletter\w*|verdoppel\w*
        |teurer\w*""",
    down=r"""weniger|billiger\w*|niedriger\w*|kleinere?[rsnm]?|kürzer\w*|sank\w*|sink(?:t|en|end\w*)|gesunken\w*|fiel(?:en)?|gefallen\w*|fällt
        |\w*rückgang\w*|abgenommen|n(?:immt|ehmen|ahm|ahmen)\b.{0,60}\bab\b|abnehm\w*|zurückgegangen|zurückgeh\w*|g(?:eht|ehen|ing|ingen)\b.{0,40}\bzurück\b(?!\s+(?:nach|zu|in))|schrumpf\w*|geschrumpft
        |senk\w*|gesenkt\w*|verringer\w*|reduzier\w*|halbier\w*""",
    up_too=r"""über|\w{3,}(?<!wenig)(?<!klein)(?<!kürz)(?<!niedrig)(?<!jüng)(?<!schwäch)(?<!billig)(?<!langsam)(?<!selten)(?<!ärm)(?<!schlecht)er\w{0,2}\s+(?:\w+\s+){0,3}als|ausgebaut|\w*zuwachs\w*|kletter\w*|gut|plus|aufwärts|zusätzlich\w*|billiger\w*|günstiger\w*|hoch\w*|höher\w*|größer\w*|stärker\w*|weiter\w*|ausbau\w*|ausgeweitet|heb\w*|hob\w*""",
    down_too=r"""unter|minder\w*|kaum|knapp|höchstens|minus|nicht|kein\w*|abwärts|\w*verlust\w*|gekürzt\w*|kürz\w*|billiger\w*|günstiger\w*|jünger\w*|gering\w*|zurück\w*|ab|niedrig\w*|klein\w*|langsamer\w*|schwäch\w*|herab\w*""",
    idle=r"""(?:fiel(?:en)?|fällt|fallen)\b(?=[^.,;:]{0,80}\baus(?:\s*(?:[.,;:!?)]|$)|\s+(?:als|wie|und|oder|aber)\b))|nicht\s+mehr|kein\w*\b[^.,;:]{0,30}?\bmehr\b(?!\s+als)|nie\s+mehr|niemand\s+mehr|nichts\s+mehr|mehr\s+oder\s+weniger|immer\s+mehr\s+und\s+(?=mehr)|mehr\s+und\s+(?=mehr\b)|(?:nicht|kein\w*)\s+weniger\s+als
        |kaum\s+mehr|mehrere\w*""",
    same=r"""(?<!doppelt\s)(?<!halb\s)(?<!mal\s)(?<!nicht\s)(?<!fast\s)(?:genauso|ebenso)\s?(?:viele?|oft|groß|hoch|lang|alt|teuer|schnell|gut|lange)(?=\s+(?:[\w-]+\s+){0,6}wie)|gleich\s+(?:viele?|groß|hoch|alt|lang)|unverändert""",
    same_too=r"""genauso\w*|ebenso\w*|so|gleich\w*|dieselbe\w*|dasselbe|derselbe\w*|unverändert\w*|stabil\w*|konstant\w*|soviel\w*""",
    less_too=r"""\w*weniger\w*|wenig\w*|minder\w*|nicht\w*|kein\w*|nie|kaum|\w*niedrig\w*|\w*klein\w*|\w*kurz\w*|\w*kürzer\w*
        |unter\w*|\w*rück\w*|ab\w*|\w*nahm\w*|gering\w*|\w*sink\w*|\w*senk\w*|\w*sank\w*|knapp\w*|nur|\w*los\w*|un\w+|schwäch\w*
        |\w*mangel\w*|\w*verl\w+|spar\w*|billiger|halb\w*|höchstens|selten\w*|nimmt|nehmen|fast|beinahe|binnen|innerhalb|langsam\w*|schlechter\w*|jünger\w*""",
    compared=r"""(?:mehr|weniger|höher|niedriger|länger|kürzer|größer|kleiner|älter|jünger|teurer|billiger|günstiger|schneller|langsamer|häufiger|seltener|später
        |früher|besser|schlechter|wärmer|kälter|schwerer|leichter|stärker|schwächer|strenger|reicher|ärmer)(?:e[nmrs]?)?\b(?=[^.,;:!?]{0,60}?\bals\s+(?!(?:die\s+hälfte|hundert\w*|tausend\w*|ein\w*\s+(?:drittel|viertel|halb\w*|million\w*|jahr\w*|stunde\w*|woche\w*|monat\w*)|zwei\w*|drei\w*|vier\w*|fünf\w*
        |sechs\w*|sieben\w*|acht\w*|neun\w*|zehn\w*|elf|zwölf|\w+zig|nur|je|jemals)\b|[\d€$£]))""",
    measures=r"""\w*(?:zahl|zahlen|gewinn|gewinne|umsatz|umsätze|nachfrage|preis|preise|inflation|arbeitslosigkeit|kosten|einnahmen|ausgaben|verkäufe|export|exporte|produktion|interesse|ausstoß|wirtschaft|temperatur|temperaturen
        |pegel|beteiligung|miete|mieten|zinsen|kurs|kurse|schulden|defizit|armut|bevölkerung|vertrauen|verbrauch|risiko|gewalt|löhne|verkehr|anteil)""",
    changes=r"""stieg|stiegen|steigt|steigen|gestiegen|sank|sanken|sinkt|sinken|gesunken|fiel|fielen|fällt|fallen|gefallen|zugenommen|abgenommen|n(?:immt|ehmen|ahm|ahmen)\b[^.,;:]{0,60}\b(?:zu|ab)
        |g(?:eht|ehen|ing|ingen)\b[^.,;:]{0,60}\bzurück|zurückgegangen|wächst|wachsen|wuchs|wuchsen|gewachsen|schrumpf\w*|geschrumpft""",
    than=r"""(?<!anders\s)als(?!\s+(?:[\d€]|die\s+hälfte|hundert\w*|tausend\w*))|so\s?(?:viele?|\w+)(?:\s+\w+){0,4}?\s+wie""",
)
