"""Spanish."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up=(
        "aument* subi* sube* subió suba* subida* crec* creció incremento* incrementa* "
        "incrementó increment* alza* elev* ascen* escal* dispar* repunt* ampli* encarec* "
        "sumó sumaron trep* escaló engros* superior superiores"
    ),
    down=(
        "baj* disminu* reduc* reduj* descen* descend* cay* cae* caíd* caído caída caídas "
        "decrec* desplom* retroce* recort* mengu* contra* encog* hund* merm* abarat* "
        "perdió minor* aminor* decay* decaíd* deterior* inferior inferiores"
    ),
    more="más superior superiores adicionales adicional aumento subida",
    less="menos inferior inferiores descenso reducción",
    as_more="alto alta altos altas grande caro cara mayor mayores",
    as_less="bajo baja bajos bajas pequeño barato barata menor menores",
    changes=(
        "pasó pasar pasaron pasando pasa situ* fue llegó duplic* triplic* "
        "cuadruplic*"
    ),
    by="en de del por",
    to="a al hasta alcanzar alcanzó alcanzando",
    from_="de del desde",
    of="de del",
    crossed="encima debajo bajo sobre",
    earlier="antes atrás anteriormente previamente",
    later="después luego tarde",
    ago=("hace", "hacía",),
    before="antes hasta",
    after="después desde tras partir",
    parts={
        **dict.fromkeys((
            "de la mañana", "por la mañana", "esta mañana", "mañana",
        ), PartOfDay.MORNING),
        **dict.fromkeys((
            "de la madrugada", "de madrugada", "esta madrugada", "madrugada",
        ), PartOfDay.NIGHT),
        **dict.fromkeys(("de la tarde", "por la tarde", "esta tarde"), PartOfDay.AFTERNOON),
        **dict.fromkeys((
            "de la noche", "por la noche", "esta noche", "anoche",
        ), PartOfDay.EVENING),
    },
    above_than="superior superiores mayor mayores",
    below_than="inferior inferiores menor menores",
    than=("a", "de", "a los", "al", "que",),
    bounds={
        **dict.fromkeys((
            "alrededor de un", "en torno a un", "aproximadamente un",
        ), Exactness.ABOUT),
        **dict.fromkeys((
            "más de un", "de más de un", "algo más de un", "algo más del",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "no llega a", "ni siquiera", "aún no", "todavía no", "ni siquiera el",
            "ni siquiera un", "menos de un",
            "de menos de un", "cerca de un", "prácticamente un",
        ), Exactness.LESS_THAN),
        **dict.fromkeys((
            "como máximo", "como mucho", "un máximo de", "máximo", "no mayores de",
            "no más del",
        ), Exactness.AT_MOST),
        **dict.fromkeys((
            "un mínimo de", "mínimo", "a partir de", "a partir de los", "no menos del",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "más que los", "más que las", "de más de", "más de la", "mayores de", "mayor de",
            "mayores de los",
            "más viejo que", "más largo que", "bastante más de", "mucho más de", "un buen",
            "poco más del",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "menos que los", "menos que las", "de menos de", "menos de la", "casi la",
            "menores de", "menor de", "menores de los",
            "más joven que", "mucho menos de", "apenas", "algo menos de", "prácticamente",
            "poco menos del", "debajo de", "bajo los", "no llegan a",
        ), Exactness.LESS_THAN),
        **dict.fromkeys(("rondando los", "cosa de", "sobre los"), Exactness.ABOUT),
    },
    bounds_behind={
        **dict.fromkeys((
            "o mayores", "y más", "en adelante", "y mayores", "o mayor",
        ), Exactness.AT_LEAST),
        **dict.fromkeys(("o menores", "como mucho"), Exactness.AT_MOST),
        "más o menos": Exactness.ABOUT,
    },
    floating=(
        "al menos", "como máximo", "como mínimo", "a lo sumo", "aproximadamente", "por lo menos",
    ),
    bound_particles="pero de a en un una por el la los las",
    negations="no nunca jamás ni tampoco",
    only="solo sólo solamente únicamente",
    exceeding=(
        "supera superan superó superaron superar supere superen superaba superaban "
        "superará superarán superado superando excede exceden excedió excedieron "
        "exceder exceda excedan sobrepasa sobrepasan sobrepasó sobrepasar sobrepase "
        "sobrepasen rebasa rebasan rebasó rebasar rebase rebasen"
    ),
    exceeding_beside="en por para durante dentro",
    able=(
        "puede pueden podrá podrán podría podrían podía podían pudiendo pueda "
        "puedan"
    ),
    reaching=(
        "alcanzar", "llegar a", "llegar hasta", "ascender a", "ascender hasta", "elevarse a",
        "subir hasta", "durar hasta",
    ),
    capped=(
        "limitado a", "limitada a", "limitados a", "limitadas a", "un tope de", "topado en",
    ),
    latest=(
        "a más tardar", "como muy tarde", "no más tarde de", "no más tarde del",
    ),
    earliest=("como muy pronto", "como pronto", "no antes de", "no antes del",),
    hence=("dentro de", "en",),
    within=("en un plazo de", "en el plazo de", "en menos de",),
    lasting_in="en dentro",
    lasting_since="desde",
    elapsed=("tras", "después de", "al cabo de",),
    amounting="ascendió asciende ascienden ascendieron elevó eleva",
    permitted="permitido permitida permite permiten autorizado posible",
    early="principios principio comienzos comienzo inicios inicio primeros pocos",
    middle="mediados mitad",
    late="finales fines final fin muchos",
    from_now=("a partir de ahora",),
    once=("una vez", "una sola vez", "1 vez",),
    every_one=("cada",),
    every=("cada",),
    profit="beneficio beneficios ganancia ganancias superávit",
    loss="pérdida pérdidas déficit perdió",
    points="punto puntos",
    rises_to=(
        "espera retraso duración jornada jornadas turno turnos dura duran vuelo viaje "
        "sesiones"
    ),
    being="tiene tenía tienen tenían cumplió cumple",
    against=(
        "frente a", "contra", "comparado con", "en comparación con", "en lugar de", "en vez de",
        "respecto a", "frente a los", "frente a las",
    ),
    amounts="más menos",
    fillers="el la los las otros otras",
    concerning="de sobre",
    above="sobre encima",
    below="bajo debajo",
    compass={
        "norte": Direction.NORTH,
        "sur": Direction.SOUTH,
        "este": Direction.EAST,
        "oeste": Direction.WEST,
    },
    beside_zero={
        "bajo cero": -1, "por debajo de cero": -1, "bajo 0": -1, "por debajo del cero": -1,
        "por debajo del punto de congelación": -1, "sobre cero": 1, "por encima de cero": 1,
        "sobre 0": 1,
    },
    won=(
        "ganó gana ganan ganaron ganado venció vencieron derrotó derrotaron victoria "
        "triunfo triunfó impuso"
    ),
    lost="perdió pierde pierden perdieron perdido derrota cayó",
    per="por cada / al el la",
    articles="al el la",
    rate_nouns={"clase": "class", "paciente": "patient", "vehículo": "vehicle",
        "segundo": "second", "minuto": "minute", "hora": "hour", "h": "hour", "día": "day",
        "noche": "night", "semana": "week", "mes": "month", "trimestre": "quarter",
        "año": "year", "temporada": "season", "cabeza": "head", "persona": "head",
        "habitante": "head", "cápita": "head", "participante": "head", "niño": "child",
        "alumno": "pupil", "hogar": "household", "familia": "household", "kilómetro": "km",
        "km": "km", "metro": "m", "metro cuadrado": "m2", "kilómetro cuadrado": "km2",
        "m2": "m2", "m²": "m2", "km²": "km2", "metro cúbico": "m3", "hectárea": "ha",
        "litro": "l", "kilo": "kg", "kg": "kg", "tonelada": "t", "pieza": "piece",
        "unidad": "piece", "kwh": "kWh", "partido": "match",
    },
    rates={
        "anual": "year", "anuales": "year", "anualmente": "year", "mensual": "month",
        "mensuales": "month", "mensualmente": "month", "semanal": "week", "semanales": "week",
        "semanalmente": "week", "diario": "day", "diarios": "day", "diaria": "day",
        "diarias": "day", "diariamente": "day", "trimestral": "quarter", "a la semana": "week",
        "a la hora": "hour", "todos los días": "day", "todos los años": "year",
        "todos los meses": "month", "todas las semanas": "week",
    },
    each="cada cada_uno unidad",
    spans={
        "segundo": "second", "minuto": "minute", "hora": "hour", "día": "day", "noche": "night",
        "semana": "week", "mes": "month", "año": "year", "década": "decade", "siglo": "century",
    },
    many_spans={
        "minutos": "minute", "horas": "hour", "días": "day", "noches": "night",
        "semanas": "week", "meses": "month", "años": "year", "décadas": "decade",
        "siglos": "century",
    },
    one="un una uno",
    long="durante desde hace",
    several=(
        "varios varias algunos algunas diversos diversas numerosos numerosas muchos "
        "muchas distintos distintas diferentes múltiple múltiples decenas centenares cientos "
        "miles serie unos unas multitud todos todas innumerables"
    ),
)  # fmt: skip
