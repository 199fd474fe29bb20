import Flatbush from 'flatbush';
import type { PolygonColumns } from '../../features/columns';

export type Corner = readonly [x: number, y: number];
/** A stretch of an edge that meets others in its ends only. Ends in one place are one and the same corner. */
export type Piece = readonly [from: Corner, to: Corner];

/** Places nearer than this, in degrees, are one: a micrometre, and a thousand times the rounding of a coordinate. */
export const SNAP = 1e-11;

/**
 * The edges of one polygon cut wherever they come together. A piece that is there an even number of times parts
 * nothing and is left out.
 */
export function linework(polygons: PolygonColumns, polygon: number): Piece[] {
  const corners = new CornerTable();
  const edges = edgesOf(polygons, polygon, corners);
  const cuts = edges.map((edge): Corner[] => [...edge]);
  if (edges.length === 0) return [];
  const boxes = pieceBoxes(edges);
  edges.forEach((edge, a) => {
    const [west, south, east, north] = boxOf(edge);
    const mayMeet = (b: number): boolean => {
      const other = edges[b]!;
      return b > a && !isBeside(edge, other) && !isBeside(other, edge) && !onlyFollows(edge, other);
    };
    const near = boxes.search(west - SNAP, south - SNAP, east + SNAP, north + SNAP, mayMeet);
    for (const b of near.sort((one, other) => one - other)) {
      for (const corner of meetingCorners(edge, edges[b]!, corners)) {
        cuts[a]!.push(corner);
        cuts[b]!.push(corner);
      }
    }
  });
  const pieces = new Set<Piece>();
  /** Of what is in `pieces`, by the end that {@link comesFirst}. */
  const from = new Map<Corner, Piece[]>();
  const toggle = (piece: Piece): void => {
    const [first, other] = comesFirst(piece[0], piece[1]) ? [piece[0], piece[1]] : [piece[1], piece[0]];
    const known = from.get(first) ?? [];
    const same = known.findIndex((one) => one[0] === other || one[1] === other);
    if (same === -1) {
      from.set(first, [...known, piece]);
      pieces.add(piece);
    } else for (const one of known.splice(same, 1)) pieces.delete(one);
  };
  edges.forEach((edge, e) => {
    const stops = cuts[e]!;
    if (stops.length === 2) return toggle(edge);
    stops.sort((p, q) => shareAlong(edge, p) - shareAlong(edge, q));
    for (let i = 1; i < stops.length; i++) {
      if (stops[i - 1] !== stops[i]) toggle([stops[i - 1]!, stops[i]!]);
    }
  });
  return [...pieces];
}

const comesFirst = (a: Corner, b: Corner): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function boxOf([[ax, ay], [bx, by]]: Piece): [west: number, south: number, east: number, north: number] {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Where pieces lie, by their place in the list. @param pieces at least one */
export function pieceBoxes(pieces: readonly Piece[]): Flatbush {
  const boxes = new Flatbush(pieces.length);
  for (const piece of pieces) boxes.add(...boxOf(piece));
  boxes.finish();
  return boxes;
}

function edgesOf(
  { positions, ringStart, polygonStart }: PolygonColumns,
  polygon: number,
  corners: CornerTable,
): Piece[] {
  const edges: Piece[] = [];
  for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
    for (let p = 2 * ringStart[ring]!; p < 2 * ringStart[ring + 1]! - 2; p += 2) {
      const from = corners.at(positions[p]!, positions[p + 1]!);
      const to = corners.at(positions[p + 2]!, positions[p + 3]!);
      if (from !== to) edges.push([from, to]);
    }
  }
  return edges;
}

/** Where two edges of which neither lies beside the other are to be cut: at the ends of one that lie on the other, or else at their crossing. */
function meetingCorners(a: Piece, b: Piece, corners: CornerTable): Corner[] {
  const ends = [...a.filter((end) => isOn(b, end)), ...b.filter((end) => isOn(a, end))];
  if (ends.length > 0) return ends;
  const [[ax, ay], [bx, by]] = a;
  const [[cx, cy], [dx, dy]] = b;
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const s = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return t > 0 && t < 1 && s > 0 && s < 1 ? [corners.at(ax + t * (bx - ax), ay + t * (by - ay))] : [];
}

/** Whether both ends of the other lie on one side of an edge, further from its line than {@link SNAP}: then they do not meet. */
function isBeside(edge: Piece, other: Piece): boolean {
  const ax = edge[0][0];
  const ay = edge[0][1];
  const ux = edge[1][0] - ax;
  const uy = edge[1][1] - ay;
  // More than enough for the rounding: the greater of both is at least the length divided by the root of two.
  const near = 2 * SNAP * Math.max(Math.abs(ux), Math.abs(uy));
  const c = ux * (other[0][1] - ay) - uy * (other[0][0] - ax);
  const d = ux * (other[1][1] - ay) - uy * (other[1][0] - ax);
  return (c > near && d > near) || (c < -near && d < -near);
}

/** Whether two edges meet in one end of both and nowhere else: there is nothing to cut. */
function onlyFollows(a: Piece, b: Piece): boolean {
  const isFirst = a[0] === b[0] || a[0] === b[1];
  if (!isFirst && a[1] !== b[0] && a[1] !== b[1]) return false;
  const shared = a[isFirst ? 0 : 1];
  const aEnd = a[isFirst ? 1 : 0];
  const bEnd = b[b[0] === shared ? 1 : 0];
  const [ux, uy] = [aEnd[0] - shared[0], aEnd[1] - shared[1]];
  const [vx, vy] = [bEnd[0] - shared[0], bEnd[1] - shared[1]];
  // Neither end lies on the line of the other edge: see `isBeside`.
  const longest = Math.max(Math.abs(ux), Math.abs(uy), Math.abs(vx), Math.abs(vy));
  return Math.abs(ux * vy - uy * vx) > 2 * SNAP * longest;
}

function isOn(edge: Piece, corner: Corner): boolean {
  const [[ax, ay], [bx, by]] = edge;
  const t = Math.max(0, Math.min(1, shareAlong(edge, corner)));
  return Math.hypot(ax + t * (bx - ax) - corner[0], ay + t * (by - ay) - corner[1]) < SNAP;
}

/** How far along an edge the place nearest to a corner is: 0 at its start, 1 at its end. */
function shareAlong([[ax, ay], [bx, by]]: Piece, [x, y]: Corner): number {
  const [ux, uy] = [bx - ax, by - ay];
  return ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy);
}

/** Degrees of the cells in which corners are looked up, so wide that few stand at the edge of one. */
const CELL = 1000 * SNAP;

/** One corner per place. */
class CornerTable {
  readonly #cells = new Map<number, Corner[]>();

  /** The corner at a place, or one that is nearer to it than {@link SNAP}, made when there is none. */
  at(x: number, y: number): Corner {
    const [east, north] = [Math.floor((x + SNAP) / CELL), Math.floor((y + SNAP) / CELL)];
    for (let column = Math.floor((x - SNAP) / CELL); column <= east; column++) {
      for (let row = Math.floor((y - SNAP) / CELL); row <= north; row++) {
        for (const near of this.#cells.get(keyOf(column, row)) ?? []) {
          if (Math.hypot(near[0] - x, near[1] - y) < SNAP) return near;
        }
      }
    }
    const corner: Corner = [x, y];
    const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL));
    const cell = this.#cells.get(key);
    if (cell) cell.push(corner);
    else this.#cells.set(key, [corner]);
    return corner;
  }
}

/** Cells may share a key, as what is found there is looked at: but not those of one row, or near each other. */
const keyOf = (column: number, row: number): number => column + row * 100_003;
