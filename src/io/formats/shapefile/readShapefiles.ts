import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { wktCrs } from '../../../geo/wktCrs';
import { columnPlace } from '../../../features/columns';
import { attributeColumns, AttributeBuilder } from '../../../features/attributeBuilder';
import { Breather } from '../../breather';
import { checkCellCount, checkColumnCount } from '../../../features/tableLimits';
import { ColumnsBuilder } from '../../../features/columnsBuilder';
import { chooseLayer } from '../chooseLayer';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { addRecord } from './addShape';
import { firstOfLayers } from './firstOfLayers';
import { readDbf } from './dbfTable';
import type { DbfTable } from './dbfTable';
import { recordPlaces } from './recordPlaces';

/**
 * Read a layer of one or more Shapefiles, given as files by name: the chosen one, else the first. A layer may
 * be in several Shapefiles (see `firstOfLayers`): features come one file after the other, fields of the same name as one
 * attribute, and the CRS is that of the first `.prj`. The `.shx`, where there is one, says which shapes there are.
 * @returns `shapefile.corrupt` naming the feature (from 1, over all files) where the shapes break off or the table does
 * not fit them; `cancelled`.
 * @throws TooManyColumns, or RangeError for more values than memory has room for, before any is read
 */
export async function readShapefiles(
  files: Readonly<Record<string, Uint8Array>>,
  file: string,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  const breather = new Breather('reading', options);
  const byName = new Map(Object.entries(files).map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const names = [...byName.keys()].filter((name) => name.endsWith('.shp')).map((name) => name.slice(0, -4));
  const wanted = names[columnPlace(names, options.layer ?? '')];
  const ordered = [...(wanted === undefined ? [] : [wanted]), ...names.filter((name) => name !== wanted)];
  const stems = firstOfLayers(new Map(ordered.map((name) => [name, byName.get(`${name}.shp`)!])));
  const layers = names.filter((name) => name === stems[0] || !stems.includes(name));
  const choice = chooseLayer(layers, file, options);
  if (!choice.ok) return choice;
  const part = (stem: string, ending: string) => byName.get(`${stem}.${ending}`);
  const total = stems.reduce((sum, stem) => sum + part(stem, 'shp')!.length, 0);
  const builder = new ColumnsBuilder();
  const attributes = new Map<string, AttributeBuilder>();
  const skipped = new Set<string>();
  let before = 0;
  for (const stem of stems) {
    const shapes = part(stem, 'shp')!;
    const corrupt = () => fail('shapefile.corrupt', { file, feature: builder.count + 1 });
    const dbf = part(stem, 'dbf');
    const table = dbf ? readDbf(dbf, text(part(stem, 'cpg'))) : null;
    table?.skipped.forEach((name) => skipped.add(name));
    const places = recordPlaces(shapes, part(stem, 'shx'));
    if (places === null || (dbf && table === null)) return corrupt();
    const fieldCount = table?.fields.length ?? 0;
    checkColumnCount(fieldCount);
    checkCellCount(fieldCount, builder.count + places.records.length);
    for (const [row, { start, end }] of places.records.entries()) {
      // The rows of a table that are marked as removed keep their shape.
      if (table?.isRemoved(row)) continue;
      if (table && row >= table.count) return corrupt();
      builder.startFeature();
      addRecord(new DataView(shapes.buffer, shapes.byteOffset + start, end - start), builder);
      if (table) addRow(table, row, builder.count, attributes);
      builder.endFeature();
      if (breather.due) await breather.pause(before + end, total);
      if (breather.cancelled) return fail('cancelled', {});
    }
    // Where shapes are missing, sums would be too small and nobody would know.
    if (!places.isWhole || (table && table.count > places.records.length)) return corrupt();
    before += shapes.length;
  }
  breather.report(total, total);
  const prj = stems.map((stem) => part(stem, 'prj')).find((found) => found !== undefined);
  return ok({
    columns: builder.toColumns(attributeColumns([...attributes.values()], builder.count)),
    crs: prj ? wktCrs(text(prj)!) : null,
    defaultCrs: null,
    choice: choice.value,
    notes: [
      ...builder.notes(),
      ...(skipped.size > 0
        ? [{ code: 'skippedColumns' as const, params: { columns: [...skipped].join(', ') } }]
        : []),
    ],
  });
}

function addRow(
  table: DbfTable,
  row: number,
  feature: number,
  attributes: Map<string, AttributeBuilder>,
): void {
  for (const field of table.fields) {
    let attribute = attributes.get(field.name);
    if (!attribute) attributes.set(field.name, (attribute = new AttributeBuilder(field.name, field.type)));
    attribute.set(feature, field.value(row));
  }
}

function text(bytes: Uint8Array | undefined): string | null {
  return bytes ? new TextDecoder().decode(bytes) : null;
}
