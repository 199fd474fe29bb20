import { describe, expect, test } from 'vitest';
import { planarLength, planarRingArea } from '../../../src/geo/planarMeasures';
import { transformPositions } from '../../../src/geo/transform';
import type { Columns } from '../../../src/features/columns';
import { gdalConvert } from '../../helpers/gdal';
import { bytesOf, readOk } from '../../helpers/readFixture';

/** Metres of all lines and square metres of all polygons, in the Lambert 72 plane that the files are drawn in. */
function sizesOf({ lines, polygons }: Columns): { length: number; area: number } {
  for (const { positions } of [lines, polygons]) transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
  let [length, area] = [0, 0];
  for (let line = 0; line < lines.feature.length; line++)
    length += planarLength(lines.positions, lines.start[line]!, lines.start[line + 1]!);
  const { ringStart, polygonStart, positions } = polygons;
  for (let polygon = 0; polygon < polygons.feature.length; polygon++) {
    for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
      const own = planarRingArea(positions, ringStart[ring]!, ringStart[ring + 1]!);
      area += ring === polygonStart[polygon] ? own : -own;
    }
  }
  return { length, area };
}

const at = (x: number, y: number): string => `${150_000 + x} ${170_000 + y}`;
const CIRCLE = `CIRCULARSTRING (${at(0, 0)}, ${at(100, 0)}, ${at(0, 0)})`;
const HALF = `CIRCULARSTRING (${at(0, 0)}, ${at(50, 50)}, ${at(100, 0)})`;
const SQUARE = `(${at(0, 0)}, ${at(50, 0)}, ${at(50, 50)}, ${at(0, 50)}, ${at(0, 0)})`;

/** Curves whose sizes follow from the formulas of circle and rectangle. */
const CURVES: [name: string, wkt: string, sizes: { length?: number; area?: number }, arcs: boolean][] = [
  ['CircularString', HALF, { length: 50 * Math.PI }, true],
  ['CircularString of a full circle', CIRCLE, { length: 100 * Math.PI }, true],
  [
    'CompoundCurve',
    `COMPOUNDCURVE ((${at(-30, 0)}, ${at(0, 0)}), ${HALF}, (${at(100, 0)}, ${at(100, -40)}))`,
    { length: 70 + 50 * Math.PI },
    true,
  ],
  ['CompoundCurve without arcs', `COMPOUNDCURVE ((${at(0, 0)}, ${at(30, 40)}))`, { length: 50 }, false],
  ['CurvePolygon', `CURVEPOLYGON (${CIRCLE})`, { area: 2500 * Math.PI }, true],
  [
    'CurvePolygon with a hole, bordered by a compound curve',
    `CURVEPOLYGON (COMPOUNDCURVE (${HALF}, (${at(100, 0)}, ${at(100, -60)}, ${at(0, -60)}, ${at(0, 0)})),
      CIRCULARSTRING (${at(40, -20)}, ${at(60, -20)}, ${at(40, -20)}))`,
    { area: 1250 * Math.PI + 6000 - 100 * Math.PI },
    true,
  ],
  ['CurvePolygon without arcs', `CURVEPOLYGON (${SQUARE})`, { area: 2500 }, false],
  ['MultiCurve', `MULTICURVE ((${at(0, 0)}, ${at(100, 0)}), ${HALF})`, { length: 100 + 50 * Math.PI }, true],
  ['MultiCurve without arcs', `MULTICURVE ((${at(0, 0)}, ${at(100, 0)}))`, { length: 100 }, false],
  [
    'MultiSurface',
    `MULTISURFACE (CURVEPOLYGON (${CIRCLE}), ((${at(200, 0)}, ${at(250, 0)}, ${at(250, 50)}, ${at(200, 0)})))`,
    { area: 2500 * Math.PI + 1250 },
    true,
  ],
  ['MultiSurface without arcs', `MULTISURFACE ((${SQUARE}))`, { area: 2500 }, false],
];

describe.each([
  ['GPKG', []],
  ['FlatGeobuf', []],
  ['FlatGeobuf', ['-lco', 'SPATIAL_INDEX=NO']],
] as const)('a %s of GDAL (%j)', (driver, options) => {
  test.each(CURVES)('%s has its size within a millionth', async (_name, wkt, expected, arcs) => {
    const csv = bytesOf(`id,WKT\n1,"${wkt.replace(/\s+/g, ' ')}"\n`);
    const bytes = await gdalConvert('in.csv', csv, driver, ['-a_srs', 'EPSG:31370', ...options]);
    const { columns, report } = await readOk(bytes);
    expect(report.notes.filter(({ code }) => code !== 'transformed')).toEqual(
      arcs ? [{ code: 'linearisedArcs', params: { count: 1, rows: '1' } }] : [],
    );
    const sizes = sizesOf(columns);
    expect(sizes.length).toBeGreaterThan((expected.length ?? 0) * (1 - 1e-6) - 1e-6);
    expect(sizes.length).toBeLessThan((expected.length ?? 0) * (1 + 1e-7) + 1e-6);
    expect(Math.abs(sizes.area - (expected.area ?? 0))).toBeLessThanOrEqual(1e-6 * (expected.area ?? 0));
  });
});
