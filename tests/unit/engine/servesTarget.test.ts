import { expect, test } from 'vitest';
import { NO_COLUMN } from '../../../src/engine/layerRecipe';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { servesTarget } from '../../../src/engine/servesTarget';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const CYCLE_PATHS: MeasureRecipe = {
  ...{ target: 'fiets', rule: null, filtered: true },
  ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
};
const served = (name: string, value: number | null, recipe: Partial<MeasureRecipe> = {}) =>
  servesTarget(
    geojsonColumns([{ properties: { [name]: value }, geometry: { type: 'Point', coordinates: [4, 51] } }], {
      [name]: 'number',
    }),
    { ...CYCLE_PATHS, ...recipe },
    'paden.csv',
  );

test.each(['quantity', 'QUANTITY', 'hoeveelheid', 'Hoeveelheid'])(
  'points that give their metres in “%s” serve a target that is measured',
  (name) => {
    expect(served(name, 120)).toEqual({ ok: true, value: null });
  },
);

test.each([
  ['no quantity anywhere', 'hoeveelheid', null, {}],
  ['a number of things', 'aantal', 3, {}],
  ['a quantity that is not to be read', 'hoeveelheid', 120, { quantityColumn: NO_COLUMN }],
  ['a rule that measures', 'hoeveelheid', 120, { rule: { kind: 'length' } }],
] as const)('points with %s do not', (_, name, value, recipe) => {
  expect(served(name, value, recipe)).toMatchObject({
    ok: false,
    problem: {
      code: 'layer.otherGeometry',
      params: { file: 'paden.csv', target: 'fiets', needs: 'lines' },
    },
  });
});
