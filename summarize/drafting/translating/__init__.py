"""The translation stage: an article in, its checked translation and its figures' fates out."""

from summarize.drafting.translating.articles import Translating, translate_articles
from summarize.drafting.translating.checking import Checked, Pair
from summarize.drafting.translating.glossary import Glossary, Term, built_in, read_terms
from summarize.drafting.translating.manner import Manner, Quality
from summarize.drafting.translating.repairing import translate_sentences
from summarize.drafting.translating.translated import TranslatedArticle

__all__ = [
    "Checked",
    "Glossary",
    "Manner",
    "Pair",
    "Quality",
    "Term",
    "TranslatedArticle",
    "Translating",
    "built_in",
    "read_terms",
    "translate_articles",
    "translate_sentences",
]
