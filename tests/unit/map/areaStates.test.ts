import { expect, test } from 'vitest';
import type { CoverageClass } from '../../../src/domain/classify/breaksAroundTarget';
import { AreaStates } from '../../../src/map/areaStates';

/** A map that draws a frame when it is told to. */
function fakeMap() {
  const coverage = new Map<number, unknown>();
  let waiting: (() => void)[] = [];
  let changes = 0;
  const states = new AreaStates(
    {
      setFeatureState: ({ id }, state: { coverage?: string }) => {
        coverage.set(id as number, state.coverage);
        changes++;
      },
    } as ConstructorParameters<typeof AreaStates>[0],
    (does) => waiting.push(does),
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
  return { states, frame, rest, changes: () => changes, coverage: () => [...coverage.values()] };
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
  expect(coverage().slice(0, 3)).toEqual(['3', '3', '']);

  const given = changes();
  states.releaseClasses();
  expect([changes(), frame()]).toEqual([given, 0]);
});
