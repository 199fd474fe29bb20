import { describe, expect, test } from 'vitest';
import type { AttributeType, AttributeValue } from '../../../../../../src/features/columns';
import { attributeColumnOf } from '../../../../../../src/io/exports/attributeColumnOf';
import { dbfField } from '../../../../../../src/io/exports/formats/shapefile/dbfFields';
import { shortNames } from '../../../../../../src/io/exports/formats/shapefile/shortNames';
import { uniqueNames } from '../../../../../../src/io/uniqueNames';

const field = (type: AttributeType, ...values: AttributeValue[]) =>
  dbfField(attributeColumnOf('x', type, values), 'x', values.length);
const texts = ({ values }: ReturnType<typeof field>) =>
  values.map((bytes) => new TextDecoder().decode(bytes));

describe('numbers', () => {
  test('are as wide as the widest, with the decimals that the finest asks for', () => {
    const numbers = field('number', 1234.5, -0.125, null, 7);
    expect(numbers).toMatchObject({ type: 'N', decimals: 3, width: 8 });
    expect(texts(numbers)).toEqual(['1234.500', '-0.125', '', '7.000']);
  });

  test('that are whole have no decimals', () => {
    expect(field('number', 79_945, null)).toMatchObject({ decimals: 0, width: 5 });
  });

  test.each([1 / 3, 0.1 + 0.2, 12_345_678.901_234_5, 2 ** 53, -1e-7])('%d comes back as it was', (value) => {
    expect(Number(texts(field('number', value))[0])).toBe(value);
  });

  test('never take more than 24 characters, whatever their neighbours ask for', () => {
    const mixed = field('number', 1e-20, 123_456_789.5, 1e15);
    expect(mixed.width).toBeLessThanOrEqual(24);
    expect(texts(mixed).map(Number)).toEqual([1e-20, 123_456_789.5, 1e15]);
  });

  test('keep twelve digits, also the smallest beside the largest', () => {
    const values = [5e-324, -1.234567890123e-7, 123_456_789.123_456, -1e308];
    const read = texts(field('number', ...values)).map(Number);
    expect(read.map((value) => value.toPrecision(12))).toEqual(values.map((value) => value.toPrecision(12)));
    expect(field('number', 5e-324)).toMatchObject({ decimals: 22, width: 24 });
  });
});

test('a text that is too long ends between two characters, and is counted', () => {
  const long = field('text', 'é'.repeat(200), 'kort');
  expect(long).toMatchObject({ type: 'C', width: 254, shortened: 1 });
  expect(texts(long)[0]).toBe('é'.repeat(127));
});

test('a text does not end at a zero byte', () => {
  expect(texts(field('text', 'a\0b'))).toEqual(['ab']);
});

test('days are dates, moments are texts, and what is not known is neither true nor false', () => {
  expect(texts(field('date', '2024-05-01', null))).toEqual(['20240501', '']);
  expect(field('date', '2024-05-01T10:00:00Z').type).toBe('C');
  expect(texts(field('boolean', true, false, null))).toEqual(['T', 'F', '?']);
});

describe('names', () => {
  const names = (...full: string[]) =>
    shortNames(full.map((name) => ({ name, heading: name, shortName: null })));

  test('have at most ten characters of ASCII and stay apart', () => {
    expect(
      names('naam straat links', 'naam straat rechts', 'Naam_straat', 'hoogte (m)', 'één', '2024'),
    ).toEqual(['naam_straa', 'naam_str_2', 'Naam_str_3', 'hoogte__m_', 'een', 'f_2024']);
  });

  test('that a form keeps for itself are left to it, whatever their case', () => {
    expect(uniqueNames(['FID', 'nis', 'NIS', 'geom'], ['fid', 'geom'])).toEqual([
      'FID_2',
      'nis',
      'NIS_2',
      'geom_2',
    ]);
  });
});
