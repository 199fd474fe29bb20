import type { map as nl } from '../../nl/late/map';

export const map: Record<keyof typeof nl, string> = {
  'map.contextLost':
    'The browser released the graphics memory of the map. The map comes back as soon as it can; meanwhile the table shows the same data.',
  'map.drawAgain': 'Draw the map again',
  'ruler.kind': 'What to measure',
  'ruler.line': 'Distance',
  'ruler.polygon': 'Area',
  'ruler.again': 'Measure again',
  'ruler.corners': 'Drag a point to adjust it.',
};
