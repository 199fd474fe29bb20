/** What was done to a layer on the way in, one line each. */
export const notes = {
  'note.transformed': 'Omgezet van {from} naar WGS84.',
  'note.assumedWgs84': 'Het bestand noemt geen coördinatenstelsel; gelezen als WGS84.',
  'note.detectedCrs':
    'Het bestand noemt geen coördinatenstelsel. De coördinaten passen bij {crs} en zijn zo gelezen.',
  'note.chosenCrs': 'Het bestand noemt geen coördinatenstelsel; gelezen als {crs}, zoals gevraagd.',
  'note.overruledCrs': 'Het bestand noemt {declared}; gelezen als {crs}, zoals gevraagd.',
  'note.unturnedLambert':
    'EPSG:31300 is gelezen zoals QGIS en GDAL het doen. Volgens de officiële definitie liggen de coördinaten 0,75 km verder en zijn ze die van Lambert 72 (EPSG:31370). Controleer de ligging op de kaart.',
  'note.swappedAxes': 'De coördinaten stonden in omgekeerde volgorde en zijn gewisseld.',
  'note.northingFirst':
    'De coördinaten zijn gelezen met het noorden eerst: zo liggen ze in Vlaanderen, met het oosten eerst in Wallonië of daarbuiten. Klopt dat niet, geef dan zelf het coördinatenstelsel op.',
  'note.perhapsSwapped':
    'De objecten liggen buiten Vlaanderen en Brussel. Met x en y gewisseld zouden ze er wel liggen: controleer de volgorde van de coördinaten.',
  'note.abroad':
    '{count, plural, one {# object ligt} other {# objecten liggen}} buiten België (object {rows}).',
  'note.droppedZ':
    '{count, plural, one {Van # object is de hoogte} other {Van # objecten is de hoogte}} weggelaten.',
  'note.withoutGeometry':
    '{count, plural, one {# object heeft} other {# objecten hebben}} geen geometrie (object {rows}).',
  'note.repairedRings':
    '{count, plural, one {# vlakrand was niet gesloten en is} other {# vlakranden waren niet gesloten en zijn}} gesloten.',
  'note.degenerateParts':
    '{count, plural, one {# lijn of vlakrand heeft te weinig punten en is} other {# lijnen of vlakranden hebben te weinig punten en zijn}} weggelaten; de rest van het object telt mee (object {rows}).',
  'note.linearisedArcs':
    '{count, plural, one {# object heeft} other {# objecten hebben}} bogen. Ze zijn in korte rechte stukken verdeeld, tot op 1 cm en een miljoenste van lengte en oppervlakte (object {rows}).',
  'note.leftOutFeatures':
    '{count, plural, one {# object is} other {# objecten zijn}} weggelaten: {cause} (object {rows}).',
  'note.unsupportedFeatures':
    '{count, plural, one {# object is} other {# objecten zijn}} weggelaten (object {rows}): het geometrietype {type} meten we niet. Bewaar de laag {type, select, Curve {zonder bogen} other {als punten, lijnen of platte vlakken}}.',
  'note.flattenedCollections':
    '{count, plural, one {# object is een verzameling} other {# objecten zijn een verzameling}} van geometrieën; elk deel telt mee bij dat object.',
  'note.unitedParts':
    '{count, plural, one {# object heeft vlakken die elkaar overlappen. Ze zijn} other {# objecten hebben vlakken die elkaar overlappen. Ze zijn}} samengevoegd, zodat de overlap één keer telt (object {rows}).',
  'note.overlappingParts':
    '{count, plural, one {# object heeft} other {# objecten hebben}} vlakken die elkaar overlappen en niet samengevoegd konden worden: de overlap telt dubbel (object {rows}). Herstel de geometrie, bijvoorbeeld in QGIS.',
  'note.multiPoints':
    '{points, number} punten in {features, plural, one {# object} other {# objecten}}: sommige objecten hebben meer dan één punt.',
  'note.skippedColumns': 'Niet gelezen, want geen leesbare waarden: {columns}.',
  'note.otherGeometries': 'Van elk object wordt één geometrie gelezen; niet gelezen: {columns}.',
  'note.drawnTexts':
    '{count, plural, one {# tekst van de tekening is} other {# teksten van de tekening zijn}} niet gelezen: het zijn geen objecten.',
  'note.otherFiles': 'Ernaast liggen nog bestanden waarvan geen laag gelezen is: {files}.',
  'note.passedLayers': 'Leeg of niet te lezen: {layers}. Kies zo een laag om te weten waarom.',
  'note.otherLayers': 'Het bestand bevat meer lagen; niet gelezen: {layers}.',
  'note.partOfMore':
    'Het bestand zegt dat er {total, number} objecten zijn; er staan er {count, number} in. De rest ontbreekt: elk aantal hieruit is onvolledig.',
  'note.partOfUnknown':
    'Het bestand zegt dat er meer objecten zijn dan de {count, number} die erin staan. De rest ontbreekt: elk aantal hieruit is onvolledig.',
  'note.servicePart':
    'Niet alles van de dienst is gelezen: {total, plural, =0 {{count, number} objecten} other {{count, number} van # objecten}}, want {cause}. Elk aantal hieruit is onvolledig.',
  'note.serviceArea':
    'Alleen gelezen wat in het gekozen deel van de kaart ligt ({count, plural, one {# object} other {# objecten}}): gebieden die er niet helemaal in liggen, zijn onvolledig of hebben geen gegevens.',
  'note.serviceNotAnnounced':
    'De dienst zegt niet hoeveel objecten er zijn. Ze is tot het einde gelezen: {count, plural, one {# object} other {# objecten}}. Of dat alles is, is niet te controleren.',
  'note.serviceWithoutIds':
    '{count, plural, one {# object heeft} other {# objecten hebben}} in deze dienst geen vast nummer: dubbele zijn niet te herkennen.',
  'note.serviceRepeated':
    'De dienst gaf {count, plural, one {# object} other {# objecten}} meer dan één keer; elk is één keer genomen.',
  'note.roundedDegrees':
    'De dienst rondt coördinaten af op drie decimalen van een graad: alles kan tot 100 m verkeerd liggen. Vraag de beheerder om Lambert 72 (EPSG:31370).',
  'note.openElsewhere':
    'Het bestand stond open in een ander programma, bijvoorbeeld QGIS. De laatste wijzigingen kunnen ontbreken; sluit het daar en open het opnieuw.',
  'note.joinedAreas':
    '{count, plural, one {# gebied bestaat} other {# gebieden bestaan}} uit meerdere objecten met dezelfde code, die zijn samengevoegd: {codes}.',
  'note.areaNamesDiffer':
    'Bij {count, plural, one {# samengevoegd gebied} other {# samengevoegde gebieden}} verschillen de namen van de objecten, of het grotere gebied waar ze bij horen; die van het eerste object gelden: {codes}.',
  'note.readByRange': 'Alleen het nodige deel gelezen: {readBytes, number} van {totalBytes, number} bytes.',
  'note.numbersRead':
    'Kolom “{column}”: {notation, select, comma {komma als decimaalteken} point {punt als decimaalteken} other {hele getallen}}; “{text}” is {value, number, ::group-off .############}.',
  'note.numbersReadWithUnit':
    'Kolom “{column}”: {notation, select, comma {komma als decimaalteken} point {punt als decimaalteken} other {hele getallen}}, in {unit}; “{text}” is {value, number, ::group-off .############}.',
  'note.numbersNotUnderstood':
    'Kolom “{column}”: {count, plural, one {# waarde is geen getal dat telt} other {# waarden zijn geen getal dat telt}}, zoals “{text}” (object {rows}).',
  'note.numbersNegative':
    'Kolom “{column}”: {count, plural, one {# getal is kleiner dan nul en telt} other {# getallen zijn kleiner dan nul en tellen}} niet, zoals “{text}” (object {rows}).',
} as const;
