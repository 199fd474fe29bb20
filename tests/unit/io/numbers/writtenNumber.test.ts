import { expect, test } from 'vitest';
import { writtenNumber } from '../../../../src/io/numbers/writtenNumber';

test.each([
  ['0', 0, 0],
  ['-3', -3, -3],
  ['−3', -3, -3],
  ['+3', 3, 3],
  ['12,5', 12.5, null],
  ['12.5', null, 12.5],
  [',5', 0.5, null],
  ['.5', null, 0.5],
  ['1.250', 1250, 1.25],
  ['1,250', 1.25, 1250],
  ['0.125', null, 0.125],
  ['0,125', 0.125, null],
  ['1250,125', 1250.125, null],
  ['1.250,50', 1250.5, null],
  ['1,250.50', null, 1250.5],
  ['1.234.567', 1234567, null],
  ['1 250', 1250, 1250],
  ['1\u00a0250,5', 1250.5, null],
  ['1\u202f250.5', null, 1250.5],
  ["1'250", 1250, 1250],
  ['1’250’000.25', null, 1250000.25],
  ['1.2e3', null, 1200],
  ['1,2E+3', 1200, null],
  ['1.250e3', null, 1250],
  [' 7 ', 7, 7],
])('%j is %s with a decimal comma and %s with a point', (text, comma, point) => {
  expect(writtenNumber(text)).toEqual({ comma, point, unit: null });
});

test.each([
  ['22 kW', 22, { dimension: 'power', factor: 1, word: 'kW' }],
  ['22kWp', 22, { dimension: 'power', factor: 1, word: 'kWp' }],
  ['3 MW', 3, { dimension: 'power', factor: 1000, word: 'MW' }],
  ['1 250 m³', 1250, { dimension: 'volume', factor: 1, word: 'm³' }],
  ['5 m3', 5, { dimension: 'volume', factor: 1, word: 'm3' }],
  ['2 lopende  meter', 2, { dimension: 'length', factor: 1, word: 'lopende  meter' }],
  ['2 ha', 2, { dimension: 'area', factor: 10_000, word: 'ha' }],
  ['€ 12', 12, { dimension: 'money', factor: 1, word: '€' }],
  ['- € 12', -12, { dimension: 'money', factor: 1, word: '€' }],
  ['12 EUR', 12, { dimension: 'money', factor: 1, word: 'EUR' }],
  ['12 inw.', 12, { dimension: 'count', factor: 1, word: 'inw.' }],
])('%j is %s of its unit', (text, value, unit) => {
  expect(writtenNumber(text)).toEqual({ comma: value, point: value, unit });
});

test.each([
  ...['', 'n.v.t.', 'ca. 12', '> 12', '12-15', '3 x 12', '12 %', '12%', '12 kWh', '1,2 miljoen', '2 juni'],
  ...['1.2.3,5', '1,2,3', '1 23', '12 34', "1'2", '1 250.000.000', '1.250 000', '12.', '1e999', '2021-05-01'],
  ...['€ 12 m', 'Infinity', 'NaN', '0x10'],
])('%j is no number', (text) => {
  expect(writtenNumber(text)).toBeNull();
});
