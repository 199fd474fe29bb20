import { beforeEach, expect, test, vi } from 'vitest';
import { MergerTable } from '../../../src/domain/areas/mergerTable';
import { TARGET_IDS } from '../../../src/domain/targets/target';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { FigureRecipe } from '../../../src/engine/layerRecipe';
import { openFigureLayer } from '../../../src/state/actions/figures';
import { redo, undo } from '../../../src/state/actions/history';
import { removeLayer } from '../../../src/state/actions/layers';
import { compareLayers } from '../../../src/state/jobs/compareLayers';
import { reopenLayer } from '../../../src/state/jobs/layerFiles';
import { openProject } from '../../../src/state/jobs/openProject';
import { captureProject } from '../../../src/state/jobs/saveProject';
import { keepCounts } from '../../../src/state/jobs/keepCounts';
import { keepOwnLayers, readSource } from '../../../src/state/jobs/ownLayers';
import type { ReadSource } from '../../../src/state/jobs/ownLayers';
import { selectAreaDenominators } from '../../../src/state/selectors/areaDenominators';
import { coverageContext } from '../../../src/state/selectors/exports';
import { selectPendingTargets } from '../../../src/state/selectors/counts';
import { selectAreaTallies } from '../../../src/state/selectors/tallies';
import { selectTargetSources } from '../../../src/state/selectors/targetSources';
import { selectOwnLayers } from '../../../src/state/selectors/work';
import type { ActionContext } from '../../../src/state/store/action';
import { createAppStore } from '../../../src/state/store/appStore';
import { NO_RECORDS } from '../../../src/state/store/records';
import type { AreaLevel } from '../../../src/state/store/data';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import type { EngineApi } from '../../../src/worker/protocol';
import { levelOf } from '../../helpers/levelOf';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const area = (code: string, name: string, parentCode: string | null = null) => ({ code, name, parentCode });
const TOWNS = levelOf(
  'towns',
  [area('71072', 'Hasselt', '70000'), area('44021', 'Gent', '40000'), area('41002', 'Aalst', '40000')],
  {
    level: 'municipality',
  },
);
const PROVINCES = levelOf('provinces', [area('70000', 'Limburg'), area('40000', 'Oost-Vlaanderen')], {
  rolledUpFrom: 'towns',
});
const SECTORS = levelOf('sectors', [area('44021A00-', 'Kern', '44021'), area('44021A01-', 'Rand', '44021')], {
  own: true,
});
const MERGERS = {
  table: new MergerTable([
    ['71022', '71072', 'Hasselt'],
    ['73040', '71072', 'Kortessem'],
  ]),
  year: 2025,
};
const TREES: FigureRecipe = {
  ...{ subject: { kind: 'target', target: 'bomen' }, level: 'towns', joinColumn: 'wie', by: 'name' },
  ...{ valueColumn: 'n', year: 2025 },
};

/** Open a level in the engine, under another id where it is opened anew. */
async function openLevel(engine: EngineApi, { areas }: AreaLevel, areasId: string): Promise<void> {
  const features = areas.map(({ code, name, parentCode }, at) => ({
    ...{ type: 'Feature', properties: { code, name, parent: parentCode } },
    geometry: { type: 'Polygon', coordinates: [box(4 + at / 10, 51, 0.1)] },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  valueOf(await engine.readLayer(areasId, areasId, { kind: 'bytes', name: areasId, bytes }, null, null));
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: 'parent' };
  valueOf(await engine.openAreas(areasId, recipe, new Map()));
}

let page: ActionContext;
beforeEach(async () => {
  const store = createAppStore({
    ...{
      phase: 'ready',
      levels: [TOWNS, PROVINCES, SECTORS],
      levelId: 'towns',
      mergers: MERGERS,
      date: '2026-01-01',
    },
    figures: [
      {
        entry: {
          ...{ id: 'published', target: 'bomen', url: '', codeColumn: '', valueColumn: '', caveat: null },
          ...{ source: '', licence: '', date: '' },
        },
        values: new Map([['41002', 7]]),
      },
    ],
  });
  page = { store, engine: createEngineApi(columnarEngine) };
  for (const level of [TOWNS, SECTORS]) await openLevel(page.engine, level, level.areasId);
  keepOwnLayers(page);
});

const read = async (text: string): Promise<ReadSource> => {
  const bytes = new TextEncoder().encode(text);
  return valueOf(await readSource(page, { kind: 'bytes', name: 'cijfers.csv', bytes }, () => undefined));
};
const open = async (text: string, recipe = TREES, instead: readonly string[] = []): Promise<void> => {
  valueOf(await openFigureLayer.run(page, { read: await read(text), recipe, instead }));
};
const realised = (levelId = 'towns') =>
  selectAreaTallies({ ...page.store.getState(), levelId }, 'bomen').map((tally) => tally?.realised ?? null);

test('figures take the place of those that are published, go with a removal and come back with an undo', async () => {
  expect(realised()).toEqual([null, null, 7]);
  await open('wie;n\nHasselt;10\nKortessem;4\nGent;2\nMechelen;9\n');
  expect(realised()).toEqual([14, 2, null]);
  expect(page.store.getState().notices.at(-1)?.text?.params).toEqual({
    file: 'cijfers.csv',
    areas: 2,
    left: 1,
  });
  const [layer] = selectOwnLayers(page.store.getState());
  await removeLayer.run(page, layer!.id);
  expect(realised()).toEqual([null, null, 7]);
  undo.run(page, null);
  expect(realised()).toEqual([14, 2, null]);
});

test('what travels with the numbers says how they were joined and which rows were left out', async () => {
  await open('wie;n\nGent;2\nMechelen;9\n');
  const line = coverageContext(page.store.getState())?.sources.find(
    ({ subject }) => subject.kind === 'target',
  );
  expect(line?.text).toBe(
    'cijfers.csv, 2025, 1 van 2 rijen hoort bij een gemeente; 1 niet: 1 onbekende naam, zonder rij 3',
  );
});

test('figures of sectors add up in a municipality of which all are there', async () => {
  const recipe: FigureRecipe = { ...TREES, level: 'sectors', joinColumn: 'sector', by: 'code' };
  await open('sector;n\n44021A00;3\n44021A01;4\n', recipe);
  expect([realised('sectors'), realised()]).toEqual([
    [3, 4],
    [null, 7, null],
  ]);
  const [layer] = selectOwnLayers(page.store.getState());
  await open('sector;n\n44021A00;3\n', recipe, [layer!.id]);
  expect([realised('sectors'), realised()]).toEqual([
    [3, null],
    [null, null, null],
  ]);
});

test('inhabitants of a table hold, and who is not in it has none', async () => {
  const recipe: FigureRecipe = { ...TREES, subject: { kind: 'denominator', id: 'inhabitants' } };
  await open('wie;n\nKortessem;4\nHasselt;1.000\nGent;2.000\n', recipe);
  const values = selectAreaDenominators(page.store.getState(), 'inhabitants').map(({ value }) => value);
  expect(values).toEqual([1004, 2000, null]);
});

test('of a table of several years only the rows of one are taken', async () => {
  await open('wie;jaar;n\nGent;2024;1\nGent;2025;2\nAalst;2024;8\n', { ...TREES, yearColumn: 'jaar' });
  expect(realised()).toEqual([null, 2, null]);
});

test('kept columns of a table open as they were, and it is missing, not example data, until then', async () => {
  await open('wie;n\nGent;2\n');
  const [layer] = selectOwnLayers(page.store.getState());
  const bytes = valueOf(await page.engine.keptLayer(layer!.id));
  page.store.setState({ ownFigures: [] });
  expect([realised(), selectTargetSources(page.store.getState()).bomen.missing]).toEqual([
    [null, null, null],
    ['cijfers.csv'],
  ]);
  valueOf(await reopenLayer(page, layer!, { kind: 'kept', name: layer!.name, bytes }, false));
  expect(realised()).toEqual([null, 2, null]);
  expect(page.store.getState().ownFigures[0]?.report.rows).toMatchObject({
    read: 1,
    accepted: 1,
    refused: 0,
  });
});

test('a table is joined anew to areas that are opened anew; until then the numbers stay, and say that they are counted', async () => {
  await open('wie;n\nGent;2\nAalst;3\n');
  expect(selectPendingTargets(page.store.getState()).size).toBe(0);
  const [gent] = TOWNS.areas.filter(({ name }) => name === 'Gent');
  const now = { ...TOWNS, areasId: 'towns 2', areas: [gent!] };
  await openLevel(page.engine, now, now.areasId);
  page.store.setState({ levels: [now, PROVINCES, SECTORS] });
  expect([realised(), [...selectPendingTargets(page.store.getState())]]).toEqual([[2], ['bomen']]);
  // A newer question is never answered with the answer to one before it.
  const answers: (() => void)[] = [];
  const engine: EngineApi = {
    ...page.engine,
    joinFigures: async (...asked) => {
      await new Promise<void>((done) => answers.push(done));
      return page.engine.joinFigures(...asked);
    },
  };
  const stop = keepCounts({ ...page, engine });
  const later = { ...now, vintage: 2024 };
  page.store.setState({ levels: [later, PROVINCES, SECTORS] });
  answers.shift()!();
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect([...selectPendingTargets(page.store.getState())]).toEqual(['bomen']);
  answers.shift()!();
  await vi.waitFor(() => expect(selectPendingTargets(page.store.getState()).size).toBe(0));
  expect(page.store.getState().ownFigures[0]?.joined?.join).toMatchObject({ known: 1, left: 1 });
  stop();
});

test('inhabitants that are being joined leave every number open, and a table that cannot be joined says why', async () => {
  await open('wie;n\nGent;2\n', { ...TREES, subject: { kind: 'denominator', id: 'inhabitants' } });
  page.store.setState({ levels: [{ ...TOWNS, areasId: 'nowhere' }, PROVINCES, SECTORS] });
  expect(selectPendingTargets(page.store.getState()).size).toBe(TARGET_IDS.length);
  const stop = keepCounts(page);
  await vi.waitFor(() => expect(selectPendingTargets(page.store.getState()).size).toBe(0));
  expect(page.store.getState().ownFigures[0]?.joined?.problem?.code).toBe('engine.failed');
  stop();
});

test('a newer table is held against the one in use, and takes its place in one step', async () => {
  await open('wie;n\nGent;2\nMechelen;9\n');
  const [layer] = selectOwnLayers(page.store.getState());
  const newer = { ...(await read('wie;n\nGent;3\nAalst;5\n')), replaces: layer! };
  const { joined, difference } = await compareLayers(page, layer!, newer, null);
  expect([joined?.before.left, joined?.after.left]).toEqual([1, 0]);
  expect([joined?.before.known, joined?.after.known]).toEqual([1, 2]);
  expect(difference).toMatchObject({ added: 1, gone: 1, changed: 1 });
  valueOf(await openFigureLayer.run(page, { read: newer, recipe: TREES, instead: [] }));
  expect([realised(), selectOwnLayers(page.store.getState()).length]).toEqual([[null, 3, 5], 1]);
  undo.run(page, null);
  expect(realised()).toEqual([null, 2, null]);
  redo.run(page, null);
  expect(realised()).toEqual([null, 3, 5]);
});

test('numbers that only the delimiter of their table settled are read the same from a project', async () => {
  const recipe: FigureRecipe = { ...TREES, subject: { kind: 'target', target: 'ontharding' } };
  await open('wie;n\nGent;1.234\nAalst;2.345\n', recipe);
  const unsealed = () =>
    selectAreaTallies(page.store.getState(), 'ontharding').map((tally) => tally?.realised ?? null);
  expect(unsealed()).toEqual([null, 1234, 2345]);
  const { project, layerIds } = captureProject(page.store.getState());
  const data = valueOf(await page.engine.writeProject(project, layerIds));
  const opened = valueOf(await page.engine.readProject(data, 'werk.json'));
  page.store.setState({ records: NO_RECORDS, ownFigures: [], past: [], future: [] });
  expect(await openProject(page, 'werk.json', opened, new Map())).toEqual([]);
  expect(unsealed()).toEqual([null, 1234, 2345]);
});

test('figures travel in a project and come back from it', async () => {
  await open('wie;n\nHasselt;10\nKortessem;4\nGent;2\nMechelen;9\n');
  const { project, layerIds } = captureProject(page.store.getState());
  const data = valueOf(await page.engine.writeProject(project, layerIds));
  const opened = valueOf(await page.engine.readProject(data, 'werk.json'));
  page.store.setState({ records: NO_RECORDS, ownFigures: [], past: [], future: [] });
  expect(await openProject(page, 'werk.json', opened, new Map())).toEqual([]);
  expect(realised()).toEqual([14, 2, null]);
  // What did not join is the row of the file, and no row is refused for want of a place.
  const [figures] = page.store.getState().ownFigures;
  expect(figures?.joined?.join?.first).toMatchObject([{ number: 5, key: 'Mechelen' }]);
  expect(figures?.report).toMatchObject({ rows: { read: 4, accepted: 4 }, table: { delimiter: ';' } });
});
