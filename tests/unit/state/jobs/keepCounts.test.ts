import { describe, expect, test, vi } from 'vitest';
import { emptyTally } from '../../../../src/domain/coverage/tally';
import { problem } from '../../../../src/domain/problem';
import { ok } from '../../../../src/domain/result';
import type { Result } from '../../../../src/domain/result';
import type { EngineApi, MeasureCount } from '../../../../src/worker/protocol';
import { changeSettings } from '../../../../src/state/actions/view';
import { changeTarget } from '../../../../src/state/actions/targets';
import { removeLayer } from '../../../../src/state/actions/layers';
import type { ActionContext } from '../../../../src/state/store/action';
import { keepOwnLayers } from '../../../../src/state/jobs/ownLayers';
import { keepCounts } from '../../../../src/state/jobs/keepCounts';
import { workOf } from '../../../../src/state/jobs/workContent';
import { openProject } from '../../../../src/state/jobs/openProject';
import { selectMissingCounts, selectPendingTargets } from '../../../../src/state/selectors/counts';
import { selectRecordsOf } from '../../../../src/state/selectors/coverage';
import { recordsFrom } from '../../../../src/state/store/records';
import { NO_ROWS, readyLayer } from '../../../helpers/readyLayer';
import { unsealingChange } from '../../../helpers/targetChanges';
import { targetStore } from '../../../helpers/targetState';

const LAYER = readyLayer('paved', 'ontharding');

type Asked = Parameters<EngineApi['countMeasures']>;

/** An engine that answers when the test says so: with the date and first year that it was asked for, as a quantity. */
function open(layers = [LAYER]) {
  const store = targetStore();
  const waiting: { asked: Asked; answer: (result?: Result<MeasureCount>) => void }[] = [];
  const countMeasures = vi.fn<EngineApi['countMeasures']>(
    (...asked) =>
      new Promise((resolve) => {
        const [, , , { fromYear }, { date }] = asked;
        const realised = new Float64Array(2).fill(date + (fromYear ?? 0) / 10_000);
        const tally = { ...emptyTally(2), realised, counted: new Uint32Array(2).fill(1) };
        const summary = { realised: 0, planned: 0, overdue: 0, leftOut: {} };
        const count = { tally, outside: 0, standing: new Uint8Array(0), summary, rows: NO_ROWS };
        waiting.push({ asked, answer: (result = ok(count)) => void resolve(result) });
      }),
  );
  const cancel = vi.fn<EngineApi['cancel']>(async () => undefined);
  const engine = { countMeasures, cancel, dropLayer: vi.fn(async () => undefined) };
  const own = layers
    .filter((layer) => layer.own)
    .map(({ id, name, recipe }) => ({
      ...{ role: 'measures' as const, id, name, recipe, emptyIsZero: true },
      origin: { kind: 'file' as const, size: 1, crc32: '00c0ffee' },
    }));
  store.setState({ layers, figures: [], records: recordsFrom({ ownLayer: own }) });
  const context = { store, engine } as unknown as ActionContext;
  keepCounts(context);
  keepOwnLayers(context);
  const realised = () => selectRecordsOf(store.getState(), 'ontharding')[0]!.realised;
  const pending = () => selectPendingTargets(store.getState()).has('ontharding');
  const answerAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next.answer();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { context, store, waiting, countMeasures, cancel, realised, pending, answerAll };
}

test('only the level with geometry of its own is counted, from the pact and from every other year asked for', async () => {
  const { context, countMeasures, realised, answerAll } = open();
  changeTarget.run(context, unsealingChange({ baseline: '2024-01-01' }));
  await answerAll();
  expect(realised()).toBe(20260101.2024);
  expect(countMeasures.mock.calls.map(([, areas, , recipe]) => [areas, recipe.fromYear])).toEqual([
    ['municipalities', undefined],
    ['municipalities', 2024],
  ]);
});

test('a norm without another start needs no count of its own', async () => {
  const { context, countMeasures, answerAll } = open();
  await answerAll();
  changeTarget.run(context, unsealingChange({ deadline: '2030-12-31' }));
  await answerAll();
  expect(countMeasures).toHaveBeenCalledTimes(1);
});

test('a date that changes while a count runs is counted after it, and until then the number says so', async () => {
  const { context, waiting, cancel, realised, pending } = open();
  changeSettings.run(context, { date: '2027-01-01' });
  // The same sharing out serves the new date: it is not thrown away, and not asked for twice at once.
  expect([cancel.mock.calls.length, waiting.length]).toEqual([0, 1]);
  waiting.shift()!.answer();
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  expect([realised(), pending()]).toEqual([20260101, true]);
  waiting.shift()!.answer();
  await vi.waitFor(() => expect(pending()).toBe(false));
  expect(realised()).toBe(20270101);
});

test('other weights are counted again too', async () => {
  const { context, countMeasures, pending, answerAll } = open();
  await answerAll();
  changeSettings.run(context, { cpeWeights: 'press2024' });
  expect(pending()).toBe(true);
  await answerAll();
  expect(countMeasures.mock.calls.map(([, , , , { cpeWeights }]) => cpeWeights)).toEqual([
    'call2022',
    'press2024',
  ]);
  expect(pending()).toBe(false);
});

test('what nobody misses any more is cancelled, and its answer is left', async () => {
  const { context, store, waiting, cancel } = open();
  const [{ asked, answer }] = [waiting.shift()!];
  removeLayer.run(context, LAYER.id);
  expect(cancel.mock.calls).toEqual([[asked[0]]]);
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.getState().counts).toEqual({});
});

test('counts of a removed layer go, and those of the others stay', async () => {
  const { context, store, answerAll } = open([LAYER, readyLayer('trees', 'bomen')]);
  await answerAll();
  removeLayer.run(context, LAYER.id);
  const keys = Object.keys(store.getState().counts);
  expect(keys).toHaveLength(1);
  expect(keys[0]).toContain(' trees ');
});

test('the target on the screen comes first, also when it is chosen while others wait', async () => {
  const layers = (['bomen', 'hagen', 'perken', 'fiets', 'ontharding'] as const).map((id) =>
    readyLayer(id, id),
  );
  const { store, waiting, countMeasures } = open(layers);
  store.setState({ target: 'perken' });
  waiting.shift()!.answer();
  await vi.waitFor(() => expect(countMeasures).toHaveBeenCalledTimes(3));
  expect(countMeasures.mock.calls.map(([, , layer]) => layer)).toEqual(['ontharding', 'bomen', 'perken']);
});

test('a layer that cannot be counted says why and is not asked for again until it changes', async () => {
  const { store, waiting, countMeasures, pending } = open();
  const missing = problem('column.missing', { file: 'paved', column: 'm2', available: '' });
  waiting.shift()!.answer({ ok: false, problem: missing });
  await vi.waitFor(() =>
    expect(store.getState().layers[0]).toMatchObject({ status: 'failed', problem: missing }),
  );
  store.setState({ date: '2028-01-01' });
  expect([countMeasures.mock.calls.length, pending()]).toEqual([1, false]);
});

test('a count of another date is no number of a layer that fails at this one', async () => {
  const { context, waiting, realised, pending } = open();
  waiting.shift()!.answer();
  await vi.waitFor(() => expect(pending()).toBe(false));
  expect(realised()).toBe(20260101);
  changeSettings.run(context, { date: '2027-01-01' });
  waiting.shift()!.answer({ ok: false, problem: problem('engine.failed', { cause: 'test' }) });
  await vi.waitFor(() => expect(pending()).toBe(false));
  expect(realised()).toBeNull();
  changeSettings.run(context, { date: '2026-01-01' });
  expect(realised()).toBe(20260101);
});

describe('a target is being counted', () => {
  test('until the layer that its record speaks of is open, or known to be missing', async () => {
    const { store, pending, answerAll } = open();
    await answerAll();
    const { layers } = store.getState();
    store.setState({ layers: [] });
    expect(pending()).toBe(true);
    store.setState({ missingLayers: [LAYER.id] });
    expect(pending()).toBe(false);
    store.setState({ layers, missingLayers: [] });
    await answerAll();
    expect(pending()).toBe(false);
  });

  test('until an opened layer has its record: only then does it take the place of another', async () => {
    const { store, pending, answerAll } = open();
    await answerAll();
    store.setState(({ layers }) => ({ layers: [...layers, readyLayer('again', 'ontharding')] }));
    await answerAll();
    expect(pending()).toBe(true);
  });

  test('until the level is counted that says whether areas in which nothing lies have zero', async () => {
    const { store, waiting, pending } = open();
    waiting.shift()!.answer();
    await vi.waitFor(() => expect(pending()).toBe(false));
    const { levels, counts } = store.getState();
    const drawn = { ...levels[0]!, id: 'drawn', areasId: 'drawn', own: true };
    const [[key, kept]] = [Object.entries(counts)[0]!];
    store.setState({
      ...{ levels: [...levels, drawn], levelId: 'drawn' },
      counts: { [key.replace('municipalities', 'drawn')]: kept },
    });
    expect(selectMissingCounts(store.getState()).map(({ level }) => level.id)).toEqual(['municipalities']);
    expect(pending()).toBe(true);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    waiting.shift()!.answer();
    await vi.waitFor(() => expect(pending()).toBe(false));
  });
});

test('an opened project that starts a target in another year has it counted from there', async () => {
  const { context, realised, answerAll } = open([readyLayer('paved', 'ontharding', { own: false })]);
  const records = recordsFrom({ targetChange: [unsealingChange({ baseline: '2023-01-01' })] });
  const project = { ...{ catalog: null, settings: null, view: null, compared: [] }, ...workOf(records) };
  await openProject(context, 'x.pactkaart.json', { project, data: new Map() }, new Map());
  await answerAll();
  expect(realised()).toBe(20260101.2023);
});
