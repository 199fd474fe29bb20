import type { notes as nl } from '../nl/notes';

export const notes: Record<keyof typeof nl, string> = {
  'note.transformed': 'Transformed from {from} to WGS84.',
  'note.assumedWgs84': 'The file names no coordinate system; read as WGS84.',
  'note.detectedCrs': 'The file names no coordinate system. The coordinates fit {crs} and were read so.',
  'note.chosenCrs': 'The file names no coordinate system; read as {crs}, as asked.',
  'note.overruledCrs': 'The file names {declared}; read as {crs}, as asked.',
  'note.unturnedLambert':
    'EPSG:31300 was read as QGIS and GDAL do. By its official definition the coordinates lie 0.75 km further on and are those of Lambert 72 (EPSG:31370). Check on the map where they lie.',
  'note.swappedAxes': 'The coordinates stood in reverse order and were swapped.',
  'note.northingFirst':
    'The coordinates were read with north first: that way they lie in Flanders, with east first in Wallonia or beyond. If that is wrong, name the coordinate system yourself.',
  'note.perhapsSwapped':
    'The features lie outside Flanders and Brussels. With x and y swapped they would lie inside: check the order of the coordinates.',
  'note.impossiblePositions':
    '{count, plural, one {# feature has an impossible position and does} other {# features have an impossible position and do}} not count: {rows}.',
  'note.abroad': '{count, plural, one {# feature lies} other {# features lie}} outside Belgium: {rows}.',
  'note.droppedZ': 'The height of {count, plural, one {# feature was} other {# features was}} left out.',
  'note.withoutGeometry': '{count, plural, one {# feature has} other {# features have}} no geometry.',
  'note.repairedRings':
    '{count, plural, one {# ring was not closed and has been} other {# rings were not closed and have been}} closed.',
  'note.degenerateParts':
    '{count, plural, one {# line or ring has too few points and was} other {# lines or rings have too few points and were}} left out.',
  'note.flattenedCollections':
    '{count, plural, one {# feature is a collection} other {# features are collections}} of geometries; every part counts with its feature.',
  'note.skippedColumns': 'Not read, because the values are not readable: {columns}.',
  'note.otherLayers': 'The file holds more layers; not read: {layers}.',
  'note.openElsewhere':
    'The file was open in another program, such as QGIS. The last changes may be missing; close it there and open it again.',
  'note.readByRange':
    'Only the part that is needed was read: {readBytes, number} of {totalBytes, number} bytes.',
};
