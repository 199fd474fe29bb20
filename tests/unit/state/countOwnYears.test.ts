import { expect, test, vi } from 'vitest';
import { emptyTally } from '../../../src/domain/coverage/tally';
import { ok } from '../../../src/domain/result';
import type { EngineApi } from '../../../src/engine/protocol';
import type { ActionContext } from '../../../src/state/actions/action';
import { changeSettings } from '../../../src/state/actions/changeSettings';
import { changeTarget } from '../../../src/state/actions/changeTarget';
import { countLayerEverywhere } from '../../../src/state/countLayers';
import { workOf } from '../../../src/state/project/captureProject';
import { openProject } from '../../../src/state/project/openProject';
import { NO_WORK } from '../../../src/state/project/ownWork';
import { selectRecordsOf } from '../../../src/state/selectors/coverage';
import type { MeasureLayer } from '../../../src/state/slices/dataSlice';
import { unsealingChange } from '../../helpers/targetChanges';
import { targetStore } from '../../helpers/targetState';

const LAYER: MeasureLayer = {
  ...{ id: 'paved', name: 'paved', target: 'ontharding', own: true, synthetic: false, source: null },
  ...{ sourceText: '', licence: '', date: '', emptyIsZero: true, status: 'ready', progress: null },
  ...{ problem: null, report: null, positions: null },
  recipe: {
    ...{ target: 'ontharding', rule: null, filtered: true },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
  },
};

/** The engine answers with the first year that it was asked to count from, as what was realised in every area. */
function open() {
  const store = targetStore();
  const countMeasures = vi.fn<EngineApi['countMeasures']>(async (_job, _areas, _layer, { fromYear }) => {
    const tally = { ...emptyTally(2), realised: new Float64Array(2).fill(fromYear ?? -1) };
    tally.counted.fill(1);
    return ok({
      tally,
      outside: 0,
      standing: new Uint8Array(0),
      summary: { realised: 0, planned: 0, overdue: 0, leftOut: {} },
    });
  });
  store.setState({ layers: [LAYER] });
  const context = { store, engine: { countMeasures } } as unknown as ActionContext;
  const realised = () => selectRecordsOf(store.getState(), 'ontharding')[0]!.realised;
  return { context, countMeasures, realised };
}

test('a target that starts in another year rests on a count from that year', async () => {
  const { context, countMeasures, realised } = open();
  changeTarget.run(context, unsealingChange({ baseline: '2024-01-01' }));
  await vi.waitFor(() => {
    expect(realised()).toBe(2024);
  });
  // Only the level with geometry of its own is counted.
  expect(countMeasures.mock.calls.map(([, areas, , recipe]) => [areas, recipe.fromYear])).toEqual([
    ['municipalities', 2024],
  ]);
});

test('a layer that is read later, or counted again, is counted by the pact and from that year', async () => {
  const { context, countMeasures } = open();
  context.store.setState({ targetChanges: [unsealingChange({ kind: 'stock' })] });
  await countLayerEverywhere(context, LAYER);
  const years = () => countMeasures.mock.calls.map(([, , , { fromYear }]) => fromYear);
  expect(years()).toEqual([undefined, null]);
  changeSettings.run(context, { date: '2027-01-01' });
  await vi.waitFor(() => {
    expect(years()).toEqual([undefined, null, undefined, null]);
  });
});

test('a target by a later day rests on a count to that day, and one by the pact’s days needs none of its own', async () => {
  const { context, countMeasures, realised } = open();
  await countLayerEverywhere(context, LAYER);
  changeTarget.run(context, unsealingChange({ deadline: '2030-12-31' }));
  await Promise.resolve();
  expect(countMeasures).toHaveBeenCalledTimes(1);
  expect(realised()).toBe(-1);
  changeTarget.run(context, unsealingChange());
  await vi.waitFor(() => {
    expect(realised()).toBe(2021);
  });
  expect(countMeasures.mock.calls.at(-1)![3]).toMatchObject({ fromYear: 2021, deadline: 20401231 });
});

test('an opened project that starts a target in another year has it counted from there', async () => {
  const { context, countMeasures, realised } = open();
  context.store.setState({ layers: [{ ...LAYER, own: false }], figures: [], phase: 'ready' });
  const work = { ...NO_WORK, targetChanges: [unsealingChange({ baseline: '2023-01-01' })] };
  const project = { ...{ catalog: null, settings: null, view: null, layers: [] }, ...workOf(work) };
  await openProject(context, 'x.pactkaart.json', { project, data: new Map() }, new Map());
  await vi.waitFor(() => {
    expect(realised()).toBe(2023);
  });
  expect(countMeasures).toHaveBeenCalledTimes(1);
});
