"""The translation stage: an article in, its checked translation and its figures' fates out."""

from summarize.translation.articles import Translating, translate_articles
from summarize.translation.checking import Checked, Pair
from summarize.translation.glossary import Glossary, Term, built_in, read_terms
from summarize.translation.manner import Manner, Quality
from summarize.translation.sentences import translate_sentences
from summarize.translation.translated import TranslatedArticle

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
