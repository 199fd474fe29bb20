import type { Database } from '@sqlite.org/sqlite-wasm';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { AttributeBuilder } from '../../../features/attributeBuilder';
import { Breather } from '../../breather';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import type { ImportNote } from '../../../features/importReport';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { firstLayer, quotedName } from './geoPackageLayer';
import type { GeoPackageLayer } from './geoPackageLayer';
import { openDatabase } from './openSqlite';
import { hasWriteAheadLog, isCutOff } from './sqliteHeader';
import { addWkb, UnsupportedGeometry } from './wkbReader';

/**
 * Read the first layer of a GeoPackage, with SQLite; other layers are named in a note, and so are features whose geometry
 * cannot be decoded or is of a type that is not measured: those stay as features without geometry.
 * @returns `geopackage.invalid` for a database that is damaged or cut off or no GeoPackage, one without a layer with
 * geometry, or one that gives another number of features than it counts; `cancelled`.
 */
export async function readGeoPackage(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  if (isCutOff(bytes)) return fail('geopackage.invalid', { file });
  let database: Database | undefined;
  try {
    database = await openDatabase(bytes);
    const layer = firstLayer(database);
    if (!layer) return fail('geopackage.invalid', { file });
    return await readFeatures(database, layer, file, new Breather('reading', options), bytes);
  } catch (error) {
    if (isDatabaseError(error)) return fail('geopackage.invalid', { file });
    throw error;
  } finally {
    database?.close();
  }
}

/** SQLite says what is wrong with a file by throwing its own error. */
function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'resultCode' in error;
}

async function readFeatures(
  database: Database,
  layer: GeoPackageLayer,
  file: string,
  breather: Breather,
  bytes: Uint8Array,
): Promise<Result<RawLayer>> {
  const { length } = bytes;
  const builder = new ColumnsBuilder();
  const known = layer.columns.filter(({ type }) => type !== null);
  const attributes = known.map(({ name, type }) => new AttributeBuilder(name, type));
  const names = [layer.geometryColumn, ...known.map(({ name }) => name)].map(quotedName);
  const statement = database.prepare(`SELECT ${names.join(', ')} FROM ${quotedName(layer.table)}`);
  try {
    while (statement.step()) {
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
  const columns = attributes.map((attribute) => attribute.toColumn(builder.count));
  return ok({
    columns: builder.toColumns(columns),
    crs: layer.crs,
    defaultCrs: null,
    notes: [
      ...builder.notes(),
      ...notesAbout(layer),
      ...(hasWriteAheadLog(bytes) ? [{ code: 'openElsewhere' as const, params: {} }] : []),
    ],
  });
}

function addGeometry(value: unknown, builder: ColumnsBuilder): void {
  if (value === null) return;
  try {
    if (value instanceof Uint8Array) addWkb(value, builder);
    else builder.leaveOut('damagedGeometry');
  } catch (error) {
    if (error instanceof UnsupportedGeometry) builder.leaveOutType(error.message);
    else if (error instanceof RangeError) builder.leaveOut('damagedGeometry');
    else throw error;
  }
}

/** SQLite does not hold a column to its type. */
function attributeOf(value: unknown, isBoolean: boolean): string | number | boolean | null {
  if (isBoolean && typeof value === 'number') return value !== 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  // A whole number beyond those that a double holds, by its digits.
  return typeof value === 'bigint' ? value.toString() : null;
}

function notesAbout({ columns, others }: GeoPackageLayer): ImportNote[] {
  const skipped = columns.filter(({ type }) => type === null).map(({ name }) => name);
  return [
    ...(skipped.length > 0
      ? [{ code: 'skippedColumns' as const, params: { columns: skipped.join(', ') } }]
      : []),
    ...(others.length > 0 ? [{ code: 'otherLayers' as const, params: { layers: others.join(', ') } }] : []),
  ];
}
