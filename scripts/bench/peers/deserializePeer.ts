import { readFileSync } from 'node:fs';
import type { BenchData } from '../data/BenchData';
import type { Task } from '../benchTasks';
import { packageFeatures } from './peer';
import type { Peer, Run, Runner } from './peer';

/** Millions of objects take gigabytes. */
const MOST_FEATURES = 1_000_000;

/** The reader of the FlatGeobuf package: a GeoJSON object per feature. */
export const deserializePeer: Peer = {
  name: 'geojson.deserialize',
  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'read' || task.layer.size > MOST_FEATURES) return null;
    const bytes = new Uint8Array(readFileSync(data.layerFile(task.layer)));
    const run = async (): Promise<Run> => {
      const started = performance.now();
      const features = await packageFeatures(bytes);
      const ms = performance.now() - started;
      return { ms, values: Float64Array.of(features.length), peakMegabytes: null };
    };
    return { ground: 'ellipsoid', stride: 1, run };
  },
};
