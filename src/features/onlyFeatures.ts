import type { AttributeColumn, Columns, LineColumns, PointColumns, PolygonColumns } from './columns';
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

/** Where the parts of a feature stand in an ascending list of features: from the first up to, not including, the end. */
function partsOf(features: Uint32Array, feature: number): [first: number, end: number] {
  const firstFrom = (wanted: number): number => {
    let [low, high] = [0, features.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (features[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstFrom(feature), firstFrom(feature + 1)];
}

/** Starts of some runs, counted from the first of them, and the end of the last. */
const startsOf = (start: Uint32Array, first: number, end: number): Uint32Array =>
  start.slice(first, end + 1).map((at) => at - start[first]!);

/**
 * Where one feature lies, as the geometry of a layer of its own in which it is feature 0. Takes no longer in a large
 * layer than in a small one; the positions are those of the layer and no copy.
 */
export function geometryOf(
  { points, lines, polygons }: Pick<Columns, 'points' | 'lines' | 'polygons'>,
  feature: number,
): { points: PointColumns; lines: LineColumns; polygons: PolygonColumns } {
  const [point, pointEnd] = partsOf(points.feature, feature);
  const [line, lineEnd] = partsOf(lines.feature, feature);
  const [polygon, polygonEnd] = partsOf(polygons.feature, feature);
  const [ring, ringEnd] = [polygons.polygonStart[polygon]!, polygons.polygonStart[polygonEnd]!];
  return {
    points: {
      positions: points.positions.subarray(2 * point, 2 * pointEnd),
      feature: new Uint32Array(pointEnd - point),
    },
    lines: {
      positions: lines.positions.subarray(2 * lines.start[line]!, 2 * lines.start[lineEnd]!),
      start: startsOf(lines.start, line, lineEnd),
      feature: new Uint32Array(lineEnd - line),
    },
    polygons: {
      positions: polygons.positions.subarray(2 * polygons.ringStart[ring]!, 2 * polygons.ringStart[ringEnd]!),
      ringStart: startsOf(polygons.ringStart, ring, ringEnd),
      polygonStart: startsOf(polygons.polygonStart, polygon, polygonEnd),
      feature: new Uint32Array(polygonEnd - polygon),
    },
  };
}
