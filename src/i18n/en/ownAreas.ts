import type { ownAreas as nl } from '../nl/ownAreas';

export const ownAreas: Record<keyof typeof nl, string> = {
  'level.ownAreas': 'Own area',
  'notice.ownAreaRemoved': '“{name}” was removed.',
  'ownAreas.title': 'Own areas',
  'ownAreas.source': 'Own areas',
  'ownAreas.remove': 'Remove',
  'ownAreas.pick': 'Choose on the map',
  'ownAreas.made': 'How made',
  'ownAreas.made.drawn': 'drawn',
  'ownAreas.made.circle': 'circle, radius {radius} m',
  'ownAreas.made.buffer': 'within {distance} m of a line or point',
  'ownAreas.made.imported': 'from {file}',
  'ownAreas.made.union': '{names} together',
  'ownAreas.made.intersection': 'overlap of {names}',
  'ownAreas.made.difference': '{first} without {names}',
  'ownAreas.made.combinedBuffer': '{distance} m around {first}',
  'ownAreas.noFigures':
    'The figures of this target are totals per municipality. They cannot be divided over an area with a border of its own; an area made up of whole municipalities has them.',
  'within.chip': 'within {name}',
  'within.leave': 'No longer stay within {name}',
  'within.down': 'Show the {areas}',
  'within.up': 'To {name}',
  'label.vintage': 'borders of {year}',
};
