import { expect, test } from 'vitest';
import { FEATURE_STANDING, NOT_DRAWN } from '../../../../src/engine/measureGeometry';
import { undo } from '../../../../src/state/actions/history';
import { takeKnownPlans } from '../../../../src/state/actions/knownPlans';
import { switchPlanView } from '../../../../src/state/actions/planView';
import { openPage as goTo } from '../../../../src/state/actions/view';
import { keepPlan } from '../../../../src/state/jobs/keepPlan';
import {
  knownInSubject,
  knownPlansQuestion,
  layersTakenFrom,
  selectLayersWithPlans,
  selectMapMeasures,
} from '../../../../src/state/selectors/knownPlans';
import {
  selectMeasures,
  selectPlannedSubject,
  selectPlanPending,
  selectScenario,
} from '../../../../src/state/selectors/plan';
import { selectSubjectRecord } from '../../../../src/state/selectors/subject';
import type { ActionContext } from '../../../../src/state/store/action';
import { whenState } from '../../../../src/state/store/appStore';
import { openPage, settled } from '../../../helpers/countingPage';
import { valueOf } from '../../../helpers/valueOf';

type Target = 'bomen' | 'laden' | 'ontharding';

async function planPage(target: Target): Promise<ActionContext> {
  const page = await openPage(() => 0, { target, selectedCode: '2' });
  keepPlan(page);
  await settled(page);
  goTo.run(page, 'plan');
  return page;
}

const planned = ({ store }: ActionContext, target: Target) =>
  selectPlannedSubject(store.getState(), target, selectScenario(store.getState())?.id ?? '')!.sums.reduce(
    (sum, { amount }) => sum + amount,
    0,
  );

async function known(page: ActionContext, layerId: string) {
  const state = page.store.getState();
  const layer = state.layers.find(({ id }) => id === layerId)!;
  const plans = valueOf(await page.engine.knownPlans(...knownPlansQuestion(state, layer)!));
  return knownInSubject(state, layer, plans);
}

test.each([
  ['bomen', 'trees'],
  ['laden', 'charging'],
  ['ontharding', 'paved'],
] as const)(
  'known plans for %s stand outside the plan until they are taken over, and then count once',
  async (target, layerId) => {
    const page = await planPage(target);
    const before = await known(page, layerId);
    expect(before.count).toBeGreaterThan(0);
    expect(planned(page, target)).toBe(0);
    // Until something is taken over the tallies say the same, without asking the engine.
    const { layers } = page.store.getState();
    const all = await Promise.all(
      layers.filter((one) => one.target === target).map(({ id }) => known(page, id)),
    );
    const tallied = selectSubjectRecord(page.store.getState(), target)!.planned!;
    expect(all.reduce((sum, { quantity }) => sum + quantity, 0)).toBeCloseTo(tallied, 3);
    expect(layersTakenFrom(page.store.getState(), target)).toEqual([]);

    await takeKnownPlans.run(page, layerId);
    await whenState(page.store, (state) => !selectPlanPending(state));
    expect(page.store.getState().past).toHaveLength(1);
    const { outcome } = selectPlannedSubject(
      page.store.getState(),
      target,
      selectScenario(page.store.getState())!.id,
    )!;
    const whole = [outcome.planned, outcome.later, outcome.afterDeadline, outcome.withoutYear];
    expect(whole.reduce((sum, { quantity }) => sum + quantity, 0)).toBeCloseTo(before.quantity, 3);
    expect(layersTakenFrom(page.store.getState(), target).map(({ id }) => id)).toContain(layerId);
    expect(await known(page, layerId)).toMatchObject({ quantity: 0, count: 0, toTake: 0 });

    const measures = selectMeasures(page.store.getState());
    await takeKnownPlans.run(page, layerId);
    expect(selectMeasures(page.store.getState())).toEqual(measures);
    expect(page.store.getState().past).toHaveLength(1);
    undo.run(page, null);
    expect(await known(page, layerId)).toEqual(before);
  },
);

test('what they say of status and year comes along', async () => {
  const page = await planPage('bomen');
  await takeKnownPlans.run(page, 'trees');
  const measures = selectMeasures(page.store.getState());
  expect(new Set(measures.map(({ status, kind }) => `${kind} ${status}`))).toEqual(new Set(['tree planned']));
  expect(measures.map(({ year }) => year)).toContain(2024);
  // What is realised already, and what the deadline comes before, is no known plan.
  expect(measures.length).toBe(5);
});

test('plans of example data never come into a plan', async () => {
  const page = await planPage('ontharding');
  const { synthetic } = page.store.getState().layers.find(({ id }) => id === 'plots')!;
  expect(synthetic).toBe(true);
  expect((await known(page, 'plots')).toTake).toBeGreaterThan(0);
  await takeKnownPlans.run(page, 'plots');
  expect(selectMeasures(page.store.getState())).toEqual([]);
  expect(page.store.getState().past).toEqual([]);
});

test('the map draws them apart while their switch is on, without those that the plan has; elsewhere they stay as they are', async () => {
  const page = await planPage('bomen');
  const standings = () => [
    ...new Set(selectMapMeasures(page.store.getState()).flatMap(({ standing }) => [...standing])),
  ];
  expect(selectLayersWithPlans(page.store.getState()).map(({ id }) => id)).toEqual(['trees']);
  expect(standings()).toContain(NOT_DRAWN);
  expect(standings()).not.toContain(FEATURE_STANDING.planned);
  switchPlanView.run(page, { knownPlansShown: true });
  expect(standings()).toContain(FEATURE_STANDING.known);
  expect(standings()).not.toContain(NOT_DRAWN);
  const drawn = selectMapMeasures(page.store.getState());
  page.store.setState({ hoveredIndex: 1 });
  expect(selectMapMeasures(page.store.getState())).toBe(drawn);
  await takeKnownPlans.run(page, 'trees');
  expect(standings()).not.toContain(FEATURE_STANDING.known);
  goTo.run(page, 'map');
  expect(standings()).toContain(FEATURE_STANDING.planned);
  expect(selectSubjectRecord(page.store.getState(), 'bomen')!.planned).toBeGreaterThan(0);
});

test('what has no plans of its own is the very same where measures are planned, so that nothing is drawn anew', async () => {
  const page = await openPage(() => 0, { target: 'bomen', selectedCode: '2' });
  await settled(page);
  const { planned: ofPlan, realised } = FEATURE_STANDING;
  page.store.setState(({ counts }) => ({
    counts: Object.fromEntries(
      Object.entries(counts).map(([key, { settings, count }]) => {
        const standing = count.standing.map((one) => (one === ofPlan ? realised : one));
        return [key, { settings, count: { ...count, standing } }];
      }),
    ),
  }));
  const drawn = selectMapMeasures(page.store.getState());
  expect(drawn.map(({ layerId }) => layerId)).toEqual(['trees']);
  page.store.setState({ page: 'plan' });
  expect(selectMapMeasures(page.store.getState())).toBe(drawn);
});
