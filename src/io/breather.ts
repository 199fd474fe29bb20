import type { Progress, WorkOptions } from './layerSource';

/** Longest stretch of work in milliseconds before other work gets its turn: half a frame budget of 50 ms. */
const STRETCH = 25;

/** Lets a long loop report progress, hear that it is cancelled, and leave the thread free now and then. */
export class Breather {
  private last = performance.now();

  constructor(
    private readonly stage: Progress['stage'],
    private readonly options: WorkOptions,
  ) {}

  get cancelled(): boolean {
    return this.options.signal?.aborted === true;
  }

  /** Whether it is time to call {@link pause}; cheap enough to ask for every feature. */
  get due(): boolean {
    return performance.now() - this.last > STRETCH;
  }

  /** Report progress and wait for the next turn of the event loop. */
  async pause(done: number, total: number | null): Promise<void> {
    this.report(done, total);
    await new Promise((resolve) => setTimeout(resolve));
    this.last = performance.now();
  }

  report(done: number, total: number | null): void {
    this.options.onProgress?.({ stage: this.stage, done, total });
  }
}
