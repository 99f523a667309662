"""What is known of French. See `summarize.language.vocabulary` for what each field means."""

from __future__ import annotations

from summarize.language.vocabulary import Vocabulary, words

FRENCH = Vocabulary(
    code="fr",
    commonest=words("le la les des et est une dans que pour qui pas par sur avec"),
    unquotable=r"""auteurs?|suspecte?s?|accusée?s?|prévenue?s?|utilisateurs?|internautes?|pédophiles?
        |condamnée?s?|agresseurs?|membres? du forum""",
    on_behalf=r"de|du|des|d['’]|contre|sur|pour",
    one_of=r"l['’]une?\s+des|une?\s+des",
    body_before=r"""^(?:selon\s+)?(?:l['’]|la\s+|le\s+)(?:organisation|organisme|fondation|agence|institution|institut
        |association|syndicat|entreprise|société)\s+(?!(?:de|du|des|pour|contre|qui|que|dont|où|en|à)\b|d['’]
        |(?-i:[A-Z\d"'«“]))""",
    is_that=r"^il\s+s['’]agi(?:t|ssait)\s+(?:\w+\s+){0,2}(?:de|du|des|d['’])",
    convicted=r"condamnée?s?\b|arrêtée?s?\b|soupçonnée?s?\b|interpellée?s?\b|mise?s?\s+en\s+examen",
    accused=r"(?:l['’]homme|cet\s+homme|la\s+femme|cette\s+femme)\b",
    speaks_on=words("il elle ils elles"),
)
