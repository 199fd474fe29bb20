import { expect, test } from 'vitest';
import type { Columns } from '../../../../src/features/columns';
import { readLayer } from '../../../../src/io/readLayer';
import { furthest, LAMBERT_POINTS, METRES } from '../../../helpers/lambertPoints';
import { DRAWN_POINTS, GDAL_FORMS } from '../../../helpers/pointForms';
import { valueOf } from '../../../helpers/valueOf';

const read = async (bytes: Uint8Array, fetchGdal = true) =>
  readLayer({ kind: 'bytes', name: 'file', bytes, fetchGdal });

/** In a drawing a point has no attributes: its number is its place in the file. */
function numbered(columns: Columns): Columns {
  const values = Array.from({ length: columns.count }, (_, at) => LAMBERT_POINTS[at]!.id);
  return {
    ...columns,
    attributes: [
      {
        name: 'id',
        type: 'number',
        values: Float64Array.from(values),
        isNull: new Uint8Array(columns.count),
      },
    ],
  };
}

test('GDAL comes only when it is asked for', async () => {
  const drawing = new TextEncoder().encode('  0\nSECTION\n  2\nHEADER\n  0\nENDSEC\n  0\nEOF\n');
  expect(await read(drawing, false)).toMatchObject({
    ok: false,
    problem: { code: 'format.needsGdal', params: { format: 'DXF', megabytes: 11 } },
  });
});

test.each(GDAL_FORMS)('the same 500 points come out of %s', async (format, content) => {
  const { columns, report } = valueOf(await read(await content()));
  expect(report).toMatchObject({ format, featureCount: 500, pointCount: 500 });
  expect(furthest(columns)).toBeLessThan(METRES);
});

test('the same 500 points come out of a drawing, which names no CRS', async () => {
  const drawing = await DRAWN_POINTS();
  const { columns, report } = valueOf(await read(drawing));
  expect(report).toMatchObject({ format: 'dxf', crs: 'EPSG:31370', pointCount: 500 });
  expect(report.notes).toMatchObject([{ code: 'detectedCrs' }]);
  expect(furthest(numbered(columns))).toBeLessThan(METRES);
});

/** Places at which a form is cut: GDAL takes its time for each. */
const PIECES = process.env['EVERY_RUN'] ? 50 : 3;

test.each([...GDAL_FORMS, ['dxf', DRAWN_POINTS] as const])(
  '%s that is cut off anywhere is refused, or its rows add up',
  { timeout: 300_000 },
  async (_, content) => {
    const bytes = await content();
    for (let piece = 1; piece < PIECES; piece++) {
      const result = await read(bytes.slice(0, Math.floor((bytes.length * piece) / PIECES)));
      console.log(
        _,
        piece,
        JSON.stringify(
          result.ok ? [result.value.report.featureCount, result.value.report.notes] : result.problem,
        ),
      );
    }
  },
);
