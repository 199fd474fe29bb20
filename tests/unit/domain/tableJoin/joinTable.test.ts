import { describe, expect, test } from 'vitest';
import { MergerTable } from '../../../../src/domain/areas/mergerTable';
import type { JoinLevel, KeyValue } from '../../../../src/domain/tableJoin/areaKeys';
import type { JoinKey } from '../../../../src/domain/tableJoin/joinReason';
import { joinSummary } from '../../../../src/domain/tableJoin/joinSummary';
import { joinTable } from '../../../../src/domain/tableJoin/joinTable';
import type { JoinRows, TableJoin } from '../../../../src/domain/tableJoin/joinTable';
import { joinSentence } from '../../../../src/i18n/joinText';

const MERGERS = {
  table: new MergerTable([
    ['11002', '11002', 'Antwerpen'],
    ['11007', '11002', 'Borsbeek'],
    ['71022', '71072', 'Hasselt'],
    ['73040', '71072', 'Kortessem'],
    ['44021', '44021', 'Gent'],
  ]),
  year: 2025,
};
const area = (code: string, name: string, parentCode: string | null = null) => ({ code, name, parentCode });
const LEVEL: JoinLevel = {
  areas: [
    area('11002', 'Antwerpen', '10000'),
    area('71072', 'Hasselt', '70000'),
    area('44021', 'Gent', '40000'),
    area('41002', 'Aalst', '40000'),
    area('46021', 'Sint-Niklaas', '40000'),
    area('72041', 'Dilsen-Stokkem', '70000'),
  ],
  vintage: 2025,
  larger: [area('10000', 'Antwerpen'), area('40000', 'Oost-Vlaanderen'), area('70000', 'Limburg')],
};

function rowsOf(pairs: readonly (readonly [KeyValue, number | string])[]): JoinRows {
  const wrong = pairs.flatMap(([, value], row) => (typeof value === 'string' ? [[row, value] as const] : []));
  return {
    keys: pairs.map(([key]) => key),
    values: Float64Array.from(pairs, ([, value]) => (typeof value === 'string' ? Infinity : value)),
    notUnderstood: new Map(wrong),
    otherYear: new Map(),
    numbers: Uint32Array.from(pairs, (_, row) => row + 2),
  };
}
const join = (
  by: JoinKey,
  pairs: readonly (readonly [KeyValue, number | string])[],
  level = LEVEL,
): TableJoin => joinTable(rowsOf(pairs), by, level, MERGERS);
const told = ({ left }: TableJoin) => left.map(({ row, reason, detail }) => [row, reason, detail]);
const figures = ({ matched }: TableJoin, ...codes: string[]) =>
  codes.map((code) => matched.figures.get(code) ?? null);

describe('by name', () => {
  test('capitals, accents, hyphens, blanks and what stands in brackets are no difference', () => {
    const joined = join('name', [
      ['GENT', 1],
      ['Aalst (Oost-Vlaanderen)', 2],
      ['st. niklaas', 3],
      ['Dilsen – Stokkem', 4],
      ['Stad  Antwerpen', 5],
    ]);
    expect(told(joined)).toEqual([]);
    expect(figures(joined, '44021', '41002', '46021', '72041', '11002')).toEqual([1, 2, 3, 4, 5]);
    expect([joined.known, joined.missing]).toEqual([5, ['71072']]);
  });

  test('a bracket with another province names another area', () => {
    expect(told(join('name', [['Aalst (Limburg)', 2]]))).toEqual([[0, 'unknownName', 'Aalst (Limburg)']]);
  });

  test('a name that several areas have is refused, unless its bracket tells', () => {
    const two = { ...LEVEL, areas: [...LEVEL.areas, area('71999', 'Aalst', '70000')] };
    expect(told(join('name', [['Aalst', 2]], two))).toEqual([
      [0, 'ambiguousName', 'Aalst (41002), Aalst (71999)'],
    ]);
    expect(figures(join('name', [['Aalst (Limburg)', 2]], two), '41002', '71999')).toEqual([null, 2]);
  });

  test('a name kept through a merger is the old area among old names, and the new one otherwise', () => {
    const old = join('name', [
      ['Hasselt', 10],
      ['Kortessem', 4],
    ]);
    expect([told(old), figures(old, '71072')]).toEqual([[], [14]]);
    const now = join('name', [['Hasselt', 10]]);
    expect([told(now), figures(now, '71072')]).toEqual([[], [10]]);
  });
});

describe('what does not join', () => {
  test('is told by its row with the reason, and every row is joined or told', () => {
    const joined = join('code', [
      ['44021', 1],
      ['99999', 2],
      ['Totaal', 3],
      [null, 6],
      ['41002', 'n.b.'],
      ['46021', NaN],
      ['72041', 7],
      [72041, 8],
    ]);
    expect(told(joined)).toEqual([
      [1, 'unknownCode', '99999'],
      [2, 'unknownCode', 'Totaal'],
      [3, 'noKey', ''],
      [4, 'notNumber', 'n.b.'],
      [6, 'doubled', '9'],
      [7, 'doubled', '8'],
    ]);
    expect([joined.rows, joined.blank, joined.known]).toEqual([8, 1, 1]);
    expect(figures(joined, '46021', '72041')).toEqual([null, null]);
  });

  test('of many rows about one area each names the first others, and that there are more', () => {
    const { left } = join(
      'code',
      Array.from({ length: 20_000 }, (): [string, number] => ['44021', 1]),
    );
    expect(left.length).toBe(20_000);
    expect(left[0]?.detail).toBe('3, 4, 5, 6, 7 …');
    expect(left.at(-1)?.detail).toBe('2, 3, 4, 5, 6 …');
  });

  test('a part of a merged area without the other one, and an old one beside new ones', () => {
    expect(told(join('code', [['73040', 4]]))).toEqual([[0, 'withoutPart', 'Hasselt']]);
    const mixed = join('code', [
      ['71072', 14],
      ['73040', 4],
    ]);
    expect([told(mixed), figures(mixed, '71072')]).toEqual([[[1, 'oldBesideNew', '73040']], [14]]);
  });

  test('a blank part of a merged area lacks its own number, and the other part that of the blank one', () => {
    const one = join('code', [
      ['71022', 10],
      ['73040', NaN],
    ]);
    expect([told(one), one.blank, figures(one, '71072')]).toEqual([
      [[0, 'withoutPart', 'Hasselt']],
      ...[1, [null]],
    ]);
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      joinSentence(language, joinSummary(one, rowsOf([])), { level: 'municipality', name: '', own: false }),
    );
    expect(nl).toBe(
      '1 van 2 rijen hoort bij een gemeente, waarvan 1 zonder getal; 1 niet: 1 deel van een gefuseerde gemeente waarvan een ander deel geen getal heeft.',
    );
    expect(en).toBe(
      '1 of 2 rows belongs to a municipality, 1 of them without a number; 1 not: 1 part of a merged municipality of which another part has no number.',
    );
  });

  test('a postcode of several areas, and one of none', () => {
    const level = { ...LEVEL, postcodes: ['2000', '3500', '9000', '9300', '9000', null] };
    const joined = join(
      'postcode',
      [
        [2000, 1],
        ['9000', 2],
        ['1000', 3],
      ],
      level,
    );
    expect(told(joined)).toEqual([
      [1, 'severalOfPostcode', '44021, 46021'],
      [2, 'unknownPostcode', '1000'],
    ]);
    expect(figures(joined, '11002')).toEqual([1]);
  });
});

test('codes of sectors are known without the dash that fills them up', () => {
  const level: JoinLevel = {
    areas: [area('44021A00-', 'Kern', '44021'), area('44021A01-', 'Rand', '44021')],
    vintage: null,
  };
  const rows = rowsOf([
    ['44021a00', 3],
    ['44021A01-', 4],
  ]);
  const whole = joinTable(rows, 'code', level, MERGERS, true);
  expect([whole.left, whole.values.get('44021')]).toEqual([[], 7]);
  const part = joinTable(rowsOf([['44021A00-', 3]]), 'code', level, MERGERS, true);
  expect(part.values.has('44021')).toBe(false);
});
