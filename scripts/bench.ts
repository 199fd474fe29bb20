/**
 * The benchmark: the engine against what else can do its work, on seeded data. The README shows a table of it.
 * Progress goes to stderr, the table to stdout.
 */
import { BENCH_USAGE, benchOptions } from './bench/benchOptions';
import type { BenchOptions } from './bench/benchOptions';
import { runBench } from './bench/runBench';

function readOptions(): BenchOptions | null {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${BENCH_USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

const options = readOptions();
if (options) {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  process.stdout.write(await runBench(options, say));
}
