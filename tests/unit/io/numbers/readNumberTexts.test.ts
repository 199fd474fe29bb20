import { describe, expect, test } from 'vitest';
import { POWER, quantityKind, WHOLE_THINGS } from '../../../../src/io/numbers/numberKind';
import type { NumberKind } from '../../../../src/io/numbers/numberKind';
import { NOT_THERE, NOT_UNDERSTOOD, readNumberTexts } from '../../../../src/io/numbers/readNumberTexts';
import type { NumberHints } from '../../../../src/io/numbers/readNumberTexts';

const VOLUME = quantityKind('hemelwater');

function read(texts: readonly (string | null)[], kind: NumberKind = VOLUME, hints: NumberHints = {}) {
  const { values, reading } = readNumberTexts(
    texts.map((text) => text ?? 'of a column with a mask'),
    (place) => texts[place] === null,
    kind,
    hints,
  );
  return { values: [...values], ...reading };
}

describe('one notation for a column', () => {
  test.each([
    [['1.250,50', '2.500', '12.000,00'], 'comma', [1250.5, 2500, 12000]],
    [['1,250.50', '2,500', '7'], 'point', [1250.5, 2500, 7]],
    [['0,5', '1,250'], 'comma', [0.5, 1.25]],
    [['0.5', '1.250'], 'point', [0.5, 1.25]],
    [['1.250.000', '2.500'], 'comma', [1250000, 2500]],
    [['7', '12', '1 250'], 'plain', [7, 12, 1250]],
    [['7', '', null, '  '], 'plain', [7, NOT_THERE, NOT_THERE, NOT_THERE]],
  ] as const)('%j is %s', (texts, notation, values) => {
    expect(read(texts)).toMatchObject({ notation, values, notUnderstood: { count: 0 } });
  });

  test('groups of three alone stay open, and none of them becomes a number', () => {
    const { notation, values, example, notUnderstood } = read(['7', '1.250', '2.500']);
    expect(notation).toBe('open');
    expect(values).toEqual([7, NOT_UNDERSTOOD, NOT_UNDERSTOOD]);
    expect(example).toEqual({ text: '1.250', value: NOT_UNDERSTOOD });
    // They wait for an answer; they are not refused.
    expect(notUnderstood.count).toBe(0);
  });

  test('what the user says settles it, and only it', () => {
    expect(read(['7', '1.250'], VOLUME, { decimal: ',' }).values).toEqual([7, 1250]);
    expect(read(['7', '1.250'], VOLUME, { decimal: '.' }).values).toEqual([7, 1.25]);
    expect(read(['7,5', '1.250'], VOLUME, { decimal: '.' }).values).toEqual([7.5, 1250]);
  });

  test('whole things have no thousandths, whatever the user says', () => {
    for (const decimal of [null, ',', '.'] as const) {
      expect(read(['267.709', '22.351'], WHOLE_THINGS, { decimal }).values).toEqual([267709, 22351]);
      expect(read(['267,709', '22,351'], quantityKind('bomen'), { decimal }).values).toEqual([267709, 22351]);
    }
  });

  test('numbers in the other notation are named, not counted', () => {
    const { notation, values, notUnderstood } = read(['12,5', '1.250,5', '1234.5', 'n.v.t.']);
    expect(notation).toBe('comma');
    expect(values).toEqual([12.5, 1250.5, NOT_UNDERSTOOD, NOT_UNDERSTOOD]);
    expect(notUnderstood).toEqual({ count: 2, places: [2, 3], example: '1234.5' });
    expect(read(['12,5', '7.5', '1.250']).notation).toBe('open');
  });
});

describe('units', () => {
  test.each([
    ['one unit', ['22 kW', '22,0 kW', '11'], POWER, [22, 22, 11]],
    ['another size', ['0,3 MW', '50 kW', '500 W'], POWER, [300, 50, 0.5]],
    ['no unit beside another size', ['0,3 MW', '50'], POWER, [300, NOT_UNDERSTOOD]],
    ['another size as an exception', ['0,3 MW', '50', '40'], POWER, [300, 50, 40]],
    ['a unit of something else', ['22 kW', '7 m'], POWER, [22, NOT_UNDERSTOOD]],
    ['money, and nothing else', ['€ 1.250,00', '7'], VOLUME, [1250, 7]],
    ['money beside a quantity', ['€ 1.250,00', '7 m³'], VOLUME, [NOT_UNDERSTOOD, 7]],
    ['things', ['12 bomen', '7'], quantityKind('bomen'), [12, 7]],
    ['metres where things are counted', ['12 m', '7'], quantityKind('bomen'), [NOT_UNDERSTOOD, 7]],
    ['litres', ['500 l', '2 m3'], VOLUME, [0.5, 2]],
  ] as const)('%s', (_name, texts, kind, values) => {
    expect(read(texts, kind).values).toEqual(values);
  });

  test('the unit is told as it is written', () => {
    expect(read(['7', '22,5 kW'], POWER)).toMatchObject({
      unit: 'kW',
      example: { text: '22,5 kW', value: 22.5 },
    });
  });
});

test('numbers below zero are named where there can be none, and deducted from hedges', () => {
  expect(read(['-7', '7'])).toMatchObject({
    values: [NOT_UNDERSTOOD, 7],
    negative: { count: 1, places: [0], example: '-7' },
    notUnderstood: { count: 0 },
  });
  expect(read(['-7', '7'], quantityKind('hagen')).values).toEqual([-7, 7]);
});

test('a column with very many different values is read as one with few', () => {
  const texts = Array.from({ length: 25_000 }, (_, index) => `${index + 1000},5`);
  texts.push('1.250');
  const { values, notation } = read(texts);
  expect(notation).toBe('comma');
  expect(values.slice(0, 2)).toEqual([1000.5, 1001.5]);
  expect(values.slice(-2)).toEqual([25_999.5, 1250]);
});
