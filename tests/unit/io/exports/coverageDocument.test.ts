import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverageRow } from '../../../../src/domain/coverage/coverageRow';
import type { CostRate } from '../../../../src/domain/plan/costRate';
import { formatNumber } from '../../../../src/i18n/format';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { coverageDocument } from '../../../../src/io/exports/coverage/coverageDocument';
import type { CoverageDocumentRequest } from '../../../../src/io/exports/coverage/coverageDocument';
import type { ExportCrs } from '../../../../src/io/exports/coordinates';
import { FIXTURE_CONTEXT, fixtureColumns, fixtureTable } from '../../../helpers/coverageFixture';
import { gdalFeatures, gdalLayer } from '../../../helpers/gdal';
import { coverageOk, exportedText } from '../../../helpers/exported';
import { bytesOf, readOk } from '../../../helpers/readFixture';

const AREAS = [
  { code: '44021', name: 'Gent', inhabitants: 263_927, realised: { bomen: 31_000.5, laden: 7050 } },
  { code: '73028', name: 'Herstappe', inhabitants: 77, realised: { bomen: 0, laden: null } },
  { code: '11002', name: 'Antwerpen "stad"', inhabitants: null, realised: { bomen: 12, laden: 1 } },
];
const TABLE = fixtureTable(AREAS, ['bomen', 'laden', 'energiegemeenschappen']);
const COLUMNS = fixtureColumns(3);

const textOf = (request: Partial<CoverageDocumentRequest> = {}, crs?: ExportCrs) =>
  exportedText(coverageOk({ columns: COLUMNS, table: TABLE, ...request }), 'geojson', crs);
const parsed = async (request?: Partial<CoverageDocumentRequest>, crs?: ExportCrs) =>
  JSON.parse(await textOf(request, crs)) as FeatureCollection & Record<string, unknown>;

describe('a level with its numbers', () => {
  test('reads back as the same areas and the same numbers', async () => {
    const { columns, report } = await readOk(await textOf());
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

  test('gives an estimated denominator its range, in columns that are only there for it', async () => {
    const estimate = { method: 'cells', units: 'grid', low: 250_000, high: 280_000 } as const;
    const [gent, ...others] = TABLE.byTarget.get('bomen')!;
    const table = {
      ...TABLE,
      byTarget: new Map([['bomen', [{ ...gent!, denominatorEstimate: estimate }, ...others]]] as const),
    };
    const [first, second] = (await parsed({ table })).features;
    expect(first!.properties).toMatchObject({
      bomen_denominator: 263_927,
      bomen_denominator_low: 250_000,
      bomen_denominator_high: 280_000,
    });
    expect(second!.properties).toMatchObject({ bomen_denominator: 77, bomen_denominator_low: null });
    const sheet = coverageOk({ columns: COLUMNS, table }).sheets[0]!;
    const headings = sheet.columns.map(({ heading }) => heading);
    const low = headings.indexOf('Geschatte noemer: ten minste');
    expect(headings[low + 1]).toBe('Geschatte noemer: ten hoogste');
    expect(sheet.rows.map((row) => row.slice(low, low + 2))).toEqual([
      [250_000, 280_000],
      [null, null],
      [null, null],
    ]);
    expect((await parsed()).features[0]!.properties).not.toHaveProperty('bomen_denominator_low');
  });

  test('says what a plan costs with the numbers of the language, and leaves the page its own', () => {
    const rate: CostRate = {
      ...{ id: 'r', kind: 'cyclePath', target: null, variant: null, amount: 12.5, per: 1000, range: null },
      ...{ vat: 'unknown', basis: 'own', source: '', year: 2021, coFinancing: 0 },
    };
    const plan = { scenario: 'A', year: 2030, statuses: [], pointsAreCpe: false, rates: [rate] };
    const wordsIn = (language: 'nl' | 'en') =>
      coverageOk({ columns: COLUMNS, table: TABLE, language, context: { ...FIXTURE_CONTEXT, plan } })
        .provenance.find(({ key }) => key === 'plan_rates')!
        .words!.join();
    expect(wordsIn('en')).toContain('€\u00a012.50 per 1,000 ');
    expect(wordsIn('nl')).toContain('€\u00a012,50 per 1.000 ');
    expect(formatNumber(1000)).toBe('1.000');
  });

  test('keeps missing apart from zero', async () => {
    const [, herstappe] = (await parsed()).features;
    expect(herstappe!.properties).toMatchObject({
      bomen_realised: 0,
      bomen_state: 'ok',
      laden_realised: null,
      laden_gap: null,
      laden_state: 'no data',
      energiegemeenschappen_state: 'not applicable',
    });
  });

  test('says what is invented and what is schematic on every feature, and what the numbers rest on', async () => {
    const collection = await parsed();
    for (const { properties } of collection.features)
      expect(properties).toMatchObject({
        schematic: true,
        date: '2026-01-01',
        pact_version: '1.0',
        population_year: 2020,
        vintage: 2025,
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
      points_not_cpe: ['laden'],
      counting_rules: [
        'bomen: Elk object telt als 1, of de hoeveelheid die een object zelf opgeeft; gerealiseerd vanaf 2021 tot en met de ' +
          'peildatum (een jaar of maand zonder dag telt vanaf het begin ervan); telt niet mee: compensatie, bosaanplant.',
        'laden: Een cijfer per gebied, zoals de bron het geeft; elk laadpunt telt als 1, want vermogen en toegang zijn niet ' +
          'bekend (punten, geen CPE).',
      ],
      own_targets: [],
      switched_off: [],
      sources: ['inhabitants 2020: Statbel', 'bomen: invented', 'laden: MOW'],
    });
  });

  test('has the targets that were asked for', async () => {
    const names = Object.keys((await parsed({ targets: ['laden'] })).features[0]!.properties!);
    expect(names.filter((name) => name.startsWith('bomen'))).toEqual([]);
    expect(names).toContain('laden_gap');
  });

  test('has no crs member in WGS 84, as RFC 7946 asks', async () => {
    expect(await parsed()).not.toHaveProperty('crs');
  });

  test('is refused for a table of other areas', () => {
    const table = fixtureTable(AREAS.slice(1), ['bomen']);
    expect(
      coverageDocument({ columns: COLUMNS, table, context: FIXTURE_CONTEXT, language: 'nl' }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'export.invalid', params: { cause: 'otherAreas' } },
    });
  });
});

describe.each(['EPSG:31370', 'EPSG:3812'] as const)('in %s', (crs) => {
  test('GDAL knows the CRS and puts the areas where they are', async () => {
    const layer = await gdalLayer('coverage.geojson', bytesOf(await textOf({}, crs)));
    const [geometry] = layer.geometryFields;
    expect(geometry!.coordinateSystem!.projjson.id).toEqual({
      authority: 'EPSG',
      code: Number(crs.slice('EPSG:'.length)),
    });
    const { features } = await gdalFeatures('coverage.geojson', bytesOf(await textOf({}, crs)), [
      '-t_srs',
      'EPSG:4326',
    ]);
    const inDegrees = (await parsed()).features;
    features.forEach(({ geometry: placed }, area) => {
      const expected = (inDegrees[area]!.geometry as Polygon).coordinates.flat(2);
      (placed as Polygon).coordinates
        .flat(2)
        .forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 6));
    });
    expect(features).toHaveLength(3);
  });

  test('comes in again at the same place, within a millimetre', async () => {
    const { columns, report } = await readOk(await textOf({}, crs));
    expect(report.notes).toEqual([{ code: 'transformed', params: { from: crs } }]);
    const sorted = (positions: Float64Array) => [...positions].sort();
    const expected = sorted(COLUMNS.polygons.positions);
    sorted(columns.polygons.positions).forEach((value, index) =>
      expect(value).toBeCloseTo(expected[index]!, 7),
    );
  });

  test('has millimetres and no finer', async () => {
    for (const [decimals] of JSON.stringify(
      (await parsed({}, crs)).features.map(({ geometry }) => geometry),
    ).matchAll(/(?<=\.)\d+/g))
      expect(decimals.length).toBeLessThanOrEqual(3);
  });
});
