import type { Columns } from './columns';

/**
 * Visit every point, line and polygon of a layer, in the order of its columns: its positions, the index of the first one
 * and the one after its last, and its feature. Nothing is made on the way, so that it can be done for millions.
 */
export function eachPart(
  { points, lines, polygons }: Columns,
  visit: (positions: Float64Array, first: number, end: number, feature: number) => void,
): void {
  for (let i = 0; i < points.feature.length; i++) visit(points.positions, i, i + 1, points.feature[i]!);
  for (let i = 0; i < lines.feature.length; i++)
    visit(lines.positions, lines.start[i]!, lines.start[i + 1]!, lines.feature[i]!);
  const { ringStart, polygonStart } = polygons;
  for (let i = 0; i < polygons.feature.length; i++) {
    const [first, end] = [ringStart[polygonStart[i]!]!, ringStart[polygonStart[i + 1]!]!];
    visit(polygons.positions, first, end, polygons.feature[i]!);
  }
}
