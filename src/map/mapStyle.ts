import type { StyleSpecification } from 'maplibre-gl';
import { AREA_SOURCE, areaLayers } from './areaLayers';
import { CONTEXT_SOURCE, contextLayers } from './contextLayers';
import { OWN_OUTLINE_SOURCE } from './ownOutlineLayers';
import { LABEL_FONT, LABEL_SOURCE, labelLayer } from './areaLabels';

/** Water and everything outside the areas. */
const GROUND_COLOUR = '#eaf0f3';

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
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND_COLOUR } },
      ...contextLayers(),
      ...areaLayers(),
      labelLayer(),
    ],
  };
}
