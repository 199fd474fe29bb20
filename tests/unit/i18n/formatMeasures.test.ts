import { expect, test } from 'vitest';
import { formatLength, formatSurface, parseNumber } from '../../../src/i18n/formatMeasures';

test.each([
  [850.4, '850 m'],
  [8254, '8,25 km'],
  [24_349, '24,3 km'],
  [1_234_567, '1.234,6 km'],
])('a length of %d metres reads %s', (metres, text) => {
  expect(formatLength(metres).replaceAll('\u00a0', ' ')).toBe(text);
});

test.each([
  [850.4, '850 m²'],
  [123_499, '12,3 ha'],
  [999_999.98, '1 km²'],
  [47_653_210, '47,65 km²'],
])('a surface of %d square metres reads %s', (squareMetres, text) => {
  expect(formatSurface(squareMetres).replaceAll('\u00a0', ' ')).toBe(text);
});

test.each([
  ['250', 250],
  ['1.250', 1250],
  ['1.250,5', 1250.5],
  ['1250,5', 1250.5],
  ['1250.5', 1250.5],
  ['1 250', 1250],
  ['1.25', 1.25],
  ['', null],
  ['250 m', null],
  ['1,250.5', null],
  ['1.2.3', null],
])('“%s” is read as %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
