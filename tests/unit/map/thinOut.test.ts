import { expect, test } from 'vitest';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { ALL_FROM, takenBy, thinOut } from '../../../src/map/thinOut';

const { lines, polygons } = emptyColumns();
const geometryOf = (positions: Float64Array) => ({
  ...{ layerId: 'a', target: 'bomen' as const, synthetic: false, lines, polygons },
  points: { positions, feature: new Uint32Array(positions.length / 2) },
  standing: new Uint8Array(positions.length / 2),
});

/** Points in rows over a tenth of a degree, and one far from them. */
function crowd(side: number): Float64Array {
  const positions = Array.from({ length: side * side }, (_, at) => [
    4 + (at % side) / (10 * side),
    51 + Math.floor(at / side) / (10 * side),
  ]);
  return Float64Array.from([...positions, [5, 50.8]].flat());
}

test('from afar a crowd is thinned out, a lone point is seen, and close by every point is', () => {
  const positions = crowd(60);
  const { positions: ordered, countAt } = thinOut(positions, takenBy(geometryOf(positions), 'realised')!);
  expect(countAt(7)).toBeLessThan(60);
  expect(countAt(7)).toBeLessThan(countAt(9));
  expect(countAt(ALL_FROM)).toBe(positions.length / 2);
  expect(Array.from(ordered.subarray(0, 2 * countAt(7)))).toContain(5);
  expect(ordered.toSorted()).toEqual(positions.toSorted());
});

test('stretches of one geometry leave room for each other, and few points are not thinned out', () => {
  const positions = crowd(60);
  const taken = takenBy(geometryOf(positions), 'realised')!;
  thinOut(positions, taken);
  expect(thinOut(positions, taken).countAt(7)).toBe(0);
  expect(takenBy(geometryOf(crowd(20)), 'realised')).toBeNull();
});
