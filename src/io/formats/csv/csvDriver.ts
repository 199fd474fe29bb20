import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

/** What a text of another form starts with: XML or JSON. */
const OTHER_FORMS = ['<', '{', '['];
const DELIMITER = /[;,\t|]/;
/** Characters that no table has; UTF-16 has zeros where these bytes are read one by one. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const BINARY = /[\x01-\x08\x0e-\x1f]/;

/** Text of which the first line is parted, in UTF-8, UTF-16 or the code page of Excel. */
function looksLikeTable(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head).replaceAll('\0', '');
  const start = text.replace(/^(ï»¿|ÿþ|þÿ)/, '').trimStart();
  // Every other byte of UTF-16 is zero in Western text, and few are in anything else that is text.
  const zeros = head.length - text.length;
  const isText = zeros === 0 || Math.abs(zeros - head.length / 2) < head.length / 10;
  return isText && !BINARY.test(text) && !OTHER_FORMS.includes(start[0] ?? '<') && DELIMITER.test(start);
}

/** A table of text with coordinates. It has no mark of its own: it comes last. */
export const csvDriver: FormatDriver = {
  format: 'csv',
  name: 'CSV',
  recognises: looksLikeTable,
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readCsvLayer'))).readCsvLayer(bytes, file, options),
};
