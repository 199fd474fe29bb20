import { expect, test } from 'vitest';
import { SeededRandom } from '../../../../scripts/data/seededRandom';

const draws = (seed: string, count: number) => {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a seed gives the same numbers again, another seed others', () => {
  expect(draws('bomen/11001', 20)).toEqual(draws('bomen/11001', 20));
  expect(draws('bomen/11001', 1)).not.toEqual(draws('bomen/11002', 1));
});

test('numbers are spread evenly over 0 to 1, also the first ones of many seeds', () => {
  const long = draws('long', 20_000);
  const first = Array.from({ length: 5000 }, (_, number) => draws(`seed/${number}`, 1)[0]!);
  for (const values of [long, first]) {
    const perTenth = Array.from({ length: 10 }, (_, tenth) =>
      values.filter((value) => Math.floor(value * 10) === tenth),
    );
    for (const tenth of perTenth) expect(Math.abs(tenth.length / values.length - 0.1)).toBeLessThan(0.015);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.015);
  }
});

test('whole numbers reach both bounds and nothing beyond', () => {
  const random = new SeededRandom('dice');
  const dice = new Set(Array.from({ length: 500 }, () => random.whole(1, 6)));
  expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a choice is taken as often as its weight says, and never with weight zero', () => {
  const random = new SeededRandom('weights');
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 4000; draw++) counts[random.weighted([1, 0, 3])]!++;
  expect(Math.abs(counts[0]! / 4000 - 0.25)).toBeLessThan(0.03);
  expect(counts[1]).toBe(0);
});

test('half of the values around a median lie under it', () => {
  const random = new SeededRandom('median');
  const under = Array.from({ length: 4000 }, () => random.around(12, 0.5)).filter((value) => value < 12);
  expect(Math.abs(under.length / 4000 - 0.5)).toBeLessThan(0.03);
});
