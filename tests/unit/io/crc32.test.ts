import { expect, test } from 'vitest';
import { crc32 } from '../../../src/io/crc32';

test.each([
  // The check value of the catalogue of CRC algorithms, and of nothing.
  ['123456789', 'cbf43926'],
  ['', '00000000'],
  ['a', 'e8b7be43'],
])('the CRC-32 of “%s” is %s', (text, expected) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(expected);
});
