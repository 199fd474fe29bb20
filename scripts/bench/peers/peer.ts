import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import { lineString, point } from '@turf/turf';
import type { BenchData } from '../data/BenchData';
import type { Task, LayerSpec } from '../benchTasks';
import { sizeName } from '../benchOptions';
import { polygonAt } from '../../../src/features/polygonAt';
import type { Columns } from '../../../src/features/columns';

/** The ground on which lengths and areas are measured; counts are the same on all of them. */
export type Ground = 'ellipsoid' | 'lambert72' | 'sphere';

/** One timed run. */
export interface Run {
  ms: number;
  /** What came out: per area, in the order of their `id`, points, metres or square metres; for reading, features. */
  values: Float64Array;
  /** Largest resident memory; null where the work is not one process of its own. */
  peakMegabytes: number | null;
}

/** A task made ready: loaded and indexed as far as the task asks for. */
export interface Runner {
  ground: Ground;
  /** Only every so manieth feature is taken, because all of them would take hours; `ms` is that of the sample. */
  stride: number;
  run(): Promise<Run>;
}

/** Something else that can do what the engine does. */
export interface Peer {
  readonly name: string;
  /** Null when the peer cannot do the task, or not at its size. */
  prepare(task: Task, data: BenchData): Promise<Runner | null>;
}

/** Rows of an area's `id` and its value as an array over all areas: areas without a row have nothing in them. */
export function byId(rows: readonly (readonly string[])[], count: number): Float64Array {
  const values = new Float64Array(count);
  for (const [id, value] of rows) values[Number(id)] = Number(value);
  return values;
}

/** The features of a FlatGeobuf file as GeoJSON, by the reader of the flatgeobuf package. */
export async function packageFeatures(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of deserialize(bytes)) features.push(feature as Feature);
  return features;
}

/** Name of a layer that needs no quotes in SQL: `points_6_6m`. */
export function tableName({ kind, size }: LayerSpec): string {
  return `${kind}_${sizeName(size).replace('.', '_').toLowerCase()}`;
}

/** The parts of a small layer as GeoJSON features. */
export function sampleFeatures({ points, lines, polygons }: Columns): {
  points: Feature<Point>[];
  lines: Feature<LineString>[];
  polygons: Feature<Polygon>[];
} {
  const position = (positions: Float64Array, i: number) => [positions[2 * i]!, positions[2 * i + 1]!];
  return {
    points: Array.from(points.feature, (_, i) => point(position(points.positions, i))),
    lines: Array.from(lines.feature, (_, line) => {
      const first = lines.start[line]!;
      const length = lines.start[line + 1]! - first;
      return lineString(Array.from({ length }, (_, i) => position(lines.positions, first + i)));
    }),
    polygons: Array.from(polygons.feature, (_, i) => ({
      type: 'Feature',
      properties: {},
      geometry: polygonAt(polygons, i),
    })),
  };
}
