import type { Shares } from './layerSharer';

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
export function timed(work: () => Shares): OurRunner {
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
