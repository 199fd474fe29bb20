import type { LineString, Polygon, Position } from 'geojson';
import { Marker } from 'maplibre-gl';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDraw } from 'terra-draw';
import { itemAt } from '../../domain/itemAt';
import { isMark } from './sketchOf';
import type { StoredFeature } from './sketchOf';

/** A corner of what stands with handles: of which feature, and its place in the path. */
interface Corner {
  id: string | number;
  at: number;
  position: Position;
}

function pathOf(geometry: LineString | Polygon): readonly Position[] {
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
}

/**
 * Move corners without dragging (WCAG 2.2, 2.5.7): a click takes the corner under it, the next one puts it down; and what
 * is held can be taken away. For the pointer and for the cross of the keyboard alike.
 */
export class HeldCorner {
  readonly #map: MapLibreMap;
  readonly #draw: TerraDraw;
  readonly #reach: number;
  #held: Corner | null = null;
  #ring: Marker | null = null;

  /** @param reach how near a click must be to a corner, in CSS pixels */
  constructor(map: MapLibreMap, draw: TerraDraw, reach: number) {
    this.#map = map;
    this.#draw = draw;
    this.#reach = reach;
  }

  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** @returns false for a click that takes no corner and puts none down. */
  click(position: Position): boolean {
    const held = this.#held;
    if (!held) {
      const corner = this.#cornerAt(position);
      this.#hold(corner);
      return corner !== null;
    }
    this.release();
    this.#change(held, (path) => path.map((one, at) => (at === held.at ? position : one)));
    return true;
  }

  /** Take the held corner away, where enough are left. @returns whether one was held. */
  remove(): boolean {
    const held = this.#held;
    if (!held) return false;
    this.release();
    this.#change(held, (path) => path.filter((_, at) => at !== held.at));
    return true;
  }

  release(): void {
    this.#held = null;
    this.#ring?.remove();
    this.#ring = null;
  }

  #hold(corner: Corner | null): void {
    this.#held = corner;
    if (!corner) return;
    const element = document.createElement('div');
    element.className = 'coverage-map-ring';
    this.#ring = new Marker({ element })
      .setLngLat(corner.position.slice(0, 2) as [number, number])
      .addTo(this.#map);
    // The library makes a marker a button; this one is only seen.
    for (const name of ['role', 'aria-label', 'tabindex']) element.removeAttribute(name);
  }

  #change({ id }: Corner, change: (path: Position[]) => Position[]): void {
    const feature = this.#draw.getSnapshotFeature(id);
    if (!feature || feature.geometry.type === 'Point') return;
    const geometry = feature.geometry as LineString | Polygon;
    const isRing = geometry.type === 'Polygon';
    const path = change([...pathOf(geometry)].slice(0, isRing ? -1 : undefined));
    if (path.length < (isRing ? 3 : 2)) return;
    this.#draw.updateFeatureGeometry(
      id,
      isRing
        ? { type: 'Polygon', coordinates: [[...path, itemAt(path, 0)]] }
        : { type: 'LineString', coordinates: path },
    );
  }

  #cornerAt(position: Position): Corner | null {
    const place = this.#map.project(position as [number, number]);
    let nearest = this.#reach;
    let found: Corner | null = null;
    for (const feature of this.#draw.getSnapshot()) {
      const { id, geometry } = feature;
      if (id === undefined || isMark(feature as StoredFeature) || geometry.type === 'Point') continue;
      const path = pathOf(geometry as LineString | Polygon);
      path.slice(0, geometry.type === 'Polygon' ? -1 : undefined).forEach((corner, at) => {
        const { x, y } = this.#map.project(corner as [number, number]);
        const distance = Math.hypot(x - place.x, y - place.y);
        if (distance > nearest) return;
        nearest = distance;
        found = { id, at, position: corner };
      });
    }
    return found;
  }
}
