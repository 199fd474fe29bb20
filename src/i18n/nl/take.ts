/** Words of the dialog in which files are taken away. */
export const take = {
  'take.label': 'Exporteren',
  'take.level': 'Cijfers van dit niveau',
  'take.levelHelp': '{count}, met alle doelen',
  'take.layer': 'Maatregelen: {name}',
  'take.ownAreas': 'Eigen gebieden',
  'take.ownAreasHelp': '{count, plural, one {# vorm} other {# vormen}}, zonder cijfers',
  'take.scenario': 'Plan als GeoJSON: {name}',
  'take.scenarioHelp':
    '{count, plural, one {# maatregel} other {# maatregelen}}; om terug te openen of te delen',
  'take.file.municipality': 'gemeenten',
  'take.file.province': 'provincies',
  'take.file.ownAreasFigures': 'cijfers eigen gebieden',
  'take.file.ownAreas': 'eigen gebieden',
} as const;
