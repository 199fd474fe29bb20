import { expect, test } from 'vitest';
import { withoutShapes } from '../../../src/map/withoutShapes';

test('the worker of the map tells the page that shapes are read, without the shapes', () => {
  const shapes = { type: 'FeatureCollection', features: [] };
  const answer = { id: '1', type: '<response>', error: null, data: { data: shapes, resourceTiming: {} } };
  expect(withoutShapes(answer)).toStrictEqual({ ...answer, data: { resourceTiming: {} } });
  expect(answer.data.data).toBe(shapes);
});

test('all else that it says is handed on as it is', () => {
  const [tile, question] = [
    { id: '2', type: '<response>', data: { buckets: [], rawTileData: new ArrayBuffer(1) } },
    { id: '3', type: 'GR', data: { data: { type: 'FeatureCollection' } } },
  ];
  for (const message of [tile, question, { id: '4', type: '<response>', data: null }])
    expect(withoutShapes(message)).toBe(message);
});
