import type { Feature, GeoJSON, Geometry, MultiPolygon, Position } from 'geojson';
import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { itemAt } from '../../domain/itemAt';
import { DRAWING_PREFIX } from './drawingAdapter';
import {
  CORNER_RADIUS,
  DRAWING_CASING,
  DRAWING_COLOUR,
  DRAWING_FILL_OPACITY,
  DRAWING_LINE_WIDTH,
} from './drawingModes';

const PREVIEW = 'drawing-preview';
const REST = 'drawing-rest';
const GROWN = 'drawing-grown';
const TIP = 'drawing-tip';
const SOURCES = [PREVIEW, REST, GROWN, TIP];
const NOTHING = { type: 'FeatureCollection' as const, features: [] };
/** A surface that grows is filled up to so many corners: filling one anew at every move costs more with each of them. */
const MOST_FILLED = 200;

/** What a feature of the sources is, where its layers are not all of them. */
type Role = 'side' | 'surface' | 'corner';
const only = (role: Role): FilterSpecification => ['==', ['get', 'role'], role];
const featureOf = (role: Role, geometry: Geometry, id?: number): Feature => ({
  ...{ type: 'Feature', properties: { role }, geometry },
  ...(id !== undefined && { id }),
});
const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

/**
 * Layers beside those of the drawing library: the area as it would be saved, what of a long shape the library does not hold,
 * a line or polygon that grows, and a white edge along every line, so that the accent colour is seen on classes of the same
 * colour. Add them after the library's own layers came, and remove them before those go.
 *
 * Measures at rest are deck layers. What belongs to the one under the hand is of the map, as is what the library holds of it:
 * the white edges of both lie under the lines of both, so that no seam shows where one goes over into the other; and what
 * grows is given on by its difference, which a deck layer would make anew. The rest of a shape changes when the map comes to
 * rest or a corner is put down, not while one is dragged.
 */
export class DrawingLayers {
  readonly #map: MapLibreMap;
  readonly #added: string[] = [];
  /** Corners that grow on the map. */
  #grown = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    const below = `${DRAWING_PREFIX}-polygon`;
    for (const source of SOURCES) map.addSource(source, { type: 'geojson', data: NOTHING });
    const sides = (source: string) =>
      SOURCES.includes(source) && source !== PREVIEW ? { filter: only('side') } : {};
    for (const source of [...SOURCES, below, `${DRAWING_PREFIX}-linestring`]) {
      const paint = { 'line-color': DRAWING_CASING, 'line-width': DRAWING_LINE_WIDTH + 3 };
      this.#add(
        { id: `${source}-casing`, type: 'line', source, layout: round, paint, ...sides(source) },
        below,
      );
    }
    for (const source of SOURCES) {
      const fill = { 'fill-color': DRAWING_COLOUR, 'fill-opacity': DRAWING_FILL_OPACITY };
      const surfaces = source === PREVIEW ? {} : { filter: only('surface') };
      if (source !== GROWN)
        this.#add({ id: `${source}-fill`, type: 'fill', source, paint: fill, ...surfaces }, below);
      const line = { 'line-color': DRAWING_COLOUR, 'line-width': DRAWING_LINE_WIDTH };
      this.#add({ id: source, type: 'line', source, layout: round, paint: line, ...sides(source) }, below);
    }
    const rings = {
      ...{ 'circle-radius': CORNER_RADIUS, 'circle-color': DRAWING_CASING },
      ...{ 'circle-stroke-width': 2, 'circle-stroke-color': DRAWING_COLOUR },
    };
    for (const source of [REST, GROWN]) {
      const corners = { id: `${source}-corners`, source, filter: only('corner') };
      this.#add({ ...corners, type: 'circle', paint: rings }, `${DRAWING_PREFIX}-point`);
    }
  }

  setPreview(area: MultiPolygon | null): void {
    this.#set(PREVIEW, area ?? NOTHING);
  }

  /**
   * Show what of a shape has no handles now.
   * @param surface the whole of it, where its rings do not show what they enclose
   * @param sides those that the library does not hold. @param corners that can be taken hold of, but have no handles
   */
  setRest(surface: MultiPolygon | null, sides: Position[][], corners: Position[]): void {
    this.#set(REST, {
      type: 'FeatureCollection',
      features: [
        ...(surface ? [featureOf('surface', surface)] : []),
        featureOf('side', { type: 'MultiLineString', coordinates: sides }),
        featureOf('corner', { type: 'MultiPoint', coordinates: corners }),
      ],
    });
  }

  /** Show a path that grows: of its corners those that came, or went, since the last time; and what hangs on the pointer. */
  grow(corners: readonly Position[], pointer: Position | null, isRing: boolean): void {
    const remove: number[] = [];
    for (; this.#grown > corners.length; this.#grown--) remove.push(2 * this.#grown - 2, 2 * this.#grown - 1);
    const add: Feature[] = [];
    for (; this.#grown < corners.length; this.#grown++) {
      const at = this.#grown;
      const corner = itemAt(corners, at);
      const side = [corners[at - 1] ?? corner, corner];
      add.push(featureOf('corner', { type: 'Point', coordinates: corner }, 2 * at));
      add.push(featureOf('side', { type: 'LineString', coordinates: side }, 2 * at + 1));
    }
    if (remove.length > 0 || add.length > 0)
      void this.#map.getSource<GeoJSONSource>(GROWN)?.updateData({ remove, add });
    this.#set(TIP, pointer ? tipOf(corners, pointer, isRing) : NOTHING);
  }

  remove(): void {
    for (const id of this.#added) this.#map.removeLayer(id);
    for (const id of SOURCES) this.#map.removeSource(id);
  }

  #set(source: string, data: GeoJSON): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  #add(layer: Parameters<MapLibreMap['addLayer']>[0], below: string): void {
    this.#map.addLayer(layer, below);
    this.#added.push(layer.id);
  }
}

/** The sides between the pointer and the ends of a path; and what a ring encloses with it, while it has few corners. */
function tipOf(corners: readonly Position[], pointer: Position, isRing: boolean): GeoJSON {
  const ends = [...corners.slice(-1), pointer, ...(isRing ? corners.slice(0, 1) : [])];
  const ring = isRing && corners.length <= MOST_FILLED ? [...corners, pointer, itemAt(corners, 0)] : null;
  return {
    type: 'FeatureCollection',
    features: [
      featureOf('side', { type: 'LineString', coordinates: ends }),
      ...(ring ? [featureOf('surface', { type: 'Polygon', coordinates: [ring] })] : []),
    ],
  };
}
