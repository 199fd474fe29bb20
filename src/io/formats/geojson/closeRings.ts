/** A value as JSON gives it, before it has been checked. */
type Untrusted = unknown;

const isList = (value: Untrusted): value is Untrusted[] => Array.isArray(value);

/**
 * Close the rings of a geometry object in place, as far as its coordinates look like rings at all: what is wrong with
 * the rest is for the check that follows.
 * @returns how many rings were closed.
 */
export function closeRings(geometry: { type?: unknown; coordinates?: unknown }): number {
  const { type, coordinates } = geometry;
  if (!isList(coordinates)) return 0;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons.flatMap((polygon) => (isList(polygon) ? polygon : [])).filter(closeRing).length;
}

function closeRing(ring: Untrusted): boolean {
  if (!isList(ring)) return false;
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (!isList(first) || !isList(last)) return false;
  if (first[0] === last[0] && first[1] === last[1]) {
    // A closing position may differ in height only.
    ring[ring.length - 1] = first;
    return false;
  }
  ring.push(first);
  return true;
}
