"""How English compares. See `summarize.language.comparing.words` for what each field means."""

from __future__ import annotations

from summarize.language.comparing.words import Comparing

ENGLISH = Comparing(
    up=r"""(?:warmer|hotter|faster|quicker|older|stronger|richer)(?=\s+(?:\w+\s+){0,5}than)|more|higher|greater|larger|bigger|longer|rose|risen|ris(?:e|es|ing)|increas\w*|gr[eo]w(?:s|n|ing)?
        |growth|climb(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|upwards?|(?:go|goes|going|gone|went|edged|creeping
        |crept|shot|pushed|driven|drove|ticked|picked|sent|is|are|was|were)\s+up(?!\s+(?:to|for|against|at|in|with)\b)
        |on\s+the\s+(?:rise|increase)|jump(?:s|ed)?|rocketed|upturn|uptick|upsurge|rais(?:es|ed|ing)|doubl(?:es|ed|ing)""",
    down=r"""(?:colder|cooler|slower|weaker|poorer|younger)(?=\s+(?:\w+\s+){0,5}than)|(?<!no\s)less|fewer|lower|smaller|shorter|fell|fall(?:s|en|ing)?|decreas\w*|declin\w*|drop(?:s|ped|ping)?(?!\s+of\b)
        |shr[aiu]nk\w*|reduc\w*|downwards?|lowered|lowering|(?:go|goes|going|gone|went|coming|brought|edged|ticked
        |slid|is|are|was|were|has\s+come|have\s+come|had\s+come)\s+down(?!\s+to\s+(?:the|a)\b)|on\s+the\s+(?:decline|decrease)|plummet\w*|plung(?:es|ed|ing)
        |cheaper|slump(?:s|ed|ing)?|tumbl(?:es|ed|ing)|dwindl\w*|downturn|halv(?:es|ed|ing)""",
    up_too=r"""\w{3,}(?<!few)(?<!small)(?<!short)(?<!low)(?<!young)(?<!weak)(?<!slow)(?<!cheap)(?<!poor)(?<!bett)er\s+than|extra
        |additional|exceed\w*|outnumber\w*|up|over(?=\s+(?:[\d€$£]|half|one|two|three|four|five|six|a\s+(?:third|quarter|million|thousand|hundred)))|above|beyond|expand\w*|boost\w*|rais\w+|mount\w+|worsened
        |doubl\w*|tripl\w*|trebl\w*|gain(?:s|ed|ing)?""",
    down_too=r"""slow(?:er|ly)|narrow\w*|faster|quicker|sooner|lighter|milder|thinner|closer|nearer|tighter|down|below|under|cut\w*|weak\w+|eas(?:ed|es|ing)|los(?:t|s|es|ing)|slid\w*|sank|sunk|sink\w*
        |dip(?:s|ped|ping)?|eased|recede\w*|least|ceas\w+""",
    idle=r"""(?:end(?:s|ed|ing)?|wind|wound|show(?:s|ed|ing)?|ma[dk]e|gives?|gave|giving|t[ao]ke?s?|taken|taking|picks?|sets?|setting|signs?|signed|lin(?:es?|ed)|stands?|wakes?|woke|keeps?|catch|caught|held|backed|opened|turn(?:s|ed|ing)?|follow(?:s|ed|ing)?|look(?:s|ed|ing)?|call(?:s|ed|ing)?)\s+up|no\s+longer|any\s+(?:more|less|longer|higher|lower)|more\s+(?:affordable|briefly|slowly|rarely|seldom|infrequent\w*|weakly|cheaply|narrowly|lightly|gently|quietly|sparingly|modest\w*|cautious\w*)|more\s+or\s+less|nothing\s+less\s+than|no\s+(?:less|fewer)\s+than|more\s+and\s+(?=more\b)|less\s+and\s+(?=less\b)|fewer\s+and\s+(?=fewer\b)
        |fell\s+(?:in\s+love|asleep|ill|victim|short|silent|through|apart)|fall(?:s|ing)?\s+(?:in\s+love|asleep|under|short|within|apart|victim)
        |drop(?:ped|s|ping)?\s+(?:off|out|by)""",
    degree=r"""(?:(?<=fell\s)|(?<=fallen\s)|(?<=dropped\s)|(?<=declined\s)|(?<=decreased\s))(?:more|less)""",
    same=r"""(?<!twice\s)(?<!half\s)(?<!times\s)(?<!not\s)(?<!nearly\s)(?<!almost\s)(?<!n['’]t\s)as\s+(?:many|much|few|often|high|low|long|large|big|small|old|young
        |expensive|fast|good)(?=\s+(?:[^\W\d]+\s+){0,6}as\s+(?!(?:[\d€$£]|a\b|one|two|three|four|five|six|ten|possible|well)))(?!\s+as\s+(?:[\d€$£]|one|two|three|four|five|six|seven|eight
        |nine|ten|eleven|twelve|\w+teen|\w+ty|half|a\s+(?:hundred|thousand|million|third|quarter)|possible))
        |(?:exactly|just|about|roughly)?\s*the\s+same\s+(?:number|amount|level|size|age|length|height|price)(?!\s+of\s+time)""",
    same_too=r"""same|equal\w*|unchanged|steady|stable|constant|as\s+\w+|identical|match\w*|no\s+\w+er|level\w*|remain\w*|stay\w*|still""",
    less=r"""(?<!no\s)(?<!more\sor\s)(?<!much\s)(?<!,\sno\s)less(?!\s+than\s+[\d€$£])|(?<!no\s)fewer(?!\s+than\s+[\d€$£])""",
    compared_too=r"""than|short\s+of|undercut\w*|lag(?:s|ged|ging)?|trail(?:s|ed|ing)?|catch\w*|caught|reach\w*|hit|hits|topp?(?:ed|s|ing)|total\w*|stabili\w*|unusual\w*|unseasonab\w*|plenty|more|less|fewer|most|least|(?:long|short|high|low|larg|great|bigg|small|old|eld|young|fast|slow|quick|cheap|earli|lat|strong|weak
        |warm|hott|cold|cool|heavi|light|wid|broad|narrow|deep|rich|poor|hard|easi|clos|near|saf|strict|tough|furth|farth|bright|dark|dens|new|nic
        |fin|thick|thin|tall|soon|loud|happi|health|health?i|dri|wett|steep|tight|sharp|simpl|clean|clear|smart|pric|costl?i|wealthi|bett)(?:er|est|r|st)
        |best|worse\w*|worst|twice|times|half|halv\w*|double\w*|doubling|tripl\w*|trebl\w*|quadrupl\w*|\w+fold|compar\w+|versus|down|above|below|over|under|exceed\w*|beyond
        |beat\w*|out(?:number|perform|pac|strip|weigh)\w*|surpass\w*|extra|additional\w*|rather|ahead|behind|prefer\w*|overtak\w*|overtook|overrun\w*|overran
        |ris(?:e|es|en|ing)|rose|grow\w*|grew|increas\w*|climb\w*|surg\w+|soar\w*|jump\w*|rais\w+|rock\w+|gain\w*|expand\w*|expansion|boost\w*|boom\w*|swell\w*|swollen|mount\w*|accumulat\w*
        |fall\w*|fell|drop\w*|declin\w*|decreas\w*|reduc\w*|lower\w*|shr[aiu]nk\w*|contract\w*|cut\w*|plummet\w*|plung\w*|slump\w*|tumbl\w*|dwindl\w*|dip(?:s|ped|ping)?|eas(?:e|ed|es|ing)
        |los(?:e|es|t|s|ses|ing)|weaken\w*|slid\w*|sank|sunk|sink\w*|reced\w*|wan(?:e|ed|ing)|diminish\w*|slow\w*|deteriorat\w*|worsen\w*|subsid\w+|descen\w+|fad\w+|curb\w*|slash\w*|abat\w+
        |up(?!\s+(?:to|for)\b)|upward\w*|escalat\w*|intensif\w*|ascen\w+|accelerat\w*|develop\w*|progress\w*|advanc\w*|strengthen\w*|improv\w*|cheap\w*|enlarg\w*|extend\w*|extension\w*|prolong\w*
        |widen\w*|spread\w*|swing\w*|swung|chang\w*|add\w*|hik\w+|crash\w*|spik\w+|trend\w*|collaps\w*|retreat\w*|erod\w*|erosion|thin\w*|flourish\w*|thriv\w*|multipl\w*|proliferat\w*|broad\w+|deepen\w*|heighten\w*|curv\w+|bulg\w+|explo\w+|rocket\w*|inflat\w+|surplus|superior|inferior|shortfall|differ\w*|excess\w*|delay\w*|late|overdue|again\s+as\s+much|not\s+(?:\w+\s+){0,2}(?:as|so)\s+\w+|n['’]t\s+(?:\w+\s+){0,2}(?:as|so)\s+\w+""",
    than=r"""(?<!rather\s)(?<!other\s)than(?!\s+(?:[\d€$£]|half\b|an?\s+(?:year|month|week|day|hour|third|quarter)\b))|as\s+\w+(?:\s+[^\W\d]+){0,4}?\s+as""",
)
