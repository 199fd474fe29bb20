import { expect, test } from 'vitest';
import { MergerTable } from '../../../../src/domain/areas/mergerTable';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { undo, redo } from '../../../../src/state/actions/history';
import { openAreaLayer, openMeasureLayer, removeLayer } from '../../../../src/state/actions/layers';
import { leaveBoundaries, openBoundaries, useBoundaries } from '../../../../src/state/actions/boundaries';
import { goToLayer, goToRow, styleLayer } from '../../../../src/state/actions/layerList';
import { addOwnArea } from '../../../../src/state/actions/ownAreas';
import { keepBoundaries } from '../../../../src/state/jobs/boundaries';
import { keepCounts } from '../../../../src/state/jobs/keepCounts';
import { keepOwnAreasLevel } from '../../../../src/state/jobs/ownAreasLevel';
import { keepOwnLayers, readSource } from '../../../../src/state/jobs/ownLayers';
import { reopenLayers } from '../../../../src/state/jobs/layerFiles';
import type { LayerFiles } from '../../../../src/state/jobs/layerFiles';
import { coverageContext, takeProvenance } from '../../../../src/state/selectors/exports';
import {
  atLevel,
  boundariesName,
  levelSource,
  selectKnownLevel,
} from '../../../../src/state/selectors/levels';
import { selectRecordsOf } from '../../../../src/state/selectors/coverage';
import { selectPendingTargets } from '../../../../src/state/selectors/counts';
import { selectOwnAreas, selectOwnLayers } from '../../../../src/state/selectors/work';
import { createAppStore, whenState } from '../../../../src/state/store/appStore';
import type { Records } from '../../../../src/state/store/records';
import { NO_RECORDS } from '../../../../src/state/store/records';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import type { ActionContext } from '../../../../src/state/store/action';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { levelOf } from '../../../helpers/levelOf';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

const TOWNS = 'municipalities-2025';
const PROVINCES = 'provinces-2025';

type Square = readonly [code: string, x: number, width: number, parent?: string];

function layer(name: string, squares: readonly Square[]) {
  const features = squares.map(([code, x, width, parent = null]) => ({
    ...{ type: 'Feature', properties: { code, name: `Gemeente ${code}`, parent } },
    geometry: { type: 'Polygon', coordinates: [box(x, 51, width, 0.1)] },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  return { kind: 'bytes' as const, name, bytes };
}

/** As published: three towns of a tenth of a degree in two provinces. */
const PUBLISHED: readonly Square[] = [
  ['11002', 4, 0.1, '10000'],
  ['12014', 4.1, 0.1, '10000'],
  ['44086', 4.2, 0.1, '40000'],
];
/** As surveyed, before two of them merged: the first border lies 0.02 degrees further east. */
const SURVEYED: readonly Square[] = [
  ['21004', 3.8, 0.2],
  ['44048', 4.25, 0.05],
  ['11002', 4, 0.06],
  ['11007', 4.06, 0.06],
  ['12014', 4.12, 0.08],
  ['44012', 4.2, 0.05],
];
/** Two trees in the strip that goes from one town to the other, one that stays. */
const TREES = [4.11, 4.115, 4.05].map((x) => ({
  ...{ type: 'Feature', properties: { jaar: 2023 } },
  geometry: { type: 'Point', coordinates: [x, 51.05] },
}));

/** A page with the published levels, as the catalog opens them. */
async function openPage(records: Records = NO_RECORDS, engine = createEngineApi(columnarEngine)) {
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: 'parent' };
  valueOf(await engine.readLayer(TOWNS, TOWNS, layer('towns', PUBLISHED), null, null));
  const towns = valueOf(await engine.openAreas(TOWNS, recipe, new Map()));
  const wide: Square[] = [
    ['10000', 4, 0.2],
    ['40000', 4.2, 0.1],
  ];
  valueOf(await engine.readLayer(PROVINCES, PROVINCES, layer('provinces', wide), null, null));
  const provinces = valueOf(await engine.openAreas(PROVINCES, { ...recipe, parentColumn: null }, new Map()));
  const about = { schematic: true, vintage: 2025, source: 'Schematisch' };
  const store = createAppStore({
    ...{ phase: 'ready', levelId: TOWNS, date: '2026-01-01', records },
    levels: [
      levelOf(TOWNS, towns.areas, { ...towns, ...about, level: 'municipality' }),
      levelOf(PROVINCES, provinces.areas, {
        ...{ ...provinces, ...about, level: 'province', rolledUpFrom: TOWNS },
      }),
    ],
    mergers: {
      year: 2025,
      table: new MergerTable([
        ['44012', '44086'],
        ['44048', '44086'],
        ['11002', '11002'],
        ['11007', '11002'],
      ]),
    },
  });
  const context: ActionContext = { store, engine };
  keepOwnLayers(context);
  keepBoundaries(context);
  keepOwnAreasLevel(context);
  keepCounts(context);
  return context;
}

const settled = ({ store }: ActionContext) =>
  whenState(store, (state) => {
    const own = state.levels.find(({ id }) => id === OWN_AREAS_LEVEL);
    return (
      selectPendingTargets(state).size === 0 && (own?.openedOf ?? []).length === selectOwnAreas(state).length
    );
  });

async function opened(context: ActionContext, squares: readonly Square[] = SURVEYED) {
  const read = valueOf(await readSource(context, layer('vrbg.gpkg', squares), () => undefined));
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  valueOf(await openAreaLayer.run(context, { read, recipe, vintage: 2019, title: 'VRBG' }));
  return read.id;
}

async function trees(context: ActionContext) {
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: TREES }));
  const read = valueOf(await readSource(context, { kind: 'bytes', name: 'bomen', bytes }, () => undefined));
  const columns = { yearColumn: 'jaar', statusColumn: null, quantityColumn: null };
  const recipe = { target: 'bomen' as const, rule: null, filtered: true, ...columns };
  valueOf(await openMeasureLayer.run(context, { read, recipe, emptyIsZero: true, repeated: false }));
  return read.id;
}

/** Trees by area of every level, and the outlines of the own areas. */
function numbers({ store }: ActionContext) {
  const state = store.getState();
  const of = (levelId: string) =>
    selectRecordsOf(atLevel(state, levelId), 'bomen').map(({ areaCode, realised }) => [areaCode, realised]);
  const own = selectOwnAreas(state).map(({ name, geometry }) => [name, geometry]);
  return { towns: of(TOWNS), provinces: of(PROVINCES), own };
}

async function composed(context: ActionContext) {
  const codes = ['11002', '12014'];
  const shape = await context.engine.shapeArea({ kind: 'compose', areasId: TOWNS, codes: ['12014'] });
  const geometry = valueOf(shape);
  addOwnArea.run(context, [
    { name: 'Lier', geometry, origin: { kind: 'composed', members: { levelId: TOWNS, codes: [codes[1]!] } } },
    { name: 'Getekend', geometry, origin: { kind: 'drawn' } },
  ]);
  await settled(context);
}

test('a full set of before the mergers gives municipalities and provinces its outlines, own areas follow, and undo goes back', async () => {
  const context = await openPage();
  const { store } = context;
  await trees(context);
  await composed(context);
  const before = numbers(context);
  expect(before.towns).toEqual([
    ['11002', 1],
    ['12014', 2],
    ['44086', 0],
  ]);
  const id = await opened(context);
  await settled(context);
  expect(await useBoundaries.run(context, { layerId: id })).toEqual({ ok: true, value: null });
  await settled(context);

  const now = numbers(context);
  expect(now.towns).toEqual([
    ['11002', 3],
    ['12014', 0],
    ['44086', 0],
  ]);
  expect(now.provinces).toEqual(before.provinces);
  const state = store.getState();
  // It is no level beside the one that has its outlines: search finds every area once.
  expect(state.levels.map((level) => [level.id, level.schematic, level.areas.length])).toEqual([
    [TOWNS, false, 3],
    [PROVINCES, false, 2],
    [OWN_AREAS_LEVEL, false, 2],
  ]);
  expect(state.levelId).toBe(TOWNS);
  expect(levelSource('nl', selectKnownLevel(state)!)).toBe('VRBG (vrbg.gpkg)');
  expect(coverageContext(state)).toMatchObject({ schematic: false, vintage: 2025 });
  // The one that is composed of a municipality has its outline now, the one that was drawn its own.
  const [lier, drawn] = now.own;
  expect(JSON.stringify(lier![1])).toContain('4.12');
  expect(drawn).toEqual(before.own[1]);
  const [west] = state.levels[1]!.boxes;
  expect(west).toBeCloseTo(4, 9);

  undo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(before);
  expect(store.getState().levels.map(({ id: one, schematic }) => [one, schematic])).toContainEqual([
    TOWNS,
    true,
  ]);
  expect(store.getState().levels.some((level) => level.id === id)).toBe(true);
  redo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(now);
});

test('whoever is sent to a layer that lends its outlines comes to the municipalities, and what is taken names it', async () => {
  const context = await openPage();
  const { store } = context;
  await composed(context);
  const id = await opened(context);
  const licence = 'Gratis hergebruik';
  store.setState(({ levels }) => ({
    levels: levels.map((level) => (level.id === id ? { ...level, licence } : level)),
  }));
  valueOf(await useBoundaries.run(context, { layerId: id }));
  await settled(context);
  store.setState({ levelId: PROVINCES });
  // Its part of before the mergers is in the merged town now.
  goToRow.run(context, { layerId: id, feature: 3, code: '11007' });
  expect(store.getState()).toMatchObject({ levelId: TOWNS, selectedCode: '11002' });
  // What lies in none of the towns is not one of them.
  goToRow.run(context, { layerId: id, feature: 0, code: '21004' });
  expect(store.getState()).toMatchObject({ levelId: TOWNS, selectedCode: null });
  store.setState({ levelId: PROVINCES });
  goToLayer.run(context, id);
  expect(store.getState().levelId).toBe(TOWNS);

  const state = store.getState();
  const [areas] = coverageContext(state)!.sources;
  expect(areas!.text).toBe('VRBG (vrbg.gpkg), Gratis hergebruik');
  expect(takeProvenance(state, { kind: 'ownAreas' })).toContainEqual({
    key: 'borders',
    value: 'VRBG (vrbg.gpkg), Gratis hergebruik',
  });
  // Of two own areas only the one that is composed of municipalities has outlines of it.
  const own = state.levels.find((level) => level.id === OWN_AREAS_LEVEL)!;
  expect([0, 1].map((index) => boundariesName(state, own, index))).toEqual(['VRBG', null]);
});

test('leaving them, or removing their layer, brings the published ones back; each is undone in one press', async () => {
  const context = await openPage();
  const { store } = context;
  await trees(context);
  await composed(context);
  const before = numbers(context);
  const id = await opened(context);
  valueOf(await useBoundaries.run(context, { layerId: id }));
  await settled(context);
  const now = numbers(context);
  await leaveBoundaries.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(before);
  undo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(now);
  await removeLayer.run(context, id);
  await settled(context);
  expect(numbers(context)).toEqual(before);
  expect(store.getState().levels.some((level) => level.id === id)).toBe(false);
  undo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(now);
});

test('a source that was read lends its outlines in one step, what is shown stays, and provinces have all of it', async () => {
  const context = await openPage();
  const { store, engine } = context;
  await trees(context);
  const shape = await engine.shapeArea({ kind: 'compose', areasId: PROVINCES, codes: ['10000'] });
  const members = { levelId: PROVINCES, codes: ['10000'] };
  addOwnArea.run(context, [
    { name: 'Provincie', geometry: valueOf(shape), origin: { kind: 'composed', members } },
  ]);
  store.setState({ levelId: TOWNS, within: '10000', selectedCode: '12014' });
  await settled(context);
  const before = numbers(context);
  const source = layer('vrbg.gpkg', SURVEYED);
  const read = valueOf(await readSource(context, source, () => undefined));
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const steps = store.getState().past.length;
  valueOf(await openBoundaries.run(context, { read, recipe, vintage: 2019, title: 'VRBG' }));
  await settled(context);
  const state = store.getState();
  expect(state.past.length).toBe(steps + 1);
  expect(state).toMatchObject({ levelId: TOWNS, within: '10000', selectedCode: '12014' });
  expect(numbers(context).towns.slice(0, 2)).toEqual([
    ['11002', 3],
    ['12014', 0],
  ]);
  const level = state.levels.find(({ id }) => id === PROVINCES)!;
  expect(level.areas.map(({ code, name }) => [code, name])).toEqual([
    ['10000', 'Gemeente 10000'],
    ['40000', 'Gemeente 40000'],
  ]);
  expect(
    atLevel(state, TOWNS)
      .levels.find(({ id }) => id === TOWNS)!
      .areas.map(({ parentCode }) => parentCode),
  ).toEqual(['10000', '10000', '40000']);
  expect([levelSource('nl', level), boundariesName(state, level)]).toEqual(['VRBG (vrbg.gpkg)', 'VRBG']);
  // The parts of the two towns, and no more: the border with the other province is the surveyed one.
  expect(JSON.stringify(numbers(context).own)).not.toBe(JSON.stringify(before.own));
  undo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(before);
  expect(store.getState().levels.map(({ id }) => id)).toEqual([TOWNS, PROVINCES, OWN_AREAS_LEVEL]);
});

test('a source that is no full set of municipalities opens nothing and says which are missing', async () => {
  const context = await openPage();
  const source = layer('vrbg.gpkg', SURVEYED.slice(0, 4));
  const read = valueOf(await readSource(context, source, () => undefined));
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const { records, levels } = context.store.getState();
  const request = { read, recipe, vintage: null, title: null };
  expect(await openBoundaries.run(context, request)).toMatchObject({
    problem: { code: 'boundaries.missing' },
  });
  expect(context.store.getState()).toMatchObject({ records, levels });
});

test('stopped while the outlines are made, nothing changes when they come', async () => {
  const context = await openPage();
  const read = valueOf(await readSource(context, layer('vrbg.gpkg', SURVEYED), () => undefined));
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const { records, levels, past } = context.store.getState();
  const stopped = new AbortController();
  const { signal } = stopped;
  const work = openBoundaries.run(context, { read, recipe, vintage: null, title: null, signal });
  stopped.abort();
  expect(await work).toMatchObject({ problem: { code: 'cancelled' } });
  expect(context.store.getState()).toMatchObject({ records, levels, past });
});

test('a set that is not full changes nothing and says which are missing', async () => {
  const context = await openPage();
  const id = await opened(context, SURVEYED.slice(0, 4));
  const { records, levels } = context.store.getState();
  expect(await useBoundaries.run(context, { layerId: id })).toMatchObject({
    problem: { code: 'boundaries.missing', params: { count: 2, of: 3, file: 'VRBG' } },
  });
  expect(context.store.getState()).toMatchObject({ records, levels });
});

test('the next visit has the same numbers, and until the outlines are there none is shown as counted', async () => {
  const context = await openPage();
  const { store, engine } = context;
  await trees(context);
  const id = await opened(context);
  valueOf(await useBoundaries.run(context, { layerId: id }));
  await settled(context);
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { id: one } of [...store.getState().layers, { id }])
    kept.set(one, valueOf(await engine.keptLayer(one)));
  const next = await openPage(store.getState().records);
  expect(selectPendingTargets(next.store.getState()).has('hagen')).toBe(true);
  const files = { read: async (one: string) => kept.get(one)?.slice() ?? null } as unknown as LayerFiles;
  reopenLayers(next, files, null);
  await settled(next);
  expect(numbers(next)).toEqual(numbers(context));
  expect(levelSource('nl', selectKnownLevel(next.store.getState())!)).toBe('VRBG (vrbg.gpkg)');
});

test('a newer file in the place of the one that lends its outlines lends its own, and own areas follow it', async () => {
  const context = await openPage();
  const { store } = context;
  await trees(context);
  await composed(context);
  const id = await opened(context);
  valueOf(await useBoundaries.run(context, { layerId: id }));
  await settled(context);
  const before = numbers(context);
  const replaces = selectOwnLayers(store.getState()).find((one) => one.id === id)!;
  if (replaces.role !== 'areas') throw new Error('no areas');
  // The border lies where it was published again.
  const newer = SURVEYED.map(([code, x, width]): Square => {
    if (code === '11007') return [code, x, 0.04];
    return code === '12014' ? [code, 4.1, 0.1] : [code, x, width];
  });
  const source = layer('vrbg-2026.gpkg', newer);
  const read = valueOf(await readSource(context, source, () => undefined));
  const given = { ...read, replaces };
  valueOf(await openAreaLayer.run(context, { read: given, recipe: replaces.recipe, vintage: 2026 }));
  await settled(context);
  expect(numbers(context).towns).toEqual([
    ['11002', 1],
    ['12014', 2],
    ['44086', 0],
  ]);
  expect(JSON.stringify(numbers(context).own[0])).toContain('4.1,');
  // What it is called went over to it.
  expect(selectKnownLevel(store.getState())!.source).toBe('VRBG (vrbg-2026.gpkg)');
  undo.run(context, null);
  await settled(context);
  expect(numbers(context)).toEqual(before);
});

test('a layer of measures that is removed and brought back has the same numbers, name and colours', async () => {
  const context = await openPage();
  const { store } = context;
  const id = await trees(context);
  styleLayer.run(context, { layerId: id, title: 'Bomen 2026', colour: '#0072b2' });
  await settled(context);
  const before = { numbers: numbers(context), records: store.getState().records };
  await removeLayer.run(context, id);
  expect(numbers(context).towns.map(([, realised]) => realised)).toEqual([null, null, null]);
  expect([...store.getState().records.keys()]).toEqual([]);
  undo.run(context, null);
  await settled(context);
  expect({ numbers: numbers(context), records: store.getState().records }).toEqual(before);
  expect(store.getState().layers.map(({ name }) => name)).toEqual(['Bomen 2026']);
});
