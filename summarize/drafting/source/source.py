"""What is known of an article before any of it is translated: worked out once, for all stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from summarize.article import Article, Role
from summarize.drafting.source.antecedents import antecedents
from summarize.drafting.source.direct_speech import fragments
from summarize.drafting.source.key_figures import KeyFigure, key_figures
from summarize.drafting.source.unprintable import unprintable
from summarize.figures import LANGUAGES, Figure, find
from summarize.language import primary


class Source:
    """An article and what follows from it alone.

    `figures` are those of each told sentence, by sentence id; they are read from the text unless
    they are given.
    """

    def __init__(
        self, article: Article, figures: Mapping[str, Sequence[Figure]] | None = None
    ) -> None:
        self.article = article
        self._given = figures

    @cached_property
    def figures(self) -> Mapping[str, Sequence[Figure]]:
        """The figures of each sentence; none in a language whose figures are not known."""
        if self._given is not None:
            return self._given
        own = primary(self.article.language)
        told = [p for p in self.article.paragraphs if p.role is not Role.PULL_QUOTE]
        return {
            s.id: find(s.text, language)
            for p in told
            for s in p.sentences
            if (language := primary(s.language) if s.language else own) in LANGUAGES
        }

    @cached_property
    def keys(self) -> tuple[KeyFigure, ...]:
        """The figures that a summary should have, heaviest first."""
        return key_figures(self.article, self.figures, self.unprintable)

    @cached_property
    def unprintable(self) -> frozenset[str]:
        """The ids of the sentences that no summary may repeat."""
        return unprintable(self.article)

    @cached_property
    def fragments(self) -> frozenset[str]:
        """The ids of the sentences that are speech and do not say whose."""
        return fragments(self.article)

    @cached_property
    def antecedents(self) -> Mapping[str, str]:
        """For each sentence that points back, the id of the one that it points to."""
        return antecedents(self.article)
