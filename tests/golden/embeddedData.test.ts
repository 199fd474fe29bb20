import { readFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDataFiles } from '../../scripts/data/buildDataFiles';
import { EXAMPLE_PLANS } from '../../scripts/data/exampleLayers/exampleTargets';
import { readMunicipalities, readProvinces } from '../../scripts/data/readFigures';
import { parseCatalog } from '../../src/domain/catalog/catalog';
import type { Catalog } from '../../src/domain/catalog/catalog';
import { LEKP_TARGETS, lekpTarget } from '../../src/domain/targets/lekp';
import { packageFeatures, packageHeader } from '../helpers/flatGeobufReader';
import { gdalFeatures, gdalLayer } from '../helpers/gdal';

let files: Map<string, Uint8Array>;
let catalog: Catalog;
const bytesOf = (path: string) => files.get(path)!;
const targets = EXAMPLE_PLANS.map(({ target }) => target);

beforeAll(() => {
  files = new Map([...buildDataFiles()].map(({ path, bytes }) => [path, bytes]));
  const parsed = parseCatalog(JSON.parse(new TextDecoder().decode(bytesOf('catalog.json'))), 'catalog.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  catalog = parsed.value;
});

test('a second build gives the same bytes', () => {
  for (const { path, bytes } of buildDataFiles()) expect(Buffer.compare(bytes, bytesOf(path)), path).toBe(0);
});

test('all of it together is small', () => {
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  expect(total).toBeLessThan(7 * 1024 * 1024);
});

describe('the catalog', () => {
  test('names files that are there, and columns that are in them', () => {
    for (const { url, codeColumn, nameColumn, parentColumn } of catalog.areas) {
      const columns = packageHeader(bytesOf(url)).columns!.map(({ name }) => name);
      const named = [codeColumn, nameColumn, ...(parentColumn === null ? [] : [parentColumn])];
      expect(columns).toEqual(named);
    }
    for (const { url, codeColumn, valueColumn } of [...catalog.denominators, ...catalog.figures]) {
      const [header] = new TextDecoder().decode(bytesOf(url)).split('\n');
      expect(header!.split(',')).toEqual(expect.arrayContaining([codeColumn, valueColumn]));
    }
    for (const { url, yearColumn } of catalog.measures) {
      expect(packageHeader(bytesOf(url)).columns!.map(({ name }) => name)).toContain(yearColumn);
    }
  });

  test('has a figure or a layer for every target of which pact 1.0 names a number, and marks what is invented', () => {
    const covered = [...catalog.measures, ...catalog.figures].map(({ target }) => target);
    const numbered = LEKP_TARGETS.filter(({ norms }) => norms['1.0'] !== null).map(({ id }) => id);
    expect(covered.sort()).toEqual(numbered.sort());
    expect(catalog.measures.every(({ synthetic }) => synthetic)).toBe(true);
    expect(catalog.areas.every(({ schematic }) => schematic)).toBe(true);
  });
});

describe('areas', () => {
  test('are the same in the list that comes before their outlines', async () => {
    const { url, list } = catalog.areas.find((entry) => entry.list)!;
    const [head, ...rows] = new TextDecoder().decode(bytesOf(list!.url)).trim().split('\n');
    expect(head).toBe([list!.codeColumn, list!.nameColumn, list!.parentColumn].join());
    const drawn = (await packageFeatures(bytesOf(url))).map(({ properties }) =>
      [properties!['code'], properties!['name'], properties!['parent']].join(),
    );
    expect(rows.sort()).toEqual(drawn.sort());
  });

  test('GDAL reads 285 valid municipalities and 5 valid provinces, each municipality in its own', async () => {
    for (const [name, count] of [
      ['municipalities-2025', 285],
      ['provinces-2025', 5],
    ] as const) {
      const bytes = bytesOf(`areas/${name}.fgb`);
      expect(await gdalLayer(`${name}.fgb`, bytes)).toMatchObject({ featureCount: count });
      const sql = `SELECT ST_IsValid(geometry) AS valid FROM "${name}"`;
      const { features } = await gdalFeatures(`${name}.fgb`, bytes, ['-dialect', 'SQLITE', '-sql', sql]);
      expect(features.map(({ properties }) => properties!['valid'])).toEqual(Array(count).fill(1));
    }
    const provinces = await packageFeatures(bytesOf('areas/provinces-2025.fgb'));
    const codes = provinces.map(({ properties }) => properties!['code'] as string);
    expect(codes.sort()).toEqual(['10000', '20001', '30000', '40000', '70000']);
    const municipalities = await packageFeatures(bytesOf('areas/municipalities-2025.fgb'));
    const beveren = municipalities.find(({ properties }) => properties!['code'] === '46030')!;
    expect(beveren.properties).toEqual({
      code: '46030',
      name: 'Beveren-Kruibeke-Zwijndrecht',
      parent: '40000',
    });
    expect(municipalities.every(({ properties }) => codes.includes(properties!['parent'] as string))).toBe(
      true,
    );
  });
});

describe.each(targets)('the example layer of %s', (target) => {
  let features: Feature[];
  const valuesOf = (column: string) => features.map(({ properties }) => properties![column] as unknown);

  beforeAll(async () => {
    features = await packageFeatures(bytesOf(`measures/${target}.fgb`));
  });

  test('says itself that it is invented', () => {
    const header = packageHeader(bytesOf(`measures/${target}.fgb`));
    expect(JSON.parse(header.metadata!)).toMatchObject({ synthetic: true, target });
    expect(header.title).toMatch(/^Voorbeeldgegevens: /);
    expect(new Set(valuesOf('example'))).toEqual(new Set([true]));
  });

  test('is valid and of one kind in the eyes of GDAL', async () => {
    const name = `${target}-voorbeeld`;
    const sql = `SELECT COUNT(*) AS n, SUM(ST_IsValid(geometry)) AS valid FROM "${name}"`;
    const options = ['-dialect', 'SQLITE', '-sql', sql];
    const { features: rows } = await gdalFeatures(`${name}.fgb`, bytesOf(`measures/${target}.fgb`), options);
    expect(rows[0]!.properties).toEqual({ n: features.length, valid: features.length });
    const kind = { points: 'Point', lines: 'LineString', polygons: 'Polygon' }[lekpTarget(target).geometry];
    expect(new Set(features.map(({ geometry }) => geometry.type))).toEqual(new Set([kind]));
  });

  test('has some thousands of features with their own id', () => {
    expect(features.length).toBeGreaterThan(2500);
    expect(features.length).toBeLessThan(6000);
    expect(new Set(valuesOf('id')).size).toBe(features.length);
  });

  test('has dates that agree with the status', () => {
    for (const { properties } of features) {
      const { status, date } = properties as { status: string; date?: string };
      if (status === 'realised' && date !== undefined) expect(date < '2026-11').toBe(true);
      if (status === 'in_progress') expect(date! >= '2026-11' && date! < '2028').toBe(true);
      if (status === 'planned') expect(date! >= '2027' && date! < '2031').toBe(true);
    }
    expect(new Set(valuesOf('status'))).toEqual(new Set(['idea', 'planned', 'in_progress', 'realised']));
  });

  test('has a quantity wherever the counting rule asks for one', () => {
    const { quantity } = lekpTarget(target).counting;
    if (!('name' in quantity)) return;
    expect(valuesOf(quantity.name).every((value) => typeof value === 'number' && value > 0)).toBe(true);
  });

  test('has something to leave out for every exclusion of the target', () => {
    for (const { column } of lekpTarget(target).counting.exclude) {
      const flagged = valuesOf(column).filter((value) => value === true).length;
      expect(flagged, column).toBeGreaterThan(20);
      expect(flagged, column).toBeLessThan(features.length / 10);
    }
  });
});

test('the parts of the population grid have the inhabitants of every municipality of 2020', () => {
  const [heading, ...rows] = new TextDecoder()
    .decode(bytesOf(catalog.populationGrids[0]!.url))
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  expect(heading).toEqual(['cell', 'nis_2025', 'municipality_share', 'inhabitants_2020']);
  const sums = new Map<string, number>();
  for (const [, code, , people] of rows) sums.set(code!, (sums.get(code!) ?? 0) + Number(people));
  const municipalities = readMunicipalities(readProvinces());
  expect(sums.size).toBe(285);
  for (const { code, inhabitants2020 } of municipalities) {
    // People are written to a tenth.
    expect(Math.abs(sums.get(code)! - inhabitants2020), code).toBeLessThan(5);
  }
});

test('the facts are published as they are', () => {
  for (const [path, bytes] of files) {
    if (path.startsWith('figures/'))
      expect(Buffer.compare(bytes, readFileSync(`data/${path}`)), path).toBe(0);
  }
});
