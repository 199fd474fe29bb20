import type { Area } from '../domain/areas/area';
import { MergerTable } from '../domain/areas/mergerTable';
import type { MergerRow } from '../domain/areas/mergerTable';
import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { JoinGuess } from '../domain/tableJoin/guessJoin';
import type { JoinKey } from '../domain/tableJoin/joinReason';
import type { JoinSummary } from '../domain/tableJoin/joinSummary';
import type { JoinMergers } from '../domain/tableJoin/joinTable';
import type { PreparedAreas } from '../engine/engine';
import type { FigureRows } from '../engine/figureRows';
import type { FigureJoin } from '../engine/joinFigures';
import type { FigureRecipe } from '../engine/layerRecipe';
import type { ReadLayer } from '../io/finishLayer';
import { loadLate } from '../io/lateCode';

/** Open areas that a table may be of. */
export interface JoinAreas {
  areasId: string;
  /** Year of the situation; null when it is not known. */
  vintage: number | null;
  /** The larger areas that these are parts of. */
  larger: readonly Area[];
}

/** Old and new codes, as they go to another thread. */
export interface SentMergers {
  rows: readonly MergerRow[];
  year: number;
}

/** What the rows of a table are joined to. */
export interface JoinTo {
  areas: JoinAreas;
  mergers: SentMergers;
  /** See `joinTable`. */
  sumsParents: boolean;
}

/** A table held against areas, without its rows. */
export interface JoinedTable extends Omit<FigureRows, 'rows'> {
  /** null where the areas are not open: the table was read by its recipe, and no more. */
  join: JoinSummary | null;
}

/** What the page asks about a table of figures: nothing of its rows is gone through there. */
export interface FigureCalls {
  /**
   * A table joined to areas by a recipe; see `joinFigures` of the engine.
   * @param to null where the areas are not open
   */
  joinFigures(layerId: string, recipe: FigureRecipe, to: JoinTo | null): Promise<Result<JoinedTable>>;
  /** By which column the rows of a table seem to be areas of which level. */
  guessTable(
    layerId: string,
    levels: readonly (JoinAreas & { id: string })[],
    mergers: SentMergers,
  ): Promise<Result<JoinGuess | null>>;
  /** What most of the values of a column are of the areas of a level; null where none of them is anything. */
  guessColumnKey(
    layerId: string,
    column: string,
    level: JoinAreas,
    mergers: SentMergers,
  ): Promise<Result<JoinKey | null>>;
}

/** What the engine has read, and how it is asked for. */
export interface HeldTables {
  /** Answers an open layer, and throws for one that is not. */
  kept(layerId: string): ReadLayer;
  openedAreas(areasId: string): PreparedAreas;
  /** Makes a problem of whatever is thrown. */
  guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
}

/** Most visits have no table of their own: what joins one comes with the first. */
const joining = () => loadLate(() => import('../engine/joinFigures'));

const mergersOf = ({ rows, year }: SentMergers): JoinMergers => ({ table: new MergerTable(rows), year });

/** A table joined with all its rows, for what is told of each of them. */
export async function joinOpened(
  { kept, openedAreas }: Pick<HeldTables, 'kept' | 'openedAreas'>,
  layerId: string,
  recipe: FigureRecipe,
  { areas, mergers, sumsParents }: JoinTo,
): Promise<Result<FigureJoin>> {
  const { joinFigures, joinLevelOf } = await joining();
  const level = joinLevelOf(openedAreas(areas.areasId), areas);
  return joinFigures(kept(layerId), recipe, level, mergersOf(mergers), sumsParents);
}

/** @param held what the engine has read */
export function figureCalls(held: HeldTables): FigureCalls {
  const { kept, openedAreas, guarded } = held;
  return {
    joinFigures: (layerId, recipe, to) =>
      guarded<JoinedTable>(async () => {
        if (!to) {
          const { figureRows } = await loadLate(() => import('../engine/figureRows'));
          const read = figureRows(kept(layerId), recipe);
          if (!read.ok) return read;
          const { notes, decimal } = read.value;
          return ok({ notes, decimal, join: null });
        }
        const joined = await joinOpened(held, layerId, recipe, to);
        if (!joined.ok) return joined;
        const { joinSummary } = await loadLate(() => import('../domain/tableJoin/joinSummary'));
        const { join, rows, notes, decimal } = joined.value;
        return ok({ notes, decimal, join: joinSummary(join, rows) });
      }),

    guessTable: (layerId, levels, mergers) =>
      guarded(async () => {
        const { guessTable, joinLevelOf } = await joining();
        const open = levels.map((level) => ({
          ...joinLevelOf(openedAreas(level.areasId), level),
          id: level.id,
        }));
        return ok(guessTable(kept(layerId).columns, open, mergersOf(mergers)));
      }),

    guessColumnKey: (layerId, column, level, mergers) =>
      guarded(async () => {
        const { guessColumnKey, joinLevelOf } = await joining();
        const areas = joinLevelOf(openedAreas(level.areasId), level);
        return ok(guessColumnKey(kept(layerId).columns, column, areas, mergersOf(mergers)));
      }),
  };
}
