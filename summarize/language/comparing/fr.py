"""How French compares. See `summarize.language.comparing.words` for what each field means."""

from __future__ import annotations

from summarize.language.comparing.words import Comparing

FRENCH = Comparing(
    up=r"""plus(?!\s+(?:de\s+)?(?:jamais|rien|personne))|davantage|supérieure?s?|augment\w*|hausses?|accr[uoû]\w*|haussé\w*
        |progress\w*|grimp\w*|croissan\w*|croît|croissent|allong\w*|monté\w*|monte(?:nt)?|bondi\w*|doubl[eé]\w*|tripl[eé]\w*""",
    down=r"""moins(?!\s+que\s+la)|inférieure?s?|baiss\w*|diminu\w*|recul(?!\s+historique)\w*|chut\w*|rédui\w*|réduction\w*|décr[oû]\w+|raccourci\w*|dégringol\w*|repli\w*""",
    up_too=r"""mieux|meilleur\w*|au-del\w*|majorit\w*|relev\w*|hausse\w*|élev\w*|crû|cr[ûu]\w*|sus|supplémentaire\w*|surpass\w*|dépass\w*|excéd\w*|pire\w*""",
    down_too=r"""à peine|sous|mineur\w*|ne\b.*\bplus|n['’]\w+\b.*\bplus|pas|perd\w*
        |perte\w*|tomb\w*|moitié|divis\w*|fai?bl\w*|abaiss\w*|bas|basse\w*|petit\w*|court\w*|jeune\w*|lent\w*|moindre\w*|régress\w*""",
    idle=r"""(?:ne\s|n['’])[^.,;:]{0,40}?\bplus\b(?!\s+(?:de|que)\b)|plus\s+ou\s+moins|de\s+plus\s+en\s+(?=plus\b)|de\s+moins\s+en\s+(?=moins\b)|au\s+(?:plus|moins)|du\s+moins|à\s+moins\s+(?:que|de|d['’])
        |non\s+plus|n['’]\w+\s+plus\s+que""",
    same=r"""autant(?=\s+(?:\w+\s+|d['’]){0,7}qu)|aussi\s+(?:\w+)(?=\s+(?:\w+\s+){0,4}qu)|inchangée?s?""",
    same_too=r"""autant|aussi|même\w*|égal\w*|pareil\w*|inchang\w*|stable\w*|constant\w*|identique\w*""",
    less_too=r"""\w*moins|\w*moindre\w*|peu|pas|plus\s+aucun|ne|n|ni|sans|jamais|aucun\w*|petit\w*|court\w*|bas\w*|faibl\w*|infér\w*
        |rédu\w*|dimin\w*|baiss\w*|recul\w*|chut\w*|perd\w*|perte\w*|sous|à\s+peine|manqu\w*|limit\w*|rare\w*|seul\w*|dé\w+|in\w+|presque|pire\w*|lent\w*|jeune\w*""",
    compared=r"""(?:plus|moins)\s+(?!(?:de|d['’]|que|qu['’])\s*(?:\d|la\s+moitié|cent|mille|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|un\s|une\s))(?=(?:[^\W\d]+\s+|d['’]){1,5}qu(?:e\b|['’]))(?!\w+\s+(?:que|qu['’])\s*[\d])
        |(?<=de\s)(?:plus|moins)(?=\s+qu(?:e\b|['’]))""",
    measures=r"""nombre|bénéfices?|chiffre\s+d['’]affaires|demande|prix|inflation|chômage|coûts?|recettes|dépenses|ventes|exportations|production|intérêt|émissions|température\w*|niveau|participation|loyers?|taux|dettes?
        |déficit|pauvreté|population|confiance|consommation|risques?|salaires?|trafic|fréquentation|part""",
    changes=r"""augment\w*|baiss\w*|diminu\w*|recul\w*|chut\w*|grimp\w*|progress\w*|(?:est|sont)\s+en\s+(?:hausse|baisse|recul)""",
    than=r"""que|qu""",
)
