import { readFileSync } from 'node:fs';
import { readLayer } from '../../../src/io/readLayer';
import type { BenchData } from '../data/BenchData';
import type { ReadTask } from '../task';
import { onEveryGround } from './ourRunner';
import type { OurRunner } from './ourRunner';

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
