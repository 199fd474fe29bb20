import { expect, test } from 'vitest';
import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { recordsFrom } from '../../../../src/state/store/records';
import { OWN_AREA_COLOURS } from '../../../../src/domain/areas/ownArea';
import type { OwnArea } from '../../../../src/domain/areas/ownArea';
import { ok } from '../../../../src/domain/result';
import type { EngineApi } from '../../../../src/worker/protocol';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppState } from '../../../../src/state/store/appStore';
import type { LinkedArea } from '../../../../src/state/store/work';
import { makeLinkedAreas } from '../../../../src/state/link/listedAreas';
import type { AreaLevel } from '../../../../src/state/store/data';

const SHAPE = { type: 'MultiPolygon' as const, coordinates: [] };
const LEVEL = { id: 'municipalities-2025' } as AreaLevel;

function linkedArea(id: string, name: string, codes: string[]): LinkedArea {
  return { id, name, colour: OWN_AREA_COLOURS[0], members: { levelId: LEVEL.id, codes } };
}

function madeArea({ members, ...area }: LinkedArea): OwnArea {
  return { ...area, origin: { kind: 'composed', members }, geometry: SHAPE };
}

const NETE = linkedArea('own-area-1', 'Netevallei', ['12014', '12026']);
const DEMER = linkedArea('own-area-2', 'Demervallei', ['24134']);

/** The state after the levels opened, with an engine that makes any shape. */
async function opened(initial: Partial<AppState>): Promise<AppState> {
  const store = createAppStore(initial);
  const engine = { shapeArea: async () => ok(SHAPE) } as unknown as EngineApi;
  makeLinkedAreas({ store, engine });
  store.setState({ levels: [LEVEL] });
  await expect.poll(() => store.getState().linkedAreas).toEqual([]);
  return store.getState();
}

test('the areas of a link are made once their level is open, and what it asks to see is shown', async () => {
  const state = await opened({ linkedAreas: [NETE, DEMER], levelId: 'own-areas', selectedCode: DEMER.id });
  expect(selectOwnAreas(state)).toEqual([madeArea(NETE), madeArea(DEMER)]);
  expect([state.levelId, state.selectedCode]).toEqual(['own-areas', DEMER.id]);
});

test('an area that the user has already is not made twice', async () => {
  const own = { ...madeArea(NETE), id: 'own-area-7' };
  const state = await opened({
    ...{
      records: recordsFrom({ ownArea: [own] }),
      linkedAreas: [NETE],
      levelId: 'own-areas',
      selectedCode: NETE.id,
    },
    compared: [{ levelId: 'own-areas', code: NETE.id }],
  });
  expect(selectOwnAreas(state)).toEqual([own]);
  expect(state.selectedCode).toBe('own-area-7');
  expect(state.compared).toEqual([{ levelId: 'own-areas', code: 'own-area-7' }]);
});

test('an id that is taken by another area of the user’s gives way, also where it is chosen', async () => {
  const own = { ...madeArea(DEMER), id: NETE.id };
  const state = await opened({
    ...{
      records: recordsFrom({ ownArea: [own] }),
      linkedAreas: [NETE, linkedArea('own-area-2', 'Dijle', ['24062'])],
    },
    ...{ levelId: 'own-areas', selectedCode: 'own-area-2' },
  });
  expect(selectOwnAreas(state).map(({ id, name }) => [id, name])).toEqual([
    ['own-area-1', 'Demervallei'],
    [expect.stringMatching(/^own-area-/), 'Netevallei'],
    [state.selectedCode, 'Dijle'],
  ]);
  expect(state.selectedCode).not.toBe('own-area-1');
});

test('an area of a level that is not open waits', () => {
  const elsewhere = { ...NETE, members: { levelId: 'wijken', codes: ['1'] } };
  const store = createAppStore({ linkedAreas: [elsewhere] });
  makeLinkedAreas({ store, engine: {} as EngineApi });
  store.setState({ levels: [LEVEL] });
  expect(store.getState().linkedAreas).toEqual([elsewhere]);
});
