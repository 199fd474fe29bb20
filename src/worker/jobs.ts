/** Keeps the work that runs under a name, so that it can be stopped. */
export class Jobs {
  readonly #running = new Map<string, Set<AbortController>>();

  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const same = this.#running.get(job) ?? new Set();
    this.#running.set(job, same.add(controller));
    try {
      return await work(controller.signal);
    } finally {
      same.delete(controller);
      if (same.size === 0) this.#running.delete(job);
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.forEach((controller) => {
      controller.abort();
    });
  }
}
