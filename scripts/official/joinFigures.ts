import { areaCodeOf } from '../../src/domain/areas/areaCode';
import type { SourceFigures } from '../../src/domain/catalog/officialSources';
import { joinTable } from '../../src/domain/tableJoin/joinTable';
import type { JoinRows } from '../../src/domain/tableJoin/joinTable';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { AttributeColumn, Columns } from '../../src/features/columns';
import { attributeValue, findAttribute } from '../../src/features/columns';
import { unpackZip } from '../../src/io/archive/zipArchive';
import { decodeText } from '../../src/io/decodeText';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import { WHOLE_THINGS } from '../../src/io/numbers/numberKind';
import { fetchWhole } from '../../src/io/sources/fetchWhole';
import { readJoinMergers } from '../data/readFigures';

/** Areas with a column of figures from a table. */
export interface JoinedFigures {
  columns: Columns;
  /** Rows of the table that give no area a number, and what they add up to: people of whom no sector is known. */
  left: { count: number; sum: number };
  /** Areas that the table does not have. */
  missing: number;
}

/**
 * Fetch a table of figures in a zip and join it to areas by code, as any table is (`joinTable`). An area that is not in the
 * table has none: missing is not zero.
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
  const areas = Array.from({ length: columns.count }, (_, feature) => ({
    ...{ code: areaCodeOf(attributeValue(codes, feature)), name: '', parentCode: null },
  }));
  const rows: JoinRows = {
    keys: [...figures.value.keys()],
    values: Float64Array.from(figures.value.values(), (value) => value ?? NaN),
    ...{ notUnderstood: new Map(), otherYear: new Map(), numbers: null },
  };
  const { matched, left } = joinTable(rows, 'code', { areas, vintage: null }, readJoinMergers());
  if (left.length === rows.keys.length)
    return fail('figures.noneJoined', {
      ...{
        file: address,
        column: table.codeColumn,
        columns: [table.codeColumn, table.valueColumn].join(', '),
      },
    });
  const found = areas.map(({ code }) => matched.figures.get(code));
  const joined: AttributeColumn = {
    ...{ name: column, type: 'number' },
    values: Float64Array.from(found, (value) => value ?? 0),
    isNull: Uint8Array.from(found, (value) => Number((value ?? null) === null)),
  };
  const sum = left.reduce((total, { row }) => total + (figures.value.get(String(rows.keys[row])) ?? 0), 0);
  const attributes = [...columns.attributes.filter(({ name }) => name !== column), joined];
  return ok({
    columns: { ...columns, attributes },
    left: { count: left.length, sum },
    missing: found.filter((value) => value === undefined).length,
  });
}
