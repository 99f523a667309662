"""Words beside names, and such as are written large for other reasons. Data, no rules."""

from __future__ import annotations

import re

from summarize.language.letters import folded

PARTICLES = frozenset(
    "van de der den het 't ter ten te von vom zu zur zum und du des d la le les l el al"
    " del della di da do dos"
    " das bin ibn y e en of aan op in bij ’t 's".split()
)
INNER = frozenset(
    "van de der den het ter ten te von vom zu zur du des la le el al del della di da"
    " dos bin ibn".split()
)
"""What stands within a person's name."""
ARTICLES = frozenset("der dem den des".split())
"""Of these, what joins a German name to another one, unless *von* is before it."""
TRADES = re.compile(
    r"(?:maker|bouwer|fabrikant|producent|bedrijf|concern|keten|club|bond|partij|leider|lid|speler"
    r"|speelster|trainer|coach|zanger|zangeres|acteur|actrice|schaatser|turner|turnster|renner|rijder"
    r"|loper|zwemmer|schrijver|schrijfster|journalist|econoom|hoogleraar|onderzoeker|voorzitter"
    r"|directeur|topman|topvrouw|baas|minister|wethouder|burgemeester|woordvoerder|advocaat|analist"
    r"|bank|verzekeraar|stichting|organisatie|uitgever|krant|omroep|zender|dienst|groep|bisschop"
    r"|dichter|premier|president|gigant|reus|kampioen|winnaar|beheerder|verwerker|vervoerder"
    r"|exploitant|leverancier|aanbieder|ontwikkelaar|eigenaar|toezichthouder)$"
)
"""How Dutch words end by which one is called before a name: *Chipmachinemaker ASML*."""
PREFIXED = ("ge", "on", "in", "be", "her", "ver", "over", "door", "voor", "uit", "aan")
INFLECTED = (
    "end",
    "ende",
    "isch",
    "ische",
    "lijk",
    "lijke",
    "ig",
    "ige",
    "aarne",
    "inder",
    "ing",
    "heid",
    "loos",
)
"""How ordinary words end that no list has, so that a sentence which begins with one has no name."""
NO_NAMES = {
    language: frozenset(words.split())
    for language, words in {
        "nl": "ik u uw jij hij zij wij je we ze er dit dat deze die een de het mevrouw meneer",
        "de": "ich sie ihr ihre ihnen ihrem ihren wir der die das ein eine herr frau im am zum zur"
        " beim vom ins den dem des",
        "fr": "je il elle nous vous le la les un une monsieur madame au aux du des en à"
        " jamais près très toujours souvent parfois pourtant néanmoins plusieurs hormis comment"
        " pourquoi peu loin déjà partout ailleurs autrefois jadis naguère récemment actuellement"
        " également notamment quant jusqu'à dorénavant auparavant parallèlement certes tant"
        " davantage combien dehors dessus",
        "es": "yo usted el la los las un una señor señora al del en",
        "en": "i mr mrs ms dr st sir the a an he she it they we you",
    }.items()
}
"""What is written large for other reasons, or begins a sentence."""
TITLES = frozenset(
    folded(t)
    for t in "wethouder schepen minister staatssecretaris burgemeester premier president"
    " voorzitter"
    "  directeur woordvoerder advocaat advocate rechter officier bondscoach trainer"
    " hoogleraar professor dokter"
    "  meneer mevrouw dhr mevr mw kolonel generaal kapitein inspecteur commissaris"
    " gedeputeerde raadslid"
    "  fractievoorzitter partijleider lijsttrekker kamerlid auteur schrijver schrijfster"
    " acteur actrice zanger"
    "  zangeres keeper aanvaller verdediger doelman weduwe onderzoeker onderzoekster"
    " bestuurder agent agente"
    "  herr frau bürgermeister bürgermeisterin minister ministerin präsident präsidentin"
    " professorin"
    "  monsieur madame ministre maire docteur mme señor señora ministro ministra alcalde"
    " alcaldesa doctor doctora".split()
)
