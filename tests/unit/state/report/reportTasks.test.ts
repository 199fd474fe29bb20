import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { addOwnArea } from '../../../../src/state/actions/ownAreas';
import { prepareReport } from '../../../../src/state/actions/report';
import { createAppStore } from '../../../../src/state/store/appStore';
import { keepSheets } from '../../../../src/state/jobs/keepSheets';
import { selectReportTasks } from '../../../../src/state/jobs/reportTasks';
import { keepOwnAreasLevel } from '../../../../src/state/jobs/ownAreasLevel';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import { emptyTally } from '../../../../src/domain/coverage/tally';
import { PATH_KINDS } from '../../../../src/domain/cyclePaths/cyclePathTally';
import { ok } from '../../../../src/domain/result';
import type { EngineApi } from '../../../../src/worker/protocol';
import { cyclePathsOf } from '../../../../src/state/selectors/report';
import { allocationKey, settingsKey } from '../../../../src/state/store/countKeys';
import { recordsFrom } from '../../../../src/state/store/records';
import { levelOf } from '../../../helpers/levelOf';
import { NO_ROWS, readyLayer } from '../../../helpers/readyLayer';
import { unsealingChange } from '../../../helpers/targetChanges';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

test('the maps of a level that was opened anew take the place of those before', async () => {
  const context = { store: createAppStore({ phase: 'ready' }), engine: createEngineApi(columnarEngine) };
  const { store } = context;
  keepOwnAreasLevel(context);
  keepSheets(context);
  prepareReport.run(context, OWN_AREAS_LEVEL);
  const outlinesOf = async (areaCount: number): Promise<string> => {
    addOwnArea.run(context, { name: 'Nete', origin: { kind: 'drawn' }, geometry: ownAreaOf().geometry });
    await vi.waitFor(() => expect(store.getState().levels[0]?.areas).toHaveLength(areaCount));
    const { outlineUrl } = store.getState().levels[0]!;
    await vi.waitFor(() => expect(Object.keys(store.getState().printShapes)).toEqual([outlineUrl]));
    return outlineUrl;
  };
  const first = await outlinesOf(1);
  expect(await outlinesOf(2)).not.toBe(first);
});

test('the cycle paths by year are those that the target counts, also from another year than the pact', async () => {
  const level = levelOf('towns', [{ code: '1', name: 'Een', parentCode: null }], { outlineUrl: 'outlines' });
  const layer = readyLayer('paths', 'fiets', { own: false });
  const change = unsealingChange({ target: 'fiets', baseline: '2024-01-01', deadline: '2030-12-31' });
  const summary = { realised: 0, planned: 0, overdue: 0, leftOut: {} };
  const count = { tally: emptyTally(1), outside: 0, standing: new Uint8Array(), summary, rows: NO_ROWS };
  const settings = settingsKey({ date: '2026-11-22', cpeWeights: 'call2022' });
  const terms = { fromYear: 2024, deadline: 20301231 };
  const { getState, setState } = createAppStore({
    ...{ phase: 'ready', levels: [level], levelId: 'towns', reportLevelId: 'towns', layers: [layer] },
    ...{ date: '2026-11-22', records: recordsFrom({ targetChange: [change] }) },
    counts: {
      [allocationKey(level, layer)]: { settings, count },
      [allocationKey(level, layer, terms)]: { settings, count },
    },
  });
  const tabulateCyclePaths = vi.fn(() => {
    const metres = new Float64Array(PATH_KINDS).fill(1);
    return Promise.resolve(ok({ areaCount: 1, years: [2025], metres }));
  });
  const [paths] = selectReportTasks(getState()).filter(({ key }) => key.startsWith('paths'));
  const engine = { tabulateCyclePaths } as unknown as EngineApi;
  const made = await paths!.ask(engine, { id: 1 } as never);
  if (made.ok) setState(made.value);
  expect(tabulateCyclePaths).toHaveBeenCalledWith(
    ...['towns', 'paths', { ...layer.recipe, ...terms }],
    expect.anything(),
  );
  const table = cyclePathsOf(getState(), level, 0, true);
  expect(table.state === 'known' && table.table.map(({ year }) => year)).toEqual([2024, 2025, 2026]);

  // By the pact again: what was made between other days is not shown for it.
  setState({ records: new Map() });
  expect(cyclePathsOf(getState(), level, 0, true)).toEqual({ state: 'pending' });
});
