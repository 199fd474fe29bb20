import type { Position } from 'geojson';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { positionAt } from '../../geo/placing';
import { readTypedPosition } from './readTypedPosition';

/** "25 m 270°", "12,5 m 90": so many metres in the direction of a compass. */
const STEP = /^(\d+(?:[.,]\d+)?)\s*m\s+(-?\d+(?:[.,]\d+)?)\s*°?$/i;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/**
 * The next corner as it is typed: a position in Lambert 72, Lambert 2008 or degrees, or a step in metres and degrees of the
 * compass (0 is north in the Lambert 72 plane) from the corner before.
 * @param last the corner before, in degrees; null where there is none
 * @returns a position in degrees (EPSG:4326); `typed.noCornerBefore` for a step from nowhere, or what
 * {@link readTypedPosition} answers
 */
export function readEntry(text: string, last: Position | null): Result<Position> {
  const [, metres, direction] = STEP.exec(text.trim()) ?? [];
  if (metres === undefined || direction === undefined) {
    const typed = readTypedPosition(text);
    return typed.ok ? ok(typed.value.shape.coordinates) : typed;
  }
  return last
    ? ok(positionAt(last, numberOf(metres), numberOf(direction)))
    : fail('typed.noCornerBefore', {});
}
