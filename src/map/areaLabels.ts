import type { SymbolLayerSpecification } from 'maplibre-gl';

export const LABEL_SOURCE = 'area-labels';
export const LABEL_LAYER = 'area-labels';

/** Name of the bundled face in the style; the map draws its letters from the font file itself. */
export const LABEL_FONT = 'Source Sans 3 Semibold';

/**
 * Names of areas. The area with most inhabitants takes its place first; the room each name keeps free around
 * itself shrinks with the zoom, so that Flanders as a whole shows the large towns and a valley all its villages.
 */
export function labelLayer(): SymbolLayerSpecification {
  return {
    id: LABEL_LAYER,
    type: 'symbol',
    source: LABEL_SOURCE,
    filter: ['<', ['get', 'rank'], ['step', ['zoom'], 10, 7, 18, 8, 28, 9, 110, 10, 1e9]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [LABEL_FONT],
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11.5, 8, 12.5, 12, 14],
      'text-max-width': 12,
      'text-padding': ['step', ['zoom'], 8, 7, 14, 8, 12, 9, 8, 10, 3],
      'symbol-sort-key': ['get', 'rank'],
      'symbol-z-order': 'auto',
    },
    paint: {
      'text-color': '#16212b',
      'text-halo-color': 'rgba(255, 255, 255, 0.88)',
      'text-halo-width': 1.5,
    },
  };
}
