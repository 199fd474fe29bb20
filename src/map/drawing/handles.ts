import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDraw } from 'terra-draw';
import type { DrawnShape, Sketch } from '../../domain/areas/drawnShape';
import { itemAt } from '../../domain/itemAt';
import type { Bounds } from '../../engine/areaBoxes';
import type { DrawingLayers } from './drawingLayers';
import { POINTER_DISTANCE } from './drawingModes';
import { HeldCorner } from './heldCorner';
import type { Corner } from './heldCorner';
import { rounded } from './storedFeatures';
import { cornersOf, storedFeature } from './storedFeatures';
import type { RingFill } from './storedFeatures';
import { pathsOf, restOf, stretchesIn, withCorner, withStretch } from './windowPart';
import type { Stretch } from './windowPart';

type FeatureId = string | number;

/**
 * A shape that stands with handles on its corners. The shape is kept here as a whole; the drawing library holds no more of
 * it than can be taken hold of, which of a shape with many corners is the part in the window, and what it does to that is
 * done to the whole.
 */
export class Handles {
  readonly #map: MapLibreMap;
  readonly #draw: TerraDraw;
  readonly #layers: DrawingLayers;
  readonly #onSeen: () => void;
  readonly #held: HeldCorner;
  #shape: DrawnShape;
  /** The shape before the change that is under way, and before every change until then. */
  #standing: DrawnShape;
  readonly #before: DrawnShape[] = [];
  #stretches: readonly Stretch[] = [];
  /** What the library calls each stretch; null for one that it refuses, as a ring that crosses itself. */
  #ids: readonly (FeatureId | null)[] = [];
  #selected: FeatureId | null = null;
  readonly #touched = new Set<FeatureId>();
  #isCrowded = false;

  /** @param onSeen hears that the map came to rest somewhere else, with other handles */
  constructor(
    map: MapLibreMap,
    draw: TerraDraw,
    layers: DrawingLayers,
    shape: DrawnShape,
    onSeen: () => void,
  ) {
    this.#map = map;
    this.#draw = draw;
    this.#layers = layers;
    this.#onSeen = onSeen;
    this.#held = new HeldCorner(map);
    this.#shape = shape;
    this.#standing = shape;
    draw.setMode('select');
    draw.on('change', this.#note);
    draw.on('select', this.#select);
    map.on('moveend', this.#look);
    map.getCanvas().addEventListener('pointerdown', this.#reach);
    this.#hand();
  }

  /** What is told of it. */
  sketch(): Sketch {
    this.#takeOver();
    return {
      ...{ shape: this.#shape, radius: null, finished: true, undoable: this.#before.length > 0 },
      corners: pathsOf(this.#shape).reduce((sum, { length }) => sum + length, 0),
      ...{ holds: this.#held.isHeld, crowded: this.#isCrowded },
    };
  }

  get isHeld(): boolean {
    return this.#held.isHeld;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get isSurface(): boolean {
    return this.#shape.type === 'MultiPolygon';
  }

  /** A click takes the corner under it, or puts down the one that is in the hand. @returns false where it does neither */
  click(position: Position): boolean {
    const held = this.#held.release();
    if (held) this.#put(held, rounded(position));
    const corner = held ? null : this.#cornerAt(position);
    if (corner) this.#held.hold(corner);
    return held !== null || corner !== null;
  }

  /** Take the held corner away, where enough are left. @returns whether one was held */
  removeCorner(): boolean {
    const held = this.#held.release();
    if (held) this.#put(held, null);
    return held !== null;
  }

  /** A change is over: what it was made of can be taken back to. */
  remember(): void {
    this.#takeOver();
    this.#held.release();
    if (this.#shape === this.#standing) return;
    this.#before.push(this.#standing);
    this.#standing = this.#shape;
    this.#showRest();
  }

  /** Take the last change back. @returns whether there was one */
  undo(): boolean {
    this.#held.release();
    const shape = this.#before.pop();
    if (!shape) return false;
    this.#shape = shape;
    this.#standing = shape;
    this.#hand();
    return true;
  }

  stop(): void {
    this.#held.release();
    this.#draw.off('change', this.#note);
    this.#draw.off('select', this.#select);
    this.#map.off('moveend', this.#look);
    this.#map.getCanvas().removeEventListener('pointerdown', this.#reach);
  }

  readonly #note = (ids: readonly FeatureId[]): void => {
    for (const id of ids) this.#touched.add(id);
  };

  readonly #select = (id: FeatureId): void => {
    if (this.#selected === id) return;
    this.#selected = id;
    this.#showRest();
  };

  /** Other corners are seen now. What is being dragged stays in the library until it is put down. */
  readonly #look = (): void => {
    this.#takeOver();
    if (this.#shape !== this.#standing) return;
    const isAll = !this.#isCrowded && this.#isWhole();
    if (isAll) return;
    this.#hand();
    this.#onSeen();
  };

  /** The library drags corners of what is selected: that of the corner under the pointer. */
  readonly #reach = ({ offsetX, offsetY }: PointerEvent): void => {
    const corner = this.#held.isHeld
      ? null
      : this.#cornerAt(this.#map.unproject([offsetX, offsetY]).toArray());
    const id = corner && this.#ids[corner.stretch];
    if (id !== null && id !== this.#selected) this.#draw.selectFeature(id!);
  };

  #isWhole(): boolean {
    return restOf(this.#shape, this.#stretches).length === 0;
  }

  /** Do what the library did to its part to the whole. */
  #takeOver(): void {
    for (const id of this.#touched) {
      const at = this.#ids.indexOf(id);
      const feature = at < 0 ? undefined : this.#draw.getSnapshotFeature(id);
      if (!feature) continue;
      const changed = withStretch(this.#shape, this.#stretches, at, cornersOf(feature));
      this.#shape = changed.shape;
      this.#stretches = changed.stretches;
    }
    this.#touched.clear();
  }

  #put({ path, at }: Corner, position: Position | null): void {
    const shape = withCorner(this.#shape, path, at, position);
    if (!shape) return;
    this.#shape = shape;
    this.remember();
    this.#hand();
  }

  /** Give the library what is seen of the shape. */
  #hand(): void {
    const selected = this.#stretches[this.#ids.indexOf(this.#selected)]?.path;
    const seen = stretchesIn(this.#shape, this.#map.getBounds().toArray().flat() as unknown as Bounds);
    this.#isCrowded = seen === null;
    this.#stretches = seen ?? [];
    this.#draw.clear();
    const isWhole = this.#isWhole();
    const features = this.#stretches.map((stretch) =>
      storedFeature(this.#shape.type, stretch, isWhole ? this.#fillOf(stretch.path) : 'none'),
    );
    this.#ids = this.#draw.addFeatures(features).map(({ id, valid }) => (valid ? (id ?? null) : null));
    this.#touched.clear();
    this.#selected = null;
    const again = this.#ids.filter((_, at) => itemAt(this.#stretches, at).path === selected);
    const first = [...again, ...this.#ids].find((id) => id !== null) ?? null;
    if (first !== null) this.#draw.selectFeature(first);
    this.#showRest();
  }

  /** Only the first ring of a polygon is not a hole in it. */
  #fillOf(path: number): RingFill {
    if (this.#shape.type !== 'MultiPolygon') return 'none';
    let first = 0;
    for (const rings of this.#shape.coordinates) {
      if (path === first) return 'surface';
      first += rings.length;
    }
    return 'hole';
  }

  #showRest(): void {
    const sides = restOf(this.#shape, this.#stretches);
    const surface = this.#shape.type === 'MultiPolygon' && sides.length > 0 ? this.#shape : null;
    const bare = this.#stretches.filter((_, at) => this.#ids[at] !== this.#selected);
    this.#layers.setRest(
      surface,
      sides,
      bare.flatMap(({ handed }) => handed),
    );
  }

  /** The nearest corner with a handle within reach of a position. */
  #cornerAt(position: Position): (Corner & { stretch: number }) | null {
    const place = this.#map.project(position as [number, number]);
    const paths = pathsOf(this.#shape);
    let nearest = POINTER_DISTANCE;
    let found: (Corner & { stretch: number }) | null = null;
    this.#stretches.forEach(({ path, from, handed }, stretch) => {
      if (this.#shape.type === 'Point') return;
      handed.forEach((corner, step) => {
        const { x, y } = this.#map.project(corner as [number, number]);
        const distance = Math.hypot(x - place.x, y - place.y);
        if (distance > nearest) return;
        nearest = distance;
        found = { stretch, path, at: (from + step) % itemAt(paths, path).length, position: corner };
      });
    });
    return found;
  }
}
