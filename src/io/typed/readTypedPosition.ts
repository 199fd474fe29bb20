import type { Point } from 'geojson';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import { locateTyped } from './locateTyped';
import type { TypedShape } from './locateTyped';
import { parsePosition } from './parsePosition';

/** One typed position, in Lambert 72, Lambert 2008 or degrees, in either order of its axes. */
export function readTypedPosition(text: string): Result<TypedShape<Point>> {
  const coordinates = parsePosition(text);
  if (!coordinates) return fail('typed.notPosition', { row: 1, text: text.trim() });
  return locateTyped({ type: 'Point', coordinates });
}
