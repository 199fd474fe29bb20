import type { Columns } from './columns';
import { ColumnsBuilder } from './columnsBuilder';

/**
 * The same features with the same numbers and attributes, of which only those that `keep` says have geometry: the
 * others lie nowhere and are counted nowhere.
 */
export function onlyFeatures(columns: Columns, keep: (feature: number) => boolean): Columns {
  const { points, lines, polygons } = columns;
  const builder = new ColumnsBuilder();
  const addPositions = (positions: Float64Array, first: number, end: number): void => {
    for (let i = first; i < end; i++) builder.addPosition(positions[2 * i]!, positions[2 * i + 1]!);
  };
  let [point, line, polygon] = [0, 0, 0];
  for (let feature = 0; feature < columns.count; feature++) {
    const kept = keep(feature);
    builder.startFeature();
    for (; points.feature[point] === feature; point++) {
      if (kept) builder.addPoint(points.positions[2 * point]!, points.positions[2 * point + 1]!);
    }
    for (; lines.feature[line] === feature; line++) {
      if (!kept) continue;
      builder.startLine();
      addPositions(lines.positions, lines.start[line]!, lines.start[line + 1]!);
      builder.endLine();
    }
    for (; polygons.feature[polygon] === feature; polygon++) {
      if (!kept) continue;
      builder.startPolygon();
      for (let ring = polygons.polygonStart[polygon]!; ring < polygons.polygonStart[polygon + 1]!; ring++) {
        builder.startRing();
        addPositions(polygons.positions, polygons.ringStart[ring]!, polygons.ringStart[ring + 1]!);
        builder.endRing();
      }
      builder.endPolygon();
    }
    builder.endFeature();
  }
  return builder.toColumns(columns.attributes);
}
