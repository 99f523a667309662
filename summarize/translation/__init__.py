"""The translation stage: an article in, its checked translation and its figures' fates out."""

from summarize.translation.articles import TranslatedArticle, translate_articles
from summarize.translation.checking import Checked, Pair, compare_known, primary
from summarize.translation.glossary import Glossary, Term, built_in, read_glossary
from summarize.translation.sentences import translate_sentences

__all__ = [
    "Checked",
    "Glossary",
    "Pair",
    "Term",
    "TranslatedArticle",
    "built_in",
    "compare_known",
    "primary",
    "read_glossary",
    "translate_articles",
    "translate_sentences",
]
