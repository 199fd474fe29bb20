import type { OwnArea } from './ownArea';
import { membersOf } from './ownArea';

/** More corners than this are not moved one by one; they would lie side by side on the screen. */
const MOST_CORNERS = 300;

/**
 * Whether the outline of an own area can be moved on the map: a circle by its centre and radius, anything else by its
 * corners, when they are few. An area that is the union of known areas would lose its published figures, and the drawing
 * library keeps no holes.
 */
export function canRedraw(area: OwnArea): boolean {
  if (membersOf(area)) return false;
  if (area.origin.kind === 'circle') return true;
  const { coordinates } = area.geometry;
  return (
    coordinates.every((rings) => rings.length === 1) &&
    coordinates.flat().reduce((sum, ring) => sum + ring.length - 1, 0) <= MOST_CORNERS
  );
}
