"""Words that fill templates: who, what, where, said how. Each list holds Dutch–English pairs."""

from __future__ import annotations

import random

from training.generator.numbers import Pair, Slot


def _table(text: str) -> list[Pair]:
    """Lines of "Dutch = English; Dutch = English"."""
    pairs = []
    for item in text.replace("\n", ";").split(";"):
        if item.strip():
            nl, en = item.split("=")
            pairs.append((nl.strip(), en.strip()))
    return pairs


LISTS: dict[str, list[Pair]] = {
    # people and things that are counted
    "people": _table("""
        inwoners = residents; toeristen = tourists; leerlingen = pupils; studenten = students
        werknemers = employees; vrijwilligers = volunteers; patiënten = patients; reizigers = travelers
        bezoekers = visitors; jongeren = young people; gezinnen = families; vluchtelingen = refugees
        demonstranten = demonstrators; kiezers = voters; boeren = farmers; verpleegkundigen = nurses
        vissers = fishermen; gepensioneerden = pensioners; soldaten = soldiers; supporters = supporters
        passagiers = passengers; brandweerlieden = firefighters; leraren = teachers; tieners = teenagers
        huishoudens = households; wetenschappers = scientists; ondernemers = entrepreneurs
        asielzoekers = asylum seekers; zwangere vrouwen = pregnant women; bewoners = inhabitants
    """),
    "things": _table("""
        woningen = homes; auto's = cars; fietsen = bicycles; boeken = books; vluchten = flights
        bedrijven = companies; winkels = shops; bomen = trees; schapen = sheep; zonnepanelen = solar panels
        banen = jobs; klachten = complaints; overtredingen = violations; ongelukken = accidents
        branden = fires; boetes = fines; inbraken = burglaries; aardbevingen = earthquakes
        vaccins = vaccines; tests = tests; besmettingen = infections; kaartjes = tickets
        scholen = schools; bruggen = bridges; molens = windmills; huurwoningen = rental homes
        koeien = cows; bijenvolken = bee colonies; haaien = sharks; zeehonden = seals
        schildpadden = turtles; vleermuizen = bats; ooievaars = storks; wolven = wolves
        faillissementen = bankruptcies; vacatures = vacancies; storingen = outages
        verkeersdoden = road deaths; ziekenhuisopnames = hospital admissions; sterfgevallen = deaths
        huwelijken = marriages; geboorten = births; vrachtwagens = lorries; schepen = ships
    """),
    "amount": _table("""
        de omzet = revenue; de winst = profit; de export = the export trade; het verbruik = consumption
        de productie = production; de schuld = the debt; de schade = the damage; het tekort = the deficit
        de opbrengst = the yield; de begroting = the budget; het verlies = the loss; de vraag = demand
        de huurprijs = the rent; de benzineprijs = the price of petrol; de prijs van koffie = the price of coffee
        de waarde van het bedrijf = the value of the company; de werkloosheid = unemployment
        de staatsschuld = the national debt; de handel = trade; de oogst = the harvest
        het waterverbruik = water consumption; de CO2-uitstoot = carbon output
    """),
    "rate": _table("""
        de inflatie = inflation; de werkloosheid = unemployment; de opkomst = turnout; de rente = the interest rate
        de vaccinatiegraad = the vaccination rate; het ziekteverzuim = sick leave; de bezettingsgraad = occupancy
        het sterftecijfer = the mortality rate; het aandeel hernieuwbare energie = the share of renewable energy
        de luchtvochtigheid = humidity; het marktaandeel = the market share
    """),
    "place": _table("""
        Antwerpen = Antwerp; Gent = Ghent; Brugge = Bruges; Den Haag = The Hague; Rotterdam = Rotterdam
        Utrecht = Utrecht; Groningen = Groningen; Luik = Liège; Leuven = Leuven; Brussel = Brussels
        Keulen = Cologne; Parijs = Paris; Londen = London; Wenen = Vienna; Praag = Prague; Rome = Rome
        Warschau = Warsaw; Lissabon = Lisbon; Athene = Athens; Kopenhagen = Copenhagen; Moskou = Moscow
        Genève = Geneva; Boedapest = Budapest; Caïro = Cairo; Peking = Beijing; New York = New York
        Limburg = Limburg; Friesland = Friesland; Zeeland = Zeeland; Noord-Brabant = North Brabant
    """),
    "country": _table("""
        Nederland = the Netherlands; België = Belgium; Duitsland = Germany; Frankrijk = France
        Spanje = Spain; Italië = Italy; Zweden = Sweden; Noorwegen = Norway; Denemarken = Denmark
        Polen = Poland; Oostenrijk = Austria; Zwitserland = Switzerland; Griekenland = Greece
        Turkije = Turkey; Oekraïne = Ukraine; Rusland = Russia; China = China; Japan = Japan
        India = India; Brazilië = Brazil; Zuid-Afrika = South Africa; Egypte = Egypt; Mexico = Mexico
        de Verenigde Staten = the United States; het Verenigd Koninkrijk = the United Kingdom
        Hongarije = Hungary; Roemenië = Romania; Kroatië = Croatia; Ierland = Ireland; Indonesië = Indonesia
    """),
    "source": _table("""
        het ministerie = the ministry; de gemeente = the municipality
        het Rode Kruis = the Red Cross
        de universiteit = the university; de brandweer = the fire brigade; de vakbond = the trade union
        de Europese Commissie = the European Commission; de regering = the government
        het persbureau = the news agency; de rechtbank = the court; het ziekenhuis = the hospital
        de burgemeester = the mayor; de minister = the minister; de organisatie = the organization
        het weerbureau = the weather bureau; het KNMI = the KNMI
        het statistiekbureau = the statistics office; de Wereldgezondheidsorganisatie = the World Health Organization
        de inspectie = the inspectorate; de toezichthouder = the regulator; de vereniging = the association
        de krant = the newspaper; een nieuw rapport = a new report; de centrale bank = the central bank
    """),
    "cause": _table("""
        de coronacrisis = the coronavirus crisis; de coronamaatregelen = the coronavirus measures
        de lockdown = the lockdown; de reisbeperkingen = the travel restrictions; de droogte = the drought
        de overstromingen = the floods; de staking = the strike; de storm = the storm; de oorlog = the war
        de hittegolf = the heat wave; de energiecrisis = the energy crisis; de pandemie = the pandemic
        de stijgende prijzen = rising prices; het slechte weer = bad weather; de brexit = Brexit
        de strengere regels = stricter rules; de vergrijzing = the aging population
        de aardbeving = the earthquake; de uitbarsting van de vulkaan = the eruption of the volcano
    """),
    # hotlines, police and courts
    "hotline": _table("""
        het meldpunt = the hotline; de hulplijn = the helpline; het landelijke meldpunt = the national hotline
        de stichting = the foundation; de hulporganisatie = the aid organization; de kinderbescherming = child protection
        het expertisecentrum = the expertise center; het team = the team
        de hulplijn voor vermiste kinderen = the helpline for missing children
        het meldpunt voor internetfraude = the hotline for internet fraud
        het centrum voor vermiste personen = the center for missing persons
    """),
    "reports": _table("""
        meldingen = reports; meldingen van online uitbuiting = reports of online exploitation
        dossiers = cases; nieuwe dossiers = new cases; aangiften = complaints to the police
        meldingen van kinderporno = reports of child sexual abuse material; tips = tips
        dossiers over kinderontvoering = child abduction cases; kinderontvoeringen = child abductions
        gevallen van afpersing = cases of extortion; meldingen van weglopers = reports of runaways
        dossiers over uitbuiting = exploitation cases; verdwijningen = disappearances
        oproepen = calls; gevallen van mishandeling = cases of abuse; bedreigingen = threats
        meldingen van vermiste kinderen = reports of missing children; ontvoeringen = abductions
        internationale kinderontvoeringen = international child abductions; zaken = cases
        gevallen van grooming = cases of grooming; meldingen van cyberpesten = reports of cyberbullying
        grensoverschrijdende zaken = cross-border cases; weglopers = runaways
        gevallen van sextortion = cases of sextortion; onrustwekkende verdwijningen = worrying disappearances
        verdachte websites = suspicious websites; kinderpornosites = child sexual abuse websites
        meldingen van mensenhandel = reports of human trafficking; slachtoffers = victims
        meldingen van strafbaar materiaal = reports of illegal material; verdachten = suspects
        minderjarige slachtoffers = underage victims; daders = perpetrators; oplichters = scammers
        dossiers rond misbruik = abuse cases; chatgesprekken met hulpverleners = chats with counselors
        pogingen tot afpersing = extortion attempts; geblokkeerde websites = blocked websites
        meldingen van seksueel misbruik = reports of sexual abuse; huiszoekingen = house searches
    """),
    "offence": _table("""
        afpersing = extortion; ontvoering = abduction; uitbuiting = exploitation; mensenhandel = human trafficking
        oplichting = fraud; witwassen = money laundering; drugshandel = drug trafficking; diefstal = theft
        mishandeling = assault; brandstichting = arson; het bezit van kinderporno = possession of child sexual abuse material
        kinderontvoering = child abduction; seksueel misbruik = sexual abuse; bedreiging = making threats
        inbraak = burglary; valsheid in geschrifte = forgery; belastingfraude = tax fraud
        het verspreiden van kinderporno = distributing child sexual abuse material; computervredebreuk = hacking
    """),
    "justice": _table("""
        de politie = the police; het Openbaar Ministerie = the Public Prosecution Service
        de recherche = the criminal investigation department; het parket = the public prosecutor's office
        de federale politie = the federal police; een team van rechercheurs = a team of detectives
        de onderzoeksrechter = the investigating judge; de officier van justitie = the public prosecutor
    """),
    "spokes": _table("""
        een woordvoerder = a spokesperson; een woordvoerster van de politie = a police spokeswoman
        de directeur = the director; de minister van Justitie = the Minister of Justice; een rechercheur = a detective
        een woordvoerder van het meldpunt = a spokesperson for the hotline; een onderzoeker = a researcher
        de officier van justitie = the public prosecutor; de burgemeester = the mayor
        de korpschef = the police chief; een psycholoog = a psychologist; een hulpverlener = a counselor
    """),
    "name": [
        (n, n)
        for n in "Peter de Vries;Ingrid Maes;Bart Janssens;Sofie Claes;Hans Bakker;Fatima El Amrani;"
        "Anouk Visser;Karel Peeters;Marijke Smit;Tom Verhoeven;Lotte Jacobs;Willem van Dijk;"
        "Elke Wouters;Rachid Benali;Jan Mulder;Katrien Goossens;Joost Hendriks;An Vermeulen".split(
            ";"
        )
    ],
    "quote": _table("""
        Dat is zorgwekkend = That is worrying; We zijn er nog niet = We are not there yet
        Dit is slechts het begin = This is only the beginning; Daar maken we ons grote zorgen over = We are very worried about that
        Elke melding telt = Every report counts; We nemen elke melding serieus = We take every report seriously
        De cijfers spreken voor zich = The figures speak for themselves
        Niemand had dit zien aankomen = Nobody saw this coming; We hebben meer mensen nodig = We need more people
        Het werkelijke aantal ligt waarschijnlijk hoger = The actual number is probably higher
        Wie hulp zoekt, kan ons altijd bellen = Anyone who needs help can always call us
        We roepen getuigen op zich te melden = We are calling on witnesses to come forward
        Achter elk cijfer gaat een mens schuil = Behind every figure is a human being
        Praten helpt, ook als je je schaamt = Talking helps, even if you feel ashamed
        Kinderen lopen zelden zonder reden weg = Children rarely run away without a reason
        Ouders weten vaak niet wat hun kinderen online doen = Parents often do not know what their children do online
        Het onderzoek is nog in volle gang = The investigation is still in full swing
        Over de oorzaak tasten we nog in het duister = We are still in the dark about the cause
    """),
    "said": _table("""
        zegt = says; aldus = said; stelt = says; benadrukt = stresses; vertelt = says; waarschuwt = warns
    """),
    "rise": _table("""
        steeg = rose; groeide = grew; daalde = fell; kromp = shrank; kelderde = plummeted
        zakte = dropped; klom = climbed; steeg fors = rose sharply; daalde licht = fell slightly
    """),
}


def _choose(name: str) -> Slot:
    def slot(rng: random.Random) -> Pair:
        return rng.choice(LISTS[name])

    return slot


LEXICON_SLOTS: dict[str, Slot] = {name: _choose(name) for name in LISTS}
