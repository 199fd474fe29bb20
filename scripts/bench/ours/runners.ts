import { readFileSync } from 'node:fs';
import { layerSharer } from './fileToTableRunner';
import type { Shares } from './fileToTableRunner';
import type { ColumnarAllocation } from '../../../src/engine/columnar/columnarAllocation';
import type { ColumnarAreas } from '../../../src/engine/columnar/columnarAreas';
import { EditedAllocation } from '../../../src/engine/columnar/editedAllocation';
import type { BenchData } from '../data/BenchData';
import { editedFeature, movedFeature, drawnArea } from '../edits';
import type { EditTask, FilterTask, OwnAreaTask, ReadTask, ShareTask } from '../benchTasks';
import { CONTEXT, countedLayer, countLayer, must } from './countedLayer';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { Columns } from '../../../src/features/columns';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { MEASURED_TARGETS } from './layerMemory';
import { readLayer } from '../../../src/io/readLayer';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { everyNth } from '../data/sampledPolygons';

/** One timed run of the engine. */
export interface OurRun extends Shares {
  ms: number;
  peakMegabytes: number | null;
}

/** A task made ready for the engine. */
export interface OurRunner {
  run(): Promise<OurRun>;
  /** What comes out for every so manieth feature only; null where no peer ever takes a sample. */
  sample: ((stride: number) => Promise<Shares>) | null;
}

/** A runner of something in this process. */
function timed(work: () => Shares): OurRunner {
  const run = async (): Promise<OurRun> => {
    const started = performance.now();
    const shares = work();
    return { ms: performance.now() - started, ...shares, peakMegabytes: null };
  };
  return { run, sample: null };
}

/** Numbers that are the same on every ground. */
export function onEveryGround(values: Float64Array): Shares {
  return { ellipsoid: values, lambert72: values };
}

const RULES = { points: 'count', lines: 'length', polygons: 'area' } as const;

/** One edit is over before a clock can tell; so many other features are moved, each of them once, for a mean. */
const EDITS = 500;

/**
 * Features are moved one after the other, spread over the layer, each on a layer that all runs share.
 * The values are those of the areas that the last of them touches; all others are 0.
 */
export async function editRunner(task: EditTask, data: BenchData): Promise<OurRunner> {
  const { kind, size } = task.layer;
  const recipe = { target: 'bomen', rule: { kind: RULES[kind] }, filtered: false } as const;
  const { areas, allocation } = await countedLayer(data, task.areas, task.layer, recipe);
  const { ids } = await data.areas(task.areas);
  const layer = await data.layer(task.layer);
  const edits = Array.from({ length: EDITS }, (_, i) => {
    const feature = Math.floor((i * size) / EDITS);
    return { feature, columns: movedFeature(layer, feature) };
  });
  const last = { feature: editedFeature(size), columns: movedFeature(layer, editedFeature(size)) };
  const run = async () => {
    const count = () =>
      new EditedAllocation(areas as ColumnarAreas, allocation as ColumnarAllocation, CONTEXT);
    const edited = count();
    const started = performance.now();
    for (const { feature, columns } of edits) edited.change(feature, columns);
    const ms = (performance.now() - started) / EDITS;
    const ellipsoid = new Float64Array(ids.length);
    const lambert72 = new Float64Array(ids.length);
    for (const [area, tally] of count().change(last.feature, last.columns)) {
      lambert72[ids[area]!] = tally.realised;
      ellipsoid[ids[area]!] = tally.geodesic ?? tally.realised;
    }
    return { ms, ellipsoid, lambert72, peakMegabytes: null };
  };
  return { run, sample: null };
}

/** Values per area in the order of the areas' `id`, from the order of their file. */
function inOrderOfIds(values: Float64Array, ids: Uint32Array): Float64Array {
  const ordered = new Float64Array(values.length);
  ids.forEach((id, i) => (ordered[id] = values[i]!));
  return ordered;
}

/** Trees under the counting rule of their target, counted again as after every change of date or setting. */
export async function filterRunner(task: FilterTask, data: BenchData): Promise<OurRunner> {
  const recipe = { target: 'bomen', rule: null, filtered: true } as const;
  const { allocation } = await countedLayer(data, task.areas, task.layer, recipe);
  const { ids } = await data.areas(task.areas);
  return timed(() => {
    const { realised } = columnarEngine.tally(allocation, CONTEXT);
    return onEveryGround(inOrderOfIds(realised, ids));
  });
}

/** The drawn area as a layer of one area, with its `id`. */
export function ownArea(): Columns {
  const positions = drawnArea();
  return {
    ...emptyColumns(),
    count: 1,
    polygons: {
      positions,
      ringStart: Uint32Array.of(0, positions.length / 2),
      polygonStart: Uint32Array.of(0, 1),
      feature: Uint32Array.of(0),
    },
    attributes: [{ name: 'id', type: 'text', values: ['drawn'], isNull: Uint8Array.of(0) }],
  };
}

/**
 * An own area over three loaded layers, under the counting rules of their targets; everything from the drawn ring to
 * the three tallies is within the time.
 */
export async function ownAreaRunner(task: OwnAreaTask, data: BenchData): Promise<OurRunner> {
  const layers = await Promise.all(
    [task.layer, ...task.shapes].map(async (spec) => ({
      columns: await data.layer(spec),
      recipe: { target: MEASURED_TARGETS[spec.kind], rule: null, filtered: true },
    })),
  );
  const columns = ownArea();
  const recipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
  const run = async () => {
    const started = performance.now();
    const areas = must(columnarEngine.prepareAreas(columns, recipe, 'drawn'));
    const allocations = await Promise.all(
      layers.map((layer) => countLayer(areas, layer.columns, layer.recipe)),
    );
    const tallies = allocations.map((allocation) => columnarEngine.tally(allocation, CONTEXT));
    return {
      ms: performance.now() - started,
      ellipsoid: Float64Array.from(tallies, ({ geodesic, realised }) => (geodesic ?? realised)[0]!),
      lambert72: Float64Array.from(tallies, ({ realised }) => realised[0]!),
      peakMegabytes: null,
    };
  };
  return { run, sample: null };
}

/** A file in memory to columns, attributes included. */
export function readRunner(task: ReadTask, data: BenchData): OurRunner {
  const file = data.layerFile(task.layer);
  const bytes = new Uint8Array(readFileSync(file));
  const run = async () => {
    const started = performance.now();
    const layer = await readLayer({ kind: 'bytes', name: file, bytes });
    const ms = performance.now() - started;
    const features = layer.ok ? layer.value.columns.count : 0;
    return { ms, ...onEveryGround(Float64Array.of(features)), peakMegabytes: null };
  };
  return { run, sample: null };
}

/** A layer over areas: the index of the areas, the grid of the points and the tree of the shapes stand. */
export async function shareRunner(task: ShareTask, data: BenchData): Promise<OurRunner> {
  const { columns: areas, ids } = await data.areas(task.areas);
  const layer = await data.layer(task.layer);
  const index = new AreaIndex(areas.polygons, areas.count);
  const inOrder = ({ ellipsoid, lambert72 }: Shares): Shares => ({
    ellipsoid: inOrderOfIds(ellipsoid, ids),
    lambert72: inOrderOfIds(lambert72, ids),
  });
  const { kind } = task.layer;
  const share = layerSharer(layer, kind);
  return {
    ...timed(() => inOrder(share(index))),
    sample: async (stride) => inOrder(layerSharer(everyNth(layer, stride), kind)(index)),
  };
}
