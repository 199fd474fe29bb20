import type { draw as nl } from '../nl/draw';

export const draw: Record<keyof typeof nl, string> = {
  'draw.heading.edit': 'Change the outline',
  'draw.keys':
    'You are drawing. Move the map with the arrow keys under the cross in its middle; Space sets a corner, Enter closes, Backspace takes the last corner back, Esc cancels.',
};
