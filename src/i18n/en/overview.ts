/** All areas over all targets: the way there, and what it leaves on the map. */
export const overview = {
  'view.overview': 'Overview',
  'overview.chip': 'filtered: {count, number} of {total, number}',
  'overview.unfilter': 'Remove the filter of the overview',
} as const;
