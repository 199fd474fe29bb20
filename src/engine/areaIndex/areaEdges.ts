import type { PolygonColumns } from '../../features/columns';

/**
 * The borders of areas as edges from a to b, with a west of b, or south of it on the same meridian. An edge that two
 * areas share is there once, with one area on each side.
 */
export interface AreaEdges {
  count: number;
  /** ax, ay, bx, by of every edge, in degrees. */
  positions: Float64Array;
  /** Area left and right of every edge, seen from a to b; -1 where there is none of this edge. */
  left: Int32Array;
  right: Int32Array;
}

/**
 * The edges of all rings. The winding of the rings does not matter: an outer ring has its area inside, a hole outside.
 * Where several areas lie on one side of the same stretch (overlapping areas), the edge is there several times.
 * @param polygons in degrees, rings closed; `feature` is the index of the area.
 */
export function areaEdges({ positions, ringStart, polygonStart, feature }: PolygonColumns): AreaEdges {
  const most = positions.length / 2 - (ringStart.length - 1);
  const merger = new EdgeMerger(Math.max(0, most));
  for (let polygon = 0; polygon < feature.length; polygon++) {
    const outer = polygonStart[polygon]!;
    for (let ring = outer; ring < polygonStart[polygon + 1]!; ring++) {
      const first = ringStart[ring]!;
      const last = ringStart[ring + 1]! - 1;
      const areaIsLeft = isCounterClockwise(positions, first, last) === (ring === outer);
      for (let i = first; i < last; i++) {
        const p = 2 * i;
        merger.add(
          positions[p]!,
          positions[p + 1]!,
          positions[p + 2]!,
          positions[p + 3]!,
          feature[polygon]!,
          areaIsLeft,
        );
      }
    }
  }
  return merger.edges();
}

/** Taken from the ring's first position, so that the large numbers of the coordinates cancel. */
function isCounterClockwise(positions: Float64Array, first: number, last: number): boolean {
  const x = positions[2 * first]!;
  const y = positions[2 * first + 1]!;
  let twiceArea = 0;
  for (let p = 2 * first; p < 2 * last; p += 2) {
    twiceArea +=
      (positions[p]! - x) * (positions[p + 3]! - y) - (positions[p + 2]! - x) * (positions[p + 1]! - y);
  }
  return twiceArea > 0;
}

/** Edges in a hash table on their coordinates, open addressing. */
class EdgeMerger {
  #count = 0;
  readonly #positions: Float64Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #slots: Int32Array;
  readonly #key = new Float64Array(4);
  readonly #keyWords = new Int32Array(this.#key.buffer);

  constructor(most: number) {
    this.#positions = new Float64Array(4 * most);
    this.#left = new Int32Array(most).fill(-1);
    this.#right = new Int32Array(most).fill(-1);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * most + 16))).fill(-1);
  }

  add(ax: number, ay: number, bx: number, by: number, area: number, areaIsLeft: boolean): void {
    if (ax === bx && ay === by) return;
    if (ax > bx || (ax === bx && ay > by)) this.#place(bx, by, ax, ay, area, !areaIsLeft);
    else this.#place(ax, ay, bx, by, area, areaIsLeft);
  }

  #place(ax: number, ay: number, bx: number, by: number, area: number, areaIsLeft: boolean): void {
    const positions = this.#positions;
    const side = areaIsLeft ? this.#left : this.#right;
    const slots = this.#slots;
    let slot = this.#hash(ax, ay, bx, by) & (slots.length - 1);
    for (let edge = slots[slot]!; edge >= 0; edge = slots[slot]!) {
      const p = 4 * edge;
      if (
        side[edge]! < 0 &&
        positions[p] === ax &&
        positions[p + 1] === ay &&
        positions[p + 2] === bx &&
        positions[p + 3] === by
      ) {
        side[edge] = area;
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    const edge = this.#count++;
    slots[slot] = edge;
    side[edge] = area;
    positions[4 * edge] = ax;
    positions[4 * edge + 1] = ay;
    positions[4 * edge + 2] = bx;
    positions[4 * edge + 3] = by;
  }

  #hash(ax: number, ay: number, bx: number, by: number): number {
    const key = this.#key;
    key[0] = ax;
    key[1] = ay;
    key[2] = bx;
    key[3] = by;
    const words = this.#keyWords;
    let hash = 0;
    for (let i = 0; i < 8; i++) {
      hash = Math.imul(hash ^ words[i]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  edges(): AreaEdges {
    const count = this.#count;
    return {
      count,
      positions: this.#positions.slice(0, 4 * count),
      left: this.#left.slice(0, count),
      right: this.#right.slice(0, count),
    };
  }
}
