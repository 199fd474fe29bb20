import { itemAt } from '../../domain/itemAt';
import { createSelector } from 'reselect';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { bestEstimate } from '../../domain/denominators/estimateDenominator';
import type { EstimateBasis } from '../../domain/denominators/estimateDenominator';
import { sumDenominators } from '../../domain/denominators/sumDenominators';
import type { DenominatorId } from '../../domain/targets/target';
import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';
import { selectCountedLevel } from './countedLevel';
import { selectDenominators } from './denominators';
import { selectEstimateBases } from './estimateBases';
import { levelFigures } from './levelFigures';
import { publishedOf } from './publishedOf';
import type { PublishedTable } from './publishedOf';

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
  { levels, mergers }: Pick<AppState, 'levels' | 'mergers'>,
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
      (state: AppState) => state.levels,
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
