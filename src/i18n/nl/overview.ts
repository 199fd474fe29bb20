/** All areas over all targets: the way there, and what it leaves on the map. */
export const overview = {
  'view.overview': 'Overzicht',
  'overview.chip': 'gefilterd: {count, number} van {total, number}',
  'overview.unfilter': 'Filter van het overzicht weghalen',
} as const;
