import { countsAlike } from '../../domain/plan/countedQuantity';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { TallyMove } from '../../engine/edits/editedLayer';
import { plannedEdits } from '../../engine/edits/plannedEdits';
import type { PlanLevel } from '../../worker/planCalls';
import { countsFor, selectWantedPlan, selectWantedScenarios } from '../selectors/plan';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { plannedTallies, tallyName, withChangedTallies } from '../store/plan';
import type { CountedMeasure, CountedPlan } from '../store/plan';
import { OWN_AREAS_LEVEL } from '../store/work';
import { countPreview } from './previewMeasure';

type WantedPlan = ReturnType<typeof selectWantedPlan>;

/** Whether two lists of levels have the same outlines in the same order, whatever else changed of them. */
function sameLevels(a: readonly AreaLevel[], b: readonly AreaLevel[]): boolean {
  return a.length === b.length && a.every(({ areasId }, at) => areasId === b[at]?.areasId);
}

/** The levels as a plan is counted on them. One that adds up from a level that is not open cannot be counted. */
function planLevels(levels: readonly AreaLevel[]): PlanLevel[] {
  return levels
    .filter(({ rolledUpFrom }) => rolledUpFrom === null || levels.some(({ id }) => id === rolledUpFrom))
    .map(({ id, areasId, rolledUpFrom, members }) => ({
      ...{ levelId: id, areasId, rolledUpFrom, alone: id === OWN_AREAS_LEVEL },
      members:
        members?.map((one) => (levels.some((level) => level.id === one?.levelId) ? one : null)) ?? null,
    }));
}

/** What the engine holds of a scenario. */
interface HeldPlan {
  levels: readonly AreaLevel[];
  rules: WantedPlan['rules'];
  measures: ReadonlyMap<string, PlannedMeasure>;
}

/** Measures that are to be measured, and those that only went to another year or status: by tally, from and to. */
function changesSince(
  { measures, rules }: WantedPlan,
  held: HeldPlan | null,
): { changed: readonly PlannedMeasure[]; moves: readonly TallyMove[] } {
  const changed: PlannedMeasure[] = [];
  const moves = new Map<string, { from: string; to: string; ids: string[] }>();
  for (const measure of measures) {
    const before = held?.rules === rules ? held.measures.get(measure.id) : undefined;
    if (before === measure) continue;
    if (!before || !countsAlike(before, measure)) {
      changed.push(measure);
      continue;
    }
    if (before.year === measure.year && before.status === measure.status) continue;
    for (const { key } of rules.targets.filter((target) => measureServes(measure, target))) {
      const [from, to] = [tallyName(key, before), tallyName(key, measure)];
      const known = moves.get(`${from} > ${to}`);
      if (known) known.ids.push(measure.id);
      else moves.set(`${from} > ${to}`, { from, to, ids: [measure.id] });
    }
  }
  return { changed, moves: [...moves.values()] };
}

/** What is known of measures, with what they add in other tallies. */
function afterMoves(
  before: ReadonlyMap<string, CountedMeasure>,
  moves: readonly TallyMove[],
): Map<string, CountedMeasure> {
  const measures = new Map(before);
  for (const { from, to, ids } of moves) {
    for (const id of ids) {
      const measure = measures.get(id);
      const shares = measure?.shares.map((one) => (one.tally === from ? { ...one, tally: to } : one));
      if (measure && shares) measures.set(id, { ...measure, shares });
    }
  }
  return measures;
}

const NOTHING: Pick<CountedPlan, 'levelIds' | 'tallies' | 'measures'> = {
  levelIds: [],
  tallies: new Map(),
  measures: new Map(),
};

/**
 * Bring a scenario in the engine from what it holds to what is wanted, by what differs alone: a measure that only got
 * another year goes to another tally with what it counts already, and one that only got a note is not sent at all.
 * @param held null: the engine has nothing of it yet
 * @param before how it was counted last
 */
async function countPlan(
  { engine }: Pick<ActionContext, 'engine'>,
  planId: string,
  wanted: WantedPlan,
  held: HeldPlan | null,
  before: CountedPlan | null,
): Promise<Result<CountedPlan>> {
  const levels = planLevels(wanted.levels);
  const isReopened = !held || !sameLevels(held.levels, wanted.levels);
  if (isReopened) {
    const opened = await engine.openPlan(planId, levels);
    if (!opened.ok) return opened;
  }
  const ids = new Set(wanted.measures.map(({ id }) => id));
  const gone = [...(held?.measures.keys() ?? [])].filter((id) => !ids.has(id));
  const removed = gone.length > 0 ? await engine.removePlanned(planId, gone) : null;
  if (removed && !removed.ok) return removed;
  const { changed, moves } = changesSince(wanted, held);
  const { columns, edits } = plannedEdits(
    changed,
    (measure) => countsFor(measure, wanted.rules),
    ({ id, place }) => held?.measures.get(id)?.place === place,
  );
  const put = edits.length > 0 ? await engine.putPlanned(planId, columns, edits) : null;
  if (put && !put.ok) return put;
  const moved = moves.length > 0 ? await engine.movePlanned(planId, moves) : null;
  if (moved && !moved.ok) return moved;

  const known = before ?? NOTHING;
  const measures = afterMoves(new Map([...known.measures].filter(([id]) => ids.has(id))), moves);
  const asked = isReopened ? [...ids] : changed.map(({ id }) => id);
  const found = isReopened || asked.length > 0 ? await engine.plannedShares(planId, asked) : null;
  if (found && !found.ok) return found;
  const drawn = new Set(wanted.measures.flatMap(({ id, place }) => (place.kind === 'geometry' ? [id] : [])));
  const sizes = new Map(changed.map(({ id }, at) => [id, put?.value.sizes[at] ?? null]));
  asked.forEach((id, at) => {
    // Null is also the answer for one that stayed where it was and was not measured again.
    const size = drawn.has(id) ? (sizes.get(id) ?? measures.get(id)?.size ?? null) : null;
    measures.set(id, { size, shares: found?.value.shares[at] ?? [] } satisfies CountedMeasure);
  });
  const all = isReopened
    ? await engine.plannedTallies(
        planId,
        levels.map(({ levelId }) => levelId),
      )
    : null;
  if (all && !all.ok) return all;
  const changes = [removed, put, moved].flatMap((one) => one?.value.tallies ?? []);
  return ok({
    of: wanted,
    levelIds: found?.value.levelIds ?? known.levelIds,
    tallies: all ? plannedTallies(all.value) : withChangedTallies(known.tallies, changes),
    measures,
  });
}

/** The state with a scenario counted anew; the measure that was under the hand is in it now. */
function withPlan(state: AppState, planId: string, plan: CountedPlan): Partial<AppState> {
  const { planPreview } = state;
  const isIn = planPreview !== null && selectWantedPlan(state, planId).measures.includes(planPreview.measure);
  return {
    countedPlans: { ...state.countedPlans, [planId]: plan },
    planProblem: null,
    ...(isIn && { planPreview: null }),
  };
}

/**
 * Keeps the numbers of the scenarios in step with the project: the one that is worked on, and those that it is compared
 * with. One change after the other; those that came in between are made in one go.
 * @returns a function that stops it
 */
export function keepPlan(context: ActionContext): () => void {
  const { store, engine } = context;
  const held = new Map<string, HeldPlan>();
  /** What could not be counted: not asked for again. */
  const failed = new Set<object>();
  let working = false;
  let stopped = false;

  async function close(planId: string): Promise<void> {
    held.delete(planId);
    store.setState(({ countedPlans }) => {
      const { [planId]: _, ...others } = countedPlans;
      return { countedPlans: others };
    });
    await engine.closePlan(planId);
  }

  async function count(planId: string, wanted: WantedPlan): Promise<void> {
    const before = store.getState().countedPlans[planId] ?? null;
    const counted = await countPlan(context, planId, wanted, held.get(planId) ?? null, before).catch(
      (error: unknown) =>
        fail('engine.failed', { cause: error instanceof Error ? error.message : String(error) }),
    );
    if (counted.ok) {
      const { levels, rules, measures } = wanted;
      held.set(planId, { levels, rules, measures: new Map(measures.map((one) => [one.id, one])) });
      store.setState((state) => withPlan(state, planId, counted.value));
      // Who draws at once was there before the plan: the pointer may rest, and ask no more.
      const { planPreview } = store.getState();
      if (planPreview?.measure.scenario === planId && !planPreview.counted)
        void countPreview(context, planPreview.measure);
      return;
    }
    // What it holds now is not known.
    failed.add(wanted);
    await close(planId);
    store.setState({ planProblem: counted.problem });
  }

  /** What is to be done next; null when all is in step. */
  function next(state: AppState): (() => Promise<void>) | null {
    if (state.phase !== 'ready') return null;
    const ids = selectWantedScenarios(state);
    const gone = [...held.keys()].find((id) => !ids.includes(id));
    if (gone !== undefined) return () => close(gone);
    for (const id of ids) {
      const wanted = selectWantedPlan(state, id);
      if (state.countedPlans[id]?.of !== wanted && !failed.has(wanted)) return () => count(id, wanted);
    }
    return null;
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let step = next(store.getState()); step && !stopped; step = next(store.getState())) await step();
    working = false;
  }

  void work();
  const unsubscribe = store.subscribe(() => void work());
  return () => {
    stopped = true;
    unsubscribe();
  };
}
