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
    upward=r"""plus(?!\s+(?:de\s+)?(?:jamais|rien|personne))|davantage|supérieure?s?|augment\w*|hausse\w*|accr[uoû]\w*
        |progress\w*|grimp\w*|croissan\w*|allong\w*|monté\w*""",
    downward=r"""moins(?!\s+que\s+la)|inférieure?s?|baiss\w*|diminu\w*|recul\w*|chut\w*|rédui\w*|réduction\w*|décro\w+|raccourci\w*""",
    upward_too=r"""mieux|meilleur\w*|au-del\w*|doubl\w*|tripl\w*|majorit\w*|relev\w*""",
    downward_too=r"""à peine|sous|mineur\w*|ne\b.*\bplus|n['’]\w+\b.*\bplus|pas|perd\w*
        |perte\w*|tomb\w*|moitié|divis\w*""",
    no_more=r"""(?:ne\s|n['’])[^.,;:]{0,40}?\bplus\b(?!\s+(?:de|que)\b)""",
    less_too=r"""\w*moins|\w*moindre\w*|peu|pas|plus\s+aucun|ne|n|ni|sans|jamais|aucun\w*|petit\w*|court\w*|bas\w*|faibl\w*|infér\w*
        |rédu\w*|dimin\w*|baiss\w*|recul\w*|chut\w*|perd\w*|perte\w*|sous|à\s+peine|manqu\w*|limit\w*|rare\w*|seul\w*|dé\w+|in\w+|presque""",
    accused=r"(?:l['’]homme|cet\s+homme|la\s+femme|cette\s+femme)\b",
    speaks_on=words("il elle ils elles"),
)
