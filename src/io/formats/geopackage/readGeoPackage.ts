import type { Database } from '@sqlite.org/sqlite-wasm';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { attributeColumns, AttributeBuilder } from '../../../features/attributeBuilder';
import { checkCellCount, checkColumnCount, MOST_LOOSE_CELLS } from '../../../features/tableLimits';
import { Breather } from '../../breather';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import { chooseLayer } from '../chooseLayer';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readTableLayer } from '../table/readTableLayer';
import type { Cell } from '../table/positionReader';
import { contentOf, describeLayer, quotedName, tableColumns } from './geoPackageLayer';
import type { GeoPackageLayer } from './geoPackageLayer';
import { limitWaiting, NO_MEMORY, openDatabase, STOPPED } from './openSqlite';
import { hasWriteAheadLog, isCutOff } from './sqliteHeader';
import { addOrLeaveOut, addWkb } from '../../wkb/wkbReader';

/**
 * Read a layer of a GeoPackage, with SQLite: the chosen one, else the first. Features are named in a note whose geometry
 * cannot be decoded or is of a type that is not measured: those stay as features without geometry.
 * A file of tables without geometry is read as one, see `readTableLayer`.
 * @returns `geopackage.invalid` for a database that is damaged or cut off or no GeoPackage, or one that gives another number
 * of features than it counts; `geopackage.endless` for a view whose next row does not come; `file.tooMuch` where SQLite has no
 * memory left; `cancelled`.
 */
export async function readGeoPackage(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  if (isCutOff(bytes)) return fail('geopackage.invalid', { file });
  let database: Database | undefined;
  try {
    database = await openDatabase(bytes);
    const goOn = await limitWaiting(database);
    const content = contentOf(database);
    if (!content) return fail('geopackage.invalid', { file });
    const { layers, tables } = content;
    const names = layers.length > 0 ? layers : tables;
    if (names.length === 0) return fail('geopackage.invalid', { file });
    const choice = chooseLayer(names, file, options);
    if (!choice.ok) return choice;
    const name = choice.value.layer;
    const read =
      layers.length > 0
        ? await readFeatures(database, describeLayer(database, name), file, { options, bytes, goOn })
        : await readTableLayer(rowsOf(database, name), file, options, { hasNamesApart: true });
    return read.ok ? ok({ ...read.value, choice: choice.value }) : read;
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    if (error.resultCode === NO_MEMORY) return fail('file.tooMuch', { file });
    return fail(error.resultCode === STOPPED ? 'geopackage.endless' : 'geopackage.invalid', { file });
  } finally {
    database?.close();
  }
}

/** SQLite says what is wrong with a file by throwing its own error. */
function isDatabaseError(error: unknown): error is Error & { resultCode: unknown } {
  return error instanceof Error && 'resultCode' in error;
}

/** A table without geometry, its names first. */
function rowsOf(database: Database, table: string): Cell[][] {
  const names = tableColumns(database, table);
  const count = Number(database.selectValue(`SELECT count(*) FROM ${quotedName(table)}`));
  checkCellCount(names.length, count, MOST_LOOSE_CELLS);
  const rows = database.exec({
    sql: `SELECT ${names.map(quotedName).join(', ')} FROM ${quotedName(table)}`,
    rowMode: 'array',
    returnValue: 'resultRows',
  });
  return [names, ...rows.map((row) => row.map((value) => attributeOf(value, false)))];
}

async function readFeatures(
  database: Database,
  layer: GeoPackageLayer,
  file: string,
  { options, bytes, goOn }: { options: ReadOptions; bytes: Uint8Array; goOn: () => void },
): Promise<Result<RawLayer>> {
  const breather = new Breather('reading', options);
  const { length } = bytes;
  const builder = new ColumnsBuilder();
  checkColumnCount(layer.columns.length);
  const known = layer.columns.filter(({ type }) => type !== null);
  const attributes = known.map(({ name, type }) => new AttributeBuilder(name, type));
  checkCellCount(known.length, layer.featureCount);
  const names = [layer.geometryColumn, ...known.map(({ name }) => name)].map(quotedName);
  const statement = database.prepare(`SELECT ${names.join(', ')} FROM ${quotedName(layer.table)}`);
  try {
    while (statement.step()) {
      goOn();
      builder.startFeature();
      addGeometry(statement.get(0), builder);
      attributes.forEach((attribute, at) => {
        attribute.set(builder.count, attributeOf(statement.get(at + 1), known[at]!.type === 'boolean'));
      });
      builder.endFeature();
      if (breather.due) {
        await breather.pause(Math.round((length * builder.count) / layer.featureCount), length);
      }
      if (breather.cancelled) return fail('cancelled', {});
    }
  } finally {
    statement.finalize();
  }
  if (builder.count !== layer.featureCount) return fail('geopackage.invalid', { file });
  breather.report(length, length);
  return ok({
    columns: builder.toColumns(attributeColumns(attributes, builder.count)),
    crs: layer.crs,
    defaultCrs: null,
    notes: [
      ...builder.notes(),
      ...notesAbout(layer),
      ...(hasWriteAheadLog(bytes) ? [{ code: 'openElsewhere' as const, params: {} }] : []),
    ],
  });
}

/** Add a geometry as the column of a layer has it: a header, then well-known binary. */
function addGeometry(value: unknown, builder: ColumnsBuilder): void {
  if (value === null) return;
  addOrLeaveOut(builder, () => {
    if (!(value instanceof Uint8Array)) throw new RangeError('no bytes');
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    if (view.getUint8(0) !== 0x47 || view.getUint8(1) !== 0x50)
      throw new RangeError('no GeoPackage geometry');
    const flags = view.getUint8(3);
    const isEmpty = (flags & 0b10000) !== 0;
    const doubles = [0, 4, 6, 6, 8][(flags >> 1) & 0b111];
    if (doubles === undefined) throw new RangeError('no GeoPackage geometry');
    if (!isEmpty) addWkb(value, builder, 8 + doubles * 8);
  });
}

/** SQLite does not hold a column to its type. */
function attributeOf(value: unknown, isBoolean: boolean): string | number | boolean | null {
  if (isBoolean && typeof value === 'number') return value !== 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  // A whole number beyond those that a double holds, by its digits.
  return typeof value === 'bigint' ? value.toString() : null;
}

function notesAbout({ columns }: GeoPackageLayer): ImportNote[] {
  const skipped = columns.filter(({ type }) => type === null).map(({ name }) => name);
  return [
    ...(skipped.length > 0
      ? [{ code: 'skippedColumns' as const, params: { columns: skipped.join(', ') } }]
      : []),
  ];
}
