import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Bounds } from '../../geo/guessCrs';
import type { PolygonColumns } from '../../features/columns';

/** A stretch of a segment, as shares of its length, that runs exactly along the border of an area. */
export interface AlongBorder {
  area: number;
  from: number;
  to: number;
}

/** Where a segment meets borders. */
export interface Meetings {
  /** Shares of the segment's length (0 to 1), ascending, at which it crosses, touches, joins or leaves a border. */
  cuts: number[];
  along: AlongBorder[];
}

/** The border edges of areas in one plane, found by place. */
export class BorderIndex {
  readonly #index: Flatbush;
  readonly #positions: Float64Array;
  /** Index of the first position of every edge; the second is the next one. */
  readonly #edges: Uint32Array;
  readonly #areaOf: Uint32Array;

  /** @param polygons the polygons of the areas, at least one; `feature` is the index of the area. */
  constructor({ positions, ringStart, polygonStart, feature }: PolygonColumns) {
    const edges: number[] = [];
    const areaOf: number[] = [];
    feature.forEach((area, polygon) => {
      for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
        for (let i = ringStart[ring]!; i < ringStart[ring + 1]! - 1; i++) {
          edges.push(i);
          areaOf.push(area);
        }
      }
    });
    this.#positions = positions;
    this.#edges = Uint32Array.from(edges);
    this.#areaOf = Uint32Array.from(areaOf);
    this.#index = new Flatbush(edges.length);
    for (const i of edges) {
      const [cx, cy, dx, dy] = this.#edgeAt(i);
      this.#index.add(Math.min(cx, dx), Math.min(cy, dy), Math.max(cx, dx), Math.max(cy, dy));
    }
    this.#index.finish();
  }

  /** The first positions of the edges whose box meets a box; empty means that no border comes near. */
  edgesIn({ minX, minY, maxX, maxY }: Bounds): [x: number, y: number][] {
    return this.#index.search(minX, minY, maxX, maxY).map((edge) => {
      const [x, y] = this.#edgeAt(this.#edges[edge]!);
      return [x, y];
    });
  }

  /** Where the segment from a to b meets borders. Exact on the question whether; cuts are rounded. */
  meetings(ax: number, ay: number, bx: number, by: number): Meetings {
    const cuts = new Set<number>();
    const along: AlongBorder[] = [];
    const candidates = this.#index.search(
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
    );
    for (const edge of candidates) {
      const [cx, cy, dx, dy] = this.#edgeAt(this.#edges[edge]!);
      const sideOfA = orient2d(cx, cy, dx, dy, ax, ay);
      const sideOfB = orient2d(cx, cy, dx, dy, bx, by);
      if (sideOfA === 0 && sideOfB === 0) {
        const ends = [shareAlong(ax, ay, bx, by, cx, cy), shareAlong(ax, ay, bx, by, dx, dy)];
        const from = Math.max(0, Math.min(...ends));
        const to = Math.min(1, Math.max(...ends));
        if (from > to) continue;
        cuts.add(from).add(to);
        along.push({ area: this.#areaOf[edge]!, from, to });
      } else if (
        Math.sign(sideOfA) * Math.sign(sideOfB) <= 0 &&
        Math.sign(orient2d(ax, ay, bx, by, cx, cy)) * Math.sign(orient2d(ax, ay, bx, by, dx, dy)) <= 0
      ) {
        cuts.add(sideOfA / (sideOfA - sideOfB));
      }
    }
    return { cuts: [...cuts].sort((a, b) => a - b), along };
  }

  #edgeAt(i: number): [cx: number, cy: number, dx: number, dy: number] {
    const p = this.#positions;
    return [p[2 * i]!, p[2 * i + 1]!, p[2 * i + 2]!, p[2 * i + 3]!];
  }
}

/** Where a point on the line through a and b lies on it: 0 at a, 1 at b. Along the longer axis, for precision. */
function shareAlong(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return Math.abs(bx - ax) > Math.abs(by - ay) ? (x - ax) / (bx - ax) : (y - ay) / (by - ay);
}
