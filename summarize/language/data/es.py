"""What is known of Spanish. See `summarize.language.vocabulary` for what each field means."""

from __future__ import annotations

from summarize.language.vocabulary import Vocabulary, words

SPANISH = Vocabulary(
    code="es",
    commonest=words("el la los las de que en una por con para del se su como"),
    unquotable=r"""autor(?:es)?|sospechos[oa]s?|acusad[oa]s?|usuari[oa]s?|pederastas?|pedófilos?
        |condenad[oa]s?|agresor(?:es)?|miembros? del foro""",
    on_behalf=r"de|del|sobre|contra|para",
    one_of=r"un[oa]\s+de",
    body_before=r"""^(?:según\s+)?(?:la|el)\s+(?:organización|organismo|fundación|agencia|institución|instituto
        |asociación|sindicato|empresa|compañía)\s+(?!(?:de|del|para|contra|que|donde|en)\b|(?-i:[A-Z\d"'«“]))""",
    is_that=r"^se\s+trata(?:ba)?\s+(?:\w+\s+){0,2}(?:de|del)\b",
    convicted=r"condenad[oa]|detenid[oa]|arrestad[oa]|sospechos[oa]|imputad[oa]",
    upward=r"""más|mayor(?:es)?|superior(?:es)?|aument\w*|subi\w+|sube\w?|crec\w*|increment\w*|alza\w*|alarg\w*""",
    downward=r"""menos|menor(?:es)?|inferior(?:es)?|baj[óoae]\w*|disminu\w*|descen\w*|cay\w+|caíd\w*|reduc\w*|reduj\w*|redu[cz]\w*|recort\w*""",
    upward_too=r"""mejor\w*|sobre|duplic\w*|tripl\w*|elev\w*|ampli\w*|mayoría""",
    downward_too=r"""apenas|bajo|no\b.*\bmás|perd\w*|pérd\w*|peor\w*|mitad|retroce\w*|decre\w*""",
    no_more=r"""(?:no|nunca|nadie|nada)\b[^.,;:]{0,40}?\bmás\b(?!\s+(?:de|que)\b)""",
    less_too=r"""menos|menor\w*|poc[oa]s?|no|ni|nunca|sin|ningun\w*|ningún|pequeñ\w*|cort\w*|baj\w*|débil\w*|infer\w*|redu\w*|dismin\w*
        |descen\w*|cay\w*|caí\w*|perd\w*|pérd\w*|apenas|falt\w*|limit\w*|rar\w*|sol[oa]\w*|sólo|in\w+|des\w+|casi""",
    accused=r"(?:el|este)\s+hombre\b|(?:la|esta)\s+mujer\b",
    speaks_on=words("él ella ellos"),
)
