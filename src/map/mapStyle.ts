import { PANEL_SOURCE, panelLayer } from './clearNames';
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { AREA_SOURCE, areaLayers, OWN_OUTLINE_SOURCE } from './areaLayers';
import { LABEL_FONT, LABEL_SOURCE, labelLayer } from './areaLabels';

export const CONTEXT_SOURCE = 'context';

/** Areas in grey and white under a few of one's own, so that a valley shows where in the country it lies. */
function contextLayers(): (FillLayerSpecification | LineLayerSpecification)[] {
  return [
    { id: 'context-fill', type: 'fill', source: CONTEXT_SOURCE, paint: { 'fill-color': '#f8fafb' } },
    {
      id: 'context-border',
      type: 'line',
      source: CONTEXT_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#c3ccd3', 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 10, 1] },
    },
  ];
}

/** Water and everything outside the areas; close by paper, on which a tint is seen. */
const GROUND_COLOUR: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  '#eaf0f3',
  12.5,
  '#f8fafb',
];

/**
 * The whole style of the map, with empty sources: all layers stand in their order from the first frame, so that
 * the basemap, the measures and the shapes find their place whenever they come.
 * Without `glyphs`: letters come from the bundled font file, no server is asked.
 */
export function mapStyle(labelFontUrl: string): StyleSpecification {
  const empty = { type: 'FeatureCollection' as const, features: [] };
  return {
    version: 8,
    'font-faces': { [LABEL_FONT]: labelFontUrl },
    sources: {
      [AREA_SOURCE]: { type: 'geojson', data: empty },
      [LABEL_SOURCE]: { type: 'geojson', data: empty },
      [CONTEXT_SOURCE]: { type: 'geojson', data: empty },
      [OWN_OUTLINE_SOURCE]: { type: 'geojson', data: empty },
      [PANEL_SOURCE]: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND_COLOUR } },
      ...contextLayers(),
      ...areaLayers(),
      labelLayer(),
      panelLayer(),
    ],
  };
}
