"""Frames for what hotlines, helplines, police and courts report: Dutch || English."""

FRAMES = """
{hotline^} ontving in {year} {qty} {reports}, een stijging van {pct} ten opzichte van {year#b}. || In {year}, {hotline} received {qty} {reports}, an increase of {pct} compared with {year#b}.
In {year} behandelde {hotline} {count} {reports}, tegenover {count#b} het jaar ervoor. || In {year}, {hotline} handled {count} {reports}, compared with {count#b} the year before.
Het aantal {reports} {multiplied} in {month} naar {qty}, zo meldt {hotline} in haar jaarverslag. || The number of {reports} {multiplied} in {month} to {qty}, {hotline} reports in its annual report.
Het totale aantal {reports} {multiplied} tijdens {cause}, tot {large}. || The total number of {reports} {multiplied} during {cause}, to {large}.
Tijdens {cause} zag {hotline} {multiplication} van het aantal {reports}. || During {cause}, {hotline} saw {multiplication} in the number of {reports}.
Het aantal {reports} is sinds {month} {ismultiplied}, zegt {spokes} van {place}. || The number of {reports} has {ismultiplied} since {month}, says {spokes} of {place}.
Er kwamen {timesmany} {reports} binnen als in {year}. || {timesmany^} {reports} came in as in {year}.
Het aantal {reports} lag in {month} {timeshigh} als normaal. || The number of {reports} in {month} was {timeshigh} as usual.
Het aantal {reports} {rise} van {count} in {year} naar {count#b} in {year#b}, een verschil van {pct}. || The number of {reports} {rise} from {count} in {year} to {count#b} in {year#b}, a difference of {pct}.
In {country} werden in {month} alleen al {large} pogingen geblokkeerd om kinderpornosites te bezoeken. || In {country}, {large} attempts to visit child sexual abuse websites were blocked in {month} alone.
De forse daling van het aantal {reports} is mogelijk te verklaren door {cause}. || The sharp drop in the number of {reports} may be explained by {cause}.
Volgens {spokes} is de toename van het aantal {reports} te wijten aan {cause}. || According to {spokes}, the increase in the number of {reports} is due to {cause}.
{hotline^} behandelde {pct} minder dossiers rond jongeren die van huis wegliepen. || {hotline^} handled {pct} fewer cases involving young people who ran away from home.
Wie van huis wegloopt, doet dat vaak na een ruzie, zegt {name} van {hotline}. || Those who run away from home often do so after an argument, says {name} of {hotline}.
Het aantal weglopers {rise} in {year} met {pct}; {share} van hen liep al eerder weg. || The number of runaways {rise} by {pct} in {year}; {share} of them had run away before.
{onein^} weglopers is jonger dan {small} jaar, blijkt uit cijfers van {hotline}. || {onein^} runaways are younger than {small} years old, figures from {hotline} show.
Het {childage} meisje uit {place} dat {day} van huis wegliep, is ongedeerd teruggevonden. || The {childage} girl from {place} who ran away from home on {day} has been found unharmed.
Een {childage} jongen die sinds {date} werd vermist, liep weg uit een opvangcentrum in {place}. || A {childage} boy who had been missing since {date} ran away from a shelter in {place}.
Er zijn in {year} {hundreds} kinderontvoeringen gemeld, waarvan {small} buiten Europa. || In {year}, {hundreds} child abductions were reported, {small} of them outside Europe.
Het aantal internationale kinderontvoeringen {rise} van {hundreds} naar {hundreds#b}. || The number of international child abductions {rise} from {hundreds} to {hundreds#b}.
Bij {share} van de kinderontvoeringen is een van de ouders de dader. || In {share} of child abductions, one of the parents is the perpetrator.
De ontvoering eindigde na {duration}, toen {justice} het kind in {place} aantrof. || The abduction ended after {duration}, when {justice} found the child in {place}.
De {age} verdachte werd {day} om {clock} aangehouden in {place} wegens {offence}. || The {age} suspect was arrested in {place} on {day} at {clock} for {offence}.
{justice^} eist {duration} cel tegen een {age} man uit {place} voor {offence}. || {justice^} demanded {duration} in prison for a {age} man from {place} for {offence}.
De rechtbank in {place} veroordeelde de man tot {duration} gevangenisstraf wegens {offence} en {offence#b}. || The court in {place} sentenced the man to {duration} in prison for {offence} and {offence#b}.
Bij huiszoekingen in {place} en {place#b} nam {justice} {hundreds} computers en telefoons in beslag. || In house searches in {place} and {place#b}, {justice} seized {hundreds} computers and phones.
Rechercheurs in {small} landen hielden {digit} verdachten aan en brachten {hundreds} slachtoffers in veiligheid. || Detectives in {small} countries arrested {digit} suspects and brought {hundreds} victims to safety.
Uit {country} kwamen {qty} {reports}, {points} meer dan het aandeel van {country#b}. || {qty^} {reports} came from {country}, {points} more than the share of {country#b}.
De daders dreigden beelden te verspreiden als het slachtoffer geen {money} betaalde. || The perpetrators threatened to distribute images if the victim did not pay {money}.
Slachtoffers van afpersing verloren gemiddeld {money}, aldus {hotline}. || Victims of extortion lost an average of {money}, according to {hotline}.
Van de slachtoffers deed slechts {plainpct} aangifte bij de politie. || Only {plainpct} of the victims filed a complaint with the police.
Slechts {onein} slachtoffers doet aangifte, terwijl {share} wel hulp zoekt bij {hotline}. || Only {onein} victims report the crime to the police, while {share} do seek help from {hotline}.
"{quote}", zegt {name}, woordvoerder van {hotline}. || "{quote}," says {name}, spokesperson for {hotline}.
"{quote}", aldus {spokes}. "We kregen {qty} {reports} binnen in {duration}." || "{quote}," said {spokes}. "We received {qty} {reports} in {duration}."
"{quote}", benadrukt {name}. Vorig jaar waren er {count} {reports}. || "{quote}," stresses {name}. Last year there were {count} {reports}.
Naar verluidt gebruikten de daders {small} valse profielen om met kinderen in contact te komen. || The perpetrators reportedly used {small} fake profiles to get in touch with children.
Hulplijnen kregen in {month} {pct} meer oproepen, vooral van tieners die thuis vastzaten. || Helplines received {pct} more calls in {month}, mainly from teenagers who were stuck at home.
Het meldpunt liet {qty} webpagina's verwijderen; {pct} stond op servers in {country}. || The hotline had {qty} web pages removed; {pct} were on servers in {country}.
Volgens {source} werd {share} van het materiaal binnen {duration} offline gehaald. || According to {source}, {share} of the material was taken offline within {duration}.
Door {cause} brachten kinderen meer tijd online door, waardoor ze kwetsbaarder werden voor uitbuiting. || Because of {cause}, children spent more time online, which made them more vulnerable to exploitation.
De dossiers gingen over afpersing, grooming en online uitbuiting; in alle categorieën was er een stijging van {pctrange}. || The cases concerned extortion, grooming and online exploitation; all categories saw an increase of {pctrange}.
{hotline^} waarschuwt ouders dat daders zich op sociale media vaak voordoen als leeftijdsgenoten. || {hotline^} warns parents that perpetrators often pose as peers on social media.
Het opsporen van daders is moeilijk, zegt {spokes}, omdat de meeste zaken grensoverschrijdend zijn. || Tracing perpetrators is difficult, says {spokes}, because most cases cross borders.
De politiedienst ontving {large} tips uit {country}, {timesmany} als in {year}. || The police agency received {large} tips from {country}, {timesmany} as in {year}.
{vague^} {reports} bleven onbehandeld, omdat {hotline} maar {small} medewerkers heeft. || {vague^} {reports} were left unhandled because {hotline} has only {small} staff.
Het gaat om {vague} {reports}, zegt {spokes}, "en dat is nog maar het begin". || There are {vague} {reports}, says {spokes}, "and that is only the beginning."
{hotline^} is dag en nacht bereikbaar op het nummer {phone}. || {hotline^} can be reached day and night on {phone}.
Wie iets heeft gezien, kan bellen met {phone} of zich melden bij de politie in {place}. || Anyone who has seen something can call {phone} or contact the police in {place}.
Meldingen van kinderporno in {country} stegen met {pct}, tot {qty} in {year}. || Reports of child sexual abuse material in {country} rose by {pct}, to {qty} in {year}.
Een {age} man is aangehouden voor het downloaden van kinderporno, aldus {justice}. || A {age} man has been arrested for downloading child sexual abuse material, according to {justice}.
{justice^} heeft een onderzoek ingesteld naar {offence}; er zijn {small} verdachten aangehouden. || {justice^} opened an investigation into {offence}; {small} suspects have been arrested.
De verdachte, een {age} man uit {place}, ontkent dat hij zich schuldig heeft gemaakt aan {offence}. || The suspect, a {age} man from {place}, denies that he is guilty of {offence}.
In de zaak rond {offence} zijn inmiddels {hundreds} getuigen gehoord, aldus {justice}. || In the case involving {offence}, {hundreds} witnesses have now been heard, according to {justice}.
Van de {hundreds} vermiste kinderen werd {pct} binnen {duration} teruggevonden. || Of the {hundreds} missing children, {pct} were found within {duration}.
Het aantal meldingen {multiplied}, van {hundreds} in {month} naar {count} in {month#b}. || The number of reports {multiplied}, from {hundreds} in {month} to {count} in {month#b}.
In haar jaarverslag maakt {hotline} melding van {multiplication} van het aantal {reports}. || In its annual report, {hotline} notes {multiplication} in the number of {reports}.
De kosten van internetfraude worden geschat op {scale} euro; het meldpunt kreeg {qty} {reports}. || The cost of internet fraud is estimated at {scale} euros; the hotline received {qty} {reports}.
"""
