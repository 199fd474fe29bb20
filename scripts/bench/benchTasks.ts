import type { GeometryKind } from '../../src/domain/measures/quantityRule';
import { sizeName } from './benchOptions';

/** A measure layer of the benchmark: so many seeded points, lines or polygons. */
export interface LayerSpec {
  kind: GeometryKind;
  size: number;
}

export type AreasName = 'municipalities' | 'sectors';

/** A layer over areas, everything loaded and indexed on both sides. */
export interface ShareTask {
  kind: 'share';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** The same, of only what is realised since 2021, under the counting rule of a target. */
export interface FilterTask {
  kind: 'filter';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** A layer over areas from two files, with the start of the program. */
export interface FileToTableTask {
  kind: 'fileToTable';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** A file to features, in memory. */
export interface ReadTask {
  kind: 'read';
  name: string;
  layer: LayerSpec;
}

/** One feature of a loaded layer is moved, and the areas that it touched or touches now are counted anew. */
export interface EditTask {
  kind: 'edit';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** What lies in an area that was just drawn: `layer` has the points, and there are lines and polygons beside it. */
export interface OwnAreaTask {
  kind: 'ownArea';
  name: string;
  layer: LayerSpec;
  shapes: readonly LayerSpec[];
}

/** What is timed. */
export type Task = ShareTask | FilterTask | FileToTableTask | ReadTask | EditTask | OwnAreaTask;

const MEASURE = { points: 'count', lines: 'length', polygons: 'area' } as const;
const ONE = { points: 'point', lines: 'line', polygons: 'polygon' } as const;

/** The largest number of lines or polygons: there are fewer of them in the world than of points. */
const MOST_SHAPES = 1_000_000;

/** All tasks at some sizes. Those of one layer follow each other, so that few layers are in memory at a time. */
export function benchTasks(sizes: readonly number[]): Task[] {
  const shapeSizes = [...new Set(sizes.map((size) => Math.min(size, MOST_SHAPES)))];
  const layers: LayerSpec[] = [
    ...sizes.map((size) => ({ kind: 'points' as const, size })),
    ...shapeSizes.map((size) => ({ kind: 'lines' as const, size })),
    ...shapeSizes.map((size) => ({ kind: 'polygons' as const, size })),
  ];
  return [...layers.flatMap(layerTasks), ...sizes.map(ownAreaTask)];
}

function layerTasks(layer: LayerSpec): Task[] {
  const measure = MEASURE[layer.kind];
  const size = sizeName(layer.size);
  const tasks: Task[] = [
    { kind: 'share', name: `${measure} ${size} x municipalities`, layer, areas: 'municipalities' },
    { kind: 'share', name: `${measure} ${size} x sectors`, layer, areas: 'sectors' },
    { kind: 'edit', name: `edit a ${ONE[layer.kind]} of ${size}`, layer, areas: 'municipalities' },
    {
      kind: 'fileToTable',
      name: `file to table ${size} ${layer.kind} x municipalities`,
      layer,
      areas: 'municipalities',
    },
    { kind: 'read', name: `read ${size} ${layer.kind}`, layer },
  ];
  if (layer.kind === 'points') {
    const name = `count ${size} x municipalities, filtered`;
    tasks.splice(1, 0, { kind: 'filter', name, layer, areas: 'municipalities' });
  }
  return tasks;
}

function ownAreaTask(size: number): Task {
  const shapeSize = Math.min(size, MOST_SHAPES);
  const shapes = (['lines', 'polygons'] as const).map((kind) => ({ kind, size: shapeSize }));
  const others = `${sizeName(shapeSize)} lines and polygons`;
  return {
    kind: 'ownArea',
    name: `own polygon over ${sizeName(size)} points, ${others}`,
    layer: { kind: 'points', size },
    shapes,
  };
}
