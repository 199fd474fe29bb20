import type { take as nl } from '../nl/take';

export const take: Record<keyof typeof nl, string> = {
  'take.label': 'Export',
  'take.level': 'Figures of this level',
  'take.levelHelp': '{count}, with all targets',
  'take.layer': 'Measures: {name}',
  'take.ownAreas': 'Own areas',
  'take.ownAreasHelp': '{count, plural, one {# shape} other {# shapes}}, without figures',
  'take.scenario': 'Plan as GeoJSON: {name}',
  'take.scenarioHelp': '{count, plural, one {# measure} other {# measures}}; to open again or to share',
  'take.file.municipality': 'municipalities',
  'take.file.province': 'provinces',
  'take.file.ownAreasFigures': 'figures own areas',
  'take.file.ownAreas': 'own areas',
};
