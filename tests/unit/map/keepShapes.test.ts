import { expect, test } from 'vitest';
import { keepShapes } from '../../../src/map/keepShapes';

test('the worker of the map tells the page that shapes are read, without the shapes', async () => {
  const asked: unknown[] = [];
  const data = { type: 'FeatureCollection', features: [] };
  const messageHandlers: Record<string, (...question: never[]) => Promise<object>> = {
    LD: async (...question) => {
      asked.push(...question);
      return { data, resourceTiming: {} };
    },
    LT: async () => ({ data }),
  };
  keepShapes({ messageHandlers });
  const question = ['map', { source: 'areas' }] as never[];
  expect(await messageHandlers['LD']!(...question)).toStrictEqual({ resourceTiming: {} });
  expect(asked).toEqual(question);
  expect(await messageHandlers['LT']!()).toEqual({ data });
});

test('that a reading was given up is told, and a worker that is asked otherwise stays as it is', async () => {
  const messageHandlers = { LD: async () => ({ abandoned: true }) };
  keepShapes({ messageHandlers });
  expect(await messageHandlers.LD()).toEqual({ abandoned: true });
  const others = { readShapes: async () => ({}) };
  keepShapes({ messageHandlers: others });
  expect(Object.keys(others)).toEqual(['readShapes']);
});
