"""How Spanish compares. See `summarize.language.comparing.words` for what each field means."""

from __future__ import annotations

from summarize.language.comparing.words import Comparing

SPANISH = Comparing(
    up=r"""más|mayor(?:es)?|superior(?:es)?|aument\w*|subi(?:ó|eron|do|da|dos|das|rá|rán|r)|sube\w?|subida\w*|crec[ei]\w*|crece\w*|increment\w*|alza|alzas|alarg\w*|duplic\w*|tripl\w*|repunt\w*""",
    down=r"""menos|menor(?:es)?|inferior(?:es)?|baj(?:ó|aron|an|ado|ada|ar|ará|aba|ando)|bajada\w*|disminu\w*|descen\w*|desciend\w*|cay[óe]\w*|caíd[oa]\w*|cae(?:n)?|reduc\w*|reduj\w*|redu[cz]\w*|recort\w*|retroce\w*|desplom\w*""",
    up_too=r"""mejor\w*|sobre|elev\w*|ampli\w*|mayoría|sub\w+|alz\w*|super\w+|exced\w*|rebas\w*|adicional\w*|extra|peor\w*""",
    down_too=r"""apenas|bajo|no\b.*\bmás|perd\w*|pérd\w*|peor\w*|mitad|decre\w*|baj\w*|mínim\w*|cort\w*|jóven\w*|joven|pequeñ\w*|barat\w*|lent\w*|debilit\w*|flojo\w*""",
    idle=r"""(?:no|nunca|nadie|nada)\b[^.,;:]{0,40}?\bmás\b(?!\s+(?:de|que)\b)|más\s+o\s+menos|cada\s+vez\s+(?=más\b|menos\b)|al\s+menos|por\s+lo\s+menos|a\s+menos\s+que|menores\s+de|(?:los|las)\s+mayores(?!\s+\w+)|el\s+menor\b|la\s+menor\s+de
        |mayores\s+de|a\s+lo\s+más|además|(?:el|un|la|una|los|del|al)\s+(?:sub\w+|menores?)""",
    same=r"""tant[oa]s?(?=\s+(?:\w+\s+){0,6}como)|igual\s+de\s+\w+|la\s+misma\s+cantidad|el\s+mismo\s+número|tan\s+\w+(?=\s+(?:\w+\s+){0,4}como)""",
    same_too=r"""tan|tant\w*|mism\w*|igual\w*|invariable\w*|estable\w*|constante\w*|idéntic\w*""",
    less_too=r"""menos|menor\w*|poc[oa]s?|no|ni|nunca|sin|ningun\w*|ningún|pequeñ\w*|cort\w*|baj\w*|débil\w*|infer\w*|redu\w*|dismin\w*
        |descen\w*|cay\w*|caí\w*|perd\w*|pérd\w*|apenas|falt\w*|limit\w*|rar\w*|sol[oa]\w*|sólo|in\w+|des\w+|casi|peor\w*|lent\w*|joven|jóven\w*""",
    compared=r"""(?:más|menos)\s+(?!(?:de|que)\s+(?:\d|la\s+mitad|cien|mil|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|un\s|una\s))(?=(?:[^\W\d]+\s+){1,5}(?:que|de\s+lo)\b)|(?:mejor|peor|mayor|menor)(?:es)?(?=\s+(?:[^\W\d]+\s+){0,4}(?:que|de\s+lo)\b)
        |(?:más|menos)(?=\s+(?:que|de\s+lo)\b(?!\s+\d))""",
    measures=r"""número|beneficios?|ganancias|ventas|facturación|demanda|precios?|inflación|paro|desempleo|costes?|ingresos|gastos|exportaciones|producción|interés|emisiones|temperatura\w*|nivel|participación|alquiler\w*|tipos|deuda
        |déficit|pobreza|población|confianza|consumo|riesgo|salarios?|tráfico""",
    changes=r"""aument\w*|baj(?:ó|aron|a|an|ado)|disminu\w*|cay(?:ó|eron)|cae|caen|caído|subi(?:ó|eron|do)|sube|suben|creci(?:ó|eron|do)|crece|crecen|descend\w*|descien\w*|retroced\w*|se\s+reduj\w*""",
    than=r"""que""",
)
