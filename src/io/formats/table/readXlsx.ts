import readWorkbook from 'read-excel-file/universal';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { checkCellCount, checkColumnCount, MOST_LOOSE_CELLS } from '../../../features/tableLimits';
import { shareOfProgress } from '../../shareOfProgress';
import { unpackZip } from '../../archive/zipArchive';
import { chooseLayer } from '../chooseLayer';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readTableLayer } from './readTableLayer';
import { sheetSize } from './sheetSize';
import type { Cell } from './positionReader';

/** The files of a zip in one of which a workbook may have the cells of a sheet: a list in it says in which. */
const SHEET = /\.xml$/;

/** Numbers between two tellings of progress. */
const STEP = 4096;
/** Share of the work that is done when the library has the rows. */
const UNPACKED = 0.7;

/**
 * Read a sheet of an Excel workbook whose rows have coordinates or a geometry, see {@link readTableLayer}: the chosen one,
 * else the first with rows. A cell has the value that was kept beside its formula; a date is its day, as ISO text.
 * @returns `xlsx.invalid` for a workbook that is damaged or locked, `archive.tooLarge`, and the problems of `readTableLayer`
 * @throws TooManyColumns, or a RangeError for sheets that reach further than memory does
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const sized = unpackZip(bytes, file, (name) => SHEET.test(name));
  if (!sized.ok) return sized.problem.code === 'archive.tooLarge' ? sized : fail('xlsx.invalid', { file });
  // The library fills every sheet up to its last row and column.
  let [cells, numbers] = [0, 0];
  for (const xml of Object.values(sized.value)) {
    const size = sheetSize(xml);
    if (!size) return fail('xlsx.invalid', { file });
    checkColumnCount(size.columns);
    cells += size.rows * size.columns;
    numbers += size.numbers;
  }
  checkCellCount(1, cells, MOST_LOOSE_CELLS);
  const { onProgress } = shareOfProgress(options, 0, UNPACKED);
  let done = 0;
  // What the library does not say itself is told by the numbers that it comes past.
  const parseNumber = (text: string): number => {
    const number = Number(text);
    if (Number.isNaN(number)) throw new RangeError('no number');
    if (++done % STEP === 0) onProgress?.({ stage: 'reading', done, total: numbers });
    return number;
  };
  let sheets;
  try {
    sheets = await readWorkbook(bytes.slice().buffer, { parseNumber });
  } catch {
    return fail('xlsx.invalid', { file });
  }
  const filled = sheets.filter(({ data }) => data.length > 0);
  if (filled.length === 0) return fail('csv.noHeader', { file });
  const names = filled.map(({ sheet }) => sheet);
  const choice = chooseLayer(names, file, options);
  if (!choice.ok) return choice;
  const { data } = filled[names.indexOf(choice.value.layer)]!;
  const rows = (data as readonly (readonly unknown[])[]).map((row) => row.map(cellOf));
  const read = await readTableLayer(rows, file, shareOfProgress(options, UNPACKED, 1));
  return read.ok ? ok({ ...read.value, choice: choice.value }) : read;
}

function cellOf(value: unknown): Cell {
  // Excel knows no time zones: its library gives a date as that day in UTC.
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}
