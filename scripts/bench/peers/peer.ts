import type { BenchData } from '../data/BenchData';
import type { Task } from '../task';

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
