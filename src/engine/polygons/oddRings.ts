import type Flatbush from 'flatbush';
import { pieceBoxes } from './linework';
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
 * The pieces, turned so that what is enclosed an odd number of times lies left of them. From one piece to the next the
 * sides stay what they are where no others come together: only one of such a run is looked at.
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
  pieces.forEach((piece, first) => {
    if (turned[first]) return;
    turned[first] = isOddOnLeft(pieces, boxes, piece) ? piece : [piece[1], piece[0]];
    for (const end of [1, 0] as const) {
      let at = first;
      for (;;) {
        const corner = turned[at]![end];
        const both = meeting.get(corner)!;
        const next = both[0] === at ? both[1] : both[0];
        if (both.length !== 2 || next === undefined || turned[next]) break;
        const isTurned = pieces[next]![end] === corner;
        turned[next] = isTurned ? [pieces[next]![1], pieces[next]![0]] : pieces[next]!;
        at = next;
      }
    }
  });
  return turned.filter((piece) => piece !== null);
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
