import type { map as nl } from '../nl/map';

export const map: Record<keyof typeof nl, string> = {
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.keys': 'Pan with the arrow keys, zoom with plus and minus. The table shows the same data.',
  'map.schematic': 'The borders are schematic, at 1 km.',
  'map.exampleData': 'Points, lines and surfaces: example data',
  'map.noPicture': 'The map cannot be drawn, or not fully. The table shows the same data.',
  'map.noBackground': 'The background cannot be reached. The map works without it.',
};
