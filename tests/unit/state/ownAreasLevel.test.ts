import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/engine/createEngineApi';
import { addOwnArea } from '../../../src/state/actions/addOwnArea';
import { changeOwnArea } from '../../../src/state/actions/changeOwnArea';
import { removeOwnArea } from '../../../src/state/actions/removeOwnArea';
import { selectArea } from '../../../src/state/actions/selectArea';
import { undoNotice } from '../../../src/state/actions/undoNotice';
import { createAppStore } from '../../../src/state/appStore';
import { keepOwnAreasLevel } from '../../../src/state/ownAreasLevel';
import { areaKey, OWN_AREAS_LEVEL } from '../../../src/state/slices/projectSlice';
import { levelOf } from '../../helpers/levelOf';
import { unsealingChange } from '../../helpers/targetChanges';
import { ownAreaOf } from '../../helpers/ownAreaOf';

function start() {
  const context = { store: createAppStore({ phase: 'ready' }), engine: createEngineApi(columnarEngine) };
  keepOwnAreasLevel(context);
  const level = () => context.store.getState().levels.find(({ id }) => id === OWN_AREAS_LEVEL);
  const codes = () => level()?.areas.map(({ code }) => code) ?? [];
  return { context, level, codes };
}
const { geometry } = ownAreaOf();
const drawn = (name: string) => ({ name, origin: { kind: 'drawn' as const }, geometry });

test('an added area becomes a level of its own, shown and chosen, with the next colour and id', async () => {
  const { context, codes } = start();
  addOwnArea.run(context, drawn('Nete'));
  addOwnArea.run(context, drawn('Demer'));
  await vi.waitFor(() => expect(codes()).toEqual(['own-area-1', 'own-area-2']));
  const { ownAreas, levelId, selectedCode } = context.store.getState();
  expect([levelId, selectedCode]).toEqual([OWN_AREAS_LEVEL, 'own-area-2']);
  expect(ownAreas[0]!.colour).not.toBe(ownAreas[1]!.colour);
});

test('a composed area names its members in the level; the level keeps the choice when a name changes', async () => {
  const { context, level } = start();
  const members = { levelId: 'municipalities-2025', codes: ['1', '2'] };
  addOwnArea.run(context, [{ ...drawn('Samen'), origin: { kind: 'composed', members } }, drawn('Nete')]);
  await vi.waitFor(() => expect(level()?.members).toEqual([members, null]));
  context.store.setState({ selectedCode: 'own-area-1' });
  changeOwnArea.run(context, { id: 'own-area-1', name: 'Anders' });
  await vi.waitFor(() => expect(level()?.areas[0]?.name).toBe('Anders'));
  expect(context.store.getState().selectedCode).toBe('own-area-1');
});

test('when the chosen area goes, another is: own areas may overlap, so there is no sum of them to show', async () => {
  const { context, codes } = start();
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  await vi.waitFor(() => expect(codes()).toHaveLength(2));
  removeOwnArea.run(context, 'own-area-2');
  await vi.waitFor(() => expect(context.store.getState().selectedCode).toBe('own-area-1'));
  selectArea.run(context, null);
  expect(context.store.getState().selectedCode).toBe('own-area-1');
});

test('without own areas there is no level, and a removed area can be brought back to its place', async () => {
  const { context, codes, level } = start();
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  await vi.waitFor(() => expect(codes()).toHaveLength(2));
  removeOwnArea.run(context, 'own-area-1');
  await vi.waitFor(() => expect(codes()).toEqual(['own-area-2']));
  undoNotice.run(context, context.store.getState().notices[0]!.id);
  await vi.waitFor(() => expect(codes()).toEqual(['own-area-1', 'own-area-2']));
  expect(context.store.getState().notices).toEqual([]);
  removeOwnArea.run(context, 'own-area-1');
  removeOwnArea.run(context, 'own-area-2');
  await vi.waitFor(() => expect(level()).toBeUndefined());
  expect(context.store.getState().selectedCode).toBeNull();
});

test('what was made of an area goes and comes back with it, and is never that of an area made later', () => {
  const { context } = start();
  addOwnArea.run(context, [drawn('a'), drawn('b')]);
  const [first, second] = ['own-area-1', 'own-area-2'].map((code) => ({ levelId: OWN_AREAS_LEVEL, code }));
  const work = {
    compared: [first!, second!],
    explanations: { [areaKey(first!)]: { bomen: 'eerste' }, [areaKey(second!)]: { bomen: 'tweede' } },
    targetChanges: [unsealingChange(), unsealingChange({ area: second! })],
    policyChecks: { 'own-area-2': ['covenant2030' as const], '12014': [] },
  };
  context.store.setState(work);
  removeOwnArea.run(context, 'own-area-2');
  expect(context.store.getState()).toMatchObject({
    compared: [first],
    explanations: { [areaKey(first!)]: { bomen: 'eerste' } },
    targetChanges: [unsealingChange()],
    policyChecks: { '12014': [] },
  });
  expect(Object.keys(context.store.getState().explanations)).toHaveLength(1);

  addOwnArea.run(context, drawn('c'));
  expect(context.store.getState().ownAreas.map(({ id }) => id)).toEqual(['own-area-1', 'own-area-3']);
  undoNotice.run(context, context.store.getState().notices[0]!.id);
  expect(context.store.getState()).toMatchObject(work);
  expect(context.store.getState().ownAreas.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
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
