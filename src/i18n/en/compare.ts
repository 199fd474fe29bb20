import type { compare as nl } from '../nl/compare';

export const compare: Record<keyof typeof nl, string> = {
  'compare.similar': 'As large and as densely populated as {area}',
  'compare.similarHelp':
    'Chosen by inhabitants and inhabitants per km², which weigh the same. What an area has reached plays no part.',
  'compare.others.municipality': 'The other municipalities',
  'compare.others.province': 'The other provinces',
  'compare.others.own': 'The other areas',
  'compare.neighbours': 'Neighbours of {area}',
  'compare.allTogether': 'all together',
  'compare.suggested': '{inhabitants} inh. · {density} per km²',
  'compare.with': 'Compare with…',
  'compare.withArea': 'Compare {area} with',
  'compare.search': 'Or search for another area',
  'compare.openPage': 'Comparison ({count})',
  'compare.row': 'Compare {area}',
  'compare.spread': 'Spread',
  'compare.schematic': 'schematic',
  'compare.schematicHelp':
    'Computed from schematic boundaries (1 km): the true number differs by a few per cent, for small municipalities by more.',
  'compare.mark': '{area}: {share}, place {place} of {of}',
  'compare.markUnknown': '{area}: {state}',
  'compare.half.municipality':
    'Half of {of, select, part {the municipalities within {within}} other {all municipalities}}: {low} to {high}; median {median}',
  'compare.half.province':
    'Half of {of, select, part {the provinces within {within}} other {all provinces}}: {low} to {high}; median {median}',
  'compare.half.own':
    'Half of {of, select, part {the areas within {within}} other {all areas}}: {low} to {high}; median {median}',
  'compare.without': '{count, plural, one {# area} other {# areas}} without data',
  'compare.line': 'on schedule {share}',
  'compare.axisGoal': 'target',
  'compare.axisMore': '{share} and more',
  'compare.key': 'How to read the strip',
  'compare.keyEach': 'one area',
  'compare.keyHalf': 'the middle half',
  'compare.keyMedian': 'median',
  'compare.keyLine': 'on schedule',
};
