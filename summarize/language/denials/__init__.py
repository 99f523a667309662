"""How languages deny, a file each."""

from collections.abc import Mapping
from types import MappingProxyType

from summarize.language.denials.de import GERMAN
from summarize.language.denials.es import SPANISH
from summarize.language.denials.fr import FRENCH
from summarize.language.denials.nl import DUTCH
from summarize.language.denying import Denying

DENYING: Mapping[str, Denying] = MappingProxyType(
    {"nl": DUTCH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
)
"""By ISO 639-1 code; English, into which all is translated, is `denials.en`."""

__all__ = ["DENYING"]
