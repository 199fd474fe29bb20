import { expect, test } from 'vitest';
import { benchOptions, parseSize, sizeName } from '../../../../scripts/bench/benchOptions';

test('sizes are read as they are written in the names of tasks', () => {
  for (const size of [100_000, 1_000_000, 6_600_000]) expect(parseSize(sizeName(size))).toBe(size);
  expect(parseSize('2500')).toBe(2500);
  for (const text of ['', 'many', '1G', '-5', '0', '1M5']) expect(parseSize(text)).toBeNull();
});

test('without options the smallest size runs; --full and --sizes say others', () => {
  expect(benchOptions([])).toMatchObject({ sizes: [100_000], rounds: 3, only: [], installPeers: false });
  expect(benchOptions(['--full']).sizes).toEqual([100_000, 1_000_000, 6_600_000]);
  expect(benchOptions(['--sizes', '1M,20k', '--full']).sizes).toEqual([1_000_000, 20_000]);
  expect(benchOptions(['--only', 'postgis', '--only', 'turf', '--json', 'x.json'])).toMatchObject({
    only: ['postgis', 'turf'],
    json: 'x.json',
  });
});

test('what cannot be done is refused with a sentence', () => {
  expect(() => benchOptions(['--sizes', 'many'])).toThrow('many');
  expect(() => benchOptions(['--rounds', '0'])).toThrow('--rounds');
  expect(() => benchOptions(['--fast'])).toThrow('--fast');
});
