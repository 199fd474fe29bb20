import { decodeWindows1252 } from '../../decodeText';
import type { AttributeType } from '../../../features/columns';

const HEADER = 32;
const DESCRIPTOR = 32;
const END_OF_HEADER = 0x0d;
const REMOVED = 0x2a;
const NO_DAY = '00000000';

/** How the types of dBase come in; a memo, whose texts are in another file, is not read. */
const TYPES: Readonly<Record<string, AttributeType>> = {
  C: 'text',
  N: 'number',
  F: 'number',
  L: 'boolean',
  D: 'date',
};

export interface DbfColumn {
  name: string;
  type: AttributeType;
  /** The value in a row (from 0); null where there is none. */
  value(row: number): string | number | boolean | null;
}

/** A dBase table, read where it stands. */
export interface DbfTable {
  count: number;
  fields: DbfColumn[];
  /** Names of the fields of other types. */
  skipped: string[];
  isRemoved(row: number): boolean;
}

/**
 * Open a dBase table.
 * @param codePage what the `.cpg` beside it says; without one the bytes must tell
 * @returns null for bytes that are no table, or fewer than their header says
 */
export function readDbf(bytes: Uint8Array, codePage: string | null): DbfTable | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  if (headerLength < HEADER || headerLength + count * rowLength > bytes.length) return null;
  const decode = decoderFor(codePage, bytes.subarray(headerLength));
  const fields: DbfColumn[] = [];
  const skipped: string[] = [];
  let offset = 1;
  for (let at = HEADER; at + DESCRIPTOR < headerLength && bytes[at] !== END_OF_HEADER; at += DESCRIPTOR) {
    const width = bytes[at + 16]!;
    const start = headerLength + offset;
    offset += width;
    const type = TYPES[String.fromCharCode(bytes[at + 11]!)];
    const own = decode(bytes.subarray(at, at + 11)).replace(/\0.*$/s, '');
    if (type === undefined) {
      skipped.push(own);
      continue;
    }
    // Names of ten characters are soon the same, and two fields must not become one.
    const same = fields.filter(({ name }) => name.replace(/~\d+$/, '') === own).length;
    const textAt = (row: number): string =>
      decode(bytes.subarray(start + row * rowLength, start + row * rowLength + width)).trimEnd();
    fields.push({
      name: same === 0 ? own : `${own}~${same + 1}`,
      type,
      value: (row) => valueOf(textAt(row), type),
    });
  }
  if (offset > rowLength) return null;
  return {
    count,
    fields,
    skipped,
    isRemoved: (row) => row < count && bytes[headerLength + row * rowLength] === REMOVED,
  };
}

function valueOf(text: string, type: AttributeType): string | number | boolean | null {
  const trimmed = text.replace(/\0/g, '').trim();
  if (trimmed === '') return null;
  switch (type) {
    case 'number':
      // Stars fill a field into which a number did not fit.
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
    case 'boolean':
      return /^[TtYyJj]$/.test(trimmed) ? true : /^[FfNn]$/.test(trimmed) ? false : null;
    case 'date':
      // Zeros are how some writers say that there is none.
      return /^\d{8}$/.test(trimmed) && trimmed !== NO_DAY
        ? trimmed.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
        : null;
    case 'text':
      return text.replace(/\0/g, '');
  }
}

/** Without a code page: UTF-8 where the bytes are that, otherwise the one of Windows in Belgium. */
function decoderFor(codePage: string | null, rows: Uint8Array): (bytes: Uint8Array) => string {
  const unicode = codePage === null ? isUtf8(rows) : /utf-?8|65001/i.test(codePage);
  if (!unicode) return decodeWindows1252;
  const decoder = new TextDecoder('utf-8');
  return (bytes) => decoder.decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
