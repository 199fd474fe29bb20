import readWorkbook from 'read-excel-file/universal';
import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { unpackZip } from '../../archive/zipArchive';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readTableLayer } from './readTableLayer';
import type { Cell } from './positionReader';

/** The file of a zip in which a workbook has the cells of a sheet. */
const SHEET = /^xl\/.*\.xml$/;

/**
 * Read a sheet of an Excel workbook whose rows have coordinates or a geometry, see {@link readTableLayer}: the chosen one,
 * else the first with rows. A cell has the value that was kept beside its formula; a date is its day, as ISO text.
 * @returns `xlsx.invalid` for a workbook that is damaged or locked, `archive.tooLarge`, and the problems of `readTableLayer`
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const sized = unpackZip(bytes, file, (name) => SHEET.test(name));
  if (!sized.ok) return sized.problem.code === 'archive.tooLarge' ? sized : fail('xlsx.invalid', { file });
  let sheets;
  try {
    sheets = await readWorkbook(bytes.slice().buffer);
  } catch {
    return fail('xlsx.invalid', { file });
  }
  const filled = sheets.filter(({ data }) => data.length > 0);
  const chosen = filled.find(({ sheet }) => sheet === options.layer) ?? filled[0];
  if (!chosen) return fail('csv.noHeader', { file });
  const rows = (chosen.data as readonly (readonly unknown[])[]).map((row) => row.map(cellOf));
  const read = await readTableLayer(rows, file, options);
  if (!read.ok || filled.length === 1) return read;
  const choice = { layers: filled.map(({ sheet }) => sheet), layer: chosen.sheet };
  return { ok: true, value: { ...read.value, choice } };
}

function cellOf(value: unknown): Cell {
  // Excel knows no time zones: its library gives a date as that day in UTC.
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}
