import { itemAt } from '../itemAt';
import { OWN_AREA_COLOURS } from './ownArea';
import type { OwnArea } from './ownArea';

/** An id for a new own area. By chance, because two tabs can make areas at once, and both are kept. */
export function newOwnAreaId(): string {
  return `own-area-${Math.random().toString(36).slice(2, 8)}`;
}

/** The colour that the fewest areas have; of several, the first in their order. */
export function nextOwnAreaColour(areas: readonly OwnArea[]): string {
  const uses = OWN_AREA_COLOURS.map((colour) => areas.filter((area) => area.colour === colour).length);
  return itemAt(OWN_AREA_COLOURS, uses.indexOf(Math.min(...uses)));
}
