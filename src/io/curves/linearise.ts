import { GrowingArray } from '../../features/growingArray';
import { divideArc, twiceBulge } from './arc';
import type { Arc } from './arc';

/** A line, or the border of a surface: positions joined by straight pieces and arcs, in the units of the file. */
export interface Curve {
  startX: number;
  startY: number;
  pieces: (Arc | Straight)[];
}

/** A straight piece to a position. */
export interface Straight {
  endX: number;
  endY: number;
}

/** How far a straight piece may be from its arc, in metres. */
const FURTHEST = 0.01;
/** Largest share that length or surface may change: 1e-6, of which a tenth is left for the rounding of what follows. */
const SHARE = 9e-7;
/** More would bring nothing but memory: an arc of hundreds of kilometres, or one around no surface. */
const MOST_PIECES = 10_000;
/** The most metres of a degree on the ellipsoid. */
const METRES_PER_DEGREE = 111_700;

/** How measures in the plane of the file stand to those on the ground. */
interface Ground {
  /** Metres of one unit, at most. */
  unit: number;
  /** How much shorter the same step is in one direction than in another: 1 in a plane of metres. */
  squeeze: number;
}

/**
 * Make one line straight: positions on its arcs, so close that the tolerances of length and distance hold. An arc that
 * would take more than {@link MOST_PIECES} for that is divided into so many, and may be further off.
 */
export function lineariseLine(curve: Curve): Float64Array {
  return straighten(curve, piecesByLength(groundOf([curve])));
}

/**
 * Make the rings of one surface straight, the outer one first: positions on their arcs, so close that the tolerances of
 * distance and length hold, and that of the surface as a whole. Straight pieces cut every arc short on the same side, so
 * small errors do not even out: each arc gets its part of what the surface may change. As for a line no arc is divided
 * into more than {@link MOST_PIECES}, and one that would take more may be further off.
 */
export function lineariseSurface(rings: readonly Curve[]): Float64Array[] {
  const byLength = piecesByLength(groundOf(rings));
  const arcs = rings.flatMap(({ pieces }) => pieces.filter(isArc)).length;
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(twiceSurface(ring)) / 2);
  const surface = outer - holes.reduce((sum, hole) => sum + hole, 0);
  const allowed = (SHARE * Math.abs(surface)) / arcs;
  // A piece over the angle a leaves out r²(a - sin a)/2, which is less than r²a³/12.
  const bySurface = ({ radius, sweep }: Arc): number =>
    Math.sqrt((radius * radius * Math.abs(sweep) ** 3) / (12 * allowed));
  return rings.map((ring) => straighten(ring, (arc) => Math.max(byLength(arc), bySurface(arc))));
}

/** Whether a curve has arcs. */
export function hasArcs({ pieces }: Curve): boolean {
  return pieces.some(isArc);
}

function isArc(piece: Arc | Straight): piece is Arc {
  return 'sweep' in piece;
}

function straighten({ startX, startY, pieces }: Curve, piecesOf: (arc: Arc) => number): Float64Array {
  const positions = new GrowingArray(new Float64Array(0));
  const add = (x: number, y: number): void => {
    positions.push2(x, y);
  };
  add(startX, startY);
  for (const piece of pieces) {
    if (isArc(piece)) divideArc(piece, Math.ceil(Math.min(piecesOf(piece), MOST_PIECES)), add);
    else add(piece.endX, piece.endY);
  }
  return positions.toArray();
}

/** A piece over the angle a is r(1 - cos a/2) from its arc, less than ra²/8, and a²/24 of its length too short. */
function piecesByLength({ unit, squeeze }: Ground): (arc: Arc) => number {
  return ({ radius, sweep }) => {
    const byDistance = Math.sqrt((radius * unit) / (8 * FURTHEST));
    const byShare = 1 / (Math.sqrt(24 * SHARE) * squeeze);
    return Math.max(1, Math.abs(sweep) * Math.max(byDistance, byShare));
  };
}

/** Positions that can be degrees are: no plane of metres lies so near its origin. */
function groundOf(curves: readonly Curve[]): Ground {
  const ends = curves.flatMap(({ startX, startY, pieces }) => [{ endX: startX, endY: startY }, ...pieces]);
  const isDegrees = ends.every(({ endX, endY }) => Math.abs(endX) <= 180 && Math.abs(endY) <= 90);
  if (!isDegrees) return { unit: 1, squeeze: 1 };
  const furthest = ends.reduce((most, { endY }) => Math.max(most, Math.abs(endY)), 0);
  return { unit: METRES_PER_DEGREE, squeeze: Math.cos((furthest * Math.PI) / 180) };
}

/** Twice the surface inside a closed curve, counterclockwise positive, from near its start to keep all digits. */
function twiceSurface({ startX, startY, pieces }: Curve): number {
  let twice = 0;
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    const [nextX, nextY] = [piece.endX - startX, piece.endY - startY];
    twice += x * nextY - nextX * y + (isArc(piece) ? twiceBulge(piece) : 0);
    [x, y] = [nextX, nextY];
  }
  return twice;
}
