import { expect, test } from 'vitest';
import { decodeText } from '../../../src/io/decodeText';

const TEXT = 'nis;naam\r\n44021;Gent – Café\r\n';
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((character, place) => view.setUint16(place * 2, character.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
};

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', utf16(TEXT, true)],
  ['UTF-16 with a mark, little end first', utf16(`\ufeff${TEXT}`, true)],
  ['UTF-16, big end first', utf16(TEXT, false)],
  ['UTF-16 with a mark, big end first', utf16(`\ufeff${TEXT}`, false)],
])('%s', (_name, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});

test('what is neither is read as Excel writes it in Belgium', () => {
  expect(decodeText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]))).toBe('Café €');
});
