import type { rows as nl } from '../../nl/late/rows';

export const rows: Record<keyof typeof nl, string> = {
  'preview.noTarget': 'Choose the target first.',
  'preview.counting': 'Counting…',
  'preview.map': 'What will count of {name}',
  'preview.mapShow': 'Show on a map what will count',
  'preview.mapHide': 'Hide the map',
  'preview.legend': 'Legend of the map',
  'rows.accountTitle': 'The rows of the file',
  'rows.read':
    '{read, number} read = {accepted, number} accepted + {refused, number} refused + {doubtful, number} doubtful',
  'rows.repaired': '{count, number} of them repaired',
  'rows.counted':
    '{accepted, number} accepted = {counted, plural, one {# counts} other {# count}} + {leftOut, number} not, on {date}',
  'rows.doubtful': 'Of the {doubtful, number} doubtful {counted, plural, one {# counts} other {# count}}.',
  'rows.sameId':
    '{count, plural, one {# row has} other {# rows have}} the same value in “{column}” as an earlier row; every row counts.',
  'rows.samePlace':
    '{count, plural, one {# row lies} other {# rows lie}} within 0.1 m of an earlier row; every row counts.',
  'rows.take': 'Export the repaired, refused, doubtful and repeated rows',
  'rows.takeAs': 'as {form}',
  'rows.column.file': 'file',
  'rows.column.row': 'row',
  'rows.column.fate': 'what',
  'rows.column.why': 'why',
  'fate.repaired': 'repaired',
  'fate.refused': 'refused',
  'fate.doubtful': 'doubtful',
  'fate.repeated': 'repeated',
  'why.repairedRings': 'an open ring was closed',
  'why.flattenedCollections': 'a collection of geometries; each part counts with the row',
  'why.degenerateParts': 'a line or ring with too few points was left out',
  'why.linearisedArcs': 'arcs were divided into short straight pieces',
  'why.unitedParts': 'polygons that overlap were united',
  'why.abroad': 'lies outside Belgium',
  'why.overlappingParts': 'polygons overlap and could not be united: the overlap counts twice',
  'why.numbersNotUnderstood': 'the coordinate in column “{column}” is not understood',
  'why.leftOutFeatures': '{cause}',
  'why.unsupportedFeatures': 'the geometry type {type} is not measured',
  'why.withoutGeometry': 'no geometry',
  'why.sameId': 'same value in “{column}” as row {row}',
  'why.samePlace': 'same place as row {row}, less than 0.1 m away',
};
