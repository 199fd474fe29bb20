import { expect, test } from 'vitest';
import { agreement, benchTable, median } from '../../../../scripts/bench/report/benchReport';

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 1, 2, 10])).toBe(3);
});

test('counts agree when they are the same in every area', () => {
  expect(agreement(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3), true)).toBe(0);
  expect(agreement(Float64Array.of(1, 2, 3), Float64Array.of(1, 3, 2), true)).toBe(2);
});

test('lengths and areas differ by the largest share of an area, less than a millimetre not counted', () => {
  expect(agreement(Float64Array.of(1000, 201), Float64Array.of(1001, 200), false)).toBe(0.005);
  expect(agreement(Float64Array.of(0.0009), Float64Array.of(0), false)).toBe(0);
  expect(agreement(Float64Array.of(1), Float64Array.of(0), false)).toBe(Infinity);
});

test('the table says durations, ratios, agreement and memory as a person reads them', () => {
  const record = { counts: true, ratio: 352.4, ours_mb: null, peer_mb: null, stride: 1 };
  const table = benchTable([
    {
      ...record,
      task: 'count 1M x municipalities',
      peer: 'postgis',
      ours_ms: 25.1,
      peer_ms: 8845,
      agreement: 0,
    },
    {
      ...record,
      task: 'length 1M x sectors',
      peer: 'turf',
      ours_ms: 0.25,
      peer_ms: 31_400,
      agreement: 3.1e-3,
      counts: false,
      stride: 9,
    },
    {
      ...record,
      task: 'count 1M x sectors',
      peer: 'qgis',
      ours_ms: 1,
      peer_ms: 2,
      agreement: 4,
      ours_mb: 117.2,
    },
  ]);
  const cells = table.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  expect(cells[2]).toEqual([
    'count 1M x municipalities',
    'postgis',
    '25 ms',
    '8.8 s',
    '352 ×',
    'no difference',
    '',
  ]);
  expect(cells[3]).toEqual(['length 1M x sectors', 'turf ¹', '250 µs', '31 s', '352 ×', '3e-3', '']);
  expect(cells[4]!.slice(5)).toEqual(['4 areas differ', '117 MB / –']);
});
