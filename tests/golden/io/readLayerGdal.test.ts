import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AttributeType, Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { coverageOk, exported } from '../../helpers/exported';
import { gdalConvert, gdalFeatures } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { realData } from '../../helpers/realData';

async function columnsOf(path: string): Promise<Columns> {
  const read = await readLayer({ kind: 'bytes', name: path, bytes: readFileSync(path) });
  return read.ok ? read.value.columns : expect.fail(JSON.stringify(read.problem));
}

/** The largest difference between two lists of numbers of the same length. */
function furthest(a: Float64Array, b: Float64Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
}

const FILES = [
  'areas/gemeente-2025.fgb',
  'measures/laadstations-osm.fgb',
  'measures/fietsroutes-gent.fgb',
  'measures/fietssnelwegen-gent.fgb',
  'measures/winkelgebieden.fgb',
];

describe.skipIf(realData('areas') === null)('real files read as GDAL reads them', () => {
  test.each(FILES)('%s: every position and every attribute', async (file) => {
    const path = realData(file)!;
    const columns = await columnsOf(path);
    const { features } = await gdalFeatures('file.fgb', new Uint8Array(readFileSync(path)));
    const types = Object.fromEntries(
      columns.attributes.map(({ name, type }): [string, AttributeType] => [name, type]),
    );
    const expected = geojsonColumns(features, types);
    for (const kind of ['points', 'lines', 'polygons'] as const) {
      const { positions, ...parts } = columns[kind];
      const { positions: expectedPositions, ...expectedParts } = expected[kind];
      expect(parts).toEqual(expectedParts);
      expect(furthest(positions, expectedPositions)).toBeLessThan(1e-12);
    }
    for (const [index, column] of columns.attributes.entries()) {
      const { isNull, values } = expected.attributes[index]!;
      expect(column.isNull, column.name).toEqual(isNull);
      // GDAL writes a date its own way in GeoJSON.
      if (column.type !== 'date') expect(column.values, column.name).toEqual(values);
    }
  });
});

describe.skipIf(realData('areas') === null)('real municipalities that were taken away', () => {
  test.each(['EPSG:4326', 'EPSG:31370'] as const)(
    'in %s are as valid to GDAL as they came, and as large',
    async (crs) => {
      const columns = await columnsOf(realData('areas/gemeente-2025.fgb')!);
      const table = {
        areas: Array.from({ length: columns.count }, (_, index) => ({
          code: String(index),
          name: '',
          parentCode: null,
        })),
        byTarget: new Map(),
      };
      const taken = await exported(coverageOk({ columns, table }), 'geojson', crs);
      const sums = 'SUM(ST_IsValid(geometry)) AS valid, COUNT(*) AS n, SUM(ST_Area(geometry)) AS size';
      const measure = async (name: string, bytes: Uint8Array, layer: string) => {
        const sql = `SELECT ${sums} FROM "${layer}"`;
        const { features } = await gdalFeatures(name, bytes, ['-dialect', 'SQLITE', '-sql', sql]);
        return features[0]!.properties as { valid: number; n: number; size: number };
      };
      const original = new Uint8Array(readFileSync(realData('areas/gemeente-2025.fgb')!));
      const projected = await gdalConvert('areas.fgb', original, 'FlatGeobuf', [
        '-t_srs',
        crs,
        '-nln',
        'areas',
      ]);
      const source = await measure('areas.fgb', projected, 'areas');
      const result = await measure('taken.geojson', taken, 'pactkaart-municipality');
      expect([result.n, result.valid]).toEqual([304, source.valid]);
      expect(result.size / source.size).toBeCloseTo(1, 7);
    },
  );
});
