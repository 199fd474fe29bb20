import { isOnSchedule } from '../../domain/coverage/schedule';
import type { Schedule } from '../../domain/coverage/schedule';
import { itemAt } from '../../domain/itemAt';
import {
  behindOf,
  FIRST_ORDER,
  NO_AREA_FILTER,
  orderedAreas,
  schedulesOf,
  shownColumns,
} from '../../domain/overview/overviewAreas';
import type { OverviewColumn, OverviewOrder } from '../../domain/overview/overviewAreas';
import { atLevel } from '../../state/selectors/levels';
import { planOn } from '../../state/selectors/exports';
import { selectOverviewColumns } from '../../state/selectors/overview';
import type { AppState } from '../../state/store/appStore';
import type { AtlasGroup } from './atlasGroups';

/** As many areas are named of each target. */
const MOST_NAMED = 10;

/** One target over the areas of an atlas. */
export interface AtlasColumn {
  column: OverviewColumn;
  /** Areas whose share is known, and those of them that are behind. */
  known: number;
  behind: number;
  /** The areas that are furthest behind, as indices of the level, furthest first. */
  furthest: readonly number[];
}

/** What the first sheets of an atlas say of all its areas together. */
export interface AtlasOverview {
  columns: readonly AtlasColumn[];
  /** By index of the level. */
  schedules: readonly Schedule[];
  /** The areas that are behind on the most targets, as indices of the level, first the most. */
  mostBehind: readonly number[];
  /** Name of a plan that is on, and of which these numbers know nothing. */
  plan: string | null;
}

/** The areas of an atlas over all targets, as the overview has them, at one moment and without a plan. */
export function atlasOverview(state: AppState, { level, indices }: AtlasGroup): AtlasOverview {
  const columns = shownColumns(
    selectOverviewColumns(atLevel(state, level.id)).map((column) => ({ ...column, records: column.before })),
    NO_AREA_FILTER,
  );
  const schedules = schedulesOf(columns, level.areas.length);
  const ordered = (order: OverviewOrder) =>
    orderedAreas(indices, { columns, schedules, names: level.areas, inhabitants: [] }, order);
  return {
    columns: columns.map((column) => {
      const { key } = column.held;
      const standing = ({ records }: OverviewColumn, index: number) => isOnSchedule(itemAt(records, index));
      const behind = ordered({ key, descending: false }).filter((index) => standing(column, index) === false);
      return {
        column,
        known: indices.filter((index) => standing(column, index) !== null).length,
        behind: behind.length,
        furthest: behind.slice(0, MOST_NAMED),
      };
    }),
    schedules,
    mostBehind: ordered(FIRST_ORDER)
      .filter((index) => behindOf(itemAt(schedules, index)) > 0)
      .slice(0, MOST_NAMED),
    plan: planOn(state)?.name ?? null,
  };
}

/** Blocks of targets side by side. */
export const BLOCKS_ABREAST = 5;
/** Rows of blocks below the map, and on a sheet of their own. */
const ROWS_WITH_MAP = 3;
const ROWS = 5;

/** The targets of each sheet: those of the first stand below its map. */
export function overviewSheets<T>(columns: readonly T[]): readonly (readonly T[])[] {
  const first = ROWS_WITH_MAP * BLOCKS_ABREAST;
  const more = ROWS * BLOCKS_ABREAST;
  const rest = columns.slice(first);
  return [
    columns.slice(0, first),
    ...Array.from({ length: Math.ceil(rest.length / more) }, (_, sheet) =>
      rest.slice(sheet * more, (sheet + 1) * more),
    ),
  ];
}
