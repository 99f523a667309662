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
    accused=r"(?:el|este)\s+hombre\b|(?:la|esta)\s+mujer\b",
    speaks_on=words("él ella ellos"),
)
