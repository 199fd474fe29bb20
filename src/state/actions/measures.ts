import type { AreaReference } from '../../domain/areas/areaReference';
import { newPlanId } from '../../domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { mended } from '../../domain/plan/unclearFacts';
import { spreadGap } from '../../domain/plan/spreadGap';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { Overlap } from '../../engine/edits/overlap';
import { plannedEdits } from '../../engine/edits/plannedEdits';
import { withStep } from '../history/history';
import { selectAllMeasures, selectMeasuresOf, selectScenario, selectScenarios } from '../selectors/plan';
import { labelOf, selectTargetInForce } from '../selectors/targets';
import { defineAction } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import { dropping, putting } from '../store/records';
import type { RecordChange, Step } from '../store/records';
import { firstScenario } from './scenarios';

/** Where measures can be seen: what an undo brings on the screen. */
function placeOf(state: AppState, measures: readonly PlannedMeasure[]): NonNullable<Step['place']> {
  const targets = new Set(measures.map(({ target }) => target));
  const [target = state.target] = targets.size === 1 ? targets : [];
  return { page: 'plan', target };
}

/** True for measures of a scenario that can be changed. */
function isOpenTo(state: AppState): (measure: PlannedMeasure) => boolean {
  const locked = new Set(selectScenarios(state).flatMap(({ id, locked: is }) => (is ? [id] : [])));
  return ({ scenario }) => !locked.has(scenario);
}

/** A measure that is to be made; its id, and without one its scenario, are given. */
export type MadeMeasure = Omit<PlannedMeasure, 'id' | 'scenario'>;

/**
 * The scenario that new measures go to, made in the same step where the project has none yet; null while it is locked.
 */
function scenarioForNew(state: AppState): { id: string; changes: RecordChange[] } | null {
  const scenario = selectScenario(state);
  if (scenario) return scenario.locked ? null : { id: scenario.id, changes: [] };
  const made = firstScenario(state);
  return { id: made.id, changes: putting(state.records, 'scenario', [made]) };
}

/** Keep one or more new measures in the scenario that is worked on, and choose them. */
export const addMeasures = defineAction<readonly MadeMeasure[]>({
  history: 'recorded',
  run: ({ store }, made) => {
    store.setState((state) => {
      const scenario = scenarioForNew(state);
      if (!scenario || made.length === 0) return {};
      const measures = made.map(
        (one) => ({ ...one, id: newPlanId('measure'), scenario: scenario.id }) as PlannedMeasure,
      );
      const [first] = measures;
      const preview = state.planPreview;
      return {
        ...withStep(state, [...scenario.changes, ...putting(state.records, 'measure', measures)], {
          label: {
            key: 'step.measuresAdded',
            params: { count: measures.length, target: first ? labelOf(state, first.target) : '' },
          },
          place: placeOf(state, measures),
        }),
        chosenMeasures: new Set(measures.map(({ id }) => id)),
        // The gesture ends in this measure: its numbers stay until the plan has it.
        planPreview:
          preview && measures.length === 1 && first ? { ...preview, measure: first } : preview && null,
      };
    });
  },
});

/** Give measures other facts. What is not named stays as each of them has it. */
export const changeMeasures = defineAction<{
  ids: readonly string[];
  change: (measure: PlannedMeasure) => PlannedMeasure;
  /** What is changed: of the same in the same measures (a text being typed, a year stepped through) there is one step. */
  what: string;
}>({
  history: 'settled',
  run: ({ store }, { ids, change, what }) => {
    store.setState((state) => {
      const wanted = new Set(ids);
      const before = selectAllMeasures(state)
        .filter(({ id }) => wanted.has(id))
        .filter(isOpenTo(state));
      const measures = before.map((measure) => mended(measure, change(measure)));
      return withStep(state, putting(state.records, 'measure', measures), {
        label: { key: 'step.measuresChanged', params: { count: measures.length } },
        place: placeOf(state, measures),
        gesture: `${what} ${ids.join(' ')}`,
      });
    });
  },
});

/** Put a measure somewhere else, or give it the place that it did not have; it stays the same measure. */
export const placeMeasure = defineAction<{ id: string; place: MeasurePlace }>({
  history: 'recorded',
  run: ({ store }, { id, place }) => {
    store.setState((state) => {
      const before = selectAllMeasures(state).find((measure) => measure.id === id);
      if (!before || !isOpenTo(state)(before)) return {};
      const measure: PlannedMeasure = { ...before, place };
      return {
        ...withStep(state, putting(state.records, 'measure', [measure]), {
          label: { key: 'step.measurePlaced', params: { target: labelOf(state, measure.target) } },
          place: placeOf(state, [measure]),
        }),
        ...(state.planPreview?.measure.id === id && { planPreview: { ...state.planPreview, measure } }),
      };
    });
  },
});

/** What a drawn unsealing has in common with the others of its scenario; null where that is nothing, or cannot be told. */
export const findOverlap = defineAction<PlannedMeasure, Promise<Overlap | null>>({
  history: 'outside',
  run: async ({ store, engine }, measure) => {
    const { id, kind, scenario } = measure;
    const others = selectMeasuresOf(store.getState(), scenario).filter((one) => one.kind === 'unsealing');
    if (kind !== 'unsealing' || others.every((one) => one.id === id)) return null;
    const { columns } = plannedEdits([measure], () => []);
    const found = await engine.plannedOverlap(
      scenario,
      columns,
      id,
      others.map((one) => one.id),
    );
    return found.ok ? found.value : null;
  },
});

/** Take measures out of the project. */
export const removeMeasures = defineAction<readonly string[]>({
  history: 'recorded',
  label: 'plan.remove',
  shortcuts: [{ key: 'Delete', where: 'map' }],
  run: ({ store }, ids) => {
    const before = store.getState().records;
    store.setState((state) => {
      const wanted = new Set(ids);
      const gone = selectAllMeasures(state)
        .filter(({ id }) => wanted.has(id))
        .filter(isOpenTo(state));
      const goneIds = new Set(gone.map(({ id }) => id));
      return {
        ...withStep(
          state,
          dropping(state.records, 'measure', ({ id }) => goneIds.has(id)),
          {
            label: { key: 'step.measuresRemoved', params: { count: gone.length } },
            place: placeOf(state, gone),
          },
        ),
        chosenMeasures: new Set([...state.chosenMeasures].filter((id) => !goneIds.has(id))),
      };
    });
    const { past } = store.getState();
    const count = before.size - store.getState().records.size;
    if (count > 0)
      notify(store, { text: { key: 'notice.measuresRemoved', params: { count } }, step: past.at(-1) });
  },
});

/** Put copies of measures beside them, in the same scenario, and choose the copies. */
export const duplicateMeasures = defineAction<readonly string[]>({
  history: 'recorded',
  label: 'plan.duplicate',
  run: ({ store }, ids) => {
    store.setState((state) => {
      const wanted = new Set(ids);
      const copies = selectAllMeasures(state)
        .filter(({ id }) => wanted.has(id))
        .filter(isOpenTo(state))
        .map((measure): PlannedMeasure => ({ ...measure, id: newPlanId('measure') }));
      return {
        ...withStep(state, putting(state.records, 'measure', copies), {
          label: { key: 'step.measuresCopied', params: { count: copies.length } },
          place: placeOf(state, copies),
        }),
        chosenMeasures: new Set(copies.map(({ id }) => id)),
      };
    });
  },
});

/** Spread what is left of a target over areas and years, as measures that are still to get a place. */
export const spreadOverYears = defineAction<{
  target: TargetKey;
  left: number;
  areas: readonly { area: AreaReference; population: number | null }[];
  from: number;
  to: number;
}>({
  history: 'recorded',
  label: 'plan.spread',
  run: ({ store }, { target, ...asked }) => {
    store.setState((state) => {
      const held = selectTargetInForce(state, target);
      const scenario = scenarioForNew(state);
      if (!held || !scenario) return {};
      const { measures } = spreadGap({ ...asked, held, scenario: scenario.id }, () => newPlanId('measure'));
      if (measures.length === 0) return {};
      return {
        ...withStep(state, [...scenario.changes, ...putting(state.records, 'measure', measures)], {
          label: {
            key: 'step.gapSpread',
            params: { count: measures.length, target: labelOf(state, target) },
          },
          place: placeOf(state, measures),
        }),
        chosenMeasures: new Set(measures.map(({ id }) => id)),
      };
    });
  },
});
