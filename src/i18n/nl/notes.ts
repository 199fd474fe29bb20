/** What was done to a layer on the way in, one line each. */
export const notes = {
  'note.transformed': 'Omgezet van {from} naar WGS84.',
  'note.assumedWgs84': 'Het bestand noemt geen coördinatenstelsel; gelezen als WGS84.',
  'note.detectedCrs':
    'Het bestand noemt geen coördinatenstelsel dat we kennen. De coördinaten passen bij {crs} en zijn zo gelezen.',
  'note.overruledCrs':
    'Het bestand noemt {declared}, maar de coördinaten passen alleen bij {crs} en zijn zo gelezen.',
  'note.swappedAxes': 'De coördinaten stonden in omgekeerde volgorde en zijn gewisseld.',
  'note.droppedZ':
    '{count, plural, one {Van # object is de hoogte} other {Van # objecten is de hoogte}} weggelaten.',
  'note.withoutGeometry': '{count, plural, one {# object heeft} other {# objecten hebben}} geen geometrie.',
  'note.repairedRings':
    '{count, plural, one {# vlakrand was niet gesloten en is} other {# vlakranden waren niet gesloten en zijn}} gesloten.',
  'note.degenerateParts':
    '{count, plural, one {# lijn of vlakrand heeft te weinig punten en is} other {# lijnen of vlakranden hebben te weinig punten en zijn}} weggelaten.',
  'note.flattenedCollections':
    '{count, plural, one {# object is een verzameling} other {# objecten zijn een verzameling}} van geometrieën; elk deel telt mee bij dat object.',
  'note.skippedColumns': 'Niet gelezen, want geen leesbare waarden: {columns}.',
  'note.otherLayers': 'Het bestand bevat meer lagen; niet gelezen: {layers}.',
  'note.openElsewhere':
    'Het bestand stond open in een ander programma, bijvoorbeeld QGIS. De laatste wijzigingen kunnen ontbreken; sluit het daar en open het opnieuw.',
  'note.joinedAreas':
    '{count, plural, one {# gebied bestaat} other {# gebieden bestaan}} uit meerdere objecten met dezelfde code, die zijn samengevoegd: {codes}.',
  'note.areaNamesDiffer':
    'Bij {count, plural, one {# samengevoegd gebied} other {# samengevoegde gebieden}} verschillen de namen van de objecten, of het grotere gebied waar ze bij horen; die van het eerste object gelden: {codes}.',
  'note.readByRange': 'Alleen het nodige deel gelezen: {readBytes, number} van {totalBytes, number} bytes.',
} as const;
