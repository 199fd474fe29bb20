import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantityKind } from '../../../src/io/numbers/numberKind';
import { readNumberTexts } from '../../../src/io/numbers/readNumberTexts';

/** The marks of a notation: between thousands and before decimals. */
const NOTATIONS = [
  ['Belgian', '.', ','],
  ['English', ',', '.'],
  ['Swiss', '’', '.'],
  ['Swiss on a keyboard', "'", '.'],
  ['French', '\u202f', ','],
  ['French, older', '\u00a0', ','],
  ['of a sheet with blanks', ' ', ','],
] as const;
const UNITS = ['', ' m', 'm', ' meter', '\u00a0m'];
const METRES = quantityKind('hagen');

/** A number as its notation writes it, with up to three decimals. */
function written(thousandths: number, thousands: string, decimal: string, decimals: number): string {
  const digits = (Math.abs(thousandths) / 1000).toFixed(decimals);
  const [whole, fraction] = digits.split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${thousandths < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

const read = (texts: readonly string[], delimiter?: string) =>
  readNumberTexts(texts, () => false, METRES, delimiter === undefined ? {} : { delimiter });

test.each(NOTATIONS)(
  '%s numbers come back as they were where one of them settles it',
  (_name, thousands, mark) => {
    const thousandths = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(thousandths, { minLength: 1 }),
        fc.constantFrom(...UNITS),
        fc.constantFrom(undefined, ',', ';', '\t'),
        (numbers, unit, delimiter) => {
          // Two decimals fit no group of three: that one settles it.
          const texts = [
            ...numbers.map((value) => written(value, thousands, mark, 3)),
            written(1500, '', mark, 2),
          ];
          const { values, reading } = read(
            texts.map((text) => text + unit),
            delimiter,
          );
          expect([...values]).toEqual([...numbers.map((value) => value / 1000 + 0), 1.5]);
          expect(reading.notUnderstood.count).toBe(0);
        },
      ),
    );
  },
);

test('of groups of three alone none becomes a fraction', () => {
  const whole = fc.integer({ min: 1000, max: 999_999_999 });
  fc.assert(
    fc.property(
      fc.array(whole, { minLength: 1 }),
      fc.constantFrom(...NOTATIONS),
      fc.constantFrom(undefined, ',', ';', '\t', '|'),
      (numbers, [, thousands, mark], delimiter) => {
        const { values } = read(
          numbers.map((number) => written(number * 1000, thousands, mark, 0)),
          delimiter,
        );
        values.forEach((value, place) => expect([numbers[place], Infinity]).toContain(value));
      },
    ),
  );
});
