import type { AttributeColumn, Columns } from './columns';
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

/**
 * Some features as a layer of their own, numbered from 0, with the columns that say something of any of them: what only
 * the others have is no column of theirs.
 * @param features ascending
 */
export function partOfLayer(columns: Columns, features: readonly number[]): Columns {
  const places = new Map(features.map((feature, place) => [feature, place]));
  const { points, lines, polygons } = onlyFeatures(columns, (feature) => places.has(feature));
  const renumbered = (feature: Uint32Array): Uint32Array => feature.map((one) => places.get(one)!);
  return {
    count: features.length,
    points: { ...points, feature: renumbered(points.feature) },
    lines: { ...lines, feature: renumbered(lines.feature) },
    polygons: { ...polygons, feature: renumbered(polygons.feature) },
    attributes: columns.attributes
      .filter(({ isNull }) => features.some((feature) => isNull[feature] === 0))
      .map((column) => attributeOf(column, features)),
  };
}

function attributeOf(column: AttributeColumn, features: readonly number[]): AttributeColumn {
  const { name, type } = column;
  const isNull = Uint8Array.from(features, (feature) => column.isNull[feature]!);
  switch (type) {
    case 'number':
      return { name, type, values: Float64Array.from(features, (one) => column.values[one]!), isNull };
    case 'boolean':
      return { name, type, values: Uint8Array.from(features, (one) => column.values[one]!), isNull };
    default:
      return { name, type, values: features.map((one) => column.values[one]!), isNull };
  }
}
