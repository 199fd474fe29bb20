import type { MultiPolygon, Position } from 'geojson';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { locateTyped } from './locateTyped';
import type { TypedShape } from './locateTyped';
import { parseGeoJsonPolygons } from './parseGeoJsonPolygons';
import { parsePosition } from './parsePosition';
import { parseWktPolygons } from './parseWktPolygons';

const FEWEST_CORNERS = 3;

/**
 * A typed polygon: one corner a line, well-known text, or GeoJSON, in Lambert 72, Lambert 2008 or degrees. Whether it
 * crosses itself is for the engine to say.
 * @returns `typed.notPosition` with the line, `typed.notPolygon` for other text, `typed.tooFewCorners`, or what
 * {@link locateTyped} answers
 */
export function readTypedPolygon(text: string): Result<TypedShape<MultiPolygon>> {
  const read = coordinatesOf(text.trim());
  if (!read.ok) return read;
  const rings = read.value.flat();
  for (const ring of rings) {
    const corners = new Set(ring.map(String)).size;
    if (corners < FEWEST_CORNERS) return fail('typed.tooFewCorners', { count: corners });
  }
  return locateTyped({ type: 'MultiPolygon', coordinates: read.value });
}

function coordinatesOf(text: string): Result<Position[][][]> {
  if (!/^[[{a-z]/i.test(text)) return listed(text);
  const polygons = /^[[{]/.test(text) ? parseGeoJsonPolygons(text) : parseWktPolygons(text);
  return polygons?.every(isPolygon) ? ok(polygons) : fail('typed.notPolygon', {});
}

function listed(text: string): Result<Position[][][]> {
  const ring: Position[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const position = parsePosition(line);
    if (!position) return fail('typed.notPosition', { row: index + 1, text: line.trim() });
    ring.push(position);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && String(first) !== String(last)) ring.push(first);
  return ok([[ring]]);
}

/** Text of another's making may hold anything where positions should be. */
function isPolygon(rings: unknown): boolean {
  const isPosition = (position: unknown) =>
    Array.isArray(position) && position.length >= 2 && position.slice(0, 2).every(Number.isFinite);
  return Array.isArray(rings) && rings.every((ring) => Array.isArray(ring) && ring.every(isPosition));
}
