import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverageRow } from '../../../../src/domain/coverage/coverageRow';
import { attributeValue, findAttribute } from '../../../../src/io/columns';
import { coverageFeatureCollection } from '../../../../src/io/exports/coverageFeatureCollection';
import type { CoverageCollectionRequest } from '../../../../src/io/exports/coverageFeatureCollection';
import { FIXTURE_CONTEXT, fixtureColumns, fixtureTable } from '../../../helpers/coverageFixture';
import { gdalFeatures, gdalLayer } from '../../../helpers/gdal';
import { bytesOf, readOk } from '../../../helpers/readFixture';

const AREAS = [
  { code: '44021', name: 'Gent', inhabitants: 263_927, realised: { bomen: 31_000.5, laden: 7050 } },
  { code: '73028', name: 'Herstappe', inhabitants: 77, realised: { bomen: 0, laden: null } },
  { code: '11002', name: 'Antwerpen "stad"', inhabitants: null, realised: { bomen: 12, laden: 1 } },
];
const TABLE = fixtureTable(AREAS, ['bomen', 'laden', 'energiegemeenschappen']);
const COLUMNS = fixtureColumns(3);

function textOf(request: Partial<CoverageCollectionRequest> = {}): string {
  const text = coverageFeatureCollection({
    columns: COLUMNS,
    table: TABLE,
    context: FIXTURE_CONTEXT,
    ...request,
  });
  return text.ok ? text.value : expect.fail(JSON.stringify(text.problem));
}
const parsed = (request?: Partial<CoverageCollectionRequest>) =>
  JSON.parse(textOf(request)) as FeatureCollection & Record<string, unknown>;

describe('a level with its numbers', () => {
  test('reads back as the same areas and the same numbers', async () => {
    const { columns, report } = await readOk(textOf());
    expect(report).toMatchObject({ crs: 'EPSG:4326', featureCount: 3, polygonCount: 3, notes: [] });
    expect(columns.polygons.ringStart).toHaveLength(COLUMNS.polygons.ringStart.length);
    expect(new Set(columns.polygons.positions)).toEqual(new Set(COLUMNS.polygons.positions));
    for (const [target, records] of TABLE.byTarget) {
      records.forEach((record, area) => {
        const { area_code, area_name, target: _target, ...numbers } = coverageRow(record);
        const read = (name: string) => attributeValue(findAttribute(columns, name)!, area);
        expect([read('area_code'), read('area_name')]).toEqual([area_code, area_name]);
        for (const [column, value] of Object.entries(numbers))
          expect(read(`${target}_${column}`), `${target}_${column}`).toBe(value);
      });
    }
  });

  test('keeps missing apart from zero', () => {
    const [, herstappe] = parsed().features;
    expect(herstappe!.properties).toMatchObject({
      bomen_realised: 0,
      bomen_state: 'ok',
      laden_realised: null,
      laden_gap: null,
      laden_state: 'no data',
      energiegemeenschappen_state: 'not applicable',
    });
  });

  test('says what is invented and what is schematic on every feature, and what the numbers rest on', () => {
    const collection = parsed();
    for (const { properties } of collection.features)
      expect(properties).toMatchObject({
        schematic: true,
        bomen_example_data: true,
        laden_example_data: false,
      });
    expect(collection['provenance']).toEqual({
      level: 'municipality',
      vintage: 2025,
      date: '2026-01-01',
      pact_version: '1.0',
      population_year: 2020,
      cpe_weights: 'call2022',
      schematic: true,
      example_data: ['bomen'],
      own_targets: [],
      switched_off: [],
      sources: FIXTURE_CONTEXT.sources,
    });
  });

  test('has the targets that were asked for', () => {
    const names = Object.keys(parsed({ targets: ['laden'] }).features[0]!.properties!);
    expect(names.filter((name) => name.startsWith('bomen'))).toEqual([]);
    expect(names).toContain('laden_gap');
  });

  test('has no crs member in WGS 84, as RFC 7946 asks', () => {
    expect(parsed()).not.toHaveProperty('crs');
  });

  test('is refused for a table of other areas', () => {
    const table = fixtureTable(AREAS.slice(1), ['bomen']);
    expect(coverageFeatureCollection({ columns: COLUMNS, table, context: FIXTURE_CONTEXT })).toMatchObject({
      ok: false,
      problem: { code: 'export.invalid', params: { cause: 'otherAreas' } },
    });
  });
});

describe.each(['EPSG:31370', 'EPSG:3812'] as const)('in %s', (crs) => {
  test('GDAL knows the CRS and puts the areas where they are', async () => {
    const layer = await gdalLayer('coverage.geojson', bytesOf(textOf({ crs })));
    const [geometry] = layer.geometryFields;
    expect(geometry!.coordinateSystem!.projjson.id).toEqual({
      authority: 'EPSG',
      code: Number(crs.slice('EPSG:'.length)),
    });
    const { features } = await gdalFeatures('coverage.geojson', bytesOf(textOf({ crs })), [
      '-t_srs',
      'EPSG:4326',
    ]);
    const inDegrees = parsed().features;
    features.forEach(({ geometry: placed }, area) => {
      const expected = (inDegrees[area]!.geometry as Polygon).coordinates.flat(2);
      (placed as Polygon).coordinates
        .flat(2)
        .forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 6));
    });
    expect(features).toHaveLength(3);
  });

  test('comes in again at the same place, within a millimetre', async () => {
    const { columns, report } = await readOk(textOf({ crs }));
    expect(report.notes).toEqual([{ code: 'transformed', params: { from: crs } }]);
    const sorted = (positions: Float64Array) => [...positions].sort();
    const expected = sorted(COLUMNS.polygons.positions);
    sorted(columns.polygons.positions).forEach((value, index) =>
      expect(value).toBeCloseTo(expected[index]!, 7),
    );
  });

  test('has millimetres and no finer', () => {
    for (const [decimals] of JSON.stringify(
      parsed({ crs }).features.map(({ geometry }) => geometry),
    ).matchAll(/(?<=\.)\d+/g))
      expect(decimals.length).toBeLessThanOrEqual(3);
  });
});
