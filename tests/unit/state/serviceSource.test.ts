import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { createAppStore } from '../../../src/state/store/appStore';
import { measureLayer, readSource } from '../../../src/state/jobs/ownLayers';
import { boxesToAsk } from '../../../src/state/selectors/boxesToAsk';
import { ownLayer } from '../../../src/io/project/kinds/ownLayer';
import { safeParse } from 'valibot';
import { serveFeatures } from '../../helpers/featureService';
import type { FeatureService } from '../../helpers/featureService';

let server: FeatureService;
beforeAll(async () => {
  server = await serveFeatures(250);
});
afterAll(() => server.close());

const recipe = {
  ...{ target: 'bomen' as const, rule: { kind: 'count' as const }, filtered: false },
  ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
};

test('how a service was read stands with its layer, so that it is read so again, and whose it is', async () => {
  const engine = createEngineApi(columnarEngine);
  const context = { store: createAppStore(), engine };
  const url = `${server.url}wfs`;
  const address = { kind: 'address' as const, name: 'bomen', url };
  expect(await engine.inspectAddress('look', address)).toMatchObject({
    value: { layers: ['groen:bomen', 'groen:hagen'], layer: null },
  });
  expect(await engine.inspectAddress('look', { ...address, url: `${server.url}bomen.geojson` })).toEqual({
    ok: true,
    value: null,
  });

  const credit = { source: 'Stad', licence: 'CC BY 4.0' };
  server.behave(250, { announces: 260 });
  const choices = {
    layer: 'groen:bomen',
    area: [4, 50, 5, 51] as [number, number, number, number],
    partial: true as const,
  };
  const read = await readSource(context, { ...address, credit, ...choices }, () => undefined);
  if (!read.ok) expect.fail(read.problem.code);
  const { id, name, origin, report } = read.value;
  expect(origin).toEqual({ kind: 'address', url, credit, ...choices });
  expect(report.notes.map(({ code }) => code)).toEqual([
    'transformed',
    'servicePart',
    'serviceArea',
    'otherLayers',
  ]);
  expect(measureLayer(read.value, recipe, null)).toMatchObject({ sourceText: 'Stad', licence: 'CC BY 4.0' });
  const record = { role: 'measures', id, name, origin, recipe, emptyIsZero: null };
  expect(safeParse(ownLayer.schema, record)).toMatchObject({ success: true, output: { origin } });
});

test('a service can be asked for what is on the screen', () => {
  const store = createAppStore();
  expect(boxesToAsk(store.getState(), 1024, 512)).toEqual([]);
  store.setState({ mapPosition: { longitude: 4, latitude: 60, zoom: 9 } });
  const [screen] = boxesToAsk(store.getState(), 1024, 512);
  // At zoom 9 a page of 1,024 pixels shows 360 / 256 degrees; of latitude half as much a pixel at 60°.
  expect(screen).toMatchObject({ part: 'screen' });
  expect(screen!.box.map((side) => Math.round(side * 1000) / 1000)).toEqual([3.297, 59.824, 4.703, 60.176]);
});
