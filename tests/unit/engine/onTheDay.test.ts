import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/coverage/coverageRecord';
import { areaTally } from '../../../src/domain/coverage/tally';
import { publishedDenominator } from '../../../src/domain/denominators/denominatorValue';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { TargetId } from '../../../src/domain/targets/target';
import { asInPact } from '../../../src/domain/targets/targetInForce';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { featureCode, featureCodes } from '../../../src/engine/columnar/featureValues';
import { measureLayer } from '../../../src/engine/columnar/measuredLayer';
import { rememberedRule } from '../../../src/engine/columnar/rememberedRule';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

const AREA = geojsonColumns(
  [
    {
      properties: { code: 'A', name: 'A' },
      geometry: { type: 'Polygon' as const, coordinates: [box(4, 51, 0.1)] },
    },
  ],
  { code: 'text', name: 'text' },
);
const TYPES = { date: 'text', status: 'text', kw: 'number', access: 'text' } as const;

describe.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine on 22 November 2026', (_, engine) => {
  /** What one point of a target comes to in the area it lies in. */
  async function countOne(
    target: TargetId,
    properties: Record<string, unknown>,
    changes: Partial<MeasureRecipe> = {},
  ) {
    const areas = valueOf(
      engine.prepareAreas(AREA, { codeColumn: 'code', nameColumn: 'name', parentColumn: null }, 'areas'),
    );
    const columns = geojsonColumns(
      [{ properties, geometry: { type: 'Point', coordinates: [4.05, 51.05] } }],
      TYPES,
    );
    const recipe = {
      ...{ target, rule: null, filtered: true },
      ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
      ...changes,
    };
    const allocation = valueOf(await engine.allocate(areas, columns, recipe, 'measures'));
    return areaTally(engine.tally(allocation, { date: 20261122, cpeWeights: 'call2022' }), 0);
  }

  test.each([
    ['realised the day before', { date: '2026-11-21' }, { realised: 1, leftOut: {} }],
    ['realised on the day itself', { date: '2026-11-22' }, { realised: 1, leftOut: {} }],
    ['realised a day later', { date: '2026-11-23' }, { realised: 0, leftOut: { afterDate: 1 } }],
    ['planned for the day before', { date: '2026-11-21', status: 'gepland' }, { planned: 1, overdue: 1 }],
    ['planned for the day itself', { date: '2026-11-22', status: 'gepland' }, { planned: 1, overdue: 0 }],
    ['of the first day that counts', { date: '2021-01-01' }, { realised: 1, leftOut: {} }],
    ['of the day before that', { date: '2020-12-31' }, { realised: 0, leftOut: { beforeStart: 1 } }],
    ['planned for the last day', { date: '2030-12-31', status: 'gepland' }, { planned: 1, overdue: 0 }],
    ['planned for after it', { date: '2031-01-01', status: 'gepland' }, { leftOut: { afterDeadline: 1 } }],
  ])('a tree %s', async (_name, properties, expected) => {
    expect(await countOne('bomen', properties)).toMatchObject(expected);
  });

  test.each([
    ['set aside', 'any', { realised: 1, leftOut: {} }],
    ['2023 for all', 2023, { realised: 1, leftOut: {} }],
    ['2020 for all', 2020, { realised: 0, leftOut: { beforeStart: 1 } }],
  ] as const)('a tree of 2010 in a layer with years %s', async (_name, commonYear, expected) => {
    expect(await countOne('bomen', { date: '2010-05-01' }, { commonYear })).toMatchObject(expected);
  });

  test.each([
    ['of known power and access', { kw: 22, access: 'public' }, { realised: 2, assumed: 0 }, 'ok'],
    ['of unknown power', { kw: null, access: 'public' }, { realised: 1, assumed: 1 }, 'partial'],
    ['of no power at all', { kw: 0, access: 'public' }, { realised: 1, assumed: 1 }, 'partial'],
    ['of unknown access', { kw: 22, access: null }, { realised: 2, assumed: 1 }, 'partial'],
  ])('a charging point %s', async (_name, properties, expected, state) => {
    const tally = await countOne('laden', properties);
    expect(tally).toMatchObject(expected);
    const target = asInPact(lekpTarget('laden'));
    const record = coverageOf({
      ...{ area: { code: 'A', name: 'A', parentCode: null }, target, version: '1.0', tally },
      trajectory: trajectoryAt(target.target, '2026-11-22'),
      denominator: publishedDenominator(1000),
    });
    expect(record.state).toBe(state);
  });
});

test('one feature, as an edit counts it, stands on every day as it does in the count of its layer', () => {
  const dates = ['2026-11-21', '2026-11-22', '2026-11-23', '2026', '2021-01-01', '2030-12-31', null];
  const properties = dates.flatMap((date) =>
    [null, 'gepland', 'aangeplant'].map((status) => ({ date, status, kw: null, access: null })),
  );
  const columns = geojsonColumns(
    properties.map((one) => ({
      properties: one,
      geometry: { type: 'Point', coordinates: [4.05, 51.05] },
    })),
    TYPES,
  );
  const recipe = {
    ...{ target: 'bomen' as const, rule: null, filtered: true },
    ...{ yearColumn: null, statusColumn: null, quantityColumn: null },
  };
  const { facts } = rememberedRule(measureLayer(columns), recipe);
  for (const date of [20261121, 20261122, 20261123, 20301231, 20310101]) {
    const context = { date, cpeWeights: 'call2022' as const };
    const one = properties.map((_, feature) => featureCode(facts, feature, context));
    expect(one).toEqual([...featureCodes(facts, context)]);
  }
});
