"""What is known of English. See `summarize.language.vocabulary` for what each field means."""

from __future__ import annotations

from summarize.language.vocabulary import Vocabulary, words

ENGLISH = Vocabulary(
    code="en",
    commonest=words("the of and to that is was were for with by from have has not it"),
    stopwords=words("""
        a about after all also an and any are as at be because been before being but by can could
        did do does for from had has have he her him his how i if in into is it its just may more
        most my no not now of on one or other our out over said say says she should so some such
        than that the their them then there these they this those to too under up was we were what
        when where which while who will with would you your"""),
    pointing_back=words("""
        that this these those he she it they his her their its him them then there thus hence such
        both therefore consequently thereby"""),
    linking=words("""
        also besides moreover furthermore but yet however so and or for nevertheless still
        meanwhile instead likewise similarly indeed thus nor finally"""),
    pronouns=words("he she they them their his thereof"),
    speech=words("""
        says said say asks asked ask writes wrote write told tells claims claimed adds added
        explains explained warns warned according posted replied answered concludes concluded
        commented stated states insists insisted admitted admits joked boasted"""),
    unquotable=r"""forum (?:member|user)s?|users?|offenders?|perpetrators?|suspects?|defendants?
        |accused|abusers?|p(?:a)?edophiles?|convicts?|groomers?|extortionists?|rapists?|murderers?""",
    on_behalf=r"of|about|against|for|by|to|from|with",
    one_of=r"one\s+of",
    at_the_end=r"\b(?:that|this|it|so|them)[.!]$",
    body_before=r"""^(?:according\s+to\s+)?the\s+(?:organi[sz]ation|foundation|agency|institution|institute|association
        |charity|watchdog|regulator|union|company|firm|club)\s+(?!(?:of|for|against|behind|that|which|who|in|from|on
        |where)\b|(?-i:[A-Z\d"'‘“]))""",
    is_that=(
        r"^(?:\S+\s+){1,5}(?:is|was|were|are)\s+(?:that|this|those)\b"
        r"|^(?:\S+\s+){0,4}(?:the\s+figure|the\s+number|it|they)\s+(?:was|were|stood)\b"
        r"|^(?:\S+\s+)?(?:all|these|those)\s+(?:two|three|four|five|six)\b"
        r"|^it\s+(?:concern|involve)(?:s|ed)\b|^(?:\S+\s+){0,7}of\s+(?:these|those)\s+[^\W\d_]"
    ),
    convicted=r"convicted|sentenced|arrested|charged|jailed|pleaded guilty|suspected",
    accused=r"""(?:the|this)\s+(?:\d+-year-old\s+)?(?:man|woman)\b
        |the\s+\d+-year-old(?=\s*(?:[,.:;]|$|(?:from|in|on|who|later|told|said)\b))""",
    speaks_on=words("he she they"),
    change=r"""\b(?:compared\s+(?:with|to)|more|fewer|less|higher|lower|larger|smaller|longer|shorter
        |r[oi]se\w*|rising|increas\w*|grew|grown|growth|up\s+from|down\s+from|fell|fall\w*|drop\w*
        |declin\w*|decreas\w*|doubl\w*|tripl\w*|trebl\w*|halv\w*|times\s+as|against\s+(?=\d)
        |a\s+year\s+(?:earlier|ago|before)|the\s+year\s+before|than\s+in|from\s+\S+(?:\s+\S+){0,4}\s+to
        )\b""",
    emphasis=(
        r"\b(?:as\s+many\s+as|as\s+much\s+as|no\s+fewer\s+than|alone|even|record|ever)"
        r"\b"
    ),
    kinds=(("sexual", "sexual(?:ly)?", "abuse|exploitation"),),
)
