import { expect, test, vi } from 'vitest';
import type { ActionContext } from '../../../../src/state/store/action';
import { setExplanation, tickPolicyGoal } from '../../../../src/state/actions/report';
import {
  addOwnArea,
  changeOwnArea,
  removeOwnArea,
  reshapeOwnArea,
} from '../../../../src/state/actions/ownAreas';
import { changeTarget } from '../../../../src/state/actions/targets';
import {
  selectExplanation,
  selectOwnAreas,
  selectPolicyDone,
  selectTargetChanges,
} from '../../../../src/state/selectors/work';
import { problem } from '../../../../src/domain/problem';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { selectArea } from '../../../../src/state/actions/selection';
import { undo } from '../../../../src/state/actions/history';
import { createAppStore } from '../../../../src/state/store/appStore';
import { keepOwnAreasLevel } from '../../../../src/state/jobs/ownAreasLevel';
import { selectPendingTargets } from '../../../../src/state/selectors/counts';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import { levelOf } from '../../../helpers/levelOf';
import { unsealingChange } from '../../../helpers/targetChanges';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

function start() {
  const context = { store: createAppStore({ phase: 'ready' }), engine: createEngineApi(columnarEngine) };
  keepOwnAreasLevel(context);
  const level = () => context.store.getState().levels.find(({ id }) => id === OWN_AREAS_LEVEL);
  const codes = () => level()?.areas.map(({ code }) => code) ?? [];
  return { context, level, codes };
}
const ids = ({ store }: ActionContext) => selectOwnAreas(store.getState()).map(({ id }) => id);
const { geometry } = ownAreaOf();
const drawn = (name: string) => ({ name, origin: { kind: 'drawn' as const }, geometry });

test('an added area becomes a level of its own, shown and chosen, with the next colour and id', async () => {
  const { context, codes } = start();
  addOwnArea.run(context, drawn('Nete'));
  addOwnArea.run(context, drawn('Demer'));
  await vi.waitFor(() => expect(codes()).toEqual(ids(context)));
  const { levelId, selectedCode } = context.store.getState();
  const ownAreas = selectOwnAreas(context.store.getState());
  expect([levelId, selectedCode]).toEqual([OWN_AREAS_LEVEL, ids(context)[1]]);
  expect(ownAreas[0]!.colour).not.toBe(ownAreas[1]!.colour);
});

test('a composed area names its members in the level; the level keeps the choice when a name changes', async () => {
  const { context, level } = start();
  const members = { levelId: 'municipalities-2025', codes: ['1', '2'] };
  addOwnArea.run(context, [{ ...drawn('Samen'), origin: { kind: 'composed', members } }, drawn('Nete')]);
  await vi.waitFor(() => expect(level()?.members).toEqual([members, null]));
  const [first] = ids(context);
  context.store.setState({ selectedCode: first! });
  changeOwnArea.run(context, { id: first!, name: 'Anders' });
  await vi.waitFor(() => expect(level()?.areas[0]?.name).toBe('Anders'));
  expect(context.store.getState().selectedCode).toBe(first);
});

test('when the chosen area goes, another is: own areas may overlap, so there is no sum of them to show', async () => {
  const { context, codes } = start();
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  await vi.waitFor(() => expect(codes()).toHaveLength(2));
  const [first, second] = ids(context);
  removeOwnArea.run(context, second!);
  await vi.waitFor(() => expect(context.store.getState().selectedCode).toBe(first));
  selectArea.run(context, null);
  expect(context.store.getState().selectedCode).toBe(first);
});

test('without own areas there is no level, and a removed area can be brought back to its place', async () => {
  const { context, codes, level } = start();
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  await vi.waitFor(() => expect(codes()).toHaveLength(2));
  const [first, second] = ids(context);
  removeOwnArea.run(context, first!);
  await vi.waitFor(() => expect(codes()).toEqual([second]));
  undo.run(context, null);
  await vi.waitFor(() => expect(codes()).toEqual([first, second]));
  removeOwnArea.run(context, first!);
  removeOwnArea.run(context, second!);
  await vi.waitFor(() => expect(level()).toBeUndefined());
  expect(context.store.getState().selectedCode).toBeNull();
});

test('what was said of an area goes and comes back with it, and is never that of an area made later', () => {
  const { context } = start();
  const { store } = context;
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  const [first, second] = ids(context).map((code) => ({ levelId: OWN_AREAS_LEVEL, code }));
  setExplanation.run(context, { area: first!, target: 'bomen', text: 'eerste' });
  setExplanation.run(context, { area: second!, target: 'bomen', text: 'tweede' });
  changeTarget.run(context, unsealingChange());
  changeTarget.run(context, unsealingChange({ area: second! }));
  tickPolicyGoal.run(context, { areaCode: second!.code, goal: 'covenant2030', done: true });
  const before = store.getState().records;
  removeOwnArea.run(context, second!.code);
  const said = () => {
    const state = store.getState();
    return [
      selectExplanation(state, first!, 'bomen'),
      selectExplanation(state, second!, 'bomen'),
      selectTargetChanges(state).map(({ area }) => area),
      selectPolicyDone(state, second!.code),
    ];
  };
  expect(said()).toEqual(['eerste', '', [null], []]);

  addOwnArea.run(context, drawn('c'));
  expect(ids(context)).not.toContain(second!.code);
  undo.run(context, null);
  undo.run(context, null);
  expect(store.getState().records).toEqual(before);
  expect(ids(context)).toEqual([first!.code, second!.code]);
});

test('where borders come from follows the levels that the areas are composed of, also when these open later', async () => {
  const { context, level } = start();
  const members = { levelId: 'quarters', codes: ['1', '2'] };
  addOwnArea.run(context, { ...drawn('Samen'), origin: { kind: 'composed', members } });
  await vi.waitFor(() => expect(level()?.areas).toHaveLength(1));
  const origin = () => [level()!.schematic, level()!.vintage, level()!.source];
  const unknown = origin();
  expect(unknown.slice(0, 2)).toEqual([false, null]);
  const { store } = context;
  const quarters = levelOf('quarters', [], { vintage: 2024, schematic: true, source: 'Stad' });
  store.setState(({ levels }) => ({ levels: [...levels, quarters] }));
  expect(origin()).toEqual([true, 2024, 'Stad']);
  store.setState(({ levels }) => ({ levels: levels.filter(({ id }) => id !== 'quarters') }));
  expect(origin()).toEqual(unknown);
});

test('the numbers of a moved area say that they are being counted until its new outline is open', async () => {
  const { context, level } = start();
  const { store } = context;
  const pending = () => selectPendingTargets(store.getState()).size > 0;
  addOwnArea.run(context, drawn('a'));
  await vi.waitFor(() => expect(level()).toBeDefined());
  expect(pending()).toBe(false);
  const [area] = selectOwnAreas(store.getState());
  const moved = geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => [x! + 0.1, y!])),
  );
  reshapeOwnArea.run(context, { ...area!, geometry: { type: 'MultiPolygon', coordinates: moved } });
  expect(pending()).toBe(true);
  await vi.waitFor(() => expect(pending()).toBe(false));
  expect(level()!.openedOf).toBe(selectOwnAreas(store.getState()));
});

test('areas that the engine cannot open leave no level of the outlines before', async () => {
  const { context, level } = start();
  addOwnArea.run(context, drawn('a'));
  await vi.waitFor(() => expect(level()).toBeDefined());
  const refused = { ok: false as const, problem: problem('engine.failed', { cause: 'test' }) };
  vi.spyOn(context.engine, 'openShapes').mockResolvedValueOnce(refused);
  addOwnArea.run(context, drawn('b'));
  await vi.waitFor(() => expect(level()).toBeUndefined());
  undo.run(context, null);
  await vi.waitFor(() => expect(level()?.areas).toHaveLength(1));
});

test('the level has the year of the borders that all its areas are composed of, and else none', async () => {
  const { context, level } = start();
  const known = levelOf('municipalities-2025', [], { vintage: 2025 });
  context.store.setState({ levels: [known] });
  const members = { levelId: known.id, codes: ['1', '2'] };
  addOwnArea.run(context, { ...drawn('Samen'), origin: { kind: 'composed', members } });
  await vi.waitFor(() => expect(level()?.vintage).toBe(2025));
  addOwnArea.run(context, drawn('Nete'));
  await vi.waitFor(() => expect(level()?.areas).toHaveLength(2));
  expect(level()!.vintage).toBeNull();
});
