import { expect, test } from 'vitest';
import type { CoverageClass } from '../../../src/domain/classify/breaksAroundTarget';
import { AreaStates, forgetStates } from '../../../src/map/areaStates';

/** A map that draws a frame when it is told to. */
function fakeMap() {
  const coverage = new Map<number, unknown>();
  const known = new Map<number, object>();
  let waiting: (() => void)[] = [];
  let changes = 0;
  const states = new AreaStates(
    {
      setFeatureState: ({ id }, state: { coverage?: string }) => {
        coverage.set(id as number, state.coverage);
        known.set(id as number, { ...known.get(id as number), ...state });
        changes++;
      },
    } as ConstructorParameters<typeof AreaStates>[0],
    (does) => waiting.push(does),
    () => {
      coverage.clear();
      known.clear();
    },
  );
  /** @returns how many areas changed in it */
  const frame = (): number => {
    const [now, before] = [waiting, changes];
    waiting = [];
    for (const does of now) does();
    return changes - before;
  };
  const rest = (): void => {
    while (waiting.length > 0) frame();
  };
  return { states, frame, rest, changes: () => changes, known, coverage: () => [...coverage.values()] };
}

const all = (count: number, coverageClass: CoverageClass): CoverageClass[] =>
  Array.from({ length: count }, () => coverageClass);

test('a few areas change class at once, thousands over some frames', () => {
  const few = fakeMap();
  few.states.setClasses(all(285, 1));
  expect([few.changes(), few.frame()]).toEqual([285, 0]);

  const many = fakeMap();
  many.states.setClasses(all(1200, 1));
  const first = many.changes();
  expect(first).toBeLessThan(1200);
  expect(many.frame()).toBeLessThanOrEqual(first);
  many.rest();
  expect(many.coverage()).toEqual(all(1200, 1).map(String));
});

test('other classes that come while areas are still changing are those that the map ends with', () => {
  const { states, frame, rest, changes, coverage } = fakeMap();
  states.setClasses(all(1200, 1));
  frame();
  // First fewer areas, then as many again, before anything of it was drawn.
  states.setClasses(all(3, 2));
  states.setClasses([...all(600, 1), ...all(600, 'noData')]);
  rest();
  expect(coverage()).toEqual([...all(600, 1), ...all(600, 'noData')].map(String));

  states.setClasses(all(2, 'noData'));
  const before = changes();
  expect(frame()).toBeGreaterThan(0);
  states.setClasses(all(1200, 3));
  rest();
  expect(coverage()).toEqual(all(1200, 3).map(String));
  expect(changes() - before).toBeLessThanOrEqual(2400);

  states.setClasses(all(1, 3));
  rest();
  expect(coverage()).toEqual(['3', ...Array.from({ length: 1199 }, () => '')]);
});

test('classes of other shapes wait for these, and are then the newest', () => {
  const { states, frame, rest, changes, coverage } = fakeMap();
  states.setClasses(all(1200, 1));
  // Also those that were still changing stay as they are.
  states.holdClasses();
  const before = changes();
  states.setClasses(all(2, 0));
  expect(frame()).toBe(0);
  states.setClasses(all(2, 3));
  expect(changes()).toBe(before);
  states.releaseClasses();
  rest();
  // Of the areas of before nothing is known any more.
  expect(coverage()).toEqual(['3', '3']);

  const given = changes();
  states.releaseClasses();
  expect([changes(), frame()]).toEqual([given, 0]);
});

test('shapes that are read again get the classes that they had, and what is chosen stays chosen', () => {
  const { states, rest, known } = fakeMap();
  states.setClasses(all(3, 1));
  states.mark('selected', 2);
  states.setAll('picked', [0, 1]);
  states.holdClasses();
  states.setAll('picked', [1]);
  states.releaseClasses();
  rest();
  expect([...known].sort(([a], [b]) => a - b)).toEqual([
    [0, { coverage: '1', picked: false }],
    [1, { coverage: '1', picked: true }],
    [2, { coverage: '1', selected: true }],
  ]);
});

test('a map that forgets the states of a source knows none of them any more, nor those on their way', () => {
  const memory = { state: { a: {} }, stateChanges: { a: {} }, deletedStates: { a: null }, revision: 7 };
  const map = { style: { tileManagers: { areas: { _state: memory } } } };
  const asMap = map as unknown as Parameters<typeof forgetStates>[0];
  forgetStates(asMap, 'areas');
  forgetStates(asMap, 'none');
  // With another revision the library would take a tile for one that has them.
  expect(memory).toEqual({ state: {}, stateChanges: {}, deletedStates: {}, revision: 7 });
});
