import type { CrsCode } from '../geo/crsCode';
import { attributeValue } from './columns';
import type { AttributeColumn, Columns } from './columns';
import type { ImportNote, ImportReport, LayerFormat } from './importReport';

/** Sum up a layer that was read, for the user to check. */
export function reportLayer(
  columns: Columns,
  name: string,
  format: LayerFormat,
  crs: CrsCode,
  notes: ImportNote[],
): ImportReport {
  return {
    name,
    format,
    crs,
    featureCount: columns.count,
    pointCount: columns.points.feature.length,
    lineCount: columns.lines.feature.length,
    polygonCount: columns.polygons.feature.length,
    columns: columns.attributes.map((column) => ({
      name: column.name,
      type: column.type,
      example: exampleOf(column),
    })),
    notes,
  };
}

/** The first value that is there. */
function exampleOf(column: AttributeColumn): string | null {
  const feature = column.isNull.indexOf(0);
  return feature === -1 ? null : String(attributeValue(column, feature));
}
