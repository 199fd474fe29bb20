import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { realData } from '../../helpers/realData';

const present = realData('nasty/belgian') !== null && realData('areas/gemeente-2025.fgb') !== null;

const read = (file: string) => readLayer({ kind: 'bytes', name: file, bytes: readFileSync(realData(file)!) });

async function readOk(file: string) {
  const result = await read(file);
  return result.ok ? result.value : expect.fail(JSON.stringify(result.problem));
}

/** All positions of a municipality, one after the other. */
function positionsByCode({ polygons, attributes }: Columns): Map<string, number[]> {
  const codes = attributes.find(({ name }) => name === 'geoitem')!.values as string[];
  const result = new Map<string, number[]>();
  polygons.feature.forEach((feature, polygon) => {
    const [first, end] = [polygon, polygon + 1].map(
      (at) => polygons.ringStart[polygons.polygonStart[at]!]! * 2,
    );
    const own = Array.from(polygons.positions.subarray(first, end));
    result.set(codes[feature]!, [...(result.get(codes[feature]!) ?? []), ...own]);
  });
  return result;
}

describe.skipIf(!present)('the municipalities in the forms in which they go around', () => {
  test('in Lambert 72 lie where they lie in degrees, within a centimetre', async () => {
    const [lambert, degrees] = [
      await readOk('nasty/belgian/gemeenten_2025_lambert72.fgb'),
      await readOk('areas/gemeente-2025.fgb'),
    ];
    expect(lambert.report).toMatchObject({
      crs: 'EPSG:31370',
      featureCount: 304,
      notes: [{ code: 'transformed', params: { from: 'EPSG:31370' } }],
    });
    // The features stand in the order of their index, which is another in the other plane.
    const [here, there] = [positionsByCode(lambert.columns), positionsByCode(degrees.columns)];
    expect([...here.keys()].sort()).toEqual([...there.keys()].sort());
    for (const [code, positions] of here) {
      const expected = there.get(code)!;
      expect(positions).toHaveLength(expected.length);
      const furthest = Math.max(...positions.map((value, index) => Math.abs(value - expected[index]!)));
      expect(furthest, code).toBeLessThan(1e-7);
    }
  });

  test('without an index are the same', async () => {
    const [without, withIndex] = [
      await readOk('nasty/belgian/gemeenten_2025_zonder_index.fgb'),
      await readOk('areas/gemeente-2025.fgb'),
    ];
    expect(without.columns).toEqual(withIndex.columns);
  });

  test('cut at 60 % are named with the feature where the file breaks off', async () => {
    expect(await read('nasty/belgian/gemeenten_2025_afgekapt_60pct.fgb')).toMatchObject({
      ok: false,
      problem: { code: 'flatgeobuf.truncated', params: { feature: 197 } },
    });
  });

  test.each([
    ['gemeenten_2025_shp_submap.zip', 'transformed'],
    ['gemeenten_2025_shp_zonder_prj.zip', 'detectedCrs'],
  ])('as a zipped Shapefile (%s) lie where they lie in degrees', async (file, note) => {
    const [zip, degrees] = [await readOk(`nasty/belgian/${file}`), await readOk('areas/gemeente-2025.fgb')];
    expect(zip.report).toMatchObject({ format: 'shapefile', crs: 'EPSG:31370', featureCount: 304 });
    expect(zip.report.notes.map(({ code }) => code)).toEqual([note]);
    const [here, there] = [positionsByCode(zip.columns), positionsByCode(degrees.columns)];
    expect([...here.keys()].sort()).toEqual([...there.keys()].sort());
    for (const [code, positions] of here) {
      const bounds = (values: number[]) =>
        [0, 1].flatMap((axis) => {
          const own = values.filter((_, index) => index % 2 === axis);
          return [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))];
        });
      const expected = bounds(there.get(code)!);
      bounds(positions).forEach((value, index) => expect(value, code).toBeCloseTo(expected[index]!, 6));
    }
  });
});

/** Longitude and latitude by the value of a column that tells features apart; features without a place are left out. */
function pointsBy(name: string, { points, attributes }: Columns): Map<string, [number, number]> {
  const ids = attributes.find((attribute) => attribute.name === name)!.values as string[];
  return new Map(
    Array.from(points.feature, (feature, point) => [
      ids[feature]!,
      [points.positions[2 * point]!, points.positions[2 * point + 1]!],
    ]),
  );
}

describe.skipIf(!present || realData('measures') === null)('tables of points in CSV', () => {
  test('in Lambert 72 with decimal commas in cp1252 lie where the FlatGeobuf has them, within a centimetre', async () => {
    const [table, layer] = [
      await readOk('nasty/belgian/laadpalen_lambert72_puntkomma_decimaalkomma_cp1252.csv'),
      await readOk('measures/laadstations-osm.fgb'),
    ];
    expect(table.report).toMatchObject({ format: 'csv', crs: 'EPSG:31370', featureCount: 5637 });
    expect(table.columns.attributes.map(({ name }) => name)).toContain('X-coördinaat (Lambert72)');
    const [here, there] = [pointsBy('id', table.columns), pointsBy('osm_id', layer.columns)];
    expect(here.size).toBe(5637);
    for (const [id, [longitude, latitude]] of here) {
      // The table has centimetres: half of one in each direction.
      expect(Math.abs(latitude - there.get(id)![1]) * 111_200, id).toBeLessThan(0.01);
      expect(Math.abs(longitude - there.get(id)![0]) * 70_000, id).toBeLessThan(0.01);
    }
  });

  test('rows without a place and rows at zero are kept apart and named', async () => {
    const { report } = await readOk('nasty/belgian/velo_wgs84_decimaalkomma_lege_en_nul_coordinaten.csv');
    expect(report).toMatchObject({ format: 'csv', crs: 'EPSG:4326', featureCount: 311, pointCount: 296 });
    expect(report.notes).toMatchObject([
      { code: 'leftOutFeatures', params: { count: 6, cause: 'impossiblePosition' } },
      { code: 'withoutGeometry', params: { count: 9 } },
    ]);
  });
});
