"""Everything that a check can object to: its code, how grave it is, and how it is said."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """The text says something else than its source, or must not be printed."""
    WARNING = "warning"
    """Nothing that the check can be sure of: an editor looks at it."""


class Code(StrEnum):
    """What a check objects to. The values stand in JSON: they are never renamed."""

    # figures
    FIGURE_CHANGED = "figure-changed"
    FIGURE_INEXACT = "figure-inexact"
    FIGURE_INVENTED = "figure-invented"
    FIGURE_MISSING = "figure-missing"
    FIGURES_CROWDED = "figures-crowded"
    FIGURES_UNCHECKED = "figures-unchecked"
    FIGURE_MISPLACED = "figure-misplaced"
    LIMIT_LOST = "limit-lost"
    PLACE_LOST = "place-lost"
    PART_BECAME_WHOLE = "part-became-whole"
    KEY_FIGURE_LEFT_OUT = "key-figure-left-out"
    # names, terms, persons
    NAME_CHANGED = "name-changed"
    NAME_MISSING = "name-missing"
    NAME_MISPLACED = "name-misplaced"
    NAME_INVENTED = "name-invented"
    COUNTRY_INVENTED = "country-invented"
    TERM_MISSING = "term-missing"
    PROTECTED_PERSON = "protected-person"
    SPEAKS_TO_READER = "speaks-to-reader"
    INSTRUCTION = "instruction"
    UNPRINTABLE = "unprintable"
    # denial, direction, and other words that turn a meaning round
    DENIAL_LOST = "denial-lost"
    DENIAL_ADDED = "denial-added"
    DENIAL_MOVED = "denial-moved"
    CHANGE_TURNED = "change-turned"
    COMPARISON_TURNED = "comparison-turned"
    COMPARISON_LOST = "comparison-lost"
    MODALITY_LOST = "modality-lost"
    MODALITY_ADDED = "modality-added"
    OPPOSITE = "opposite"
    CONTRADICTION = "contradiction"
    QUALIFIER_LOST = "qualifier-lost"
    RESERVATION_LOST = "reservation-lost"
    ATTRIBUTION_LOST = "attribution-lost"
    ATTEMPT_LEFT_OPEN = "attempt-left-open"
    SET_APART_LOST = "set-apart-lost"
    KIND_LOST = "kind-lost"
    PREPOSITION_CHANGED = "preposition-changed"
    # additions and order
    WORD_ADDED = "word-added"
    WORD_UNSAID = "word-unsaid"
    ORDER_CHANGED = "order-changed"
    # pointing back
    POINTS_BACK = "points-back"
    # form
    EMPTY = "empty"
    CUT_OFF = "cut-off"
    UNFINISHED = "unfinished"
    REPEATS_ITSELF = "repeats-itself"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    EXTRA_LINES = "extra-lines"
    UNTRANSLATED = "untranslated"
    WORD_UNTRANSLATED = "word-untranslated"
    WRONG_LANGUAGE = "wrong-language"
    QUESTION_LOST = "question-lost"
    QUESTION_STATED = "question-stated"
    QUOTATION_OPEN = "quotation-open"
    QUOTATION_CHANGED = "quotation-changed"
    HEADLINE_STOP = "headline-stop"
    ENDLESS = "endless"
    SAID_THEN = "said-then"
    SEVERAL_SENTENCES = "several-sentences"
    LONGER_THAN_SOURCES = "longer-than-sources"
    # how sure the model is
    DOUBTFUL = "doubtful"
    # documents of earlier schemas
    IN_WORDS = "in-words"


MESSAGES: dict[Code, str] = {
    Code.FIGURE_CHANGED: "figure changed: “{}” became “{}”",
    Code.FIGURE_INEXACT: "figure made inexact: “{}” became “{}”",
    Code.FIGURE_INVENTED: "figure without a source: “{}”",
    Code.FIGURE_MISSING: "figure missing: “{}”",
    Code.FIGURES_CROWDED: "{}",
    Code.FIGURES_UNCHECKED: "figures not checked: this language's figures are not known",
    Code.FIGURE_MISPLACED: "“{}” stands with other words than in its source",
    Code.LIMIT_LOST: "the limit of “{}” is lost",
    Code.PLACE_LOST: "“{}” is left out, where the figure holds",
    Code.PART_BECAME_WHOLE: "“{}” {}became all of them",
    Code.KEY_FIGURE_LEFT_OUT: "a key figure is left out",
    Code.NAME_CHANGED: "name changed: “{}” became “{}”",
    Code.NAME_MISSING: "name missing: “{}”",
    Code.NAME_MISPLACED: "“{}” stands with what its sources say of another",
    Code.NAME_INVENTED: "name without a source: “{}”",
    Code.COUNTRY_INVENTED: "the translation names a country that the source does not: {}",
    Code.TERM_MISSING: "term not found: {} ({})",
    Code.PROTECTED_PERSON: "“{}” is someone whom no summary names",
    Code.SPEAKS_TO_READER: "it speaks to the reader and is no news",
    Code.INSTRUCTION: "it speaks to a machine and is no news",
    Code.UNPRINTABLE: "every sentence names or quotes someone whom no summary names or quotes",
    Code.DENIAL_LOST: "the translation has nothing that says “{}”",
    Code.DENIAL_ADDED: "“{}” denies what its source does not",
    Code.DENIAL_MOVED: "a negation is lost or added",
    Code.CHANGE_TURNED: "what changed by {}, or to it, is told the other way",
    Code.COMPARISON_TURNED: "“{}” is told the other way round: “{}”",
    Code.COMPARISON_LOST: "the translation has nothing that compares as “{}” does",
    Code.MODALITY_LOST: "told as a fact: the translation has nothing that says “{}”",
    Code.MODALITY_ADDED: "the source tells as a fact what the translation tells with “{}”",
    Code.OPPOSITE: "“{}” is told as its opposite, or as another of its kind: “{}”",
    Code.CONTRADICTION: "the translation contradicts itself: “{}”",
    Code.QUALIFIER_LOST: "“{}” is left out, and what it limits is not",
    Code.RESERVATION_LOST: "a reservation is lost",
    Code.ATTRIBUTION_LOST: "who says so is lost",
    Code.ATTEMPT_LEFT_OPEN: "“{}” stands without “to {}”",
    Code.SET_APART_LOST: "“{}” is left out, and what follows it is not",
    Code.KIND_LOST: "it leaves out that the {} is {}",
    Code.PREPOSITION_CHANGED: "“{}” stands with “{}”, in its source with “{}”",
    Code.WORD_ADDED: "“{}” is not in its sources",
    Code.WORD_UNSAID: "the translation says “{}”, and the source does not",
    Code.ORDER_CHANGED: "“{}” stands in another order than in its sources",
    Code.POINTS_BACK: "it opens with a word for something that was not named",
    Code.EMPTY: "{} is empty",
    Code.CUT_OFF: "the translation is cut off",
    Code.UNFINISHED: "the model did not come to its end",
    Code.REPEATS_ITSELF: "the translation repeats itself",
    Code.TOO_LONG: "the translation is far longer than the source",
    Code.TOO_SHORT: "the translation is far shorter than the source",
    Code.EXTRA_LINES: "the translation has lines that the source does not have",
    Code.UNTRANSLATED: "the translation is the source itself",
    Code.WORD_UNTRANSLATED: "“{}” is left in the source's language",
    Code.WRONG_LANGUAGE: "the translation is not in the target language",
    Code.QUESTION_LOST: "the question is no question any more",
    Code.QUESTION_STATED: "a question became a statement",
    Code.QUOTATION_OPEN: "a quotation mark stands alone",
    Code.QUOTATION_CHANGED: "a quotation is not word for word",
    Code.HEADLINE_STOP: "a headline has no full stop",
    Code.ENDLESS: "the sentence does not end",
    Code.SAID_THEN: "“{} …” reads as if it was said then",
    Code.SEVERAL_SENTENCES: "it is more than one sentence",
    Code.LONGER_THAN_SOURCES: "it is longer than its sources",
    Code.DOUBTFUL: "doubtful: of 100 translations like this one about {} say nothing untrue",
    Code.IN_WORDS: "{}",
}
"""What an editor is told, by code; the braces stand for a finding's details, in their order."""

WARNINGS = frozenset(
    {
        Code.FIGURES_CROWDED,
        Code.FIGURES_UNCHECKED,
        Code.LIMIT_LOST,
        Code.TERM_MISSING,
        Code.DOUBTFUL,
        Code.SPEAKS_TO_READER,
        Code.IN_WORDS,
    }
)
"""The codes of what a check cannot be sure of; all others are errors."""
