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
  'note.abroad':
    '{count, plural, one {# feature lies} other {# features lie}} outside Belgium (feature {rows}).',
  'note.droppedZ': 'The height of {count, plural, one {# feature was} other {# features was}} left out.',
  'note.withoutGeometry':
    '{count, plural, one {# feature has} other {# features have}} no geometry (feature {rows}).',
  'note.repairedRings':
    '{count, plural, one {# ring was not closed and has been} other {# rings were not closed and have been}} closed.',
  'note.degenerateParts':
    '{count, plural, one {# line or ring has too few points and was} other {# lines or rings have too few points and were}} left out; the rest of the feature counts (feature {rows}).',
  'note.linearisedArcs':
    '{count, plural, one {# feature has} other {# features have}} arcs. They were divided into short straight pieces, to within 1 cm and a millionth of length and area (feature {rows}).',
  'note.leftOutFeatures':
    '{count, plural, one {# feature was} other {# features were}} left out: {cause} (feature {rows}).',
  'note.unsupportedFeatures':
    '{count, plural, one {# feature was} other {# features were}} left out (feature {rows}): geometry of type {type} is not measured. Save the layer {type, select, Curve {without arcs} other {as points, lines or flat polygons}}.',
  'note.flattenedCollections':
    '{count, plural, one {# feature is a collection} other {# features are collections}} of geometries; every part counts with its feature.',
  'note.unitedParts':
    '{count, plural, one {# feature has} other {# features have}} polygons that overlap. They were united, so that the overlap counts once (feature {rows}).',
  'note.overlappingParts':
    '{count, plural, one {# feature has} other {# features have}} polygons that overlap and could not be united: the overlap counts twice (feature {rows}). Repair the geometry, for example in QGIS.',
  'note.multiPoints':
    '{points, number} points in {features, plural, one {# feature} other {# features}}: some features have more than one point.',
  'note.skippedColumns': 'Not read, because the values are not readable: {columns}.',
  'note.otherGeometries': 'One geometry of each feature is read; not read: {columns}.',
  'note.drawnTexts':
    '{count, plural, one {# text of the drawing was} other {# texts of the drawing were}} not read: they are no features.',
  'note.otherFiles': 'Beside it are files of which no layer was read: {files}.',
  'note.passedLayers': 'Empty or not readable: {layers}. Choose such a layer to know why.',
  'note.otherLayers': 'The file holds more layers; not read: {layers}.',
  'note.partOfMore':
    'The file says that there are {total, number} features; it holds {count, number}. The rest is missing: every number from it is incomplete.',
  'note.partOfUnknown':
    'The file says that there are more features than the {count, number} that it holds. The rest is missing: every number from it is incomplete.',
  'note.servicePart':
    'Not all of the service was read: {total, plural, =0 {{count, number} features} other {{count, number} of # features}}, because {cause}. Every number from it is incomplete.',
  'note.serviceArea':
    'Only what lies in the chosen part of the map was read ({count, plural, one {# feature} other {# features}}): areas that do not lie in it wholly are incomplete or have no data.',
  'note.serviceNotAnnounced':
    'The service does not say how many features there are. It was read to its end: {count, plural, one {# feature} other {# features}}. Whether that is all cannot be checked.',
  'note.serviceWithoutIds':
    '{count, plural, one {# feature has} other {# features have}} no lasting number in this service: duplicates cannot be told.',
  'note.serviceRepeated':
    'The service gave {count, plural, one {# feature} other {# features}} more than once; each was taken once.',
  'note.roundedDegrees':
    'The service rounds coordinates to three decimals of a degree: everything may be up to 100 m off. Ask its owner for Lambert 72 (EPSG:31370).',
  'note.openElsewhere':
    'The file was open in another program, such as QGIS. The last changes may be missing; close it there and open it again.',
  'note.joinedAreas':
    '{count, plural, one {# area consists} other {# areas consist}} of several features of one code, which were joined: {codes}.',
  'note.areaNamesDiffer':
    'In {count, plural, one {# joined area} other {# joined areas}} the features differ in name, or in the larger area that they are part of; those of the first feature hold: {codes}.',
  'note.readByRange':
    'Only the part that is needed was read: {readBytes, number} of {totalBytes, number} bytes.',
  'note.numbersRead':
    'Column “{column}”: {notation, select, comma {comma as decimal mark} point {point as decimal mark} other {whole numbers}}; “{text}” is {value, number, ::group-off .############}.',
  'note.numbersReadWithUnit':
    'Column “{column}”: {notation, select, comma {comma as decimal mark} point {point as decimal mark} other {whole numbers}}, in {unit}; “{text}” is {value, number, ::group-off .############}.',
  'note.numbersNotUnderstood':
    'Column “{column}”: {count, plural, one {# value is no number that counts} other {# values are no numbers that count}}, such as “{text}” (feature {rows}).',
  'note.numbersNegative':
    'Column “{column}”: {count, plural, one {# number is below zero and does} other {# numbers are below zero and do}} not count, such as “{text}” (feature {rows}).',
};
