import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { measureDocument } from '../../../../../../src/io/exports/measureDocument';
import { writeExport } from '../../../../../../src/io/exports/writeExport';
import { geojsonColumns } from '../../../../../helpers/geojsonColumns';

const ABOUT = { name: 'x', target: 'bomen', synthetic: false, source: '', licence: '', date: '' } as const;
const POINT: Geometry = { type: 'Point', coordinates: [4, 51] };
const LINE: Geometry = {
  type: 'LineString',
  coordinates: [
    [4, 51],
    [4.25, 51.25],
  ],
};

test('a feature of several kinds is refused, because as two features it would count twice', async () => {
  const both: Geometry = { type: 'GeometryCollection', geometries: [POINT, LINE] };
  const columns = geojsonColumns(
    [POINT, LINE, both].map((geometry) => ({ properties: { quantity: 3 }, geometry })),
    { quantity: 'number' },
  );
  const document = measureDocument(columns, ABOUT, 'nl');
  const geometry = { crs: 'EPSG:4326', decimals: 7 } as const;
  expect(await writeExport(document, 'shapefile', geometry)).toEqual({
    ok: false,
    problem: { code: 'export.invalid', params: { file: 'x.zip', feature: 3, cause: 'severalKinds' } },
  });
  expect(await writeExport(document, 'geopackage', geometry)).toMatchObject({ ok: true });
});
