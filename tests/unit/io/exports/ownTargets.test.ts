import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { coverageOfLevel } from '../../../../src/domain/coverage/coverageLevel';
import type { CoverageContext, CoverageTable } from '../../../../src/domain/coverage/coverageTable';
import { areaTargets, resolveTargets } from '../../../../src/domain/targets/resolveTargets';
import { coverageCsvForExcel } from '../../../../src/io/exports/coverageCsvForExcel';
import { coverageFeatureCollection } from '../../../../src/io/exports/coverageFeatureCollection';
import { FIXTURE_CONTEXT, fixtureColumns } from '../../../helpers/coverageFixture';
import { treesPerDwelling, unsealingChange } from '../../../helpers/targetChanges';
import { valueOf } from '../../../helpers/valueOf';

const { version, date } = FIXTURE_CONTEXT;
const AREAS = ['1', '2'].map((code) => ({ code, name: `Gebied ${code}`, parentCode: null }));
const PROJECT = {
  targetChanges: [unsealingChange({ area: { levelId: 'level', code: '1' } })],
  addedTargets: [treesPerDwelling({ denominator: 'inhabitants' })],
  targetsOff: ['hagen' as const],
};
const targets = resolveTargets(PROJECT, version);
const ownNorms = (key: 'ontharding') =>
  areaTargets(
    targets.find((held) => held.key === key)!,
    PROJECT.targetChanges,
    'level',
    version,
  );

const tally = { realised: 600, planned: 0, counted: 1, assumed: 0, leftOut: {}, geodesic: null };
const TABLE: CoverageTable = {
  areas: AREAS,
  byTarget: new Map(
    targets.map((target) => [
      target.key,
      coverageOfLevel({
        ...{ target, areas: AREAS, version, date, denominators: [1000, 2000], tallies: [tally, tally] },
        ...(target.key === 'ontharding' && { areaTargets: ownNorms('ontharding') }),
      }),
    ]),
  ),
};
const CONTEXT: CoverageContext = {
  ...FIXTURE_CONTEXT,
  syntheticTargets: ['bomen', 'added-1'],
  ownTargets: [targets.find(({ key }) => key === 'added-1')!, ownNorms('ontharding').get('1')!],
  targetsOff: PROJECT.targetsOff,
  sources: ['inhabitants 2020: Statbel', 'bomen: invented', 'added-1: invented', 'ontharding: town'],
};

test('GeoJSON has an added target under its key, own norms on their area, and both in the provenance', () => {
  const text = valueOf(
    coverageFeatureCollection({ columns: fixtureColumns(AREAS.length), table: TABLE, context: CONTEXT }),
  );
  const { features, provenance } = JSON.parse(text) as {
    features: { properties: Record<string, unknown> }[];
    provenance: Record<string, unknown>;
  };
  expect(features.map(({ properties }) => properties['added-1_goal'])).toEqual([1500, 3000]);
  expect(features[0]!.properties['added-1_example_data']).toBe(true);
  expect(features.map(({ properties }) => properties['ontharding_goal'])).toEqual([18_000, 2000]);
  expect(Object.keys(features[0]!.properties).some((name) => name.startsWith('hagen'))).toBe(false);
  expect(provenance['switched_off']).toEqual(['hagen']);
  expect(provenance['own_targets']).toEqual([
    {
      ...{ target: 'added-1', name: 'Bomen bij woningen', counts: 'bomen', area: null },
      ...{ quantity: 3, unit: 'tree', per: 2, denominator: 'inhabitants' },
      ...{ kind: 'stock', baseline: '2025-01-01', deadline: '2035-12-31' },
      ...{ source: 'Klimaatplan 2025', author: '', set_on: '2026-11-25' },
      pact: { quantity: 1, per: 1, deadline: '2030-12-31' },
    },
    {
      ...{ target: 'ontharding', name: null, counts: 'ontharding', area: '1' },
      ...{ quantity: 18, unit: 'squareMetre', per: 1, denominator: 'inhabitants' },
      ...{ kind: 'extra', baseline: '2021-01-01', deadline: '2040-12-31' },
      ...{ source: 'Leiedal, gebiedsprogramma', author: 'An Peeters', set_on: '2026-11-25' },
      pact: { quantity: 1, per: 1, deadline: '2030-12-31' },
    },
  ]);
});

test('the table for Excel says norm, last day and source of the norm on every row', () => {
  const { data } = Papa.parse<Record<string, string>>(coverageCsvForExcel(TABLE, CONTEXT, 'nl').slice(1), {
    ...{ header: true, delimiter: ';', skipEmptyLines: true },
  });
  const row = (target: string, code: string) =>
    data.find((cells) => cells['Doel'] === target && cells['NIS-code'] === code);
  expect(row('Ontharding', '1')).toMatchObject({
    'Te halen': '18000',
    Norm: '18 m² per inwoner',
    'Uiterste dag': '2040-12-31',
    'Bron van de norm': 'Leiedal, gebiedsprogramma, An Peeters, 2026-11-25',
  });
  expect(row('Ontharding', '2')).toMatchObject({ Norm: '1 m² per inwoner', 'Bron van de norm': 'LEKP 1.0' });
  expect(row('Bomen bij woningen', '1')).toMatchObject({
    Norm: '3 bomen per 2 inwoners',
    Voorbeeldgegevens: 'ja',
    Bronnen: 'inhabitants 2020: Statbel | added-1: invented',
  });
  expect(row('Hagen en geveltuinen', '1')).toBeUndefined();
});
