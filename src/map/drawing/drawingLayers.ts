import type { MultiPolygon, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { DRAWING_PREFIX } from './drawingAdapter';
import { CORNER_RADIUS, DRAWING_CASING, DRAWING_COLOUR, DRAWING_LINE_WIDTH } from './drawingModes';

const PREVIEW = 'drawing-preview';
const CORNERS = 'drawing-corners';
const NOTHING: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
const NO_CORNERS: readonly Position[] = [];
const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/**
 * Layers beside those of the drawing library: the area as it would be saved, the corners that were set of what grows, and a
 * white edge along every line, so that the accent colour is seen on classes of the same colour. Add them after the library's own layers came, and
 * remove them before those go.
 */
export class DrawingLayers {
  readonly #map: MapLibreMap;
  readonly #added: string[] = [];
  #corners = NO_CORNERS;

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
    map.addSource(CORNERS, { type: 'geojson', data: NOTHING });
    const rings = {
      ...{ 'circle-radius': CORNER_RADIUS, 'circle-color': DRAWING_CASING },
      ...{ 'circle-stroke-width': 2, 'circle-stroke-color': DRAWING_COLOUR },
    };
    this.#add({ id: CORNERS, type: 'circle', source: CORNERS, paint: rings }, `${DRAWING_PREFIX}-point`);
  }

  setPreview(area: MultiPolygon | null): void {
    void this.#map.getSource<GeoJSONSource>(PREVIEW)?.setData(area ?? NOTHING);
  }

  /** Mark corners; nothing is drawn anew while they are as many and the last is where it was, as one after the other is set. */
  setCorners(corners: readonly Position[] = NO_CORNERS): void {
    const before = this.#corners;
    this.#corners = corners;
    if (before.length === corners.length && String(before.at(-1)) === String(corners.at(-1))) return;
    const data = { type: 'MultiPoint' as const, coordinates: [...corners] };
    void this.#map.getSource<GeoJSONSource>(CORNERS)?.setData(data);
  }

  remove(): void {
    for (const id of this.#added) this.#map.removeLayer(id);
    for (const id of [PREVIEW, CORNERS]) this.#map.removeSource(id);
  }

  #add(layer: Parameters<MapLibreMap['addLayer']>[0], below: string): void {
    this.#map.addLayer(layer, below);
    this.#added.push(layer.id);
  }
}
