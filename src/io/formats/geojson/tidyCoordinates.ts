/** A value as JSON gives it, before it has been checked. */
type Untrusted = unknown;

const isList = (value: Untrusted): value is Untrusted[] => Array.isArray(value);

/** Positions of the shortest line and of the smallest closed ring. */
const LINE_MINIMUM = 2;
const RING_MINIMUM = 4;
/** Lists in lists in the coordinates of a MultiPolygon. */
const DEEPEST = 4;

/** What was tidied in the coordinates of one geometry. */
export interface Tidied {
  /** Whether positions had more than two numbers, or something else after them. */
  heights: boolean;
  closedRings: number;
  shortLines: number;
  shortRings: number;
}

/**
 * Make the coordinates of a geometry object regular in place, as far as they look like coordinates at all: what stands
 * after two numbers goes, rings are closed, and lines and rings with too few positions go (a polygon with its outer
 * ring). What is wrong with the rest is for the check that follows.
 */
export function tidyCoordinates(geometry: { type?: unknown; coordinates?: unknown }): Tidied {
  const tidied: Tidied = { heights: false, closedRings: 0, shortLines: 0, shortRings: 0 };
  const { type, coordinates } = geometry;
  if (!isList(coordinates)) return tidied;
  tidied.heights = dropHeights(coordinates);
  const keepLine = (line: Untrusted): boolean => {
    const isShort = isShorter(line, LINE_MINIMUM);
    if (isShort) tidied.shortLines++;
    return !isShort;
  };
  if (type === 'LineString' && coordinates.length > 0 && !keepLine(coordinates)) geometry.coordinates = [];
  if (type === 'MultiLineString') geometry.coordinates = coordinates.filter(keepLine);
  if (type === 'Polygon') geometry.coordinates = tidyPolygon(coordinates, tidied);
  if (type === 'MultiPolygon') {
    geometry.coordinates = coordinates
      .map((polygon) => (isList(polygon) ? tidyPolygon(polygon, tidied) : polygon))
      .filter((polygon) => !isList(polygon) || polygon.length > 0);
  }
  return tidied;
}

/** Some writers put null for a height that they do not know. */
function dropHeights(list: Untrusted[], depth = 1): boolean {
  if (typeof list[0] !== 'number') {
    if (depth === DEEPEST) return false;
    return list.filter(isList).filter((inner) => dropHeights(inner, depth + 1)).length > 0;
  }
  const hasMore = list.length > 2;
  if (hasMore) list.length = 2;
  return hasMore;
}

function isShorter(path: Untrusted, minimum: number): boolean {
  const isPosition = (value: Untrusted): boolean => isList(value) && typeof value[0] === 'number';
  return isList(path) && path.length < minimum && path.every(isPosition);
}

/** The rings that stay. */
function tidyPolygon(rings: Untrusted[], tidied: Tidied): Untrusted[] {
  const kept: Untrusted[] = [];
  for (const [at, ring] of rings.entries()) {
    const closed = closeRing(ring);
    if (isShorter(ring, RING_MINIMUM)) {
      tidied.shortRings++;
      if (at === 0) return [];
      continue;
    }
    if (closed) tidied.closedRings++;
    kept.push(ring);
  }
  return kept;
}

function closeRing(ring: Untrusted): boolean {
  if (!isList(ring)) return false;
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (!isList(first) || !isList(last)) return false;
  if (first[0] === last[0] && first[1] === last[1]) return false;
  ring.push(first);
  return true;
}
