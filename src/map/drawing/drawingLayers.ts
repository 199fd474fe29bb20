import type { MultiPolygon } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { DRAWING_PREFIX } from './drawingAdapter';
import { DRAWING_CASING, DRAWING_COLOUR, DRAWING_LINE_WIDTH } from './drawingModes';

const PREVIEW = 'drawing-preview';
const NOTHING: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/**
 * Layers beside those of the drawing library: the area as it would be saved, and a white edge along every line, so
 * that the accent colour is seen on classes of the same colour. Add them after the library's own layers came, and
 * remove them before those go.
 */
export class DrawingLayers {
  readonly #map: MapLibreMap;
  readonly #added: string[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
    const below = `${DRAWING_PREFIX}-polygon`;
    map.addSource(PREVIEW, { type: 'geojson', data: NOTHING });
    const casing = (source: string): void => {
      const paint = { 'line-color': DRAWING_CASING, 'line-width': DRAWING_LINE_WIDTH + 3 };
      this.#add({ id: `${source}-casing`, type: 'line', source, layout: round, paint }, below);
    };
    casing(PREVIEW);
    casing(`${DRAWING_PREFIX}-polygon`);
    casing(`${DRAWING_PREFIX}-linestring`);
    const fill = { 'fill-color': DRAWING_COLOUR, 'fill-opacity': 0.14 };
    this.#add({ id: `${PREVIEW}-fill`, type: 'fill', source: PREVIEW, paint: fill }, below);
    const line = { 'line-color': DRAWING_COLOUR, 'line-width': DRAWING_LINE_WIDTH };
    this.#add({ id: PREVIEW, type: 'line', source: PREVIEW, layout: round, paint: line }, below);
  }

  setPreview(area: MultiPolygon | null): void {
    void this.#map.getSource<GeoJSONSource>(PREVIEW)?.setData(area ?? NOTHING);
  }

  remove(): void {
    for (const id of this.#added) this.#map.removeLayer(id);
    this.#map.removeSource(PREVIEW);
  }

  #add(layer: Parameters<MapLibreMap['addLayer']>[0], below: string): void {
    this.#map.addLayer(layer, below);
    this.#added.push(layer.id);
  }
}
