import { sizeName } from './sizeName';
import type { LayerSpec, Task } from './task';

const MEASURE = { points: 'count', lines: 'length', polygons: 'area' } as const;

/** The largest number of lines or polygons: there are fewer of them in the world than of points. */
const MOST_SHAPES = 1_000_000;

/** All tasks at some sizes, smallest first. */
export function benchTasks(sizes: readonly number[]): Task[] {
  const shapeSizes = [...new Set(sizes.map((size) => Math.min(size, MOST_SHAPES)))];
  const points = sizes.map((size): LayerSpec => ({ kind: 'points', size }));
  const shapes = shapeSizes.flatMap((size): LayerSpec[] => [
    { kind: 'lines', size },
    { kind: 'polygons', size },
  ]);
  const layers = [...points, ...shapes];
  return [
    ...layers.map((layer): Task => shareTask(layer, 'municipalities')),
    ...layers.map((layer): Task => shareTask(layer, 'sectors')),
    ...layers.map((layer): Task => ({
      kind: 'fileToTable',
      name: `file to table ${sizeName(layer.size)} ${layer.kind} x municipalities`,
      layer,
      areas: 'municipalities',
    })),
    ...layers.map((layer): Task => ({
      kind: 'read',
      name: `read ${sizeName(layer.size)} ${layer.kind}`,
      layer,
    })),
  ];
}

function shareTask(layer: LayerSpec, areas: 'municipalities' | 'sectors'): Task {
  const name = `${MEASURE[layer.kind]} ${sizeName(layer.size)} x ${areas}`;
  return { kind: 'share', name, layer, areas, filtered: false };
}
