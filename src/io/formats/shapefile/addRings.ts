import type { ColumnsBuilder } from '../../../features/columnsBuilder';

interface Polygon {
  outer: Float64Array;
  area: number;
  holes: Float64Array[];
}

/**
 * Add the rings of a polygon shape to the builder's feature at hand. A Shapefile does not say which hole is in which
 * ring: outer rings run clockwise, holes the other way, in any order. A hole goes to the smallest outer ring around it;
 * a ring that runs like a hole but lies in none is an outer ring of a careless writer. They are added as every other
 * format has them, outer rings counterclockwise.
 */
export function addRings(rings: readonly Float64Array[], builder: ColumnsBuilder): void {
  const sized = rings.map((ring) => ({ ring, area: clockwiseArea(ring) }));
  const polygons = sized
    .filter(({ area }) => area > 0)
    .map(({ ring, area }): Polygon => ({ outer: ring, area, holes: [] }))
    .sort((a, b) => a.area - b.area);
  const outerCount = polygons.length;
  for (const { ring } of sized.filter(({ area }) => area <= 0)) {
    const around = polygons.slice(0, outerCount).find(({ outer }) => holds(outer, ring));
    if (around) around.holes.push(ring);
    else polygons.push({ outer: ring, area: 0, holes: [] });
  }
  const inFileOrder = polygons.sort((a, b) => rings.indexOf(a.outer) - rings.indexOf(b.outer));
  for (const { outer, area, holes } of inFileOrder) {
    builder.startPolygon();
    for (const ring of [outer, ...holes]) addRing(ring, area > 0, builder);
    builder.endPolygon();
  }
}

function addRing(ring: Float64Array, turned: boolean, builder: ColumnsBuilder): void {
  builder.startRing();
  for (let at = 0; at < ring.length; at += 2) {
    const from = turned ? ring.length - 2 - at : at;
    builder.addPosition(ring[from]!, ring[from + 1]!);
  }
  builder.endRing();
}

/** Twice the area of a ring, positive when it runs clockwise. */
function clockwiseArea(ring: Float64Array): number {
  let twice = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    twice +=
      (ring[at + 2]! - ring[0]!) * (ring[at + 1]! - ring[1]!) -
      (ring[at]! - ring[0]!) * (ring[at + 3]! - ring[1]!);
  }
  return twice;
}

/** Whether a ring lies in another, told by the first of its positions and middles of sides that is not on the border. */
function holds(outer: Float64Array, inner: Float64Array): boolean {
  for (let at = 0; at + 3 < inner.length; at += 2) {
    for (const share of [0, 0.5]) {
      const x = inner[at]! + share * (inner[at + 2]! - inner[at]!);
      const y = inner[at + 1]! + share * (inner[at + 3]! - inner[at + 1]!);
      const side = sideOf(outer, x, y);
      if (side !== 'border') return side === 'inside';
    }
  }
  return false;
}

function sideOf(ring: Float64Array, x: number, y: number): 'inside' | 'outside' | 'border' {
  let inside = false;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [ax, ay, bx, by] = [ring[at]!, ring[at + 1]!, ring[at + 2]!, ring[at + 3]!];
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const between =
      Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
    if (cross === 0 && between) return 'border';
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
