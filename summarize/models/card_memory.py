"""The memory of a graphics card: how much it has, what fits, and what is done where it runs out.

A model that does not fit runs on the processor. What is computed at a time is halved until it fits.
Nothing else in the program looks for `torch.OutOfMemoryError`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from summarize.models import devices
from summarize.models.decoding_limits import DecodingLimits
from summarize.models.devices import DevicePlace
from summarize.models.engine import Step

T = TypeVar("T")
_log = logging.getLogger(__name__)


def free_memory(device: str) -> int:
    """Bytes that are free on a card; 0 where nobody tells."""
    import torch

    if not device.startswith("cuda"):
        return 0
    free, _ = torch.cuda.mem_get_info(torch.device(device))
    return int(free)


def total_memory(device: str) -> int:
    """Bytes that a card has; 0 where nobody tells."""
    import torch

    if not device.startswith("cuda"):
        return 0
    return int(torch.cuda.get_device_properties(torch.device(device)).total_memory)


def limits_of(model: Any, place: DevicePlace) -> DecodingLimits:
    """How much a decoder may compute at a time on this device, once the model is there."""
    free = free_memory(place.device)
    if place.is_processor or not free:
        return DecodingLimits.of_processor()
    config = model.config
    heads = getattr(config, "num_key_value_heads", None) or config.num_attention_heads
    size = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    a_token = 2 * config.num_hidden_layers * heads * size * place.torch_dtype.itemsize
    return DecodingLimits.of_card(free, a_token)


def where_it_fits(load: Callable[[DevicePlace], T], place: DevicePlace) -> tuple[T, DevicePlace]:
    """What `load` makes for this place and the place; on the processor, with a warning, where the
    card has too little memory for it."""
    import torch

    try:
        return load(place), place
    except torch.OutOfMemoryError:
        pass  # what the error holds goes first, and only then is another loaded
    warn_of_processor(place.device)
    processor = devices.choose(devices.CPU)
    return load(processor), processor


def warn_of_processor(device: str) -> None:
    """Say that a model goes from this device to the processor."""
    _log.warning("%s has too little memory for this model: it runs on the processor", device)


def halving(work: Callable[[], T], halve: Callable[[], int], alone: Callable[[], T]) -> T:
    """What `work` makes; where a card's memory runs out, it is done again with less at a time.

    `halve` sees to that and returns how many sentences now go together, 0 where one did already:
    then what `alone` makes is returned.
    """
    import torch

    while True:
        try:
            return work()
        except torch.OutOfMemoryError:
            rows = halve()
        torch.cuda.empty_cache()
        if not rows:
            return alone()
        _log.warning("the accelerator's memory is full: from now on %d sentences at a time", rows)


class Told:
    """Tells of progress once, however often work is begun again."""

    def __init__(self, step: Step | None) -> None:
        self._step, self._told = step, 0

    def again(self) -> Step | None:
        """What to call while the work is done from its beginning."""
        if self._step is None:
            return None
        done = 0

        def step(count: int) -> None:
            nonlocal done
            done += count
            if done > self._told and self._step is not None:
                self._step(done - self._told)
                self._told = done

        return step
