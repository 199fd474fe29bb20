import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAfter, lastDay, parseMeasureDate } from '../../../../src/domain/measures/measureDate';

test.each([
  [2023, 20230000],
  ['2023', 20230000],
  ['2023-05', 20230500],
  ['2023/5', 20230500],
  ['05/2023', 20230500],
  ['5-2023', 20230500],
  ['2023-05-00', 20230500],
  ['2023-12 (fase 2)', 20231200],
  ['2023-12-5', 20231205],
  ['2023-00-14', 20230000],
  ['2023.0', 20230000],
  // A season: neither a month nor a year.
  ['2023-24', null],
  ['13/2023', null],
  ['2023-05-14', 20230514],
  ['20230514', 20230514],
  ['14/05/2023', 20230514],
  ['3-4-2022', 20220403],
  ['2020-2021', null],
  ['2021/2022', null],
  ['2020 - 2021', null],
  ['2020–2021', null],
  ['2020 tot en met 2021', null],
  ['', null],
  ['onbekend', null],
  [0, null],
  [null, null],
])('the date %s reads as %s', (text, expected) => {
  expect(parseMeasureDate(text)).toBe(expected);
});

describe('a moment is the day that it is in Belgium', () => {
  test.each([
    ['2020-12-31T23:00:00Z', 20210101],
    ['2020-12-31T22:59:59Z', 20201231],
    ['2020-12-31T23:00:00.000Z', 20210101],
    ['2020-12-31 23:00:00+00', 20210101],
    ['2021-01-01T00:30:00+02:00', 20201231],
    ['2020-12-31T18:00:00-0500', 20210101],
    // Summer time.
    ['2023-06-30T22:00:00Z', 20230701],
    ['2023-06-30T21:59Z', 20230630],
    // Without an offset it is a time of Belgium.
    ['2020-12-31T23:00:00', 20201231],
    ['2020-12-31 23:00', 20201231],
    // Milliseconds since 1970, as geographic services write them.
    [1609455600000, 20210101],
    [1609455599999, 20201231],
    ['1609455600000', 20210101],
    [1672531200000, 20230101],
    // Seconds look like any other number.
    [1609455600, null],
    ['2021-13-01T00:00:00Z', null],
  ])('%s is %s', (value, expected) => {
    expect(parseMeasureDate(value)).toBe(expected);
  });

  test('the same in milliseconds as written with Z', () => {
    const moments = fc.date({
      min: new Date('1975-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const written = parseMeasureDate(moment.toISOString());
        expect(parseMeasureDate(moment.getTime())).toBe(written);
        const utc = Number(moment.toISOString().slice(0, 10).replaceAll('-', ''));
        expect(written).toBeGreaterThanOrEqual(utc);
      }),
    );
  });
});

test.each([
  ['a year', 20260000, 20260101, 20251231, 20261231],
  ['a month', 20261200, 20261201, 20261130, 20261231],
  ['a February', 20240200, 20240201, 20240131, 20240229],
  ['a day', 20261122, 20261122, 20261121, 20261122],
])('%s counts from its first day and lasts until its last', (_, date, first, before, last) => {
  expect(isAfter(date, first)).toBe(false);
  expect(isAfter(date, before)).toBe(true);
  expect(lastDay(date)).toBe(last);
});
