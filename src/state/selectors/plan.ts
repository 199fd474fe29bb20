import { createSelector } from './createSelector';
import type { CountedFor } from '../../domain/plan/countedQuantity';
import { planBaseOf, planOutcome } from '../../domain/plan/phasing';
import type { PlanBase, PlannedSum, PlanOutcome, PlanView } from '../../domain/plan/phasing';
import { measureServes } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { Scenario } from '../../domain/plan/scenario';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import type { AppState } from '../store/appStore';
import { tallyName } from '../store/plan';
import type { CountedPlan, PlannedTallies } from '../store/plan';
import { selectRecordsOf } from './coverage';
import { selectLevel, selectSelectedIndex } from './levels';
import { changesByArea, sumsByArea, sumsOver, sumsWith } from './plannedSums';
import { selectWithin } from './shownAreas';
import { isPointsOnly, selectTargetSources } from './targetSources';
import { selectSubjectRecord } from './subject';
import { selectAllTargets } from './targets';
import { kindSelector, sameItems } from './work';

const NONE: readonly never[] = [];

export const selectScenarios = kindSelector('scenario');
/** The measures of all scenarios. */
export const selectAllMeasures = kindSelector('measure');

/** The scenario that is worked on; null while the project has none. */
export const selectScenario = createSelector(
  [selectScenarios, (state: AppState) => state.scenarioId],
  (scenarios, id): Scenario | null =>
    scenarios.find((one) => one.id === id) ?? scenarios.find(({ archived }) => !archived) ?? null,
);

const selectMeasuresByScenario = createSelector([selectAllMeasures], (measures) => {
  const byScenario = new Map<string, PlannedMeasure[]>();
  for (const measure of measures) {
    const known = byScenario.get(measure.scenario);
    if (known) known.push(measure);
    else byScenario.set(measure.scenario, [measure]);
  }
  return byScenario;
});

/** The measures of a scenario, in the order in which they were made. */
export function selectMeasuresOf(state: AppState, scenarioId: string): readonly PlannedMeasure[] {
  return selectMeasuresByScenario(state).get(scenarioId) ?? NONE;
}

/** The measures of the scenario that is worked on. */
export const selectMeasures = createSelector(
  [selectMeasuresByScenario, selectScenario],
  (byScenario, scenario): readonly PlannedMeasure[] =>
    (scenario && byScenario.get(scenario.id)) ?? (NONE as readonly PlannedMeasure[]),
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** As many scenarios as can be read beside each other. */
export const MOST_COMPARED_SCENARIOS = 4;

/** The scenarios that stand beside each other, in the order of their columns; none while nothing is compared. */
export const selectComparedScenarios = createSelector(
  [selectScenarios, (state: AppState) => state.comparedScenarios, (state: AppState) => state.comparing],
  (scenarios, compared, comparing): readonly Scenario[] =>
    comparing ? compared.flatMap((id) => scenarios.find((one) => one.id === id) ?? []) : NONE,
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** The scenarios whose numbers are wanted: the one that is worked on, and those of a comparison. */
export const selectWantedScenarios = createSelector(
  [selectScenario, selectComparedScenarios],
  (scenario, compared): readonly string[] => [
    ...new Set([...(scenario ? [scenario.id] : []), ...compared.map(({ id }) => id)]),
  ],
  { memoizeOptions: { resultEqualityCheck: sameItems } },
);

/** By which rules measures are counted: the targets as the project holds them, and the weights of charging points. */
export const selectPlanRules = createSelector(
  [selectAllTargets, (state: AppState) => state.cpeWeights],
  (targets, cpeWeights): { targets: readonly TargetInForce[]; cpeWeights: CountedFor['cpeWeights'] } => ({
    targets,
    cpeWeights,
  }),
);

/** The targets that a measure counts for, each with its rule. */
export function countsFor(
  measure: PlannedMeasure,
  { targets, cpeWeights }: ReturnType<typeof selectPlanRules>,
): { tally: string; measure: PlannedMeasure; countedFor: CountedFor }[] {
  return targets
    .filter((held) => measureServes(measure, held))
    .map(({ key, target: { unit, counting } }) => ({
      tally: tallyName(key, measure),
      measure,
      countedFor: { target: { unit, counting }, cpeWeights },
    }));
}

/** What the numbers of a scenario rest on: another object is another count. */
const wantedPlan = createSelector(
  [
    (_: AppState, measures: readonly PlannedMeasure[]) => measures,
    (state: AppState) => state.levels,
    selectPlanRules,
  ],
  (measures, levels, rules) => ({ measures, levels, rules }),
);

/** What a scenario has to be counted of now: see {@link CountedPlan}. */
export function selectWantedPlan(state: AppState, scenarioId: string): ReturnType<typeof wantedPlan> {
  return wantedPlan(state, selectMeasuresOf(state, scenarioId));
}

/** A scenario as it was counted last; null before the first time. */
export function selectCountedPlan(state: AppState, scenarioId: string): CountedPlan | null {
  return state.countedPlans[scenarioId] ?? null;
}

/** Whether the numbers of a scenario are being counted. */
export function isPlanPending(state: AppState, scenarioId: string): boolean {
  return (
    state.planProblem === null &&
    selectCountedPlan(state, scenarioId)?.of !== selectWantedPlan(state, scenarioId)
  );
}

/** Whether the numbers of the plan on the screen are being counted. */
export function selectPlanPending(state: AppState): boolean {
  const scenario = selectScenario(state);
  return scenario !== null && isPlanPending(state, scenario.id);
}

const NO_TALLIES: PlannedTallies = new Map();

/** What the numbers of a scenario on the screen follow from, besides the records of the areas and what is under the hand. */
const selectPlanInput = createSelector(
  [
    (state: AppState, scenarioId: string) => state.countedPlans[scenarioId]?.tallies ?? NO_TALLIES,
    (state: AppState) => state.planYear,
    (state: AppState) => state.planStatuses,
    (state: AppState) => state.pointsAreCpe,
    (state: AppState) => state.date,
    selectTargetSources,
  ],
  (tallies, planYear, statuses, pointsAreCpe, date, sources) => ({
    ...{ tallies, planYear, statuses, pointsAreCpe, date, sources },
  }),
);
type PlanInput = ReturnType<typeof selectPlanInput>;

/** What the measure under the hand changes in a scenario: of the tallies in it, the areas that it names. */
function previewIn({ planPreview }: AppState, scenarioId: string): PlannedTallies {
  return (planPreview?.measure.scenario === scenarioId ? planPreview.counted?.tallies : null) ?? NO_TALLIES;
}

/** Which measures count on the screen, and until when. */
function planView({ planYear, statuses, pointsAreCpe }: PlanInput, { deadlineYear }: PlanBase): PlanView {
  return { year: planYear ?? deadlineYear, statuses, pointsAreCpe };
}

/** A record with the plan: how its area stands after it, and what that follows from. */
export interface PlannedRecord {
  record: CoverageRecord;
  sums: readonly PlannedSum[];
  base: PlanBase;
  outcome: PlanOutcome;
  view: PlanView;
}

function plannedRecord(input: PlanInput, record: CoverageRecord, sums: readonly PlannedSum[]): PlannedRecord {
  const base = planBaseOf(record, input.date, isPointsOnly(input.sources[record.inForce.target.id]));
  const view = planView(input, base);
  return { record, sums, base, view, outcome: planOutcome(sums, base, view) };
}

/** Every area of the level on the screen after what is kept of a scenario. */
const selectKeptRecordsOf = createSelector(
  [
    (state: AppState, target: TargetKey) => selectRecordsOf(state, target),
    (_: AppState, target: TargetKey) => target,
    selectLevel,
    (state: AppState, _: TargetKey, scenarioId: string) => selectPlanInput(state, scenarioId),
  ],
  (records, target, level, input): readonly PlannedRecord[] => {
    if (!level) return NONE;
    const sums = sumsByArea(input.tallies, target, level.id);
    return records.map((record, area) => plannedRecord(input, record, sums.get(area) ?? NONE));
  },
);

/**
 * Every area of the level on the screen after a scenario, in their order; after none it is a plan of nothing. While a
 * measure is under the hand only the areas that it touches are others than before.
 */
export const selectPlannedRecordsOf = createSelector(
  [
    selectKeptRecordsOf,
    (_: AppState, target: TargetKey) => target,
    selectLevel,
    (state: AppState, _: TargetKey, scenarioId: string) => selectPlanInput(state, scenarioId),
    (state: AppState, _: TargetKey, scenarioId: string) => previewIn(state, scenarioId),
  ],
  (kept, target, level, input, preview): readonly PlannedRecord[] => {
    const changes = changesByArea(input.tallies, preview, target, level?.id ?? '');
    if (changes.size === 0) return kept;
    return kept.map((one, area) => {
      const change = changes.get(area);
      return change ? plannedRecord(input, one.record, sumsWith(one.sums, change)) : one;
    });
  },
);

/** The same after the scenario that is worked on. */
export function selectPlannedRecords(state: AppState, target: TargetKey): readonly PlannedRecord[] {
  return selectPlannedRecordsOf(state, target, selectScenario(state)?.id ?? '');
}

/** The areas of the shown level that a panel speaks of: the chosen one, or all that are shown. */
export const selectSubjectAreas = createSelector(
  [selectLevel, selectSelectedIndex, selectWithin],
  (level, index, within): readonly number[] => {
    if (index !== null) return [index];
    return within ? within.indices : (level?.areas.map((_, area) => area) ?? []);
  },
);

/** The chosen area, or everything together, after what is kept of a scenario; null while nothing is open. */
export const selectKeptSubject = createSelector(
  [
    (state: AppState, target: TargetKey) => selectSubjectRecord(state, target),
    selectLevel,
    (state: AppState, _: TargetKey, scenarioId: string) => selectPlanInput(state, scenarioId),
    selectSubjectAreas,
  ],
  (record, level, input, areas): PlannedRecord | null =>
    record && level && plannedRecord(input, record, sumsOver(input.tallies, record.key, level.id, areas)),
);

/**
 * How the chosen area, or everything together, stands for a target after a scenario; null while nothing is open.
 * Everything together has what lies in its areas: measures outside all of them are in none.
 */
export const selectPlannedSubject = createSelector(
  [
    selectKeptSubject,
    selectLevel,
    (state: AppState, _: TargetKey, scenarioId: string) => selectPlanInput(state, scenarioId),
    selectSubjectAreas,
    (state: AppState, _: TargetKey, scenarioId: string) => previewIn(state, scenarioId),
  ],
  (kept, level, input, areas, preview): PlannedRecord | null => {
    if (!kept || !level) return null;
    const changes = changesByArea(input.tallies, preview, kept.record.key, level.id);
    const here = [...changes].flatMap(([area, those]) => (areas.includes(area) ? those : []));
    return here.length === 0 ? kept : plannedRecord(input, kept.record, sumsWith(kept.sums, here));
  },
);
