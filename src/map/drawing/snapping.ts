import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../../engine/areaBoxes';
import type { MeasureGeometry } from '../../engine/measureGeometry';

/** Where a corner can be put exactly: positions, and the edges of borders (ax, ay, bx, by), in degrees. */
export interface SnapGround {
  corners: Float64Array;
  borders: Float64Array;
}

/** More corners than a view has room for: the pointer could not choose between them. */
const MOST_CORNERS = 20_000;

/** The corners of one layer in a box, and no more of them than are too many. */
function cornersOf(
  { points, lines, polygons }: MeasureGeometry,
  [west, south, east, north]: Bounds,
): Float64Array {
  const corners: number[] = [];
  for (const { positions } of [points, lines, polygons]) {
    for (let p = 0; p < positions.length && corners.length <= 2 * MOST_CORNERS; p += 2) {
      const [x, y] = [positions[p]!, positions[p + 1]!];
      if (x >= west && x <= east && y >= south && y <= north) corners.push(x, y);
    }
  }
  return Float64Array.from(corners);
}

/** The corners of layers in a box: of each looked for once, as a layer can have millions and only the plan changes. */
export type KnownCorners = WeakMap<MeasureGeometry, Float64Array>;

/**
 * The points, and the corners of lines and polygons, that lie in a box; none where there are too many.
 * @param known those of the same box that were found before; what is found now comes with them
 */
export function cornersIn(
  measures: readonly MeasureGeometry[],
  box: Bounds,
  known: KnownCorners = new WeakMap(),
): Float64Array {
  const all = measures.map((measure) => {
    const corners = known.get(measure) ?? cornersOf(measure, box);
    known.set(measure, corners);
    return corners;
  });
  const length = all.reduce((sum, corners) => sum + corners.length, 0);
  const together = new Float64Array(length <= 2 * MOST_CORNERS ? length : 0);
  let at = 0;
  for (const corners of together.length > 0 ? all : []) {
    together.set(corners, at);
    at += corners.length;
  }
  return together;
}

/**
 * The place within reach that a corner at a position snaps to: the nearest corner, else the nearest place on a border.
 * @param zoom of the map. @param reach in CSS pixels
 * @returns null where there is none
 */
export function snapTo(
  { corners, borders }: SnapGround,
  [longitude, latitude]: Position,
  zoom: number,
  reach: number,
): Position | null {
  // Near the pointer web Mercator is a plane.
  const perLongitude = (512 * 2 ** zoom) / 360;
  const perLatitude = perLongitude / Math.cos((latitude! * Math.PI) / 180);
  let nearest = reach ** 2;
  let found: Position | null = null;
  const take = (dx: number, dy: number): void => {
    const distance = (dx * perLongitude) ** 2 + (dy * perLatitude) ** 2;
    if (distance > nearest) return;
    nearest = distance;
    found = [longitude! + dx, latitude! + dy];
  };
  for (let p = 0; p < corners.length; p += 2) take(corners[p]! - longitude!, corners[p + 1]! - latitude!);
  if (found) return found;

  const [farX, farY] = [reach / perLongitude, reach / perLatitude];
  for (let p = 0; p < borders.length; p += 4) {
    const [ax, ay] = [borders[p]! - longitude!, borders[p + 1]! - latitude!];
    const [bx, by] = [borders[p + 2]! - longitude!, borders[p + 3]! - latitude!];
    if ((ax > farX && bx > farX) || (ax < -farX && bx < -farX)) continue;
    if ((ay > farY && by > farY) || (ay < -farY && by < -farY)) continue;
    const [dx, dy] = [(bx - ax) * perLongitude, (by - ay) * perLatitude];
    const along = -(ax * perLongitude * dx + ay * perLatitude * dy) / (dx * dx + dy * dy || 1);
    const way = Math.max(0, Math.min(1, along));
    take(ax + way * (bx - ax), ay + way * (by - ay));
  }
  return found;
}

/**
 * What a drawing on a map snaps to. Corners and borders are gathered for a view when the map comes to rest, so that a move
 * of the pointer only looks through those that are seen.
 */
export class Snapping {
  readonly #map: MapLibreMap;
  readonly #measures: () => readonly MeasureGeometry[];
  readonly #bordersIn: (box: Bounds) => Promise<Float64Array>;
  readonly #gather = (): void => {
    this.#gatherBorders();
    this.#known = new WeakMap();
    this.#gatherCorners();
  };
  #gathered: readonly MeasureGeometry[] | null = null;
  #known: KnownCorners = new WeakMap();
  #ground: SnapGround = { corners: new Float64Array(), borders: new Float64Array() };
  #stopped = false;
  isOn = true;

  /**
   * @param measures those on the map now
   * @param bordersIn answers the edges of borders in a box
   */
  constructor(
    map: MapLibreMap,
    measures: () => readonly MeasureGeometry[],
    bordersIn: (box: Bounds) => Promise<Float64Array>,
  ) {
    this.#map = map;
    this.#measures = measures;
    this.#bordersIn = bordersIn;
    map.on('moveend', this.#gather);
    this.#gather();
  }

  /** Where a corner at a position goes; null where it stays. */
  at(position: Position, reach: number): Position | null {
    if (!this.isOn) return null;
    if (this.#gathered !== this.#measures()) this.#gatherCorners();
    return snapTo(this.#ground, position, this.#map.getZoom(), reach);
  }

  stop(): void {
    this.#stopped = true;
    this.#map.off('moveend', this.#gather);
  }

  #gatherCorners(): void {
    this.#gathered = this.#measures();
    const corners = cornersIn(this.#gathered, this.#box(), this.#known);
    this.#ground = { ...this.#ground, corners };
  }

  #gatherBorders(): void {
    const box = this.#box();
    void this.#bordersIn(box).then((borders) => {
      const isSeen = !this.#stopped && box.join() === this.#box().join();
      if (isSeen) this.#ground = { ...this.#ground, borders };
    });
  }

  #box(): Bounds {
    return this.#map.getBounds().toArray().flat() as [number, number, number, number];
  }
}
