"""Frames for figures in news sentences: Dutch || English, slots in braces."""

FRAMES = """
In {country} zijn in {month} {year} {qty} {things} geteld, {pct} meer dan een jaar eerder. || In {month} {year}, {qty} {things} were counted in {country}, {pct} more than a year earlier.
Het aantal {things} in {country} {multiplied} in {small} jaar tijd, van {count#a} naar {count#b}. || The number of {things} in {country} {multiplied} in {small} years, from {count#a} to {count#b}.
Volgens {source} is het aantal {things} sinds {year} {ismultiplied}. || According to {source}, the number of {things} has {ismultiplied} since {year}.
{source^} verwacht dat het aantal {people} tegen {year} zal {tomultiply}, tot {large}. || {source^} expects the number of {people} to {tomultiply} by {year}, to {large}.
Door {cause} was er {multiplication} van het aantal {things} ten opzichte van {year}. || Because of {cause} there was {multiplication} in the number of {things} compared with {year}.
{amount^} {multiplied} in {year} tot {money}, zo blijkt uit cijfers van {source}. || {amount^} {multiplied} in {year} to {money}, according to figures from {source}.
{amount^} is in {duration} tijd {ismultiplied}. || {amount^} has {ismultiplied} in {duration}.
Het aantal {people} was in {month} {timeshigh} als in dezelfde maand van {year}. || The number of {people} in {month} was {timeshigh} as in the same month of {year}.
In {place} woonden in {year} {timesmany} {people} als in {place#b}. || In {year}, {timesmany} {people} lived in {place} as in {place#b}.
Vorig jaar werden er {timesmany} {things} geregistreerd als in {year}, meldt {source}. || Last year {timesmany} {things} were recorded as in {year}, {source} reports.
{rate^} {rise} in {month} met {points} tot {pct}. || In {month}, {rate} {rise} by {points} to {pct}.
{rate^} kwam uit op {pct}, {points} lager dan in {month}. || {rate^} came to {pct}, {points} lower than in {month}.
Van de {people} zegt {pct} dat hun leven is veranderd door {cause}. || Of the {people}, {pct} say that their lives have been changed by {cause}.
{share^} van de {people} in {country} heeft volgens {source} te weinig geld om rond te komen. || According to {source}, {share} of the {people} in {country} do not have enough money to get by.
{onein^} {people} heeft last gehad van {cause}, zo meldt {source}. || {onein^} {people} have been affected by {cause}, {source} reports.
Uit onderzoek van {source} blijkt dat {onein} {people} geen vertrouwen meer heeft in de politiek. || Research by {source} shows that {onein} {people} no longer trust politics.
{share^} van de {things} werd verwoest door {cause}. || {share^} of the {things} were destroyed by {cause}.
De {age} man uit {place} werd {ordinal} in een tijd van {duration}. || The {age} man from {place} finished {ordinal} in a time of {duration}.
Een {age} vrouw uit {place} is {day} om {clock} gewond geraakt bij een ongeluk op de snelweg. || A {age} woman from {place} was injured in an accident on the motorway on {day} at {clock}.
De bijeenkomst begint {day} om {clock} en duurt {duration}. || The meeting starts on {day} at {clock} and lasts {duration}.
Om {clock} gingen de deuren open en stonden er al {hundreds} {people} te wachten. || The doors opened at {clock}, when {hundreds} {people} were already waiting.
Op {date} werd {country} getroffen door {cause}; daarbij kwamen {qty} mensen om het leven. || On {date}, {country} was hit by {cause}; {qty} people lost their lives.
In {decade} woonden er nog {qty} {people} in {place}, nu zijn dat er {count}. || In {decade}, {qty} {people} still lived in {place}; now there are {count}.
Sinds {decade} is {amount} {ismultiplied}, schrijft {source}. || Since {decade}, {amount} has {ismultiplied}, {source} writes.
Het gebouw uit {decade} werd voor {money} verkocht aan een bedrijf uit {country}. || The building from {decade} was sold for {money} to a company from {country}.
De schade door {cause} bedraagt {money}, aldus {source}. || The damage caused by {cause} amounts to {money}, according to {source}.
{country^} trekt {money} uit voor {people} die zijn getroffen door {cause}. || {country^} is setting aside {money} for {people} affected by {cause}.
De wereldwijde schuld liep op tot {scale} dollar, {scale#b} meer dan in {year}. || Global debt rose to {scale} dollars, {scale#b} more than in {year}.
De wereldeconomie was in {year} goed voor {decimalbn} biljoen dollar, ofwel {thousandbn} miljard. || In {year} the world economy was worth {decimalbn} trillion dollars, or {thousandbn} billion.
De beurswaarde van het techbedrijf kwam boven de {small} biljoen dollar uit, terwijl de omzet {scale} dollar bedroeg. || The technology company's market value exceeded {small} trillion dollars, while revenue was {scale} dollars.
Het menselijk lichaam telt naar schatting {digit} biljoen cellen, schrijft {source}. || The human body has an estimated {digit} trillion cells, {source} writes.
Het begrotingstekort liep in {year} op tot {digit} biljoen yen, tegen {small} miljard in {year#b}. || The budget deficit grew to {digit} trillion yen in {year}, compared with {small} billion in {year#b}.
De thuisploeg won met {score} van {place}, voor {qty} toeschouwers. || The home team beat {place} {score}, in front of {qty} spectators.
{place^} verloor {day} met {score}; het was de {ordinal} nederlaag op rij. || {place^} lost {score} on {day}; it was the {ordinal} defeat in a row.
Het werd {day} {degrees} in {place}, de hoogste temperatuur sinds {year}. || It was {degrees} in {place} on {day}, the highest temperature since {year}.
De eilanden liggen {measure} uit de kust en tellen {hundreds} {people}. || The islands lie {measure} off the coast and have {hundreds} {people}.
Het vuur verwoestte {measure} natuur en dreef {vague} {people} op de vlucht. || The fire destroyed {measure} of nature and forced {vague} {people} to flee.
{vague^} {people} gingen {day} in {place} de straat op uit protest tegen {cause}. || {vague^} {people} took to the streets of {place} on {day} to protest against {cause}.
Door {cause} zaten {vague} {people} {duration} zonder stroom. || Because of {cause}, {vague} {people} were without power for {duration}.
{source^} spreekt van {vague} {things} en {qty} {things#b}. || {source^} speaks of {vague} {things} and {qty} {things#b}.
Naar verluidt zijn er {qty} {things} zoekgeraakt, maar {source} wil dat niet bevestigen. || Reportedly, {qty} {things} went missing, but {source} would not confirm this.
De prijs ging in {duration} van {money} naar {money#b}. || The price went from {money} to {money#b} in {duration}.
{people^} betalen gemiddeld {money} per maand, {pctrange} meer dan in {year}. || {people^} pay an average of {money} a month, {pctrange} more than in {year}.
Er worden {range} {people} verwacht, tegenover {hundreds} in {year}. || {range^} {people} are expected, compared with {hundreds} in {year}.
De bestuurder had {permille} alcohol in zijn bloed en reed {measure} te ver. || The driver had a blood alcohol level of {permille} and drove {measure} too far.
Tussen {year} en {year#b} {rise} het aantal {things} met {pct}. || Between {year} and {year#b} the number of {things} {rise} by {pct}.
In totaal werkten er {words} {people} aan het project, onder wie {small} {people#b} uit {country}. || In total, {words} {people} worked on the project, including {small} {people#b} from {country}.
Het is de {ordinal} keer in {duration} dat {country} wordt getroffen door {cause}. || It is the {ordinal} time in {duration} that {country} has been hit by {cause}.
{source^} telde op {date} {qty} {things}; dat zijn er {hundreds} minder dan verwacht. || On {date}, {source} counted {qty} {things}; that is {hundreds} fewer than expected.
{amount^} {rise} met {pct} tot {money}, maar liefst {plainpct#b} meer dan vorig jaar. || {amount^} {rise} by {pct} to {money}, as much as {plainpct#b} more than last year.
Bij {cause} in {country} zijn zeker {words} doden en {hundreds} gewonden gevallen. || At least {words} people died and {hundreds} were injured in {cause} in {country}.
De {ordinal} editie van het festival trok {qty} bezoekers, {pct} minder dan in {year}. || The {ordinal} edition of the festival attracted {qty} visitors, {pct} fewer than in {year}.
Een retourtje {place} kost nu {money}; in {year} was dat nog {money#b}. || A return ticket to {place} now costs {money}; in {year} it was still {money#b}.
De zitting werd om {clock} geschorst en om {clock#b} hervat. || The hearing was adjourned at {clock} and resumed at {clock#b}.
De {age} zanger uit {country} verkocht wereldwijd {large} platen. || The {age} singer from {country} sold {large} records worldwide.
De ramp kostte {country} {money}, {pct} van de nationale begroting. || The disaster cost {country} {money}, {pct} of the national budget.
"{quote}", zegt {name} ({digit}), die al {duration} in {place} woont. || "{quote}," says {name} ({digit}), who has lived in {place} for {duration}.
Het percentage {people} met schulden {rise} van {pct} in {year} naar {pct#b} in {year#b}. || The percentage of {people} with debts {rise} from {pct} in {year} to {pct#b} in {year#b}.
Het aantal {people} is sinds {year} bijna {ismultiplied}; in {place} wonen er nu {qty}. || The number of {people} has almost {ismultiplied} since {year}; {qty} now live in {place}.
"""
