import { publishedDenominator } from '../../../../src/domain/denominators/denominatorValue';
import { expect, test } from 'vitest';
import { coverageOfLevel } from '../../../../src/domain/coverage/coverageLevel';
import type { CoverageContext, CoverageTable } from '../../../../src/domain/coverage/coverageTable';
import { areaTargets } from '../../../../src/domain/targets/resolveTargets';
import { resolveTargets } from '../../../helpers/resolveTargets';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { coverageDocument } from '../../../../src/io/exports/coverage/coverageDocument';
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

const tally = { realised: 600, planned: 0, counted: 1, assumed: 0, overdue: 0, leftOut: {}, geodesic: null };
const TABLE: CoverageTable = {
  areas: AREAS,
  byTarget: new Map(
    targets.map((target) => [
      target.key,
      coverageOfLevel({
        ...{
          target,
          areas: AREAS,
          version,
          date,
          denominators: [1000, 2000].map(publishedDenominator),
          tallies: [tally, tally],
        },
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
  targets,
  sources: [
    { subject: { kind: 'denominator', id: 'inhabitants', year: 2020, estimated: false }, text: 'Statbel' },
    ...(['bomen', 'added-1', 'ontharding'] as const).map((key) => ({
      ...{ subject: { kind: 'target', key } as const, text: key === 'ontharding' ? 'town' : 'invented' },
    })),
  ],
};

const DOCUMENT = valueOf(
  coverageDocument({
    ...{ columns: fixtureColumns(AREAS.length), table: TABLE, context: CONTEXT, language: 'nl' as const },
  }),
);

test('the areas have an added target under its key, own norms on their area, and both in the provenance', () => {
  const { columns, provenance } = DOCUMENT;
  const valuesOf = (name: string) => {
    const column = findAttribute(columns, name)!;
    return AREAS.map((_, area) => attributeValue(column, area));
  };
  expect(valuesOf('added-1_goal')).toEqual([1500, 3000]);
  expect(valuesOf('added-1_example_data')).toEqual([true, true]);
  expect(valuesOf('ontharding_goal')).toEqual([18_000, 2000]);
  expect(columns.attributes.some(({ name }) => name.startsWith('hagen'))).toBe(false);
  const said = new Map(provenance.map(({ key, value }) => [key, value]));
  expect(said.get('switched_off')).toEqual(['hagen']);
  expect(said.get('own_targets')).toEqual([
    'target: added-1; name: Bomen bij woningen; norm: 3 tree / 2 inhabitants; kind: stock; from: 2025-01-01; ' +
      'by: 2035-12-31; source: Klimaatplan 2025; set_on: 2026-11-25; pact: 1 / 1, 2030-12-31',
    'target: ontharding; area: 1; norm: 18 squareMetre / 1 inhabitants; kind: extra; from: 2021-01-01; ' +
      'by: 2040-12-31; source: Leiedal, gebiedsprogramma; author: An Peeters; set_on: 2026-11-25; ' +
      'pact: 1 / 1, 2030-12-31',
  ]);
});

test('the table says norm, last day and source of the norm on every row', () => {
  const [sheet] = DOCUMENT.sheets;
  const headings = sheet!.columns.map(({ heading }) => heading);
  const data = sheet!.rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [headings[i], cell])));
  const row = (target: string, code: string) =>
    data.find((cells) => cells['Doel'] === target && cells['NIS-code'] === code);
  expect(row('Ontharding', '1')).toMatchObject({
    'Te halen': 18_000,
    Norm: '18 m² per inwoner',
    'Uiterste dag': '2040-12-31',
    'Bron van de norm': 'Leiedal, gebiedsprogramma, An Peeters, 2026-11-25',
  });
  expect(row('Ontharding', '2')).toMatchObject({ Norm: '1 m² per inwoner', 'Bron van de norm': 'LEKP 1.0' });
  expect(row('Bomen bij woningen', '1')).toMatchObject({
    Norm: '3 bomen per 2 inwoners',
    Voorbeeldgegevens: true,
    Bronnen: 'Inwoners 2020: Statbel | Bomen bij woningen: invented',
  });
  expect(row('Hagen en geveltuinen', '1')).toBeUndefined();
});
