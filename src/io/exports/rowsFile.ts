import { itemAt } from '../../domain/itemAt';
import { attributeValue } from '../../features/columns';
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

/**
 * These rows with all that their file says of them, to mend them there: as a CSV for Excel, or as GeoJSON in which those
 * without a place have no geometry. Degrees, EPSG:4326.
 */
export function rowsFile(layer: ReadLayer, form: 'csv' | 'geojson', language: Language): Uint8Array {
  const rows = listedRows(layer, language);
  const { columns } = layer;
  const own = (['row', 'fate', 'why'] as const).map((name) => translate(language, `rows.column.${name}`));
  const names = uniqueNames([...own, ...columns.attributes.map(({ name }) => name)]);
  const valuesOf = ({ feature, row, fate, why }: ListedRow) => [
    ...[row, translate(language, `fate.${fate}`), why],
    ...columns.attributes.map((column) => attributeValue(column, feature)),
  ];
  if (form === 'csv') {
    const sheet: Sheet = {
      name: layer.report.name,
      columns: names.map((heading) => ({ heading, kind: 'text' })),
      rows: rows.map(valuesOf),
    };
    return new TextEncoder().encode(sheetCsvForExcel(sheet, language));
  }
  const wanted = new Set(rows.map(({ feature }) => feature));
  const geometries = featureGeometries(onlyFeatures(columns, (feature) => wanted.has(feature)));
  const features = rows.map((row) => ({
    type: 'Feature',
    properties: Object.fromEntries(valuesOf(row).map((value, at) => [itemAt(names, at), value])),
    geometry: geometries[row.feature] ?? null,
  }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
