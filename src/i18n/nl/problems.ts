/** Messages of problems: they name the file, the feature and the mend. */
export const problems = {
  'problem.file.missing': '{file}: bestand niet gevonden. Controleer het pad.',
  'problem.file.unreadable': '{file}: kan niet gelezen worden ({cause}).',
  'problem.file.empty': '{file}: het bestand is leeg. Download of exporteer het opnieuw.',
  'problem.file.tooLarge':
    '{file}: te groot voor deze pagina ({bytes, number} bytes; we openen er tot {limit, number}). Bewaar in QGIS alleen het gebied en de kolommen die u nodig hebt, het liefst als FlatGeobuf.',
  'problem.file.tooMuch':
    '{file}: hier zit meer in dan deze pagina aankan. Bewaar alleen de rijen en kolommen die u nodig hebt, en open dat bestand.',
  'problem.file.unwritable': '{file}: kan niet geschreven worden ({cause}).',
  'problem.format.unknown': '{file}: geen {formats}. Zet het bestand eerst om, bijvoorbeeld in QGIS.',
  'problem.format.notRead':
    '{file}: {format} lezen we niet. {mend, select, qgis {Bewaar het in QGIS als GeoPackage.} excel {Bewaar het in Excel als .xlsx of als CSV.} other {Kies of sleep de .shp, .dbf, .shx en .prj samen.}}',
  'problem.format.needsGdal':
    '{file}: voor {format} is GDAL nodig. Dat haalt de pagina eerst op: {megabytes, number} MB, eenmalig.',
  'problem.format.unsupportedOutput':
    '{file}: deze uitvoer kennen we niet. Gebruik {endings}; een Shapefile komt in een .zip.',
  'problem.flatgeobuf.notFlatGeobuf':
    '{file}: dit is geen FlatGeobuf. Controleer of het juiste bestand gekozen is.',
  'problem.flatgeobuf.badHeader':
    '{file}: de kop van het FlatGeobuf is beschadigd. Maak het bestand opnieuw.',
  'problem.flatgeobuf.truncated':
    '{file}: het bestand breekt af bij object {feature, number}. Haal het opnieuw op of maak het opnieuw.',
  'problem.flatgeobuf.corrupt': '{file}: object {feature, number} is beschadigd. Maak het bestand opnieuw.',
  'problem.geojson.notJson':
    '{file}: geen geldige JSON{line, plural, =0 {} other { (fout op regel #)}}. Maak het bestand opnieuw.',
  'problem.geojson.notGeoJson':
    '{file}: wel JSON, geen GeoJSON ({cause}). Exporteer de laag als GeoJSON en open dat bestand.',
  'problem.geojson.invalidFeature':
    '{file}: object {feature, number} is ongeldig ({cause}). Herstel het en open het bestand opnieuw.',
  'problem.geopackage.endless':
    '{file}: een weergave in deze GeoPackage rekent te lang. Bewaar ze in QGIS als gewone laag.',
  'problem.geopackage.invalid':
    '{file}: geen leesbaar GeoPackage met een kaartlaag. Controleer of het juiste bestand gekozen is.',
  'problem.shapefile.corrupt':
    '{file}: de Shapefile is beschadigd bij object {feature, number}. Maak de zip opnieuw, met .shp, .dbf en .prj.',
  'problem.table.tooWide':
    '{file}: {columns, number} kolommen of meer; we lezen er tot {limit, number}. Bewaar alleen de kolommen die u nodig hebt.',
  'problem.table.columnsOpen':
    '{file}: een tabel zonder coördinaten. Zeg met --figures TARGET=FILE:CODECOL:VALUECOL welke kolommen het gebied en het getal geven; er zijn: {columns}.',
  'problem.table.severalYears':
    '{file}: een tabel van verschillende jaren; kolom “{column}” zegt welk, en er zijn: {years}. Zeg welk jaar telt: {form}.',
  'problem.table.noYears':
    '{file}: geen tabel van cijfers met een kolom die het jaar van elke rij zegt; de kolommen zijn {columns}. Laat het jaar achter de naam weg.',
  'problem.table.noCoordinates':
    '{file}: een tabel zonder coördinaten; de kolommen zijn {columns}. Geef twee kolommen een naam als “x” en “y” (of “lengtegraad” en “breedtegraad”), of voeg een kolom met WKT toe. Cijfers per gebied hebben een kolom met NIS-codes, sectorcodes, postcodes of namen van de gebieden nodig.',
  'problem.xml.notXml': '{file}: geen geldige XML, of het bestand breekt af. Exporteer het opnieuw.',
  'problem.parquet.invalid':
    '{file}: dit Parquet-bestand is beschadigd of afgebroken. Exporteer het opnieuw.',
  'problem.parquet.noGeometry':
    '{file}: geen GeoParquet, want er is geen kolom met geometrieën. Exporteer het als GeoParquet, bijvoorbeeld in QGIS.',
  'problem.parquet.packed':
    '{file}: ingepakt met {codec}, dat we niet lezen. Bewaar het met Snappy, Gzip of Zstandard.',
  'problem.xlsx.invalid':
    '{file}: deze Excel-werkmap is beschadigd of heeft een wachtwoord. Bewaar ze opnieuw, zonder wachtwoord.',
  'problem.archive.tooLarge':
    '{file}: deze zip wordt uitgepakt {bytes, number} bytes groot, meer dan we openen. Maak een zip met alleen de laag die u nodig hebt.',
  'problem.csv.noHeader':
    '{file}: geen rij met kolomnamen gevonden. Zet boven de gegevens een rij met de naam van elke kolom.',
  'problem.csv.notNumber': '{file}: rij {row, number}, kolom “{column}”: “{value}” is geen getal.',
  'problem.csv.negative':
    '{file}: rij {row, number}, kolom “{column}”: “{value}” is kleiner dan nul. Laat de cel leeg als het aantal niet bekend is.',
  'problem.csv.notCell':
    '{file}: rij {row, number}, kolom “{column}”: “{value}” is geen rastercel. Een cel heet bijvoorbeeld N3077E4000.',
  'problem.csv.longRow':
    '{file}: rij {row, number} heeft {cells, number} cellen, de rij met kolomnamen {columns, number}. Zet waarden met een komma tussen aanhalingstekens, of bewaar het bestand met puntkomma’s tussen de kolommen.',
  'problem.csv.duplicateColumn': '{file}: twee kolommen heten “{column}”. Geef elke kolom een eigen naam.',
  'problem.csv.duplicateCode': '{file}: rij {row, number}: code {code} komt meer dan één keer voor.',
  'problem.column.missing': '{file}: er is geen kolom “{column}”. Wel: {available}.',
  'problem.column.notNumber':
    '{file}: object {feature, number}, kolom “{column}”: “{value}” is geen getal. Laat het leeg als het aantal niet bekend is, of kies een andere kolom.',
  'problem.column.negative':
    '{file}: object {feature, number}, kolom “{column}”: “{value}” is kleiner dan nul. Laat het leeg als het aantal niet bekend is, of kies een andere kolom.',
  'problem.number.open':
    '{file}, kolom “{column}”: is de komma of de punt in “{value}” een decimaalteken of scheidt ze duizendtallen? Kies het bij het openen.',
  'problem.crs.unknown':
    '{file}: coördinatenstelsel {crs} kennen we niet. Zet het bestand om naar WGS84 (EPSG:4326) of Lambert 72 (EPSG:31370), bijvoorbeeld in QGIS.',
  'problem.crs.undeclared':
    '{file}: het bestand noemt geen coördinatenstelsel, en coördinaten zoals {x, number} {y, number} passen niet bij graden of Lambert{crs, select, none {} other {, misschien wel bij {crs}}}. Geef het stelsel op.',
  'problem.crs.contradicted':
    '{file}: het bestand noemt {declared}, maar de coördinaten passen bij {crs}. Geef op welk stelsel klopt.',
  'problem.positions.notNumbers':
    '{file}: geen enkel object heeft een positie in getallen (object {feature, number}). Kijk in het programma van herkomst of er een geometrie is.',
  'problem.crs.outsideRange':
    '{file}: geen enkel object heeft een mogelijke positie; object {feature, number} ligt op {x, number} {y, number}. Controleer het coördinatenstelsel en de volgorde van de coördinaten.',
  'problem.areas.noPolygons': '{file}: geen vlakken gevonden. Gebieden moeten vlakken zijn.',
  'problem.areas.noCode': '{file}: object {feature, number} heeft geen waarde in kolom “{column}”.',
  'problem.areas.notJoined':
    '{file}: de objecten van gebied {area} kunnen niet samengevoegd worden. Controleer hun omtrek op kruisingen, of voeg ze eerst samen in QGIS.',
  'problem.areas.unknownCode': 'Gebied {code} bestaat niet in dit niveau. Kies het opnieuw.',
  'problem.figures.noneJoined':
    '{file}: niets in kolom “{column}” is een code, naam of postcode van een van deze gebieden; de kolommen zijn {columns}. Neem cijfers en gebieden van hetzelfde jaar, of noem een andere kolom. Postcodes horen alleen bij gebieden die zelf een kolom “postcode” hebben.',
  'problem.boundaries.none':
    '{file} bevat geen gemeenten met een NIS-code die hier bekend is. Kies de kolom met de NIS-code van de gemeente.',
  'problem.boundaries.mixed':
    '{file} bevat gemeenten van voor en van na de fusies van 2025 door elkaar ({codes}): ze overlappen. Kies een bestand van één jaar.',
  'problem.boundaries.missing':
    '{file} is geen volledige reeks: {count, plural, one {# gemeente ontbreekt} other {# gemeenten ontbreken}} van de {of} ({names}). De grenzen blijven zoals ze waren.',
  'problem.layer.tooManyToCompare':
    '{file} heeft {count, number} objecten: te veel om ze één voor één te vergelijken (hoogstens {limit, number}). Vervangen kan wel.',
  'problem.layer.givenTwice':
    '{file} heeft dezelfde inhoud als {first}, dat al telt voor {target}. Het zou dubbel tellen; is dat de bedoeling, voeg dan --allow-duplicates toe.',
  'problem.layer.noFeatures':
    '{file}: de laag bevat geen objecten. Kijk in het programma van herkomst of er rijen in staan en of er een filter op stond.',
  'problem.layer.otherGeometry':
    '{file}: de laag bevat geen {needs, select, lines {lijnen} other {vlakken}}. Doel {target} telt {needs, select, lines {meter langs lijnen} other {vierkante meter van vlakken}}: kies een laag met {needs, select, lines {lijnen} other {vlakken}}, of een kolom met de hoeveelheid.',
  'problem.draft.waits':
    'Deze tekening hoort bij een plan dat vergrendeld is of niet meer bestaat. Open of ontgrendel het plan.',
  'problem.hole.all':
    'Deze opening neemt de hele maatregel weg. Verwijder de maatregel, of teken een kleinere opening.',
  'problem.hole.beside': 'Deze opening ligt naast de maatregel: er is niets weggesneden.',
  'problem.shape.empty': 'Er blijft geen oppervlakte over. Kies andere gebieden of een andere afstand.',
  'problem.shape.crossesItself':
    'De omtrek kruist zichzelf. Herstel het vlak, zodat de lijn nergens over zichzelf loopt.',
  'problem.shape.outsideBelgium': 'Het vlak ligt niet helemaal in België. Controleer de coördinaten.',
  'problem.shape.failed':
    'Deze gebieden kunnen niet gecombineerd worden: {areas}. Controleer hun omtrek op kruisingen.',
  'problem.typed.notPosition':
    'Regel {row, number}: “{text}” is geen positie. Schrijf twee getallen met een spatie ertussen.',
  'problem.typed.notPolygon': 'Dit is geen vlak in WKT of GeoJSON. Controleer of de tekst volledig is.',
  'problem.typed.tooFewCorners':
    'Een veelhoek heeft minstens drie verschillende hoeken; hier {count, plural, one {staat er #} other {staan er #}}.',
  'problem.typed.noCornerBefore':
    'Een afstand en richting tellen vanaf het vorige punt, en dat is er nog niet.',
  'problem.typed.outsideBelgium':
    '{x, number} {y, number} ligt niet in België, in geen enkel stelsel dat we kennen. Gebruik Lambert 72, Lambert 2008 of graden.',
  'problem.drawing.noMap':
    'Deze browser kan de kaart niet tekenen, en dan gaan tekenen en meten niet. Een gebied samenstellen, coördinaten typen of een bestand openen gaat wel.',
  'problem.drawing.notLoaded':
    'Het tekengereedschap kan niet geladen worden. Controleer de verbinding en kies het opnieuw; helpt dat niet, laad dan de pagina opnieuw.',
  'problem.geometry.clipFailed':
    '{file}: object {feature, number} kan niet met gebied {area} gesneden worden. Herstel de geometrie en open het bestand opnieuw.',
  'problem.http.status':
    '{file}: de server antwoordt met fout {status, number}. Controleer het adres, of probeer het later opnieuw.',
  'problem.http.network':
    '{file}: niet bereikbaar, of de verbinding brak af. Controleer het adres en de verbinding; de server moet ook toelaten dat een webpagina hem leest.',
  'problem.http.notWeb':
    '“{address}” is geen webadres: dat begint met https://. Een bestand van dit toestel opent u met “Bestand kiezen”.',
  'problem.http.silent':
    '{file}: de server laat al {seconds, number} seconden niets meer horen. Probeer het later opnieuw, of download het bestand en open het hier.',
  'problem.http.notData': '{file}: op dit adres staat een webpagina, geen gegevens.',
  'problem.http.crossOrigin':
    '{file}: de server antwoordt, maar laat deze webpagina niet meelezen. Download het bestand en open het hier.',
  'problem.http.insecure':
    '{file}: dit adres begint met http://, en dat leest deze pagina niet. Probeer https://, of download het bestand en open het hier.',
  'problem.service.refused': '{file}: de dienst weigert en meldt: “{cause}”.',
  'problem.service.busy':
    '{file}: de dienst heeft het druk en vraagt om over {seconds, number} seconden terug te komen.',
  'problem.service.noLayers': '{file}: deze dienst biedt geen lagen met objecten aan. Controleer het adres.',
  'problem.service.severalLayers':
    '{file}: deze dienst heeft meer lagen. Zet de naam van één ervan achter het adres, na een hekje (#): {layers}.',
  'problem.service.noSuchLayer': '{file}: deze dienst heeft geen laag “{layer}”. Wel: {layers}.',
  'problem.service.noJson':
    '{file}: deze dienst geeft alleen GML, en dat lezen we niet. Open de laag in QGIS en bewaar ze daar als GeoPackage.',
  'problem.service.filterNotTaken':
    '{file}: het filter “{filter}” uit het adres kan hier niet toegepast worden. Haal het uit het adres. Beperkt u de laag tot wat op de kaart staat, lees dan de hele laag.',
  'problem.service.incomplete':
    '{file}: {total, plural, =0 {{count, number} objecten gelezen} other {{count, number} van # objecten gelezen}}, en dat is niet alles: {cause}. Er is niets geopend.',
  'problem.catalog.invalid': '{file}: de catalogus klopt niet bij “{place}” ({cause}).',
  'problem.scenario.invalid': '{file}: maatregel {feature, number} is ongeldig ({cause}).',
  'problem.plan.notHere':
    'Het plan van deze link staat niet op dit toestel. Vraag het als GeoJSON en open het.',
  'problem.plan.tooLarge': 'De hoeveelheid van deze maatregel is te groot om mee te rekenen.',
  'problem.export.gone': 'Wat u wilde exporteren, is intussen verwijderd. Kies iets anders.',
  'problem.export.invalid':
    '{file}: de uitvoer is afgekeurd{feature, plural, =0 {} other { bij object #}} ({cause}). Er is niets bewaard.',
  'problem.project.notProject':
    '{file}: dit is geen projectbestand van Pactkaart. Kies een bestand dat eindigt op .pactkaart.json.',
  'problem.project.newer':
    '{file}: bewaard met een nieuwere Pactkaart (bestandsformaat van {version}). Laad deze pagina opnieuw om de nieuwste versie te krijgen en open het project opnieuw.',
  'problem.project.invalid': '{file}: het project klopt niet bij “{place}” ({cause}). Er is niets geopend.',
  'problem.project.otherFile':
    '{file}: dit is niet het bestand dat bij het project hoort; de inhoud verschilt. Kies hetzelfde bestand, of open het project zonder deze laag.',
  'problem.project.otherCatalog':
    '{file}: het project is gemaakt met andere gegevens (“{title}”). Gebieden of lagen die hier niet bestaan, ontbreken.',
  'problem.project.newerTab':
    'Uw werk is bewaard met een nieuwere versie van Pactkaart. Deze pagina bewaart niets meer: laad ze opnieuw.',
  'problem.layer.several':
    '{file}: dit bestand bevat meer dan één laag. Zet de naam van een laag achter de bestandsnaam, na een hekje (#): {layers}.',
  'problem.layer.notThere':
    '{file}: er is geen laag “{layer}”. {count, plural, =0 {In dit soort bestand hebben lagen geen naam: laat weg wat achter het hekje (#) staat} other {Wel: {layers}}}.',
  'problem.layer.notKept': '{file} is niet op dit toestel bewaard.',
  'problem.layer.keptDamaged': 'De kopie van {file} op dit toestel is beschadigd en wordt niet gebruikt.',
  'problem.layer.otherFile':
    '{file}: dit is niet het bestand van deze laag; de inhoud verschilt. Kies hetzelfde bestand, of verwijder de laag en open dit bestand als nieuwe laag.',
  'problem.layer.notKeptNow':
    '{file} kan niet in deze browser bewaard worden. Bij een volgend bezoek moet u het bestand opnieuw openen, of bewaar het project als bestand.',
  'problem.project.notKept':
    'Uw werk kan niet op dit toestel bewaard worden: {cause, select, full {de opslag van deze browser is vol} forbidden {deze browser laat het niet toe} blocked {de opslag is bezet, misschien door een ander tabblad met Pactkaart; sluit dat} other {de opslag werkt niet}}. Werk gerust verder, maar bewaar het project als bestand voor u de pagina sluit. Bij elke stap probeert Pactkaart opnieuw.',
  'problem.project.lost':
    'Op {at, date, ::ddMMyyyy} om {at, time, short} was uw werk hier bewaard. {missing, select, all {Deze browser heeft het verloren, bijvoorbeeld bij een crash} other {Deze browser heeft de laatste stappen verloren, bijvoorbeeld bij een crash; u ziet een oudere stand}}. Open het laatste projectbestand dat u bewaarde (.pactkaart.json).',
  'problem.project.unread':
    '{count, plural, one {Eén onderdeel} other {# onderdelen}} van uw bewaarde werk {count, plural, one {is} other {zijn}} beschadigd en {count, plural, one {staat} other {staan}} niet op het scherm. Wat er was, is niet weggegooid: u kunt het als bestand bewaren.',
  'problem.picture.failed': 'De afbeelding kon niet gemaakt worden. Deze browser kan de kaart niet tekenen.',
  'problem.link.notCopied': 'De browser laat niet toe om te kopiëren. Kopieer de link zelf: {link}',
  'problem.engine.failed':
    'De berekening is mislukt. Laad de pagina opnieuw en probeer het nog eens. De browser meldt: “{cause}”.',
  'problem.engine.stopped':
    'Het rekenwerk is gestopt. Wat u ziet, blijft staan en uw werk kunt u als project bewaren; laad daarna de pagina opnieuw om verder te tellen.',
  'problem.engine.inPage':
    'Deze browser laat niet toe dat er op de achtergrond gerekend wordt. Tellen, bewaren en exporteren werken, maar de pagina reageert trager terwijl ze telt.',
  'problem.site.newer': 'Er is een nieuwe versie van Pactkaart. Wat bewaard is, blijft staan.',
  'problem.code.notLoaded':
    'Een onderdeel van Pactkaart kan niet geladen worden. Controleer de verbinding en probeer opnieuw; helpt dat niet, laad dan de pagina opnieuw.',
  'problem.storage.forbidden':
    'Deze browser onthoudt geen instellingen voor deze pagina. Alles werkt; alleen deze uitleg komt bij een volgend bezoek terug.',
  'problem.secondCount.tooMany':
    'Bij dit gebied liggen {count, number} objecten. Een tweede telling gaat tot {limit, number}: kies een kleiner gebied.',
  'problem.usage.unknownOption': 'Optie {option} bestaat niet.',
  'problem.usage.missingOption': 'Optie {option} ontbreekt.',
  'problem.usage.missingValue': 'Optie {option} heeft geen waarde.',
  'problem.usage.unexpected': '“{text}” hoort bij geen optie.',
  'problem.usage.badValue': 'Optie {option}: “{value}” heeft niet de vorm {expected}.',
  'problem.usage.serviceIncomplete':
    '{file}: {total, plural, =0 {{count, number} objecten gelezen} other {{count, number} van # objecten gelezen}}, en dat is niet alles: {cause}. Met --allow-incomplete telt het toch, als onvolledig.',
  'problem.usage.sameFile': 'Opties {option} en {other} noemen hetzelfde bestand: {file}.',
  'problem.usage.nothingToCount': 'Er is niets om te tellen. Geef --layer, --figures of --scenario.',
  'problem.usage.numberOpen':
    '{file}, kolom “{column}”: is de komma of de punt in “{value}” een decimaalteken of scheidt ze duizendtallen? Zeg het met --decimal comma of --decimal point.',
  'problem.usage.crsUndeclared':
    '{file}: het bestand noemt geen coördinatenstelsel, en coördinaten zoals {x, number} {y, number} passen niet bij graden of Lambert{crs, select, none {} other {, misschien wel bij {crs}}}. Geef het op met --assume-crs EPSG:….',
  'problem.usage.crsContradicted':
    '{file}: het bestand noemt {declared}, maar de coördinaten passen bij {crs}. Zeg wat klopt met --assume-crs EPSG:….',
  'problem.cancelled': 'Geannuleerd.',
} as const;
