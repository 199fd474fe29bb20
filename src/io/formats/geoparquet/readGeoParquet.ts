import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import type { FileMetaData } from 'hyparquet';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { attributeColumns, AttributeBuilder } from '../../../features/attributeBuilder';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import { checkCellCount, checkColumnCount, MOST_LOOSE_CELLS } from '../../../features/tableLimits';
import { Breather } from '../../breather';
import { addOrLeaveOut, addWkb } from '../../wkb/wkbReader';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { jsonText } from '../geojson/jsonText';
import { geometryColumn } from './geometryColumn';
import { PAGE_COMPRESSORS, PageTooLarge } from './pageCompressors';

const CODECS = new Set(['UNCOMPRESSED', ...Object.keys(PAGE_COMPRESSORS)]);

/** Geometries as they are in the file, and points in time as ISO text. */
const PARSERS = {
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
  dateFromDays: (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (time: bigint) => new Date(Number(time)).toISOString(),
  timestampFromMicroseconds: (time: bigint) => new Date(Number(time / 1000n)).toISOString(),
  timestampFromNanoseconds: (time: bigint) => new Date(Number(time / 1_000_000n)).toISOString(),
};

/** Rows for every byte of a file that no packing of geometries comes to: a larger number is made up. */
const MOST_ROWS_A_BYTE = 8;

/** Whether a file can hold the rows that it says to: the library makes room for them before it looks. */
function canHold({ num_rows, row_groups }: FileMetaData, bytes: number): boolean {
  const counts = row_groups.flatMap(({ num_rows: rows, columns }) => [
    rows,
    ...columns.map(({ meta_data: meta }) => meta?.num_values ?? 0n),
  ]);
  return [num_rows, ...counts].every((count) => count >= 0n && Number(count) <= MOST_ROWS_A_BYTE * bytes);
}

/**
 * Read a GeoParquet file (1.0 and 1.1 with well-known binary, or a column that Parquet itself calls a geometry), one group
 * of rows at a time. Nested values become their JSON text.
 * @returns `parquet.invalid` for a file that is damaged or cut off, or says to hold more rows than it can; `file.tooMuch`
 * for a page that would take more memory than there is; `parquet.noGeometry`; `parquet.packed` naming a way of packing that
 * is not read; or `cancelled`
 */
export async function readGeoParquet(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const source = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
  let metadata: FileMetaData;
  try {
    metadata = parquetMetadata(bytes.slice().buffer);
  } catch {
    return fail('parquet.invalid', { file });
  }
  if (!canHold(metadata, bytes.length)) return fail('parquet.invalid', { file });
  const codec = metadata.row_groups
    .flatMap(({ columns }) => columns.map((column) => column.meta_data?.codec ?? 'UNCOMPRESSED'))
    .find((used) => !CODECS.has(used));
  if (codec !== undefined) return fail('parquet.packed', { file, codec });
  const place = geometryColumn(metadata);
  if (place === null) return fail('parquet.noGeometry', { file });

  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const others = names.filter((name) => place.others.includes(name));
  const passed = [place.name, ...place.covering, ...others];
  const kept = names.filter((name) => !passed.includes(name));
  checkColumnCount(kept.length);
  const attributes = kept.map((name) => new AttributeBuilder(name, null));
  const columns = [place.name, ...kept];
  const builder = new ColumnsBuilder();
  const breather = new Breather('reading', options);
  const total = Number(metadata.num_rows);
  checkCellCount(kept.length, total);
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    checkCellCount(columns.length, Number(group.num_rows), MOST_LOOSE_CELLS);
    let rows: unknown[][] = [];
    try {
      await parquetRead({
        ...{
          file: source,
          metadata,
          columns,
          rowStart,
          rowEnd,
          compressors: PAGE_COMPRESSORS,
          parsers: PARSERS,
        },
        onComplete: (read: unknown[][]) => {
          rows = read;
        },
      });
    } catch (error) {
      if (error instanceof PageTooLarge) return fail('file.tooMuch', { file });
      return fail('parquet.invalid', { file });
    }
    for (const [geometry, ...values] of rows) {
      builder.startFeature();
      addGeometry(geometry, builder);
      values.forEach((value, at) => attributes[at]!.set(builder.count, plainValue(value)));
      builder.endFeature();
      if (breather.due)
        await breather.pause(Math.round((bytes.length * builder.count) / total), bytes.length);
      if (breather.cancelled) return fail('cancelled', {});
    }
    rowStart = rowEnd;
  }
  if (builder.count !== total) return fail('parquet.invalid', { file });
  return ok({
    columns: builder.toColumns(attributeColumns(attributes, builder.count)),
    crs: place.crs,
    defaultCrs: null,
    notes: [
      ...builder.notes(),
      ...(others.length > 0
        ? [{ code: 'otherGeometries' as const, params: { columns: others.join(', ') } }]
        : []),
    ],
  });
}

function addGeometry(value: unknown, builder: ColumnsBuilder): void {
  if (value === null || value === undefined) return;
  addOrLeaveOut(builder, () => {
    if (!(value instanceof Uint8Array)) throw new RangeError('no bytes');
    addWkb(value, builder);
  });
}

function plainValue(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  // A whole number beyond those that a double holds, by its digits.
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'object') return jsonText(value);
  return value as string | number | boolean;
}
