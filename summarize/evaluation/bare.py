"""The default model as it comes: no adapter, no checks, no stages. A baseline."""

from __future__ import annotations

from summarize.models.chat import ChatEngine
from summarize.models.store import Store


class Bare:
    """The model behind `baselines.Chat`."""

    def __init__(self, engine: ChatEngine) -> None:
        self._engine = engine

    def generate(self, prompts: list[list[dict[str, str]]], max_new_tokens: int) -> list[str]:
        """A greedy answer to each conversation."""
        return self._engine.chat(prompts, max_new_tokens)


def model() -> Bare:
    """The default model, if it is installed. Raises ModelError if not."""
    store = Store.open()
    return Bare(ChatEngine(store.weights_dir(store.registry.find("default"))))
