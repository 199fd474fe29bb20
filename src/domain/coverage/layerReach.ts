import { itemAt } from '../itemAt';
import { areaTally } from './tally';
import type { AreaTally, Tally } from './tally';

/** How much of a level a layer touches: the areas in which something of it lies, counted or left out. */
export interface LayerReach {
  touched: number;
  areas: number;
}

/**
 * Whether areas in which nothing of a layer lies count as zero: as its owner said, or (null) by the data, where it
 * touches at least half of them.
 */
export type EmptyIsZero = boolean | null;

function isTouched({ counted, leftOut }: Tally, area: number): boolean {
  return itemAt(counted, area) > 0 || Object.values(leftOut).some((column) => itemAt(column, area) > 0);
}

/** How much of its level a count touches. */
export function layerReach(tally: Tally): LayerReach {
  let touched = 0;
  for (let area = 0; area < tally.counted.length; area++) if (isTouched(tally, area)) touched++;
  return { touched, areas: tally.counted.length };
}

/**
 * Whether areas in which nothing of a layer lies count as zero. A layer of which nothing lies anywhere says nothing of
 * any area, whatever its owner said: it lies elsewhere, or where nobody meant it to.
 * @param deciding the reach over the levels that decide
 * @param all the reach over every level that is known of
 */
export function emptyCountsAsZero(
  choice: EmptyIsZero,
  deciding: readonly LayerReach[],
  all: readonly LayerReach[] = deciding,
): boolean {
  if (all.every(({ touched }) => touched === 0)) return false;
  return choice ?? deciding.some(({ touched, areas }) => touched > 0 && 2 * touched >= areas);
}

/**
 * What a layer says of an area; null where nothing of it lies and that is not zero.
 * @param isWhole whether everything of it that lies there was read: if not, what lies there is the least that does, and
 * where nothing lies nothing is known
 */
export function layerTally(
  tally: Tally,
  emptyIsZero: boolean,
  area: number,
  isWhole = true,
): AreaTally | null {
  if (!isWhole) return isTouched(tally, area) ? { ...areaTally(tally, area), incomplete: true } : null;
  return emptyIsZero || isTouched(tally, area) ? areaTally(tally, area) : null;
}
