import { edgeAreas, edgeAreaUpTo, ringAreas } from '../../geo/ellipsoidAreas';
import type { PolygonColumns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import type { AreaParts } from '../features/areaParts';
import { BorderCrossings } from '../features/borderCrossings';
import { EdgeCuts } from './edgeCuts';
import { RingRows } from './ringRows';

/** A part that is this share of its feature below nothing, or above the whole, is so by more than rounding. */
const MORE_THAN_ROUNDING = 1e-9;

/**
 * Square metres of polygons in each area by Green's theorem: the outline of what a polygon and an area have in common
 * is the polygon's edges inside the area and the area's edges inside the polygon, and the sum over the outline is the
 * area. No outline is built. A border inside the polygon gives to one side what it takes from the other, so the parts
 * of a partition add up to the polygon.
 * Rings of the areas must not cross themselves: which side of an edge is inside is taken from their winding. Prepare
 * areas that may with `evenOddPolygons`.
 */
export class PolygonSplitter {
  readonly #areas: AreaIndex;
  readonly #crossings: BorderCrossings;
  readonly #cuts: EdgeCuts;
  readonly #rows = new RingRows();
  readonly #seen: Int32Array;
  #search = 0;
  /** Coefficients of the edge in hand, see `edgeAreas`. */
  readonly #edge = new Float64Array(8);
  #bows: 0 | 1 = 1;
  readonly #ringArea = new Float64Array(2);

  constructor(areas: AreaIndex) {
    this.#areas = areas;
    this.#crossings = new BorderCrossings(areas);
    this.#cuts = new EdgeCuts(areas.edges.count);
    this.#seen = new Int32Array(areas.edges.count);
  }

  /**
   * Add the parts of one feature, the polygons from `first` up to, not including, `end`, to empty `parts`. Rings may run
   * either way, and must not cross themselves. Crossings are found between edges that are straight in degrees, and
   * then every edge, cut or not, bows as a GIS has it in the plane: 0.2 mm for an edge of 100 m, 2 cm for 1 km. Where a
   * polygon reaches over a border by less than that, a part would come out below nothing; such a feature is split
   * without bows.
   */
  split(polygons: PolygonColumns, first: number, end: number, parts: AreaParts): void {
    this.#bows = 1;
    for (let polygon = first; polygon < end; polygon++) this.#addPolygon(polygons, polygon, parts);
    const least = -MORE_THAN_ROUNDING * parts.wholeLambert;
    const most = (1 + MORE_THAN_ROUNDING) * parts.wholeLambert;
    if (parts.areas.every((area) => parts.lambert[area]! >= least && parts.lambert[area]! <= most)) return;
    parts.clear();
    this.#bows = 0;
    for (let polygon = first; polygon < end; polygon++) this.#addPolygon(polygons, polygon, parts);
  }

  #addPolygon(polygons: PolygonColumns, polygon: number, parts: AreaParts): void {
    const { positions, ringStart, polygonStart } = polygons;
    const outer = polygonStart[polygon]!;
    const end = polygonStart[polygon + 1]!;
    const parallel = positions[2 * ringStart[outer]! + 1]!;
    this.#cuts.clear();
    for (let ring = outer; ring < end; ring++) {
      const first = ringStart[ring]!;
      const last = ringStart[ring + 1]!;
      ringAreas(positions, first, last, this.#ringArea);
      const sign = this.#ringArea[0]! > 0 === (ring === outer) ? 1 : -1;
      this.#addRing(positions, first, last, parallel, sign, parts);
    }
    this.#rows.load(polygons, polygon);
    this.#addBorders(parallel, parts);
  }

  /** The polygon's edges, each piece for the areas that it lies in. */
  #addRing(
    positions: Float64Array,
    first: number,
    end: number,
    parallel: number,
    sign: number,
    parts: AreaParts,
  ): void {
    const { sets, edges } = this.#areas;
    const crossings = this.#crossings;
    const edgeArea = this.#edge;
    let set = this.#areas.labelAt(positions[2 * first]!, positions[2 * first + 1]!);
    let lambert = 0;
    let geodesic = 0;
    for (let p = 2 * first; p < 2 * end - 2; p += 2) {
      const ax = positions[p]!;
      const ay = positions[p + 1]!;
      const bx = positions[p + 2]!;
      const by = positions[p + 3]!;
      edgeAreas(ax, ay, bx, by, parallel, this.#bows, edgeArea);
      crossings.find(ax, ay, bx, by);
      let reachedLambert = 0;
      let reachedGeodesic = 0;
      for (let i = 0; i < crossings.count; i++) {
        const edge = crossings.edge[i]!;
        const t = crossings.along[i]!;
        const toLambert = edgeAreaUpTo(edgeArea, 0, t);
        const toGeodesic = edgeAreaUpTo(edgeArea, 4, t);
        lambert += sign * (toLambert - reachedLambert);
        geodesic += sign * (toGeodesic - reachedGeodesic);
        this.#add(parts, set, lambert, geodesic);
        lambert = 0;
        geodesic = 0;
        reachedLambert = toLambert;
        reachedGeodesic = toGeodesic;
        this.#cuts.add(edge, crossings.alongEdge[i]!);
        set = sets.across(set, edges.left[edge]!, edges.right[edge]!);
      }
      lambert += sign * (edgeAreaUpTo(edgeArea, 0, 1) - reachedLambert);
      geodesic += sign * (edgeAreaUpTo(edgeArea, 4, 1) - reachedGeodesic);
    }
    this.#add(parts, set, lambert, geodesic);
  }

  #add(parts: AreaParts, set: number, lambert: number, geodesic: number): void {
    parts.wholeLambert += lambert;
    parts.wholeGeodesic += geodesic;
    for (const area of this.#areas.sets.areas[set]!) parts.add(area, lambert, geodesic);
  }

  /** The borders inside the polygon, for the areas on their two sides. */
  #addBorders(parallel: number, parts: AreaParts): void {
    const { minX, minY, maxX, maxY } = this.#rows;
    const { originX, originY, perX, perY, columns, rows } = this.#areas.grid;
    const { rowStart, column, entryStart, edge } = this.#areas.cells;
    const west = Math.floor((minX - originX) * perX);
    const east = Math.floor((maxX - originX) * perX);
    const south = Math.max(0, Math.floor((minY - originY) * perY));
    const north = Math.min(rows - 1, Math.floor((maxY - originY) * perY));
    if (east < 0 || west >= columns) return;
    this.#search++;
    for (let row = south; row <= north; row++) {
      let cell = rowStart[row]!;
      const endCell = rowStart[row + 1]!;
      // The border cells of a row stand from west to east.
      for (let skip = endCell; cell < skip;) {
        const middle = (cell + skip) >> 1;
        if (column[middle]! < west) cell = middle + 1;
        else skip = middle;
      }
      for (; cell < endCell && column[cell]! <= east; cell++) {
        for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
          const e = edge[entry]!;
          if (this.#seen[e] === this.#search) continue;
          this.#seen[e] = this.#search;
          this.#addBorder(e, parallel, parts);
        }
      }
    }
  }

  #addBorder(edge: number, parallel: number, parts: AreaParts): void {
    const { positions, left, right } = this.#areas.edges;
    const cuts = this.#cuts;
    const [ax, ay, bx, by] = [
      positions[4 * edge]!,
      positions[4 * edge + 1]!,
      positions[4 * edge + 2]!,
      positions[4 * edge + 3]!,
    ];
    let isInside = this.#rows.holdsVertex(ax, ay);
    let cut = cuts.first(edge);
    if (!isInside && cut < 0) return;
    const edgeArea = this.#edge;
    edgeAreas(ax, ay, bx, by, parallel, this.#bows, edgeArea);
    let lambert = 0;
    let geodesic = 0;
    let reachedLambert = 0;
    let reachedGeodesic = 0;
    for (; cut >= 0; cut = cuts.next(cut)) {
      const t = cuts.along(cut);
      const toLambert = edgeAreaUpTo(edgeArea, 0, t);
      const toGeodesic = edgeAreaUpTo(edgeArea, 4, t);
      if (isInside) {
        lambert += toLambert - reachedLambert;
        geodesic += toGeodesic - reachedGeodesic;
      }
      isInside = !isInside;
      reachedLambert = toLambert;
      reachedGeodesic = toGeodesic;
    }
    if (isInside) {
      lambert += edgeAreaUpTo(edgeArea, 0, 1) - reachedLambert;
      geodesic += edgeAreaUpTo(edgeArea, 4, 1) - reachedGeodesic;
    }
    if (left[edge]! >= 0) parts.add(left[edge]!, lambert, geodesic);
    if (right[edge]! >= 0) parts.add(right[edge]!, -lambert, -geodesic);
  }
}
