import { createSelector } from './createSelector';
import { MergerTable } from '../../domain/areas/mergerTable';
import type { JoinRows, joinTable } from '../../domain/tableJoin/joinTable';
import type { NamedLevel } from '../../domain/tableJoin/guessJoin';
import { lekpTarget } from '../../domain/targets/lekp';
import type { FigureRecipe } from '../../engine/layerRecipe';
import type { ProjectFigures } from '../../io/project/sameMeasures';
import type { AppState } from '../store/appStore';
import type { AreaLevel, DenominatorTable, FigureLayer, JoinedTo, Mergers, OwnFigures } from '../store/data';
import { OWN_AREAS_LEVEL } from '../store/work';
import { openLevels, selectOwnLayers } from './work';

/** A site without mergers: every code is what it says. */
export const NO_MERGERS: Mergers = { table: new MergerTable([]), year: 0 };

type State = Pick<AppState, 'levels' | 'mergers'>;

/** The levels whose areas a table may be of: those that are counted by themselves, without the user's own areas. */
export function joinableLevels({ levels }: Pick<AppState, 'levels'>): AreaLevel[] {
  return levels.filter(({ id, rolledUpFrom }) => rolledUpFrom === null && id !== OWN_AREAS_LEVEL);
}

/** A level as rows of tables find its areas. */
export function joinLevel({ levels }: Pick<AppState, 'levels'>, level: AreaLevel): NamedLevel {
  const { id, areas, vintage, postcodes } = level;
  const parents = new Set(areas.map(({ parentCode }) => parentCode));
  const larger = levels.flatMap((other) => other.areas.filter(({ code }) => parents.has(code)));
  return { id, areas, vintage, larger, ...(postcodes && { postcodes }) };
}

/** The level that a recipe names, also where its outlines stand in the place of others. */
function levelOf({ levels }: Pick<AppState, 'levels'>, { level: id }: FigureRecipe): AreaLevel | null {
  return openLevels(levels).find((level) => level.id === id) ?? null;
}

/** Rows of a table joined to the areas of the level of its recipe; null while that level is not open. @param join see {@link joinTable} */
export function joinedBy(
  join: typeof joinTable,
  state: State,
  rows: JoinRows,
  recipe: FigureRecipe,
): JoinedTo | null {
  const level = levelOf(state, recipe);
  if (!level) return null;
  const joined = join(rows, recipe.by, joinLevel(state, level), state.mergers ?? NO_MERGERS, level.own);
  return { join: joined, level, numbers: rows.numbers };
}

/** Figures of the user's own with how they are joined. */
export interface JoinedFigures {
  figures: OwnFigures;
  recipe: FigureRecipe;
  /** null while the areas that they are of are not open. */
  joined: JoinedTo | null;
}

/** Worked out once for rows, level and mergers, so that what rests on it knows that nothing changed. */
const known = new WeakMap<JoinRows, { of: readonly unknown[]; answer: JoinedFigures }>();

function joinedFigures(state: State, figures: OwnFigures, { recipe }: ProjectFigures): JoinedFigures {
  const level = levelOf(state, recipe);
  const larger = level && joinLevel(state, level).larger?.length;
  const of = [figures, recipe, level, larger, state.mergers];
  const before = known.get(figures.rows);
  if (before && of.every((part, at) => part === before.of[at])) return before.answer;
  const answer = { figures, recipe, joined: joinedBy(figures.join, state, figures.rows, recipe) };
  known.set(figures.rows, { of, answer });
  return answer;
}

/** All open figures of the user's own, in the order of their records. */
export const selectJoinedFigures = createSelector(
  [
    (state: AppState) => state.ownFigures,
    selectOwnLayers,
    (state: AppState) => state.levels,
    (state: AppState) => state.mergers,
  ],
  (open, records, levels, mergers): readonly JoinedFigures[] =>
    records.flatMap((record) => {
      const figures = open.find(({ id }) => id === record.id);
      return figures && record.role === 'figures'
        ? [joinedFigures({ levels, mergers }, figures, record)]
        : [];
    }),
  {
    memoizeOptions: {
      resultEqualityCheck: (a: readonly JoinedFigures[], b: readonly JoinedFigures[]) =>
        a.length === b.length && a.every((one, at) => one === b[at]),
    },
  },
);

/** What is said of figures as of those of the catalog. */
function entryOf({ figures, recipe }: JoinedFigures) {
  const { id, sourceText: source, licence } = figures;
  const { joinColumn: codeColumn, valueColumn, year } = recipe;
  return { id, url: '', codeColumn, valueColumn, source, licence, date: year === null ? '' : String(year) };
}

const NOTHING: ReadonlyMap<string, null> = new Map();

/** The figures of the user's own that are of targets. Without their areas they say nothing. */
export const selectOwnTargetFigures = createSelector([selectJoinedFigures], (all): readonly FigureLayer[] =>
  all.flatMap((one): FigureLayer[] => {
    const { recipe, joined } = one;
    if (recipe.subject.kind !== 'target') return [];
    const { target } = recipe.subject;
    const caveat = lekpTarget(target).counting.weighConnectors ? ('pointsNotCpe' as const) : null;
    const entry = { ...entryOf(one), target, caveat };
    return [{ entry, values: joined?.join.values ?? NOTHING, ...(joined && { joined }) }];
  }),
);

/** The inhabitants and dwellings of the user's own. An area that the table does not have has none, and is not estimated. */
export const selectOwnDenominators = createSelector(
  [selectJoinedFigures],
  (all): readonly DenominatorTable[] =>
    all.flatMap((one): DenominatorTable[] => {
      const { recipe, joined } = one;
      if (recipe.subject.kind !== 'denominator' || !joined) return [];
      const { missing, values, matched } = joined.join;
      const entry = { ...entryOf(one), id: recipe.subject.id, year: recipe.year ?? 0 };
      // In the codes of its level, so that one that is missing there is told from one that nobody published.
      const whole = new Map<string, number | null>([
        ...missing.map((code) => [code, null] as const),
        ...values,
        ...matched.figures,
      ]);
      return [{ entry, values: missing.length > 0 ? whole : values, joined }];
    }),
);
