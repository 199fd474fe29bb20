import { PATH_KINDS, pathKind } from '../../domain/cyclePaths/cyclePathTally';
import type { PathDirection, PathWork } from '../../domain/cyclePaths/cyclePathTally';
import type { Columns } from '../../features/columns';
import { featureDates } from '../columnar/featureDates';
import { FLAG_READINGS, readWords } from '../columnar/readWords';
import type { MeasureRecipe } from '../layerRecipe';

/** The groups of a layer of cycle paths: year × kind. */
export interface CyclePathGroups {
  /** Ascending; null, for paths without a year, comes last. */
  years: (number | null)[];
  /** Per feature: the place of its year × the number of kinds + its kind. */
  group: Uint16Array;
}

const [NO, YES, UNKNOWN] = [0, 1, 2];
/** By the place of a reading: what is not understood is not known. */
const OF_READING = FLAG_READINGS.map((reading) =>
  reading === 'yes' ? YES : reading === 'no' ? NO : UNKNOWN,
);

/** A yes/no column; unknown where it is empty or not understood, or throughout when the layer has no such column. */
function flags(columns: Columns, name: string, recipe: MeasureRecipe): Uint8Array {
  return (
    readWords(columns, name, 'flag', FLAG_READINGS, recipe)?.map((reading) => OF_READING[reading]!) ??
    new Uint8Array(columns.count).fill(UNKNOWN)
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
    flags(columns, 'renewed', recipe),
    flags(columns, 'two_way', recipe),
    flags(columns, 'both_sides', recipe),
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
