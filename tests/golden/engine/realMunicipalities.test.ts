import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { QuantityRule } from '../../../src/domain/measures/quantityRule';
import type { TargetId } from '../../../src/domain/targets/target';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { Columns } from '../../../src/io/columns';
import { readLayer } from '../../../src/io/readLayer';
import { gdalPerArea } from '../../helpers/gdalPerArea';
import type { PerArea } from '../../helpers/gdalPerArea';
import { realData } from '../../helpers/realData';
import { valueOf } from '../../helpers/valueOf';

const AREAS = realData('areas/gemeente-2025.fgb');
const STATIONS = realData('measures/laadstations-osm.fgb');
const ROUTES = realData('measures/fietsroutes-gent.fgb');
const SHOPPING = realData('measures/winkelgebieden.fgb');

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

async function read(file: string): Promise<Columns> {
  const layer = await readLayer({ kind: 'bytes', name: file, bytes: bytesOf(file) });
  return valueOf(layer).columns;
}

async function enginePerArea(
  file: string,
  target: TargetId,
  rule: QuantityRule,
): Promise<Map<string, PerArea>> {
  const recipe = {
    target,
    rule,
    filtered: false,
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
  };
  const areaRecipe = { codeColumn: 'geoitem', nameColumn: 'naam', parentColumn: null };
  const areas = valueOf(plainEngine.prepareAreas(await read(AREAS!), areaRecipe, 'areas'));
  const allocation = valueOf(await plainEngine.allocate(areas, await read(file), recipe, 'measures'));
  const tally = plainEngine.tally(allocation, { date: 20261101, cpeWeights: 'call2022' });
  return new Map(
    areas.areas.map(({ code }, i) => [code, { count: tally.counted[i]!, quantity: tally.realised[i]! }]),
  );
}

test.skipIf(!AREAS || !STATIONS)('charging stations per municipality are those GDAL counts', async () => {
  const gdal = await gdalPerArea(AREAS!, STATIONS!, 'EPSG:4326', '1');
  const engine = await enginePerArea(STATIONS!, 'laden', { kind: 'count' });
  expect(engine.size).toBe(304);
  for (const [code, { count, quantity }] of engine) {
    expect([code, count, quantity]).toEqual([code, gdal.get(code)?.count ?? 0, count]);
  }
});

test.skipIf(!AREAS || !ROUTES)('metres of cycle route per municipality are those GDAL measures', async () => {
  const length = 'ST_Length(ST_Intersection(a.geometry, m.geometry))';
  const gdal = await gdalPerArea(AREAS!, ROUTES!, 'EPSG:31370', length);
  const engine = await enginePerArea(ROUTES!, 'fiets', { kind: 'length' });
  for (const [code, { quantity }] of engine) {
    expect(Math.abs(quantity - (gdal.get(code)?.quantity ?? 0)), code).toBeLessThan(0.001);
  }
});

test.skipIf(!AREAS || !SHOPPING)(
  'square metres of shopping area per municipality are those GDAL measures',
  async () => {
    const area = 'ST_Area(ST_Intersection(a.geometry, m.geometry))';
    const gdal = await gdalPerArea(AREAS!, SHOPPING!, 'EPSG:31370', area);
    const engine = await enginePerArea(SHOPPING!, 'ontharding', { kind: 'area' });
    for (const [code, { quantity }] of engine) {
      expect(Math.abs(quantity - (gdal.get(code)?.quantity ?? 0)), code).toBeLessThan(0.01);
    }
  },
);
