import { createSelector } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { bestEstimate } from '../../domain/denominators/estimateDenominator';
import type { EstimateBasis } from '../../domain/denominators/estimateDenominator';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import { DENOMINATOR_IDS } from '../../domain/targets/target';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { selectCountedLevel, selectLevelsUnder } from './levels';
import { selectDenominators, levelFigures, publishedOf } from './publishedFigures';
import type { PublishedTable } from './publishedFigures';
import { selectEstimateBases, selectPopulationUnits } from './estimates';
import { localText } from '../../domain/catalog/localText';
import type { SourceLine } from '../../domain/coverage/coverageTable';
import { OWN_AREAS_LEVEL } from '../store/work';

function denominatorOf(
  id: DenominatorId,
  level: AreaLevel,
  area: number,
  levels: readonly AreaLevel[],
  tableOf: (level: AreaLevel) => PublishedTable | undefined,
  bases: readonly EstimateBasis[],
): DenominatorValue {
  const members = level.members?.[area];
  if (members) {
    const of = levels.find((other) => other.id === members.levelId);
    const table = of && tableOf(of);
    const sum = sumDenominators(
      members.codes.map((code) => publishedOf(id, of ?? null, code, levels, table)),
    );
    return sum.value === null && !members.codes.some((code) => table?.values.has(code))
      ? bestEstimate(bases, area)
      : sum;
  }
  const { code } = itemAt(level.areas, area);
  const table = tableOf(level);
  const published = publishedOf(id, level, code, levels, table);
  return published.value === null && !table?.values.has(code) ? bestEstimate(bases, area) : published;
}

/** The published denominators of some areas of an open level, added up. */
export function membersDenominator(
  id: DenominatorId,
  { levels, mergers }: { levels: readonly AreaLevel[]; mergers: AppState['mergers'] },
  published: PublishedTable | undefined,
  levelId: string,
  areas: readonly number[],
): DenominatorValue {
  const level = levels.find((other) => other.id === levelId);
  if (!level) return publishedDenominator(null);
  const table = published && { ...published, values: levelFigures(published.values, level, mergers) };
  return sumDenominators(
    areas.map((area) => publishedOf(id, level, itemAt(level.areas, area).code, levels, table)),
  );
}

function denominatorSelector(id: DenominatorId) {
  return createSelector(
    [
      selectCountedLevel,
      selectLevelsUnder,
      (state: AppState) => selectDenominators(state)[id],
      (state: AppState) => state.mergers,
      (state: AppState) => selectEstimateBases(state, id),
    ],
    (level, levels, table, mergers, bases): readonly DenominatorValue[] => {
      const tableOf = (one: AreaLevel) =>
        table && { ...table, values: levelFigures(table.values, one, mergers) };
      return level?.areas.map((_, area) => denominatorOf(id, level, area, levels, tableOf, bases)) ?? [];
    },
  );
}

const BY_ID: Record<DenominatorId, ReturnType<typeof denominatorSelector>> = {
  inhabitants: denominatorSelector('inhabitants'),
  dwellings: denominatorSelector('dwellings'),
};

/**
 * The denominator of every area of the level on which the shown level is counted, in the order of its areas: the
 * number that is published for its code, the sum of its members where it is the union of known areas, or an estimate.
 */
export function selectAreaDenominators(state: AppState, id: DenominatorId): readonly DenominatorValue[] {
  return BY_ID[id](state);
}

/** What the estimates of the shown level rest on, one line per denominator and set of units. */
export const selectEstimateSources = createSelector(
  [
    selectPopulationUnits,
    (state: AppState) => selectAreaDenominators(state, 'inhabitants'),
    (state: AppState) => selectAreaDenominators(state, 'dwellings'),
    (state: AppState) => state.language,
  ],
  (unitsInForce, inhabitants, dwellings, language): SourceLine[] => {
    const values = { inhabitants, dwellings };
    return DENOMINATOR_IDS.flatMap((id) => {
      const used = new Set(values[id].flatMap(({ estimate }) => (estimate ? [estimate.units] : [])));
      return unitsInForce
        .filter((units) => used.has(units.id))
        .map(({ grid, level }): SourceLine => ({
          subject: { kind: 'denominator', id, year: null, estimated: true },
          text: grid
            ? `${localText(language, grid.source)}, ${grid.id}, ${grid.date}`
            : `${level.name}, ${level.inhabitants!.column}`,
        }));
    });
  },
);

/** Inhabitants of the own areas by their code, whichever level is shown. */
export const selectOwnInhabitants = createSelector(
  [
    (state: AppState) => state.levels.find(({ id }) => id === OWN_AREAS_LEVEL) ?? null,
    (state: AppState) => selectAreaDenominators({ ...state, levelId: OWN_AREAS_LEVEL }, 'inhabitants'),
  ],
  (level, denominators): ReadonlyMap<string, DenominatorValue> =>
    new Map(level?.areas.map(({ code }, index) => [code, denominators[index] ?? publishedDenominator(null)])),
);
