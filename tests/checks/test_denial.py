"""A denial that is lost is found, whatever other words the sentence has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks import denial, denial_pairs
from summarize.checks.codes import Code
from summarize.checks.denial import added_findings, denial_findings

DATA = Path(__file__).parent / "data"
SAID = [
    ("De politie heeft de man niet aangehouden.", "The police have not arrested the man."),
    ("De politie heeft de man niet aangehouden.", "Police didn't arrest the man."),
    ("Er is geen bewijs gevonden.", "No evidence was found."),
    ("Het is niet duidelijk waarom.", "It is unclear why."),
    ("Hij kon de vraag niet beantwoorden.", "He was unable to answer the question."),
    ("Het rapport is nog niet klaar.", "The report is not yet ready."),
    ("De brug was nog geen twee jaar oud.", "The bridge was less than two years old."),
    ("Zonder hulp had hij het niet gered.", "Without help he would not have made it."),
    ("Hij kwam pas in maart terug.", "He did not come back until March."),
    ("Niemand raakte gewond.", "No one was injured."),
    ("Het is nog niet duidelijk waarom.", "It remains unclear why."),
    ("Het blijft nog niet bekend.", "It is still unknown."),
    ("Ze kan de lift niet gebruiken.", "The lift is out of order for her."),
    ("Het was nog nooit zo warm.", "It was the hottest day ever."),
    ("De zaal is lang niet vol.", "The hall is far from full."),
    ("Hij haalde de trein net niet.", "He just missed the train."),
    ("Er is niet genoeg geld.", "There is too little money."),
    ("De val was niet te stuiten.", "The fall came too fast to stop."),
    ("De man raakte niet gewond.", "The man was unhurt."),
    ("Hij kwam pas in maart terug.", "He came back only in March."),
    ("De hulp is niet alleen duur.", "The help is not only expensive."),
    ("Op de prijs hebben wij geen invloed.", "The price is beyond our control."),
    ("Dat is zeker geen nieuw verschijnsel.", "That is far from a new phenomenon."),
    ("Wie niet kan werken, moet dat niet doen.", "Those unable to work should not do so."),
]
LOST = [
    ("De politie heeft de man niet aangehouden.", "The police have arrested the man."),
    ("Er is geen bewijs, maar wel een vermoeden.", "There is evidence, but also a suspicion."),
    ("Zijn oom ontkent, maar heeft het niet gezien.", "His uncle denies it, but has seen it."),
    ("De ramp was niet te voorzien.", "The disaster was to be expected."),
    ("Zonder hulp had hij het niet gered.", "Without help he would have made it."),
    ("Slechts drie scholen deden niet mee.", "Only three schools took part."),
    ("De unieke regeling geldt nog niet.", "The unique scheme still applies."),
    ("Hij heeft nooit bekend en geen spijt.", "He has never confessed and has regrets."),
    ("Hij kwam pas in maart terug.", "He came back until March."),
    ("De hulp is niet alleen duur.", "The help is just expensive."),
    ("Dat blijft niet zonder gevolgen.", "That remains without consequences."),
    ("De raad kan het ontslag niet stopzetten.", "The council can stop the dismissal."),
    ("De lijn rijdt niet meer na half acht.", "The line still runs after half past seven."),
    ("Wie niet kan werken, moet dat niet doen.", "Those unable to work should do so."),
    ("Nooit schreef hij een kwaad woord.", "He always wrote an unkind word."),
    # English words that say a denial only in other company.
    ("De politie kan de zaak niet oplossen.", "The police can solve the case out of hours."),
    ("De politie heeft niet eerder zo gehandeld.", "Police have acted this way most often."),
    ("Er is nooit zo gehandeld.", "The request was always handled this way."),
    ("De brug is nog niet open.", "The bridge remains open."),
    ("De regeling heeft nog geen effect.", "The scheme still has effect."),
    ("De zaal is lang niet vol.", "The hall has long been full."),
    ("De ramp was niet te voorkomen.", "The disaster could be prevented too."),
    ("De ramp was niet te voorkomen.", "The disaster could be prevented under the law."),
    ("Niemand raakte gewond.", "Everyone was injured in the safe house."),
    ("Hij haalde de trein net niet.", "He just caught the train."),
    ("Er is niet genoeg geld.", "There is enough money too."),
    ("De eis mag niet hoger.", "The demand for dental care may be higher."),
    ("Dat is geen probleem.", "That happens to be a problem."),
    ("Het optreden gaat niet door.", "The performance takes off as planned."),
    ("Tot vrijdag rijden er geen treinen.", "Until Friday trains run."),
    ("De zaal is niet zo groot.", "The hall is the largest."),
    ("De wet geldt niet voor kinderen.", "The law is for children only."),
]


@pytest.mark.parametrize(("source", "target"), SAID)
def test_a_denial_that_is_said_is_no_finding(source: str, target: str) -> None:
    assert denial_findings(source, target, "nl", "en") == []


@pytest.mark.parametrize(("source", "target"), LOST)
def test_a_lost_denial_is_found(source: str, target: str) -> None:
    found = denial_findings(source, target, "nl", "en")
    assert [f.code for f in found] == [Code.DENIAL_LOST]
    span = found[0].source_span
    assert span is not None
    assert source[span.start : span.end].lower() == found[0].details[0]


def test_other_languages_are_not_looked_at() -> None:
    assert denial_findings("Lui non è venuto.", "He came.", "it", "en") == []


@pytest.mark.parametrize(
    ("language", "kind", "source", "target"),
    [line.split("\t") for line in (DATA / "denials.tsv").read_text("utf-8").splitlines()],
)
def test_each_language_has_its_own_words(
    language: str, kind: str, source: str, target: str
) -> None:
    found = denial_findings(source, target, language, "en")
    found += added_findings(source, target, language, "en")
    expected = {"said": [], "lost": [Code.DENIAL_LOST], "added": [Code.DENIAL_ADDED]}[kind]
    assert [f.code for f in found][:1] == expected


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["nl", "de", "fr", "es"]))
def test_any_texts_can_be_compared(source: str, target: str, language: str) -> None:
    for word in ("niet", "nicht", "ne pas", "no"):
        assert isinstance(denial_findings(f"{word} {source}", target, language, "en"), list)


def test_many_denials_take_no_time() -> None:
    source, target = "Hij zei dat hij niet wist. " * 400, "word " * 8500
    assert len(denial_findings(source, target, "nl", "en")) == 400


@pytest.mark.parametrize("words", ["", ", zei hij"], ids=["sentences", "one sentence"])
def test_the_work_grows_with_the_words(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pairs that are scored, and words that are looked up, in a text and in one four times as
    long."""
    counts: Counter[str] = Counter()

    def counting(name: str) -> None:
        home = denial if hasattr(denial, name) else denial_pairs
        whole = getattr(home, name)

        def counted(*args: object) -> object:
            counts[name] += 1
            return whole(*args)

        for module in (denial, denial_pairs):
            if hasattr(module, name):
                monkeypatch.setattr(module, name, counted)

    counting("_score")
    counting("renderings")
    counting("_stems_of")
    source, target = "De raad kan het besluit van de wethouder niet nemen", "The council is unable"
    work: list[Counter[str]] = []
    for times in (50, 200):
        counts.clear()
        end = words or "."
        denial_findings(f"{source}{end} " * times, f"{target}{end} " * times, "nl", "en")
        work.append(counts.copy())
    for name in ("_score", "renderings", "_stems_of"):
        assert 0 < work[1][name] <= 6 * work[0][name], name


@pytest.mark.parametrize(
    ("source", "target", "word"),
    [
        ("Er is brand uitgebroken.", "No fire has broken out.", "No"),
        ("Hij werd schuldig bevonden.", "He was found not guilty.", "not"),
        ("De kinderen zijn veilig.", "The children aren't safe.", "aren't"),
        ("De trein rijdt weer.", "The train is not running again.", "not"),
        ("Het is vrij duur.", "It is not expensive.", "not"),
        ("Anders gezegd: de brug is veilig.", "In other words: the bridge is not safe.", "not"),
        ("De rechter sprak de man vrij.", "The judge did not acquit the man.", "not"),
        ("Ongeveer tien huizen zijn klaar.", "About ten houses are not ready.", "not"),
        ("Hij is met haar verbonden.", "He is not connected with her.", "not"),
    ],
)
def test_a_denial_that_the_source_lacks_is_found(source: str, target: str, word: str) -> None:
    (found,) = added_findings(source, target, "nl", "en")
    assert (found.code, found.details) == (Code.DENIAL_ADDED, (word,))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hij werd vrijgesproken zonder straf.", "He was acquitted and not punished."),
        ("Maximaal tien mensen mogen erin.", "No more than ten people may enter."),
        ("Minstens tien mensen waren er.", "No fewer than ten people were there."),
        ("Zijn lot is onbekend.", "It is not known what became of him."),
        ("De rechter sprak de man vrij.", "The judge found the man not guilty."),
        ("De weg was vrij van files.", "There were no traffic jams on the road."),
        ("Hij wilde weten of het klopte.", "He wanted to know whether or not it was true."),
        ("Hij werd gekozen.", "He was elected."),
        ("Hij was kansloos.", "He had no chance."),
        ("Dat is toch zo?", "That is so, isn't it?"),
        ("Het duurde tot 1991.", "It was not until 1991."),
    ],
)
def test_what_says_the_same_denies_nothing_more(source: str, target: str) -> None:
    assert added_findings(source, target, "nl", "en") == []
