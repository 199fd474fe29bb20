import validation from 'geojson-validation';
import type { Cause } from '../../../domain/cause';

/** What the words of geojson-validation mean, in the order in which they are tried. */
const MEANINGS: readonly (readonly [RegExp, Cause])[] = [
  [/Position must/, 'badPosition'],
  [/at least two elements/, 'shortLine'],
  [/at least four positions/, 'shortRing'],
  [/equivalent/, 'openRing'],
  [/coordinates/, 'noCoordinates'],
  [/geometries/, 'noMembers'],
  [/name "type"/, 'noType'],
  [/type must/, 'unknownType'],
  [/JSON Object/, 'noGeometry'],
];

/** The structure of one geometry object; null when it is right, otherwise the first thing that is wrong. */
export function checkGeometry(geometry: unknown): Cause | string | null {
  const [first] = messages(geometry);
  if (first === undefined) return null;
  return causeOfMessage(first);
}

/** A message of geojson-validation as a cause that can be translated, or the message itself. */
export function causeOfMessage(message: string): Cause | string {
  return MEANINGS.find(([pattern]) => pattern.test(message))?.[1] ?? message;
}

function messages(geometry: unknown): string[] {
  try {
    return validation.isGeometryObject(geometry, true);
  } catch {
    // The library throws on a ring without positions.
    return ['coordinates must have at least four positions'];
  }
}
