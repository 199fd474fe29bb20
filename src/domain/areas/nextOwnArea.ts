import { OWN_AREA_COLOURS } from './ownArea';
import type { OwnArea } from './ownArea';

/** An id that none of the areas has: one more than the highest number. */
export function nextOwnAreaId(areas: readonly OwnArea[]): string {
  const numbers = areas.map(({ id }) => Number(/^own-area-(\d+)$/.exec(id)?.[1] ?? 0));
  return `own-area-${1 + Math.max(0, ...numbers)}`;
}

/** The colour that the fewest areas have; of several, the first in their order. */
export function nextOwnAreaColour(areas: readonly OwnArea[]): string {
  const uses = OWN_AREA_COLOURS.map((colour) => areas.filter((area) => area.colour === colour).length);
  return OWN_AREA_COLOURS[uses.indexOf(Math.min(...uses))]!;
}
