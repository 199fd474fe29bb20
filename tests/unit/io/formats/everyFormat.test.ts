import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLayer } from '../../../../src/io/readLayer';
import { coverageRun } from '../../../helpers/coverageRun';
import type { CoverageRun } from '../../../helpers/coverageRun';
import { furthest, LAMBERT_GEOJSON, METRES } from '../../../helpers/lambertPoints';
import { GPX_POINTS, POINT_FORMS, pointsInParquet, ONE_OF_EACH } from '../../../helpers/pointForms';
import { readOk } from '../../../helpers/readFixture';
import { box } from '../../../helpers/squareAreas';
import { valueOf } from '../../../helpers/valueOf';

describe('the same 500 points come out of every format', () => {
  test.each(POINT_FORMS)('%s', { timeout: 60_000 }, async (_, format, content) => {
    const { columns, report } = await readOk(await content());
    expect(report).toMatchObject({ format, featureCount: 500, pointCount: 500 });
    expect(furthest(columns)).toBeLessThan(METRES);
  });

  test('GPX', async () => {
    const { columns, report } = await readOk(await GPX_POINTS());
    expect(report).toMatchObject({ format: 'gpx', pointCount: 500 });
    const renamed = {
      ...columns,
      attributes: columns.attributes.map((column) =>
        column.name === 'name' ? { ...column, name: 'id' } : column,
      ),
    };
    expect(furthest(renamed)).toBeLessThan(METRES);
  });
});

describe('the batch command counts the same per area by --layer', () => {
  /** Two areas, with some of the points in each. */
  const WEST = { '1': 3.2, '2': 4.4 };
  let batch: CoverageRun;
  const perArea = async (content: Uint8Array) => {
    writeFileSync(batch.path('punten'), content);
    const { code, lines, rows } = await batch.run('--layer', `bomen=${batch.path('punten')}:count`);
    expect([code, ...(code === 0 ? [] : lines)]).toEqual([0]);
    return Object.keys(WEST).map((area) => rows.get(`${area} bomen`)!['realised'] as number);
  };
  let expected: number[];
  beforeAll(async () => {
    batch = coverageRun();
    const features = Object.entries(WEST).map(([nis, west]) => ({
      ...{ type: 'Feature', properties: { nis, naam: nis } },
      geometry: { type: 'Polygon', coordinates: [box(west, 50.9, 0.4)] },
    }));
    batch.put('areas.geojson', { type: 'FeatureCollection', features });
    batch.put('people.csv', 'nis;inw\n1;1000\n2;1000\n');
    expected = await perArea(LAMBERT_GEOJSON);
  });
  afterAll(() => batch.remove());

  test.each(ONE_OF_EACH)('from %s', async (_, content) => {
    expect(Math.min(...expected)).toBeGreaterThan(30);
    expect(await perArea(await content())).toEqual(expected);
  });
});

describe('a file that is cut off anywhere', () => {
  // A table of text and lines of features end wherever they end; every other form says where it ought to.
  const MAY_END: readonly string[] = ['csv', 'geojson'];
  const PIECES = 50;

  test.each(POINT_FORMS.filter(([form]) => form !== 'CSV of GDAL'))(
    '%s is refused with a reason, or read as far as it is whole',
    { timeout: 60_000 },
    async (_, format, content) => {
      const bytes = await content();
      for (let piece = 1; piece < PIECES; piece++) {
        const cut = bytes.slice(0, Math.floor((bytes.length * piece) / PIECES));
        const read = await readLayer({ kind: 'bytes', name: 'file', bytes: cut });
        if (!read.ok) continue;
        expect(MAY_END).toContain(format);
        expect(read.value.report.featureCount).toBeLessThan(500);
      }
    },
  );
});

test('a second geometry of GeoParquet is no column of values, and is named', async () => {
  const bytes = pointsInParquet('UNCOMPRESSED', 'kroon');
  const { report } = valueOf(await readLayer({ kind: 'bytes', name: 'file', bytes }));
  expect(report.columns.map(({ name }) => name)).toEqual(['id', 'naam']);
  expect(report.notes).toContainEqual({ code: 'otherGeometries', params: { columns: 'kroon' } });
});
