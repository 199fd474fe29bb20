import type { compare as nl } from '../../nl/late/compare';

export const compare: Record<keyof typeof nl, string> = {
  'compare.title': 'Areas side by side',
  'compare.empty':
    'Choose two to four areas: municipalities, provinces or areas of your own. They stand side by side over all targets, with their place among the others.',
  'compare.one': 'Choose one more area to compare.',
  'compare.full': 'At most four areas fit side by side. Take one away to choose another.',
  'compare.missing': 'This area is not open here: {area}.',
  'compare.add': 'Add an area',
  'compare.addPlaceholder': 'Search for an area of any level',
  'compare.remove': 'Take {area} out of the comparison',
  'compare.together': 'Together: {areas}',
  'compare.searching': 'Looking for the neighbours…',
  'compare.table': 'Areas side by side, per target',
  'compare.fact.inhabitants': 'Inhabitants',
  'compare.fact.surface': 'Surface area',
  'compare.fact.density': 'Inhabitants per km²',
  'compare.reached': '{reached}, +{surplus}',
  'compare.perYear': '{pace} a year',
  'compare.realised': '{realised} realised',
  'compare.place': 'place {place} of {of}',
  'compare.placeHelp':
    'Share of the 2030 target and place by it; bar with what is on schedule; the gap, and the pace it takes.',
};
