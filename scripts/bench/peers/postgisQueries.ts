import { drawnArea, editedFeature, MOVED_IN_SQL } from '../edits';
import type { AreasName, EditTask, LayerSpec, OwnAreaTask } from '../benchTasks';
import { tableName } from './peer';

const MEASURE = { points: null, lines: 'ST_Length', polygons: 'ST_Area' } as const;

/** The counting rules of the targets, as far as they leave anything out of our data: realised since 2021. */
const REALISED = "m.status = 'realised' AND m.year >= 2021";

/**
 * Id and number of points, metres or square metres of every area that has any, along the ellipsoid, as the manual of
 * PostGIS writes it: what meets is cut, and the pieces are measured.
 */
export function shareQuery(areas: AreasName, layer: LayerSpec, filtered = false): string {
  const measure = MEASURE[layer.kind];
  const value = measure ? `sum(${measure}(ST_Intersection(a.geom, m.geom)::geography))` : 'count(*)';
  return `SELECT a.id, ${value} FROM ${areas} a
    JOIN ${tableName(layer)} m ON ST_Intersects(a.geom, m.geom)
    ${filtered ? `WHERE ${REALISED}` : ''} GROUP BY a.id`;
}

/** As {@link shareQuery}, but only features that an area does not contain are cut: several times quicker. */
export function containsQuery(areas: AreasName, layer: LayerSpec): string {
  return `SELECT a.id, ${valueOf(layer.kind, 'a.geom')} FROM ${areas} a
    JOIN ${tableName(layer)} m ON ST_Intersects(a.geom, m.geom) GROUP BY a.id`;
}

/** The areas that the edited feature touches, before or after. */
export function touchedQuery({ areas, layer }: EditTask): string {
  return `SELECT DISTINCT a.id FROM ${areas} a
    JOIN ${tableName(layer)} m ON ST_Intersects(a.geom, m.geom) OR ST_Intersects(a.geom, ${MOVED_IN_SQL.replace('geom', 'm.geom')})
    WHERE m.fid = ${editedFeature(layer.size)}`;
}

/** Move the feature, count the touched areas anew, and take it back. */
export function editQuery({ areas, layer }: EditTask, touched: readonly string[]): string {
  const table = tableName(layer);
  return `BEGIN;
    UPDATE ${table} SET geom = ${MOVED_IN_SQL} WHERE fid = ${editedFeature(layer.size)};
    SELECT a.id, ${valueOf(layer.kind, 'a.geom')} FROM ${areas} a
      JOIN ${table} m ON ST_Intersects(a.geom, m.geom)
      WHERE a.id IN (${touched.join(', ')}) GROUP BY a.id;
    ROLLBACK`;
}

/** What lies in the drawn area and is realised since 2021: the value of every layer, numbered from 0. */
export function ownAreaQuery({ layer, shapes }: OwnAreaTask): string {
  const ring = drawnArea();
  const positions = Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`);
  const drawn = `ST_GeomFromText('POLYGON((${positions.join(', ')}))', 4326)`;
  return [layer, ...shapes]
    .map(
      (each, i) => `SELECT ${i}, ${valueOf(each.kind, 'd.geom')} FROM (SELECT ${drawn} AS geom) d
        JOIN ${tableName(each)} m ON ST_Intersects(d.geom, m.geom) WHERE ${REALISED}`,
    )
    .join(' UNION ALL ');
}

/** Cuts only what the area does not contain. */
function valueOf(kind: LayerSpec['kind'], area: string): string {
  const measure = MEASURE[kind];
  if (!measure) return 'count(*)';
  return `sum(CASE WHEN ST_Contains(${area}, m.geom) THEN ${measure}(m.geom::geography)
    ELSE ${measure}(ST_Intersection(${area}, m.geom)::geography) END)`;
}
