import type Flatbush from 'flatbush';
import { pieceBoxes, SNAP } from './linework';
import type { Corner, Piece } from './linework';

/** A closed ring, first corner repeated. */
export type Ring = Corner[];

/**
 * The polygons (outer ring first, then holes) that an odd number of pieces encloses. They touch in corners at most.
 * @param pieces linework that meets in the ends of pieces only, with an even number of pieces in every corner. Ends in one
 * place are one and the same corner.
 */
export function oddRings(pieces: readonly Piece[]): Ring[][] {
  if (pieces.length === 0) return [];
  const rings = chain(oddOnLeft(pieces));
  const outers = rings.filter((ring) => signedArea(ring) > 0).sort((a, b) => signedArea(a) - signedArea(b));
  const polygons = outers.map((ring) => [ring]);
  for (const hole of rings) {
    if (signedArea(hole) >= 0) continue;
    const [x, y] = middle([hole[0]!, hole[1]!]);
    // The smallest first: rings do not cross, so it is the one around the hole.
    polygons.find(([outer]) => holds(outer!, x, y))?.push(hole);
  }
  return polygons;
}

/**
 * The pieces, turned so that what is enclosed an odd number of times lies left of them. Around a corner the sides are odd
 * and even by turns: of pieces that hang together one is looked at, and the others follow from it.
 */
function oddOnLeft(pieces: readonly Piece[]): Piece[] {
  const boxes = pieceBoxes(pieces);
  const meeting = new Map<Corner, number[]>();
  pieces.forEach((piece, at) => {
    for (const corner of piece) {
      const others = meeting.get(corner);
      if (others) others.push(at);
      else meeting.set(corner, [at]);
    }
  });
  const turned = new Array<Piece | null>(pieces.length).fill(null);
  const reached: number[] = [];
  const turn = (at: number, isAsItWas: boolean): void => {
    const [from, to] = pieces[at]!;
    turned[at] = isAsItWas ? pieces[at]! : [to, from];
    reached.push(at);
  };
  pieces.forEach((piece, first) => {
    if (turned[first]) return;
    turn(first, isOddOnLeft(pieces, boxes, piece));
    for (let at = reached.pop(); at !== undefined; at = reached.pop()) {
      for (const corner of pieces[at]!) {
        const around = meeting.get(corner)!;
        const turns = around.length === 2 ? around : inTurns(pieces, around, corner);
        if (!turns) continue;
        const own = turns.indexOf(at);
        turns.forEach((other, place) => {
          if (turned[other]) return;
          // Those an odd number of turns away come to the corner where this one leaves it.
          const leaves = (turned[at]![0] === corner) === ((place - own) % 2 === 0);
          turn(other, (pieces[other]![0] === corner) === leaves);
        });
      }
    }
  });
  return turned.filter((piece) => piece !== null);
}

/** Directions nearer to each other than this, in radians, are not put in an order: snapping may have turned them. */
const NARROW = 1e-3;
/** Nor are those of pieces shorter than this, in degrees: a centimetre. */
const SHORT = 10_000 * SNAP;

/** The pieces at a corner, in the order in which one comes by them around it; null where that cannot be told for sure. */
function inTurns(pieces: readonly Piece[], around: readonly number[], corner: Corner): number[] | null {
  let isLong = around.length % 2 === 0;
  const directions = around.map((at) => {
    const [from, to] = pieces[at]!;
    const [x, y] = from === corner ? to : from;
    const [east, north] = [x - corner[0], y - corner[1]];
    isLong &&= Math.abs(east) > SHORT || Math.abs(north) > SHORT;
    return { at, angle: Math.atan2(north, east) };
  });
  if (!isLong) return null;
  directions.sort((a, b) => a.angle - b.angle);
  let before = directions.at(-1)!.angle - 2 * Math.PI;
  for (const { angle } of directions) {
    if (angle - before < NARROW) return null;
    before = angle;
  }
  return directions.map(({ at }) => at);
}

/**
 * Whether the linework encloses the ground left of a piece an odd number of times: by the pieces between its middle
 * and the far east, or the far north for a piece that lies flatter.
 */
function isOddOnLeft(pieces: readonly Piece[], boxes: Flatbush, piece: Piece): boolean {
  const [[ax, ay], [bx, by]] = piece;
  const isFlat = Math.abs(bx - ax) > Math.abs(by - ay);
  const [x, y] = middle(piece);
  let beyond = 0;
  for (const at of boxes.search(x, y, isFlat ? x : Infinity, isFlat ? Infinity : y)) {
    const other = pieces[at]!;
    if (other !== piece && (isFlat ? isNorthOf(other, x, y) : isEastOf(other, x, y))) beyond++;
  }
  const isOddBeyond = beyond % 2 === 1;
  const isBeyondLeft = isFlat ? bx > ax : by < ay;
  return isBeyondLeft ? isOddBeyond : !isOddBeyond;
}

const middle = ([[ax, ay], [bx, by]]: Piece): Corner => [(ax + bx) / 2, (ay + by) / 2];

function isEastOf([[ax, ay], [bx, by]]: Piece, x: number, y: number): boolean {
  return ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay);
}

function isNorthOf([[ax, ay], [bx, by]]: Piece, x: number, y: number): boolean {
  return ax > x !== bx > x && y < ay + ((x - ax) * (by - ay)) / (bx - ax);
}

function holds(ring: Ring, x: number, y: number): boolean {
  return ring.slice(1).filter((to, i) => isEastOf([ring[i]!, to], x, y)).length % 2 === 1;
}

/** Rings of pieces that follow each other. Where several go on from a corner, the one furthest to the left does. */
function chain(pieces: readonly Piece[]): Ring[] {
  const leaving = new Map<Corner, Piece[]>();
  for (const piece of pieces) leaving.set(piece[0], [...(leaving.get(piece[0]) ?? []), piece]);
  const take = (from: Corner | null, at: Corner): Piece | undefined => {
    const choices = leaving.get(at) ?? [];
    if (from) choices.sort((a, b) => leftTurn(from, at, a[1]) - leftTurn(from, at, b[1]));
    return choices.pop();
  };
  const rings: Ring[] = [];
  for (const first of pieces) {
    let piece = take(null, first[0]);
    if (!piece) continue;
    const ring: Ring = [piece[0], piece[1]];
    const [start] = piece;
    while (ring.at(-1) !== start) {
      piece = take(ring.at(-2)!, ring.at(-1)!);
      if (!piece) break;
      ring.push(piece[1]);
    }
    if (piece && ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** How far the way turns to the left at a corner, from -π to π. */
function leftTurn([ax, ay]: Corner, [x, y]: Corner, [bx, by]: Corner): number {
  const [ux, uy, vx, vy] = [x - ax, y - ay, bx - x, by - y];
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

function signedArea(ring: Ring): number {
  const [x, y] = ring[0]!;
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    twice += (ax - x) * (by - y) - (bx - x) * (ay - y);
  }
  return twice / 2;
}
