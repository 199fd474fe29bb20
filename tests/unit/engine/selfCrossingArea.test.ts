import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { QuantityRule } from '../../../src/domain/measures/quantityRule';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { rectangle } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

/** A bow tie: two triangles that meet in the middle, their bases on the west and the east. */
const BOW_TIE = geojsonColumns(
  [
    {
      properties: { code: 'x' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [4, 51],
            [4.1, 51.1],
            [4.1, 51],
            [4, 51.1],
            [4, 51],
          ],
        ],
      },
    },
  ],
  { code: 'text' },
);

async function realised(geometries: Geometry[], rule: QuantityRule): Promise<number> {
  const areaRecipe = { codeColumn: 'code', nameColumn: 'code', parentColumn: null };
  const areas = valueOf(columnarEngine.prepareAreas(BOW_TIE, areaRecipe, 'areas'));
  const columns = geojsonColumns(geometries.map((geometry) => ({ properties: {}, geometry })));
  const recipe = {
    ...{ target: 'ontharding' as const, rule, filtered: false },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
  };
  const allocation = valueOf(await columnarEngine.allocate(areas, columns, recipe, 'measures'));
  return columnarEngine.tally(allocation, { date: 20261122, cpeWeights: 'call2022' }).realised[0]!;
}

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates });
const surface = (...sides: Parameters<typeof rectangle>): Geometry => ({
  type: 'Polygon',
  coordinates: [rectangle(...sides)],
});

test('an own area that crosses itself holds what an odd number of its edges encloses', async () => {
  const points = [point(4.01, 51.05), point(4.09, 51.05), point(4.05, 51.01), point(4.05, 51.09)];
  expect(await realised(points, { kind: 'count' })).toBe(2);

  // West to east through the middle lies inside all the way; north to south through the middle not at all.
  const inside = await realised([line([4.001, 51.05], [4.099, 51.05])], { kind: 'length' });
  const along = 0.098 * 111_320 * Math.cos((51.05 * Math.PI) / 180);
  expect(inside / along).toBeCloseTo(1, 2);
  expect(await realised([line([4.06, 51.001], [4.06, 51.02])], { kind: 'length' })).toBe(0);

  // Half of the box around it, and of either half of that box.
  const whole = await realised([surface(3.9, 50.9, 4.2, 51.2)], { kind: 'area' });
  const west = await realised([surface(3.9, 50.9, 4.05, 51.2)], { kind: 'area' });
  const size = 0.1 * 111_320 * Math.cos((51.05 * Math.PI) / 180) * 0.1 * 111_250;
  expect(whole / size).toBeCloseTo(0.5, 2);
  expect(west / whole).toBeCloseTo(0.5, 4);
});
