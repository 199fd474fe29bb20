import type { CrsCode } from '../geo/crsCode';
import { attributeValue } from '../features/columns';
import type { AttributeColumn } from '../features/columns';
import type { RawLayer } from './formats/formatDriver';
import type { ImportReport } from '../features/importReport';
import { NO_RECORD, rowSum } from '../features/rowFates';
import type { RowRecord } from '../features/rowFates';

/** Sum up a layer that was read, for the user to check. `crs` is the one that it came in. */
export function reportLayer(
  { columns, notes, examples, choice, table }: RawLayer,
  name: string,
  format: string,
  crs: CrsCode,
  record: RowRecord = NO_RECORD,
): ImportReport {
  return {
    name,
    format,
    crs,
    featureCount: columns.count,
    rows: rowSum(columns, record),
    pointCount: columns.points.feature.length,
    lineCount: columns.lines.feature.length,
    polygonCount: columns.polygons.feature.length,
    columns: columns.attributes.map((column) => ({
      name: column.name,
      type: column.type,
      example: examples?.get(column) ?? exampleOf(column),
    })),
    notes,
    ...(table && { table }),
    ...(choice && choice.layers.length > 1 && { choice }),
  };
}

/** The first value that is there. */
function exampleOf(column: AttributeColumn): string | null {
  const feature = column.isNull.indexOf(0);
  return feature === -1 ? null : String(attributeValue(column, feature));
}
