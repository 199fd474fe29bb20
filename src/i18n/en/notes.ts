import type { notes as nl } from '../nl/notes';

export const notes: Record<keyof typeof nl, string> = {
  'note.transformed': 'Transformed from {from} to WGS84.',
  'note.assumedWgs84': 'The file names no coordinate system; read as WGS84.',
  'note.detectedCrs':
    'The file names no coordinate system that is known here. The coordinates fit {crs} and were read so.',
  'note.overruledCrs': 'The file names {declared}, but the coordinates only fit {crs} and were read so.',
  'note.swappedAxes': 'The coordinates stood in reverse order and were swapped.',
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
    '{count, plural, one {# feature was} other {# features were}} left out: geometry of type {type} is not measured (feature {rows}).',
  'note.flattenedCollections':
    '{count, plural, one {# feature is a collection} other {# features are collections}} of geometries; every part counts with its feature.',
  'note.unitedParts':
    '{count, plural, one {# feature has} other {# features have}} polygons that overlap. They were united, so that the overlap counts once (feature {rows}).',
  'note.overlappingParts':
    '{count, plural, one {# feature has} other {# features have}} polygons that overlap and could not be united: the overlap counts twice (feature {rows}). Repair the geometry, for example in QGIS.',
  'note.multiPoints':
    '{points, number} points in {features, plural, one {# feature} other {# features}}: some features have more than one point.',
  'note.skippedColumns': 'Not read, because the values are not readable: {columns}.',
  'note.otherLayers': 'The file holds more layers; not read: {layers}.',
  'note.openElsewhere':
    'The file was open in another program, such as QGIS. The last changes may be missing; close it there and open it again.',
  'note.readByRange':
    'Only the part that is needed was read: {readBytes, number} of {totalBytes, number} bytes.',
};
