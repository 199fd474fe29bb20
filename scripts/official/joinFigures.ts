import { areaCodeOf } from '../../src/domain/areas/areaCode';
import type { SourceFigures } from '../../src/domain/catalog/officialSources';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { AttributeColumn, Columns } from '../../src/features/columns';
import { attributeValue, findAttribute } from '../../src/features/columns';
import { unpackZip } from '../../src/io/archive/zipArchive';
import { decodeText } from '../../src/io/decodeText';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import { WHOLE_THINGS } from '../../src/io/numbers/numberKind';
import { fetchWhole } from '../../src/io/sources/fetchWhole';

/** Areas with a column of figures from a table. */
export interface JoinedFigures {
  columns: Columns;
  /** Codes of the table that no area has, and what they add up to: people of whom no sector is known. */
  left: { count: number; sum: number };
  /** Areas that the table does not have. */
  missing: number;
}

/**
 * Fetch a table of figures in a zip and join it to areas by code. An area that is not in the table has none: missing is
 * not zero.
 * @param columns a layer that has the code column
 * @returns the problems of `fetchWhole`, `unpackZip` and `readFigureTable`; `figures.noneJoined` where no code is in both
 */
export async function joinFigures(
  columns: Columns,
  codeColumn: string,
  { address, column, ...table }: SourceFigures,
): Promise<Result<JoinedFigures>> {
  const zip = await fetchWhole(address, address, {});
  if (!zip.ok) return zip;
  const files = unpackZip(zip.value, address, (name) => /\.(txt|csv)$/i.test(name));
  if (!files.ok) return files;
  const [text] = Object.values(files.value);
  if (!text) return fail('file.unreadable', { file: address, cause: 'damagedZip' });
  const figures = readFigureTable(
    ...([decodeText(text), address, table.codeColumn, table.valueColumn, WHOLE_THINGS] as const),
  );
  if (!figures.ok) return figures;
  const codes = findAttribute(columns, codeColumn)!;
  const left = new Map(figures.value);
  const values = new Float64Array(columns.count);
  const isNull = new Uint8Array(columns.count);
  let missing = 0;
  for (let feature = 0; feature < columns.count; feature++) {
    const code = areaCodeOf(attributeValue(codes, feature));
    const value = figures.value.get(code) ?? null;
    if (!figures.value.has(code)) missing++;
    left.delete(code);
    if (value === null) isNull[feature] = 1;
    else values[feature] = value;
  }
  if (missing === columns.count)
    return fail('figures.noneJoined', { file: address, column: table.codeColumn, columns: table.codeColumn });
  const joined: AttributeColumn = { name: column, type: 'number', values, isNull };
  const sum = [...left.values()].reduce<number>((total, value) => total + (value ?? 0), 0);
  const attributes = [...columns.attributes.filter(({ name }) => name !== column), joined];
  return ok({ columns: { ...columns, attributes }, left: { count: left.size, sum }, missing });
}
