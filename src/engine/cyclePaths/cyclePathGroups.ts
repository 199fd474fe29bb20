import { PATH_KINDS, pathKind } from '../../domain/cyclePaths/cyclePathTally';
import type { PathDirection, PathWork } from '../../domain/cyclePaths/cyclePathTally';
import type { Columns } from '../../io/columns';
import { readFlag } from '../attributes/readFlag';
import { featureDates } from '../columnar/featureDates';
import { readColumn } from '../columnar/readColumn';
import type { MeasureRecipe } from '../layerRecipe';

/** The groups of a layer of cycle paths: year × kind. */
export interface CyclePathGroups {
  /** Ascending; null, for paths without a year, comes last. */
  years: (number | null)[];
  /** Per feature: the place of its year × the number of kinds + its kind. */
  group: Uint16Array;
}

const [NO, YES, UNKNOWN] = [0, 1, 2];

/** A yes/no column; unknown where it is null, or throughout when the layer has no such column. */
function flags(columns: Columns, name: string): Uint8Array {
  return (
    readColumn(columns, name, new Uint8Array(columns.count), UNKNOWN, (value) =>
      readFlag(value) ? YES : NO,
    ) ?? new Uint8Array(columns.count).fill(UNKNOWN)
  );
}

const WORK: readonly PathWork[] = ['new', 'renewed', 'unknown'];
const DIRECTION: readonly PathDirection[] = ['oneWay', 'twoWay', 'unknown'];

/**
 * Group cycle paths by year (the recipe's year column, else `year` or `date`), by work (`renewed`) and by direction
 * (`two_way`, `both_sides`). What a layer does not say is a group of its own, never one of the others.
 */
export function cyclePathGroups(columns: Columns, recipe: MeasureRecipe): CyclePathGroups {
  const dates = featureDates(columns, recipe) ?? new Int32Array(columns.count);
  const yearOf = (feature: number): number | null => Math.floor(dates[feature]! / 10_000) || null;
  const [renewed, twoWay, bothSides] = [
    flags(columns, 'renewed'),
    flags(columns, 'two_way'),
    flags(columns, 'both_sides'),
  ];
  const years = [...new Set(Array.from(dates, (_, feature) => yearOf(feature)))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  const rows = new Map(years.map((year, row) => [year, row]));
  return {
    years,
    group: Uint16Array.from(dates, (_, feature) => {
      const direction = bothSides[feature] === YES ? 'bothSides' : DIRECTION[twoWay[feature]!]!;
      return rows.get(yearOf(feature))! * PATH_KINDS + pathKind(WORK[renewed[feature]!]!, direction);
    }),
  };
}
