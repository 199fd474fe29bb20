import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { orient2d } from 'robust-predicates';

interface Ground {
  code: string;
  polygons: Position[][][];
}

type Edge = readonly [Position, Position];

/** Edges of a ring in its direction. */
function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((to, at) => [ring[at]!, to] as const);
}

/** The edges of an area, each as `x,y x,y` in its direction. */
export function directedEdges({ polygons }: Ground): string[] {
  return polygons.flat().flatMap((ring) => edgesOf(ring).map(edgeName));
}

function edgeName([[x1, y1], [x2, y2]]: Edge): string {
  return `${x1},${y1} ${x2},${y2}`;
}

export function reverseName(name: string): string {
  return name.split(' ').reverse().join(' ');
}

/** Twice the area inside the rings, holes taken off when they run the other way. */
export function doubleArea({ polygons }: Ground): number {
  return polygons
    .flat()
    .flatMap(edgesOf)
    .reduce((sum, [[x1, y1], [x2, y2]]) => sum + (x1! * y2! - x2! * y1!), 0);
}

/**
 * What is wrong with areas that should divide the ground without gap or overlap and share their borders position by
 * position; empty when nothing is. A border edge belongs to one area on each side at most, no ring meets itself, outer
 * rings run counter-clockwise and holes clockwise, and no two edges cross or touch but in a common end.
 */
export function partitionFaults(areas: readonly Ground[]): string[] {
  const faults: string[] = [];
  const owner = new Map<string, string>();
  const edges: Edge[] = [];
  for (const area of areas) {
    if (area.polygons.length === 0) faults.push(`${area.code} has no ground`);
    for (const [number, ring] of area.polygons.flatMap((rings) => [...rings.entries()])) {
      const ends = new Set(ring.map(String));
      if (String(ring[0]) !== String(ring.at(-1))) faults.push(`${area.code} has an open ring`);
      if (ends.size !== ring.length - 1) faults.push(`${area.code} has a ring that meets itself`);
      if (doubleArea({ ...area, polygons: [[ring]] }) > 0 !== (number === 0)) {
        faults.push(`${area.code} has a ring that runs the wrong way`);
      }
      for (const edge of edgesOf(ring)) {
        const name = edgeName(edge);
        const other = owner.get(name);
        if (other !== undefined) faults.push(`${name} belongs to ${other} and ${area.code}`);
        if (!owner.has(reverseName(name))) edges.push(edge);
        owner.set(name, area.code);
      }
    }
  }
  return [...faults, ...crossings(edges)];
}

function crossings(edges: readonly Edge[]): string[] {
  const index = new Flatbush(edges.length);
  for (const [[x1, y1], [x2, y2]] of edges) {
    index.add(Math.min(x1!, x2!), Math.min(y1!, y2!), Math.max(x1!, x2!), Math.max(y1!, y2!));
  }
  index.finish();
  return edges.flatMap((edge, number) => {
    const [[x1, y1], [x2, y2]] = edge;
    const near = index.search(Math.min(x1!, x2!), Math.min(y1!, y2!), Math.max(x1!, x2!), Math.max(y1!, y2!));
    return near
      .filter((other) => other > number && meetOutsideEnds(edge, edges[other]!))
      .map((other) => `${edgeName(edge)} crosses ${edgeName(edges[other]!)}`);
  });
}

/** Whether two edges have a point in common that is not an end of both. */
function meetOutsideEnds([a, b]: Edge, [c, d]: Edge): boolean {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign(orient2d(p[0]!, p[1]!, q[0]!, q[1]!, r[0]!, r[1]!));
  const ends = [String(a), String(b)];
  const shared = [c, d].filter((end) => ends.includes(String(end)));
  if (shared.length > 0) {
    // With one end in common they meet elsewhere only when they lie on one line, to the same side of that end.
    const [end] = shared as [Position];
    const [far, otherFar] = [String(a) === String(end) ? b : a, String(c) === String(end) ? d : c];
    const sameDirection =
      (far[0]! - end[0]!) * (otherFar[0]! - end[0]!) + (far[1]! - end[1]!) * (otherFar[1]! - end[1]!) > 0;
    return sameDirection && side(end, far, otherFar) === 0;
  }
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
