import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Polygon } from 'geojson';
import type { Bounds } from '../../geo/guessCrs';
import type { PolygonColumns } from '../../features/columns';
import { polygonAt, polygonBounds } from '../../features/polygonAt';

const NONE: ReadonlySet<number> = new Set();

/** One polygon of an area. */
export interface AreaPolygon {
  area: number;
  polygon: Polygon;
}

/** The polygons of areas in one plane, ready to say which areas a position belongs to. */
export class AreaLocator {
  readonly #polygons: readonly AreaPolygon[];
  readonly #index: Flatbush;
  readonly #rank: Uint32Array;

  /**
   * @param polygons the polygons of the areas, at least one; `feature` is the index of the area.
   * @param rank place of every area in the order of the codes; decides on shared borders.
   */
  constructor(polygons: PolygonColumns, rank: Uint32Array) {
    this.#rank = rank;
    this.#index = new Flatbush(polygons.feature.length);
    this.#polygons = Array.from(polygons.feature, (area, i) => {
      const { minX, minY, maxX, maxY } = polygonBounds(polygons, i);
      this.#index.add(minX, minY, maxX, maxY);
      return { area, polygon: polygonAt(polygons, i) };
    });
    this.#index.finish();
  }

  /**
   * The areas that a position belongs to: every area that has it inside, and of the areas that have it on their
   * border the first by code. So in a partition a position belongs to exactly one area, whatever the file's order.
   * @param onBorder areas on whose border the position is known to lie, where rounding may have moved it off.
   */
  areasAt(x: number, y: number, onBorder: ReadonlySet<number> = NONE): number[] {
    const inside = new Set<number>();
    const border = new Set(onBorder);
    for (const { area, polygon } of this.polygonsIn({ minX: x, minY: y, maxX: x, maxY: y })) {
      if (onBorder.has(area) || !booleanPointInPolygon([x, y], polygon)) continue;
      (booleanPointInPolygon([x, y], polygon, { ignoreBoundary: true }) ? inside : border).add(area);
    }
    const onlyBorder = [...border].filter((area) => !inside.has(area));
    if (onlyBorder.length === 0) return [...inside];
    const first = onlyBorder.reduce((a, b) => (this.#rank[a]! < this.#rank[b]! ? a : b));
    return [...inside, first];
  }

  /** The polygons whose box meets a box. */
  polygonsIn({ minX, minY, maxX, maxY }: Bounds): AreaPolygon[] {
    return this.#index.search(minX, minY, maxX, maxY).map((i) => this.#polygons[i]!);
  }
}
