import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace } from '../../../../src/domain/plan/plannedMeasure';
import { addMeasures } from '../../../../src/state/actions/measures';
import { selectMarkedAreas, selectUndivided } from '../../../../src/state/selectors/planAreas';
import { selectMeasures } from '../../../../src/state/selectors/plan';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppState } from '../../../../src/state/store/appStore';
import type { EngineApi } from '../../../../src/worker/protocol';
import { levelOf } from '../../../helpers/levelOf';

const area = (code: string, parentCode: string | null = null) => ({ code, name: `Area ${code}`, parentCode });
/** Boxes of a hundredth of a degree beside one another. */
const boxes = (...starts: number[]) =>
  Float64Array.from(starts.flatMap((x) => [4 + x / 100, 51, 4.01 + x / 100, 51.01]));
const LEVELS = [
  levelOf('sectors', [area('s1', 'd1'), area('s2', 'd1'), area('s3', 'd2')], { boxes: boxes(0, 1, 2) }),
  levelOf('districts', [area('d1', 't1'), area('d2', 't1')], { boxes: boxes(0, 2), outlineUrl: 'districts' }),
  levelOf('towns', [area('t1')], { boxes: boxes(0) }),
  levelOf('own', [area('composed'), area('drawn')], {
    ...{ own: true, boxes: boxes(1, 1.5) },
    members: [{ levelId: 'sectors', codes: ['s2', 's3'] }, null],
  }),
];

function pageWith(places: readonly MeasurePlace[], state: Partial<AppState>) {
  const store = createAppStore({
    ...{ phase: 'ready', levels: LEVELS, target: 'renovatie', page: 'plan', date: '2026-11-28' },
    ...state,
  });
  addMeasures.run(
    { store, engine: {} as EngineApi },
    places.map((place) =>
      newMeasure('renovation', {
        ...{ id: '', scenario: '', target: 'renovatie', place, year: 2028 },
      } as never),
    ),
  );
  return store.getState();
}
const whole = (levelId: string, code: string): MeasurePlace => ({ kind: 'area', area: { levelId, code } });
/** A number of dwellings, so that they count. */
const numbered = (state: AppState): AppState => ({
  ...state,
  records: new Map(
    [...state.records].map(([key, record]) => [
      key,
      record.kind === 'measure'
        ? {
            ...record,
            value: { ...record.value, attributes: { dwellings: 40, fossil_free: false, individual: false } },
          }
        : record,
    ]),
  ) as AppState['records'],
});
const lies = (levelId: string, selectedCode: string | null) => {
  const state = numbered(pageWith([whole('districts', 'd1')], { levelId, selectedCode }));
  return selectUndivided(state).map((one) => one.lies);
};

test('what holds for a district is not divided over its sectors, and is nothing of those of another', () => {
  expect(lies('sectors', 's1')).toEqual(['below']);
  expect(lies('sectors', 's3')).toEqual([]);
  expect(lies('districts', 'd2')).toEqual([]);
});

test('of an area of sectors in and out of the district some lies in it, of a drawn one perhaps', () => {
  expect(lies('own', 'composed')).toEqual(['across']);
  const drawn = numbered(
    pageWith([whole('districts', 'd1'), whole('districts', 'd2')], { levelId: 'own', selectedCode: 'drawn' }),
  );
  // Its box lies over that of the second district alone.
  expect(selectUndivided(drawn).map(({ area: { code } }) => code)).toEqual(['d2']);
});

test('the areas of chosen measures are outlined with their level, whichever level is shown', () => {
  const state = pageWith(
    [whole('districts', 'd2'), { kind: 'unlocated', area: { levelId: 'towns', code: 't1' } }],
    {
      levelId: 'sectors',
    },
  );
  const [district] = selectMeasures(state);
  const chosen = new Set([district!.id]);
  expect(selectMarkedAreas({ ...state, chosenMeasures: chosen })).toEqual([
    { url: 'districts', indices: [1] },
  ]);
  expect(selectMarkedAreas({ ...state, chosenMeasures: new Set() })).toEqual([]);
  expect(selectMarkedAreas({ ...state, page: 'map' })).toEqual([]);
});
