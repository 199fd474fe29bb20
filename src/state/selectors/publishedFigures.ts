import { createSelector } from './createSelector';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../store/appStore';
import type { DenominatorTable, AreaLevel, CodeTable, Mergers } from '../store/data';
import { itemAt } from '../../domain/itemAt';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import { figuresInCodes } from '../../domain/areas/figuresInCodes';
import type { FiguresInCodes } from '../../domain/areas/figuresInCodes';
import { NO_MERGERS, selectOwnDenominators } from './ownFigures';

/** The tables of denominators: for each those of the user's own where there are any, else those of the catalog. */
export const selectDenominatorTables = createSelector(
  [(state: AppState) => state.denominators, selectOwnDenominators],
  (tables, own): readonly DenominatorTable[] => {
    if (own.length === 0) return tables;
    const taken = new Set(own.map(({ entry }) => entry.id));
    return [...tables.filter(({ entry }) => !taken.has(entry.id)), ...own];
  },
);

/** The denominator tables in force: inhabitants of the chosen year, and the newest of everything else. */
export const selectDenominators = createSelector(
  [selectDenominatorTables, (state: AppState) => state.populationYear],
  (tables, populationYear): Partial<Record<DenominatorId, DenominatorTable>> => {
    const chosen: Partial<Record<DenominatorId, DenominatorTable>> = {};
    for (const table of tables) {
      const { id, year } = table.entry;
      const isOwn = table.joined !== undefined;
      const before = chosen[id];
      const isNewer = year >= (before?.entry.year ?? 0) && before?.entry.year !== populationYear;
      // Of inhabitants of the user's own no year has to be the chosen one.
      if (
        id === 'inhabitants'
          ? year === populationYear || (isOwn && isNewer)
          : year >= (before?.entry.year ?? 0)
      )
        chosen[id] = table;
    }
    return chosen;
  },
);

/** The years of inhabitants that can be chosen, newest first. */
export const selectPopulationYears = createSelector([selectDenominatorTables], (tables) =>
  tables
    .filter(({ entry }) => entry.id === 'inhabitants')
    .map(({ entry }) => entry.year)
    .sort((a, b) => b - a),
);

/** What a table of denominators says in the codes of a level. */
export type PublishedTable = Pick<DenominatorTable, 'values' | 'estimated'>;

/**
 * The published number of an area: what its layer's own column says, what the table says of its code, or the sum of
 * the areas that roll up into it.
 */
export function publishedOf(
  id: DenominatorId,
  level: AreaLevel | null,
  code: string,
  levels: readonly AreaLevel[],
  table: PublishedTable | undefined,
): DenominatorValue {
  const place = level?.inhabitants ? level.areas.findIndex((area) => area.code === code) : -1;
  const own = id === 'inhabitants' && place >= 0 ? itemAt(level!.inhabitants!.values, place) : null;
  const published = own ?? table?.values.get(code) ?? null;
  const parts = level?.rolledUpFrom && levels.find((other) => other.id === level.rolledUpFrom);
  if (published !== null || !parts) {
    const bySource = own === null && published !== null ? table?.estimated?.get(code) : undefined;
    return { ...publishedDenominator(published), ...(bySource && { bySource }) };
  }
  return sumDenominators(
    parts.areas
      .filter(({ parentCode }) => parentCode === code)
      .map((part) => publishedOf(id, parts, part.code, levels, table)),
  );
}

/** Worked out once per table and level, so that what rests on it knows that nothing changed. */
const known = new WeakMap<AreaLevel, WeakMap<CodeTable, FiguresInCodes>>();

/** Figures held against the codes of a level, with the codes on either side that found no other. */
export function matchedFigures(values: CodeTable, level: AreaLevel, mergers: Mergers | null): FiguresInCodes {
  const ofLevel = known.get(level) ?? new WeakMap<CodeTable, FiguresInCodes>();
  known.set(level, ofLevel);
  const before = ofLevel.get(values);
  if (before) return before;
  const { table, year } = mergers ?? NO_MERGERS;
  const matched = figuresInCodes(values, level, table, year);
  ofLevel.set(values, matched);
  return matched;
}

/** Figures in the codes of a level: added up over the mergers, or without what cannot be divided. */
export function levelFigures(values: CodeTable, level: AreaLevel, mergers: Mergers | null): CodeTable {
  return matchedFigures(values, level, mergers).figures;
}
