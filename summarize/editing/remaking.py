"""Headlines and sentences of summaries, made again from sentences that a person has changed.

By the same way as the first time (`drafting/composing/`), with what was chosen given and some texts
fixed. One for one: a sentence that stood on two others becomes one sentence again, written if the
model's words pass every check, else the translation as it now stands. Its neighbours stay.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarize.drafting.composing import Answers, Draft, Summary, compose, questions, write
from summarize.models.engine import Writer
from summarize.progress import Progress

LoadWriter = Callable[[str, str, str], Writer]
"""Loads a model's writer: of which name, for which source and which target language.

Called only if something is to be written. Raises ModelError.
"""


def remake(
    drafts: Sequence[Draft],
    models: Sequence[str],
    load_writer: LoadWriter,
    progress: Progress,
) -> list[Summary]:
    """Headline and summary of each draft, in order. What is not stale stays as it is.

    `models` are the names of those that wrote them. A writer is loaded only for languages in which
    something is to be written, one at a time.
    """
    places: dict[tuple[str, str, str], list[int]] = {}
    for n, (draft, model) in enumerate(zip(drafts, models, strict=True)):
        if questions(draft):
            languages = draft.languages
            places.setdefault((model, languages.source, languages.target), []).append(n)
    said: dict[int, Answers] = {}
    for (model, source, target), asked in places.items():
        writer = load_writer(model, source, target)
        said |= zip(asked, write([drafts[n] for n in asked], writer, progress), strict=True)
        del writer  # two at a time may be more than the machine holds
    unasked = Answers({}, [])
    return [compose(draft, said.get(n, unasked)) for n, draft in enumerate(drafts)]
