import { beforeEach, expect, test } from 'vitest';
import type { ActionContext } from '../../../../src/state/store/action';
import {
  addToCompared,
  compareWith,
  removeFromCompared,
  toggleCompared,
} from '../../../../src/state/actions/selection';
import { redo, undo } from '../../../../src/state/actions/history';
import { addOwnArea, removeOwnArea } from '../../../../src/state/actions/ownAreas';
import { neighboursOfArea } from '../../../../src/domain/areas/areaReference';
import { neighboursKey } from '../../../../src/state/store/data';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppStore } from '../../../../src/state/store/appStore';
import { selectAreaSizes } from '../../../../src/state/selectors/compared';
import {
  selectCompared,
  selectComparedMissing,
  selectComparedRecord,
  selectComparedSize,
  selectSuggestedAreas,
} from '../../../../src/state/selectors/comparison';
import { selectRecordsOf, selectRecordsAt } from '../../../../src/state/selectors/coverage';
import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { comparableState, MUNICIPALITIES, PROVINCES } from '../../../helpers/comparableState';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

let store: AppStore;
let context: ActionContext;
beforeEach(() => {
  store = createAppStore(comparableState());
  context = { store } as ActionContext;
});

const at = (levelId: string, code: string) => ({ levelId, code });
const codes = () => store.getState().compared.map(({ code }) => code);

test('areas of any level are compared, none twice, and four at most', () => {
  for (const code of ['1a', '1b', '1a', '2a', '2b', '2c'])
    addToCompared.run(context, at(MUNICIPALITIES, code));
  expect(codes()).toEqual(['1a', '1b', '2a', '2b']);
  expect(addToCompared.enabled!(store.getState())).toBe(false);
  removeFromCompared.run(context, at(MUNICIPALITIES, '1b'));
  removeFromCompared.run(context, at(PROVINCES, '2a'));
  addToCompared.run(context, at(PROVINCES, '2'));
  expect(codes()).toEqual(['1a', '2a', '2b', '2']);
});

test('a row of the table goes in and out of the comparison', () => {
  for (const code of ['1a', '1b', '1a']) toggleCompared.run(context, at(MUNICIPALITIES, code));
  expect(codes()).toEqual(['1b']);
});

test('another area joins the comparison that the first is part of, else the two begin a new one', () => {
  compareWith.run(context, { area: at(PROVINCES, '1'), other: at(PROVINCES, '2') });
  expect(store.getState().page).toBe('compare');
  compareWith.run(context, { area: at(PROVINCES, '2'), other: at(MUNICIPALITIES, '1a') });
  expect(codes()).toEqual(['1', '2', '1a']);
  compareWith.run(context, { area: at(MUNICIPALITIES, '2b'), other: at(MUNICIPALITIES, '2c') });
  expect(codes()).toEqual(['2b', '2c']);
});

test('records of a level are the same, and stay the same objects, whichever level is on the screen', () => {
  const state = store.getState();
  const onScreen = selectRecordsOf(state, 'laden');
  const provinces = selectRecordsAt(state, PROVINCES, 'laden');
  expect(selectRecordsAt(state, MUNICIPALITIES, 'laden')).toBe(onScreen);
  // The 30 of the municipality whose inhabitants are not known stand beside no goal.
  expect(provinces.map(({ realised }) => realised)).toEqual([110, 30]);

  // Another level on the screen, and something that changes no number.
  store.setState({ levelId: PROVINCES, hoveredIndex: 1 });
  const after = store.getState();
  expect(selectRecordsOf(after, 'laden')).toBe(provinces);
  expect(selectRecordsAt(after, MUNICIPALITIES, 'laden')).toBe(onScreen);

  // What changes a number changes it at every level.
  store.setState({ populationYear: 2020 });
  const [record] = selectRecordsAt(store.getState(), MUNICIPALITIES, 'laden');
  expect(record!.denominator).toBe(500);
});

test('inhabitants, surface and density of a province are those of its municipalities together', () => {
  const [first, second] = selectAreaSizes(store.getState(), PROVINCES);
  expect(first).toEqual({
    inhabitants: { value: 4000, incomplete: false, estimate: null },
    surface: 40e6,
    density: 100,
  });
  // One municipality of the second has no known number: the sum is a lower bound.
  expect(second!.inhabitants).toEqual({ value: 5000, incomplete: true, estimate: null });
});

test('a small level suggests its other areas, a larger one those most alike, without what is compared', () => {
  const suggested = (levelId: string, code: string) =>
    selectSuggestedAreas(store.getState(), at(levelId, code))!;
  expect(suggested(PROVINCES, '1')).toMatchObject({ kind: 'others', areas: [{ name: 'Province 2' }] });
  const similar = suggested(MUNICIPALITIES, '1a');
  expect(similar.kind).toBe('similar');
  expect(similar.areas.map(({ reference }) => reference.code)).toEqual(['2d', '2e', '2a', '1b', '2b']);
  addToCompared.run(context, at(MUNICIPALITIES, '2d'));
  expect(suggested(MUNICIPALITIES, '1a').areas.map(({ reference }) => reference.code)).not.toContain('2d');
  expect(selectSuggestedAreas(store.getState(), at('gone', '1'))).toBeNull();
});

test('an area of an own layer is held against the municipalities', () => {
  const { levels } = store.getState();
  const own = {
    ...levels[0]!,
    ...{ id: 'own-1', level: 'towns.geojson', name: 'towns.geojson', own: true },
    areas: [{ code: '2e', name: 'My town', parentCode: null }],
    surfaces: Float64Array.of(14e6),
  };
  store.setState({ levels: [...levels, own] });
  const suggested = selectSuggestedAreas(store.getState(), at('own-1', '2e'))!;
  expect(suggested.level.id).toBe(MUNICIPALITIES);
  expect(suggested.areas[0]!.reference).toEqual(at(MUNICIPALITIES, '2e'));
});

test('what a link names and no level holds is said once all levels are open, and keeps its letter', () => {
  const compared = [at('own-3', 'x'), at(MUNICIPALITIES, '2a')];
  store.setState({ compared });
  expect(selectCompared(store.getState())).toMatchObject([{ slot: 1, area: { code: '2a' } }]);
  expect(selectComparedMissing(store.getState())).toEqual([compared[0]]);
  const { levels } = store.getState();
  store.setState({ levels: levels.slice(0, 1) });
  expect(selectComparedMissing(store.getState())).toEqual([]);
});

test('an own area that was taken away is not looked for: it comes back to its place among the compared', () => {
  addOwnArea.run(context, ownAreaOf());
  const id = store.getState().selectedCode!;
  store.setState({ compared: [at('own-areas', id)] });
  removeOwnArea.run(context, id);
  expect(selectComparedMissing(store.getState())).toEqual([]);
  undo.run(context, null);
  undo.run(context, null);
  expect([selectOwnAreas(store.getState()), selectComparedMissing(store.getState())]).toEqual([[], []]);
  redo.run(context, null);
  expect([selectOwnAreas(store.getState())[0]!.id, codes()]).toEqual([id, [id]]);
});

test('the neighbours of an area stand beside it as one, with their numbers added up, at any level', () => {
  for (const area of [at(MUNICIPALITIES, '1a'), at(PROVINCES, '1')])
    compareWith.run(context, { area, other: neighboursOfArea(area) });
  addToCompared.run(context, neighboursOfArea(at(MUNICIPALITIES, '1a')));
  const groupOf = (levelId: string) =>
    selectCompared(store.getState()).find(({ level, group }) => level.id === levelId && group !== undefined)!;
  // Not found yet: it has its column, and no number.
  expect(groupOf(MUNICIPALITIES)).toMatchObject({
    index: 0,
    group: null,
    area: { name: 'Buren van Town 1a' },
  });
  expect(selectComparedRecord(store.getState(), groupOf(MUNICIPALITIES), 'laden')).toBeNull();
  expect(selectComparedMissing(store.getState())).toEqual([]);

  const [towns, provinces] = store.getState().levels;
  store.setState({
    neighbours: { [neighboursKey(towns!, 0)]: [1, 2], [`${neighboursKey(provinces!, 0)}`]: [1] },
    levels: [{ ...towns!, outlineUrl: 'towns' }, provinces!],
  });
  // They hold for the outlines of which they were found.
  expect(groupOf(MUNICIPALITIES).group).toBeNull();
  store.setState({
    neighbours: { [neighboursKey({ outlineUrl: 'towns' }, 0)]: [1, 2], [neighboursKey(provinces!, 0)]: [1] },
  });
  const state = store.getState();
  const ofTowns = selectComparedRecord(state, groupOf(MUNICIPALITIES), 'laden')!;
  expect([ofTowns.realised, ofTowns.denominator]).toEqual([120, 5000]);
  expect(selectComparedRecord(store.getState(), groupOf(MUNICIPALITIES), 'laden')).toBe(ofTowns);
  expect(selectComparedSize(state, groupOf(MUNICIPALITIES))).toMatchObject({
    ...{ inhabitants: { value: 5000 }, surface: 50e6, density: 100 },
  });
  // Of a level that is the sum of another, the group is the sum of what lies in its areas.
  const ofProvince = selectComparedRecord(state, groupOf(PROVINCES), 'laden')!;
  const second = selectRecordsAt(state, PROVINCES, 'laden')[1]!;
  expect([ofProvince.realised, ofProvince.goal, ofProvince.share]).toEqual([
    second.realised,
    second.goal,
    second.share,
  ]);
});
