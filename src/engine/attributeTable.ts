import { foldText } from '../domain/foldText';
import { attributeValue } from '../features/columns';
import type { AttributeType, AttributeValue, Columns } from '../features/columns';
import { rowNumber } from '../features/rowFates';
import type { ReadRows } from '../features/rowFates';
import type { FeatureCount } from './engine';
import { FEATURE_STANDING } from './measureGeometry';

/** How yes, no and decimals read: what is seen is what is found. */
export interface ValueWords {
  yes: string;
  no: string;
  decimal: ',' | '.';
}

/** As `shownAttribute` shows it, without its texts, which the worker does not have. */
function readText(value: Exclude<AttributeValue, null>, { yes, no, decimal }: ValueWords): string {
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'number' ? String(value).replace('.', decimal) : value;
}

/** Which rows of an attribute table are asked for, and in which order. */
export interface RowQuery {
  /** A column by its name; `row`: as in the file; `standing`: what counts first. */
  sort: { by: 'row' | 'standing' | 'column'; column: string; descending: boolean };
  /** Only rows of which a value holds this text as it reads, capitals and accents aside. */
  filter: string;
  /** How values read. */
  reads: ValueWords;
  /** Only what counts, or only what does not. */
  only: 'all' | 'counted' | 'leftOut';
}

/** A row of an attribute table. */
export interface LayerRow {
  /** Index of the feature in its layer. */
  feature: number;
  /** Its number in the file; see `rowNumber`. */
  row: number;
  /** What it counts, or why not; null where nothing is counted, as for areas. */
  count: Pick<FeatureCount, 'as' | 'reason' | 'quantity'> | null;
  /** By column. */
  values: readonly AttributeValue[];
}

/** A stretch of an attribute table. */
export interface LayerRows {
  columns: readonly { name: string; type: AttributeType }[];
  /** Rows of the layer. */
  total: number;
  /** Rows that the query leaves. */
  matching: number;
  rows: readonly LayerRow[];
}

/**
 * The features of a layer that a query leaves, in its order; ties, and what has no value, as in the file, the latter last.
 * @param standing per feature a value of `FEATURE_STANDING`; null where nothing is counted
 */
export function orderedRows(columns: Columns, query: RowQuery, standing: Uint8Array | null): Uint32Array {
  const wanted = foldText(query.filter.trim());
  const holds = (feature: number): boolean => {
    const counts = standing ? standing[feature] !== FEATURE_STANDING.leftOut : true;
    if (query.only !== 'all' && counts !== (query.only === 'counted')) return false;
    if (wanted === '') return true;
    return columns.attributes.some((column) => {
      const value = attributeValue(column, feature);
      return value !== null && foldText(readText(value, query.reads)).includes(wanted);
    });
  };
  const rows = Uint32Array.from({ length: columns.count }, (_, feature) => feature).filter(holds);
  const { by, column: name, descending } = query.sort;
  const sign = descending ? -1 : 1;
  if (by === 'row') return descending ? rows.reverse() : rows;
  if (by === 'standing')
    return standing ? rows.sort((a, b) => sign * (standing[b]! - standing[a]!) || a - b) : rows;
  const column = columns.attributes.find((one) => one.name === name);
  if (!column) return rows;
  const collator = new Intl.Collator('nl', { numeric: true });
  return rows.sort((a, b) => {
    const [one, other] = [attributeValue(column, a), attributeValue(column, b)];
    const [isNone, isOtherNone] = [one === null || one === '', other === null || other === ''];
    if (isNone || isOtherNone) return Number(isNone) - Number(isOtherNone) || a - b;
    const order =
      typeof one === 'string' ? collator.compare(one, String(other)) : Number(one) - Number(other);
    return sign * order || a - b;
  });
}

/** Some of the rows, with their values and what each counts. */
export function rowsAt(
  { columns, record }: ReadRows,
  features: Uint32Array,
  countOf: ((feature: number) => FeatureCount) | null,
): LayerRow[] {
  return Array.from(features, (feature) => {
    const count = countOf && countOf(feature);
    return {
      ...{ feature, row: rowNumber(record, feature) },
      count: count && { as: count.as, reason: count.reason, quantity: count.quantity },
      values: columns.attributes.map((column) => attributeValue(column, feature)),
    };
  });
}
