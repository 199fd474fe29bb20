import { SeededRandom } from '../data/seededRandom';
import { METRES_IN_DEGREES } from './data/metresInDegrees';

const CENTRE = [4.48, 51.03] as const;
const RADIUS = 10_000;
const CORNERS = 300;

/** An area as a planner may draw it, of 10 km around Mechelen with a ragged edge: a closed ring, interleaved. */
export function drawnArea(): Float64Array {
  const random = new SeededRandom('drawn area');
  const ring = new Float64Array(2 * CORNERS + 2);
  for (let corner = 0; corner < CORNERS; corner++) {
    const angle = (2 * Math.PI * corner) / CORNERS;
    const reach = RADIUS * random.between(0.9, 1);
    ring[2 * corner] = CENTRE[0] + Math.cos(angle) * reach * METRES_IN_DEGREES[0];
    ring[2 * corner + 1] = CENTRE[1] + Math.sin(angle) * reach * METRES_IN_DEGREES[1];
  }
  ring.copyWithin(2 * CORNERS, 0, 2);
  return ring;
}
