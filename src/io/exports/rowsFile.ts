import type { Geometry } from 'geojson';
import { itemAt } from '../../domain/itemAt';
import { attributeValue } from '../../features/columns';
import type { AttributeValue } from '../../features/columns';
import { duplicateRows } from '../../features/duplicateRows';
import type { DuplicatePairs } from '../../features/duplicateRows';
import { onlyFeatures } from '../../features/onlyFeatures';
import { rowNumber, toldRows } from '../../features/rowFates';
import type { RowFate } from '../../features/rowFates';
import { translate, translateWithCause } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { ReadLayer } from '../finishLayer';
import { uniqueNames } from '../uniqueNames';
import { featureGeometries } from './featureGeometries';
import { sheetCsvForExcel } from './formats/csvWriter';
import type { Sheet } from './sheet';

/** In which form rows to look at are taken away. */
export const ROW_FILES = ['csv', 'geojson'] as const;
export type RowFile = (typeof ROW_FILES)[number];

/** A row that somebody may want to look at: which, what became of it, and why, in words. */
export interface ListedRow {
  feature: number;
  /** In the file, from 1. */
  row: number;
  fate: RowFate | 'repeated';
  why: string;
}

/** Every repaired, refused, doubtful and repeated row of a layer, in the order of the file. */
export function listedRows({ columns, record }: Omit<ReadLayer, 'report'>, language: Language): ListedRow[] {
  const told = toldRows(columns, record).map(({ feature, row, fate, reason, detail }) => {
    const params = { cause: detail ?? '', type: detail ?? '', column: detail ?? '' };
    return { feature, row, fate, why: translateWithCause(language, `why.${reason}`, params) };
  });
  const numberOf = (feature: number): number => rowNumber(record, feature);
  const repeated = (pairs: DuplicatePairs, key: 'why.sameId' | 'why.samePlace', column = ''): ListedRow[] =>
    pairs.features.map((feature, at) => ({
      ...{ feature, row: numberOf(feature), fate: 'repeated' },
      why: translate(language, key, { column, row: String(numberOf(itemAt(pairs.firsts, at))) }),
    }));
  const { sameId, samePlace } = duplicateRows(columns);
  return [
    ...told,
    ...(sameId ? repeated(sameId.pairs, 'why.sameId', sameId.column) : []),
    ...repeated(samePlace, 'why.samePlace'),
  ].sort((a, b) => a.feature - b.feature);
}

/** The rows of a layer that {@link listedRows} names, taken out of it. */
export interface RowsToTell {
  /** The file that they are of, where they stand among those of others; null where it is the only one. */
  file: string | null;
  /** What their file says of them; no column has the name of one of ours. */
  rows: readonly {
    listed: ListedRow;
    values: ReadonlyMap<string, AttributeValue>;
    geometry: Geometry | null;
  }[];
  /** The names of its columns, in their order. */
  columns: readonly string[];
}

const OWN_COLUMNS = ['file', 'row', 'fate', 'why'] as const;

/** @param file named where the rows of several files go into one */
export function rowsToTell(layer: ReadLayer, language: Language, file: string | null = null): RowsToTell {
  const { columns } = layer;
  const listed = listedRows(layer, language);
  const wanted = new Set(listed.map(({ feature }) => feature));
  const geometries = featureGeometries(onlyFeatures(columns, (feature) => wanted.has(feature)));
  const taken = OWN_COLUMNS.filter((name) => name !== 'file' || file !== null).map((name) =>
    translate(language, `rows.column.${name}`).toLowerCase(),
  );
  const names = uniqueNames(
    columns.attributes.map(({ name }) => name),
    taken,
  );
  const rows = listed.map((one) => ({
    listed: one,
    values: new Map(
      columns.attributes.map((column, at) => [itemAt(names, at), attributeValue(column, one.feature)]),
    ),
    geometry: geometries[one.feature] ?? null,
  }));
  return { file, rows, columns: names };
}

/**
 * Rows of one or more files with all that those say of them, to mend them there: as a CSV for Excel, or as GeoJSON in which
 * those without a place have no geometry. Degrees, EPSG:4326. Columns of the same name are one.
 */
export function rowsFile(told: readonly RowsToTell[], form: RowFile, language: Language): Uint8Array {
  const ours = OWN_COLUMNS.filter((name) => name !== 'file' || told.some(({ file }) => file !== null));
  const headings = ours.map((name) => translate(language, `rows.column.${name}`));
  const all = told.flatMap(({ file, rows }) =>
    rows.map(({ listed, ...row }) => ({
      ...row,
      own: ours.map(
        (name) =>
          ({ file, row: listed.row, fate: translate(language, `fate.${listed.fate}`), why: listed.why })[
            name
          ],
      ),
    })),
  );
  if (form === 'csv') {
    const columns = [...new Set(told.flatMap((one) => one.columns))];
    const sheet: Sheet = {
      name: told[0]?.file ?? '',
      columns: [...headings, ...columns].map((heading) => ({ heading, kind: 'text' })),
      rows: all.map(({ own, values }) => [...own, ...columns.map((name) => values.get(name) ?? null)]),
    };
    return new TextEncoder().encode(sheetCsvForExcel(sheet, language));
  }
  const features = all.map(({ own, values, geometry }) => ({
    type: 'Feature',
    properties: Object.fromEntries([
      ...headings.map((name, at) => [name, itemAt(own, at)] as const),
      ...values,
    ]),
    geometry,
  }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
