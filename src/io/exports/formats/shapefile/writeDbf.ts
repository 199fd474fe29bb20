import type { DbfField } from './dbfFields';

const HEADER = 32;
const DESCRIPTOR = 32;
const VERSION = 0x03;
const END_OF_HEADER = 0x0d;
const END_OF_FILE = 0x1a;
const BLANK = 0x20;

/**
 * A dBase III table. Numbers stand at the right of their field, everything else at the left. `date` is the ISO date of
 * the last change, from the caller, so that the same table always gives the same bytes.
 */
export function writeDbf(fields: readonly DbfField[], count: number, date: string): Uint8Array {
  const headerLength = HEADER + fields.length * DESCRIPTOR + 1;
  const rowLength = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  const bytes = new Uint8Array(headerLength + count * rowLength + 1).fill(BLANK, headerLength);
  const view = new DataView(bytes.buffer);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  bytes.set([VERSION, year - 1900, month, day]);
  view.setUint32(4, count, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  const ascii = new TextEncoder();
  fields.forEach(({ name, type, width, decimals }, index) => {
    const at = HEADER + index * DESCRIPTOR;
    ascii.encodeInto(name, bytes.subarray(at, at + 10));
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  });
  bytes[headerLength - 1] = END_OF_HEADER;
  for (let row = 0; row < count; row++) {
    let at = headerLength + row * rowLength + 1;
    for (const { type, width, values } of fields) {
      const value = values[row]!;
      bytes.set(value, type === 'N' ? at + width - value.length : at);
      at += width;
    }
  }
  bytes[bytes.length - 1] = END_OF_FILE;
  return bytes;
}
