import { area, featureCollection, intersect, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Columns, PolygonColumns } from '../features/columns';
import { ColumnsBuilder } from '../features/columnsBuilder';
import type { ImportNote } from '../features/importReport';
import { NamedRows } from '../features/namedRows';
import { polygonAt, polygonBounds } from '../features/polygonAt';
import type { Breather } from './breather';

/** An overlap that is a smaller share of the smaller part is the rounding of a border that two parts share. */
const ROUNDING = 1e-6;

/**
 * Unite the parts of polygon features that overlap, so that what lies under both counts once. The parts of a valid
 * MultiPolygon only touch; those of a merge without a dissolve may lie over each other.
 * @param columns in degrees (EPSG:4326)
 * @param breather its progress is in features; once it is cancelled no more parts are united
 * @returns the same columns where no parts overlap; a note names the features, and those whose parts could not be united
 */
export async function uniteParts(
  columns: Columns,
  numberOf: (feature: number) => number,
  breather: Breather,
): Promise<{ columns: Columns; notes: ImportNote[] }> {
  const united = new Map<number, Position[][][]>();
  const [once, twice] = [new NamedRows(), new NamedRows()];
  for (const [first, end] of featuresInParts(columns.polygons)) {
    const feature = columns.polygons.feature[first]!;
    if (breather.due) await breather.pause(feature, columns.count);
    if (breather.cancelled) break;
    const parts = overlapping(columns.polygons, first, end);
    if (parts === null) continue;
    const whole = unionOf(parts);
    if (whole) united.set(feature, whole);
    (whole ? once : twice).add(numberOf(feature), feature);
  }
  const notes: ImportNote[] = [];
  const [unitedRows, keptRows] = [once.found(), twice.found()];
  if (unitedRows) notes.push({ code: 'unitedParts', params: unitedRows, features: once.features() });
  if (keptRows) notes.push({ code: 'overlappingParts', params: keptRows, features: twice.features() });
  if (united.size === 0) return { columns, notes };
  return { columns: { ...columns, polygons: replaced(columns, united) }, notes };
}

/** First part and the one after the last of every feature with more than one polygon. */
function* featuresInParts({ feature }: PolygonColumns): Generator<readonly [first: number, end: number]> {
  for (let first = 0; first < feature.length;) {
    let end = first + 1;
    while (end < feature.length && feature[end] === feature[first]) end++;
    if (end - first > 1) yield [first, end];
    first = end;
  }
}

/** The parts of a feature, of which at least two overlap; null where none do. */
function overlapping(polygons: PolygonColumns, first: number, end: number): Feature<Polygon>[] | null {
  const boxes = Array.from({ length: end - first }, (_, at) => ({
    part: first + at,
    ...polygonBounds(polygons, first + at),
  })).sort((a, b) => a.minX - b.minX);
  const parts = new Map<number, Feature<Polygon>>();
  const partOf = (part: number): Feature<Polygon> => {
    const known = parts.get(part) ?? polygon(polygonAt(polygons, part).coordinates);
    parts.set(part, known);
    return known;
  };
  for (const [at, a] of boxes.entries()) {
    // In the order of their west sides no part after the first that starts beyond this one can meet it.
    for (let other = at + 1; other < boxes.length && boxes[other]!.minX < a.maxX; other++) {
      const b = boxes[other]!;
      if (b.minY >= a.maxY || b.maxY <= a.minY) continue;
      if (overlap(partOf(a.part), partOf(b.part)))
        return Array.from({ length: end - first }, (_, index) => partOf(first + index));
    }
  }
  return null;
}

/** Whether two polygons share surface. What Turf cannot intersect is left to the union, which says so. */
function overlap(a: Feature<Polygon>, b: Feature<Polygon>): boolean {
  try {
    const common = intersect(featureCollection([a, b]));
    return common !== null && area(common) > ROUNDING * Math.min(area(a), area(b));
  } catch {
    return true;
  }
}

/** null where Turf's clipping throws, as it can on real input. */
function unionOf(parts: Feature<Polygon>[]): Position[][][] | null {
  try {
    const whole: Feature<Polygon | MultiPolygon> | null = union(featureCollection(parts));
    if (whole === null) return null;
    const { geometry } = whole;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  } catch {
    return null;
  }
}

/** The polygons of a layer, with those of some features in place of their own. */
function replaced({ count, polygons }: Columns, others: ReadonlyMap<number, Position[][][]>): PolygonColumns {
  const builder = new ColumnsBuilder();
  let part = 0;
  for (let feature = 0; feature < count; feature++) {
    builder.startFeature();
    const own: Position[][][] = [];
    for (; polygons.feature[part] === feature; part++)
      if (!others.has(feature)) own.push(polygonAt(polygons, part).coordinates);
    for (const rings of others.get(feature) ?? own) builder.addPolygon(rings);
    builder.endFeature();
  }
  return builder.toColumns([]).polygons;
}
