import type { Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { CommonValues } from '../../../src/domain/measures/measureAttributes';
import type { TargetId } from '../../../src/domain/targets/target';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { NO_COLUMN } from '../../../src/engine/layerRecipe';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { servesTarget } from '../../../src/engine/servesTarget';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const point: Point = { type: 'Point', coordinates: [4.5, 50.5] };
/** Points that say themselves what the user then says of all. */
const layer = geojsonColumns(
  [
    {
      properties: { year: 2023, status: 'realised', access: 'private', quantity: 5, kw: 22 },
      geometry: point,
    },
    {
      properties: { year: 2028, status: 'nagekeken', access: null, quantity: null, kw: 22 },
      geometry: point,
    },
  ],
  { year: 'number', status: 'text', access: 'text', quantity: 'number', kw: 'number' },
);
const AREAS = geojsonColumns(
  [{ properties: { code: '1', name: 'Een' }, geometry: { type: 'Polygon', coordinates: [box(4, 50, 1)] } }],
  { code: 'text', name: 'text' },
);
const context = { date: 20261122, cpeWeights: 'call2022' } as const;

function recipe(target: TargetId, common?: CommonValues): MeasureRecipe {
  return {
    ...{ target, rule: null, filtered: true },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
    ...(common && { common }),
  };
}

describe.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('what the user says of all features goes before the columns: %s', (_name, engine) => {
  async function counted(target: TargetId, common?: CommonValues) {
    const areas = valueOf(
      engine.prepareAreas(AREAS, { codeColumn: 'code', nameColumn: 'name', parentColumn: null }, 'areas'),
    );
    const allocation = valueOf(await engine.allocate(areas, layer, recipe(target, common), 'layer'));
    const { realised, planned } = engine.tally(allocation, context);
    expect(engine.summary(allocation, context)).toEqual(
      valueOf(engine.classify(layer, recipe(target, common), 'layer', context)).summary,
    );
    return [realised[0], planned[0]];
  }

  test('a status', async () => {
    expect(await counted('bomen')).toEqual([5, 0]);
    expect(await counted('bomen', { status: 'planned' })).toEqual([0, 6]);
    expect(await counted('bomen', { status: 'realised' })).toEqual([5, 0]);
    expect(await counted('bomen', { status: 'idea' })).toEqual([0, 0]);
  });

  test('a quantity, also where the target measures what the layer does not hold', async () => {
    expect(await counted('bomen', { quantity: 3, status: 'planned' })).toEqual([0, 6]);
    expect(servesTarget(layer, { ...recipe('ontharding'), quantityColumn: NO_COLUMN }, 'layer').ok).toBe(
      false,
    );
    expect(servesTarget(layer, recipe('ontharding', { quantity: 40 }), 'layer').ok).toBe(true);
    expect(await counted('ontharding', { quantity: 40, status: 'in_progress' })).toEqual([0, 80]);
  });

  test('an access: half for semi-public, none for private', async () => {
    expect(await counted('laden', { access: 'public', status: 'in_progress', quantity: 1 })).toEqual([0, 4]);
    expect(await counted('laden', { access: 'semi_public', status: 'in_progress', quantity: 1 })).toEqual([
      0, 2,
    ]);
    expect(await counted('laden', { access: 'private', status: 'in_progress', quantity: 1 })).toEqual([0, 0]);
  });
});
