import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { createAppStore } from '../../../src/state/store/appStore';
import { readSource } from '../../../src/state/jobs/ownLayers';
import type { LayerSource } from '../../../src/io/layerSource';
import { gdalTransform } from '../../helpers/gdal';
import { bytesOf } from '../../helpers/readFixture';

const TREES: [number, number][] = [
  [3.71, 51.05],
  [4.9, 51.2],
];

/** A file of points in UTM that does not say so. */
async function bareUtm(): Promise<LayerSource> {
  const there = await gdalTransform(TREES, 'OGC:CRS84', 'EPSG:25831');
  const features = there.map((coordinates) => ({
    ...{ type: 'Feature', properties: {} },
    geometry: { type: 'Point', coordinates },
  }));
  return { kind: 'bytes', name: 'utm.geojson', bytes: bytesOf({ type: 'FeatureCollection', features }) };
}

test('the CRS that is named for an own layer stands in its origin, and a project carries what was read', async () => {
  const engine = createEngineApi(columnarEngine);
  const context = { store: createAppStore(), engine };
  const source = await bareUtm();
  expect(await readSource(context, source, () => undefined)).toMatchObject({
    ...{ ok: false, problem: { code: 'crs.undeclared', params: { file: 'utm.geojson' } } },
  });
  const read = await readSource(context, { ...source, crs: 'EPSG:25831' }, () => undefined);
  if (!read.ok) expect.fail(read.problem.code);
  const { id, origin, report } = read.value;
  expect(origin).toMatchObject({ kind: 'file', crs: 'EPSG:25831' });
  expect(report).toMatchObject({
    ...{ crs: 'EPSG:25831', notes: [{ code: 'chosenCrs', params: { crs: 'EPSG:25831' } }] },
  });
  const positions = await engine.positions(id);
  if (!positions.ok) expect.fail(positions.problem.code);
  positions.value.points.positions.forEach((value, index) =>
    expect(value).toBeCloseTo(TREES.flat()[index]!, 8),
  );
});
