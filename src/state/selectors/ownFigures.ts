import { createSelector } from './createSelector';
import { MergerTable } from '../../domain/areas/mergerTable';
import type { Result } from '../../domain/result';
import type { JoinSummary } from '../../domain/tableJoin/joinSummary';
import { lekpTarget } from '../../domain/targets/lekp';
import type { FigureRecipe } from '../../engine/layerRecipe';
import type { ProjectFigures } from '../../io/project/sameMeasures';
import type { JoinAreas, JoinedTable, JoinTo, SentMergers } from '../../worker/figureCalls';
import type { AppState } from '../store/appStore';
import type {
  AreaLevel,
  DenominatorTable,
  FigureLayer,
  JoinedTo,
  KeptJoin,
  Mergers,
  OwnFigures,
} from '../store/data';
import { OWN_AREAS_LEVEL } from '../store/work';
import { openLevels, selectOwnLayers } from './work';

/** A site without mergers: every code is what it says. */
export const NO_MERGERS: Mergers = { table: new MergerTable([]), year: 0 };

type State = Pick<AppState, 'levels' | 'mergers'>;

/** The levels whose areas a table may be of: those that are counted by themselves, without the user's own areas. */
export function joinableLevels({ levels }: Pick<AppState, 'levels'>): AreaLevel[] {
  return levels.filter(({ id, rolledUpFrom }) => rolledUpFrom === null && id !== OWN_AREAS_LEVEL);
}

/** A level as the engine joins tables to its areas. */
export function joinAreas(
  { levels }: Pick<AppState, 'levels'>,
  level: AreaLevel,
): JoinAreas & { id: string } {
  const { id, areasId, areas, vintage } = level;
  const parents = new Set(areas.map(({ parentCode }) => parentCode));
  const larger = levels.flatMap((other) => other.areas.filter(({ code }) => parents.has(code)));
  return { id, areasId, vintage, larger };
}

/** Old and new codes, as the engine is told them. */
export function sentMergers({ mergers }: Pick<AppState, 'mergers'>): SentMergers {
  const { table, year } = mergers ?? NO_MERGERS;
  return { rows: table.rows, year };
}

/** The level that a recipe names, also where its outlines stand in the place of others. */
function levelOf({ levels }: Pick<AppState, 'levels'>, { level: id }: FigureRecipe): AreaLevel | null {
  return openLevels(levels).find((level) => level.id === id) ?? null;
}

/** How a table is to be joined to areas. */
export interface JoinQuestion {
  /** Everything that the answer rests on: the same key is the same answer. */
  key: string;
  recipe: FigureRecipe;
  to: JoinTo;
  level: AreaLevel;
}

/** What the engine is asked to join a table by a recipe; null while the level of the recipe is not open. */
export function joinQuestion(state: State, recipe: FigureRecipe): JoinQuestion | null {
  const level = levelOf(state, recipe);
  if (!level) return null;
  const areas = joinAreas(state, level);
  const [mergers, larger] = [sentMergers(state), areas.larger.map(({ code }) => code)];
  const key = JSON.stringify([level.areasId, level.vintage, larger, mergers.year, recipe]);
  return { key, recipe, to: { areas, mergers, sumsParents: level.own }, level };
}

/** What the engine answered, to keep it with its table. */
export function keptJoin({ key, recipe }: JoinQuestion, answer: Result<JoinedTable>): KeptJoin {
  return {
    ...{ key, recipe: JSON.stringify(recipe) },
    ...{ join: answer.ok ? answer.value.join : null, problem: answer.ok ? null : answer.problem },
  };
}

/** Figures of the user's own with how they are joined. */
export interface JoinedFigures {
  figures: OwnFigures;
  recipe: FigureRecipe;
  /** By this recipe; while something else of it changes, the one from before. null where there is none. */
  joined: JoinedTo | null;
  /** What the engine is yet to answer; null where it did, and while the areas that they are of are not open. */
  question: JoinQuestion | null;
}

/** Worked out once for a table, level and mergers, so that what rests on it knows that nothing changed. */
const known = new WeakMap<OwnFigures, { of: readonly unknown[]; answer: JoinedFigures }>();

function joinedFigures(state: State, figures: OwnFigures, { recipe }: ProjectFigures): JoinedFigures {
  const question = joinQuestion(state, recipe);
  const of = [recipe, question?.level, question?.key];
  const before = known.get(figures);
  if (before && of.every((part, at) => part === before.of[at])) return before.answer;
  const kept = figures.joined;
  const join = kept?.recipe === JSON.stringify(recipe) ? kept.join : null;
  const answer = {
    ...{ figures, recipe, joined: join && question ? { join, level: question.level } : null },
    question: question && kept?.key !== question.key ? question : null,
  };
  known.set(figures, { of, answer });
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

/** How the figures of an own layer are joined; undefined where it is none, or none that is joined. */
export function joinOf(state: AppState, id: string): JoinSummary | undefined {
  return selectJoinedFigures(state).find(({ figures }) => figures.id === id)?.joined?.join;
}

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
