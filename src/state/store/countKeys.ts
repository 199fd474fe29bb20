import type { PopulationShares } from '../../domain/denominators/populationShares';
import type { CountTerms } from '../../domain/targets/ownTerms';
import { recipeFrom } from '../../engine/layerRecipe';
import type { MeasureCount } from '../../worker/protocol';
import type { AreaLevel, MeasureLayer } from './data';
import type { SettingsSlice } from './view';

/**
 * What numbers rest on, as keys. An *allocation* (a layer shared out over a level) rests on the opening of the level,
 * the layer, its recipe and the days between which it counts; a *count* on its allocation, the date and the weights. So a
 * new date only tallies again, and an area that moved never keeps a count of where it lay.
 */

/** A count with the settings that it was made under. */
export interface KeptCount {
  /** A {@link settingsKey}. */
  settings: string;
  count: MeasureCount;
}

/** By {@link allocationKey}: the newest count of each; it holds when its settings are those of now. */
export type KeptCounts = Readonly<Record<string, KeptCount>>;

/** By {@link shareKey}; null where the engine could not tell. */
export type KeptShares = Readonly<Record<string, PopulationShares | null>>;

/** Key of a layer's sharing out over a level. No id holds a blank, so what belongs to a level or layer can be found. */
export function allocationKey(
  { areasId }: Pick<AreaLevel, 'areasId'>,
  { id, recipe }: Pick<MeasureLayer, 'id' | 'recipe'>,
  terms?: CountTerms,
): string {
  return `${areasId} ${id} ${JSON.stringify(recipeFrom(recipe, terms))}`;
}

/** What a count rests on besides its allocation. */
export function settingsKey({ date, cpeWeights }: Pick<SettingsSlice, 'date' | 'cpeWeights'>): string {
  return `${date} ${cpeWeights}`;
}

/** Key of units (cells of a grid, areas of a level) shared out over a level. */
export function shareKey({ areasId }: Pick<AreaLevel, 'areasId'>, unitsId: string): string {
  return `${areasId} ${unitsId}`;
}

/** What was counted over areas, for another opening of the same outlines. */
export function ofSameAreas<T>(
  kept: Readonly<Record<string, T>>,
  before: string,
  now: string,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [
      key.startsWith(`${before} `) ? now + key.slice(before.length) : key,
      value,
    ]),
  );
}

/** What is kept of areas and layers (or units) that are still open, of a table by one of the keys above. */
export function ofOpen<T>(
  kept: Readonly<Record<string, T>>,
  areas: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  const entries = Object.entries(kept);
  const open = entries.filter(([key]) => {
    const [areasId, other] = key.split(' ', 2);
    return areas.has(areasId!) && others.has(other!);
  });
  return open.length === entries.length ? kept : Object.fromEntries(open);
}
