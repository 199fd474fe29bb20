import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { QuantityRule } from '../../../src/domain/measures/quantityRule';
import type { TargetId } from '../../../src/domain/targets/target';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../../src/engine/engine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { Columns } from '../../../src/features/columns';
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

/** A file is read once, and GDAL asked once, for both engines. */
const layers = new Map<string, Promise<Columns>>();
const answers = new Map<string, Promise<Map<string, PerArea>>>();
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.set(key, made);
  return made;
}

const read = (file: string): Promise<Columns> =>
  once(layers, file, async () => {
    const layer = await readLayer({ kind: 'bytes', name: file, bytes: bytesOf(file) });
    return valueOf(layer).columns;
  });

const gdalAnswer = (file: string, crs: string, quantity: string): Promise<Map<string, PerArea>> =>
  once(answers, `${file} ${crs} ${quantity}`, () => gdalPerArea(AREAS!, file, crs, quantity));

async function enginePerArea(
  engine: CoverageEngine,
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
  const areas = valueOf(engine.prepareAreas(await read(AREAS!), areaRecipe, 'areas'));
  const allocation = valueOf(await engine.allocate(areas, await read(file), recipe, 'measures'));
  const tally = engine.tally(allocation, { date: 20261101, cpeWeights: 'call2022' });
  return new Map(
    areas.areas.map(({ code }, i) => [code, { count: tally.counted[i]!, quantity: tally.realised[i]! }]),
  );
}

/**
 * A border between two corners is straight in one plane only. The plain engine cuts in Lambert 72, the columnar one in
 * degrees, where shared corners are exact. For lines that run close to a border GDAL is asked to cut in the same plane;
 * both measure in Lambert 72.
 */
const ENGINES = [
  { name: 'plain', engine: plainEngine, crs: 'EPSG:31370', cut: 'ST_Intersection(a.geometry, m.geometry)' },
  {
    name: 'columnar',
    engine: columnarEngine,
    crs: 'EPSG:4326',
    cut: 'ST_Transform(ST_Intersection(a.geometry, m.geometry), 31370)',
  },
];

describe.each(ENGINES)('the $name engine', ({ engine, crs, cut }) => {
  test.skipIf(!AREAS || !STATIONS)(
    'counts the charging stations per municipality that GDAL counts',
    async () => {
      const gdal = await gdalAnswer(STATIONS!, 'EPSG:4326', '1');
      const found = await enginePerArea(engine, STATIONS!, 'laden', { kind: 'count' });
      expect(found.size).toBe(304);
      for (const [code, { count, quantity }] of found) {
        expect([code, count, quantity]).toEqual([code, gdal.get(code)?.count ?? 0, count]);
      }
    },
  );

  test.skipIf(!AREAS || !ROUTES)('measures the metres of cycle route that GDAL measures', async () => {
    const gdal = await gdalAnswer(ROUTES!, crs, `ST_Length(${cut})`);
    const found = await enginePerArea(engine, ROUTES!, 'fiets', { kind: 'length' });
    for (const [code, { quantity }] of found) {
      const expected = gdal.get(code)?.quantity ?? 0;
      expect(Math.abs(quantity - expected), code).toBeLessThan(0.001 + 1e-7 * expected);
    }
  });

  test.skipIf(!AREAS || !SHOPPING)(
    'measures the square metres of shopping area that GDAL measures',
    async () => {
      const area = 'ST_Area(ST_Intersection(a.geometry, m.geometry))';
      const gdal = await gdalAnswer(SHOPPING!, 'EPSG:31370', area);
      const found = await enginePerArea(engine, SHOPPING!, 'ontharding', { kind: 'area' });
      for (const [code, { quantity }] of found) {
        const expected = gdal.get(code)?.quantity ?? 0;
        expect(Math.abs(quantity - expected), code).toBeLessThan(0.01 + 1e-7 * expected);
      }
    },
  );
});
