/**
 * Times the page: how long until the gap stands there, and how long until another norm is on the screen. Builds are
 * visited in turn, in one run and one browser each, so that what else the machine does falls on all of them. Shows the
 * times of each build and, for all but the first, the ratio to the first.
 */
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { launchBrowser } from './browser/launchBrowser';
import { timePage } from './pace/timePage';
import type { PageTimes } from './pace/timePage';

const USAGE = `npm run pace -- [options] [FOLDER ...]   (after npm run build)
  FOLDER     builds to compare, the first is what the others are held to (default dist)
  --runs N   visits to each build (default 8)
`;

interface PaceOptions {
  folders: readonly string[];
  runs: number;
}

/** Read the command line. @throws when it asks for something that is not there, with a sentence that says so. */
function paceOptions(args: readonly string[]): PaceOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { runs: { type: 'string', default: '8' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs asks for a whole number from 1');
  return { folders: positionals.length > 0 ? positionals : ['dist'], runs };
}

const MEASURED = [
  ['firstView', 'first view'],
  ['edit', 'another norm'],
] as const satisfies readonly (readonly [keyof PageTimes, string])[];

/** The value in the middle, and the one that a tenth of the visits is above (the longest, of few). */
function spread(times: readonly number[]): { median: number; late: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { median: at(0.5), late: at(0.9) };
}

function table(folders: readonly string[], visits: readonly PageTimes[][]): string {
  const rows = folders.map((folder, build) => {
    const cells = MEASURED.flatMap(([key]) => {
      const of = (one: number) => spread((visits[one] ?? []).map((times) => times[key]));
      const [own, first] = [of(build), of(0)];
      return [`${Math.round(own.median)}`, `${Math.round(own.late)}`, (own.median / first.median).toFixed(2)];
    });
    return [folder, ...cells];
  });
  const head = ['build', ...MEASURED.flatMap(([, name]) => [`${name}, ms`, 'p90', 'ratio'])];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return `${[head, ...rows].map(line).join('\n')}\n`;
}

async function runPace({ folders, runs }: PaceOptions): Promise<void> {
  const say = (words: string): void => void process.stderr.write(`${words}\n`);
  const server = (folder: string) =>
    preview({ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const servers = await Promise.all(folders.map(server));
  const visits: PageTimes[][] = folders.map(() => []);
  try {
    for (let run = 1; run <= runs; run++) {
      for (const [build, { resolvedUrls }] of servers.entries()) {
        const browser = await launchBrowser();
        const times = await timePage(browser, resolvedUrls?.local[0] ?? '').finally(() => browser.close());
        visits[build]?.push(times);
        say(
          `${run} ${folders[build] ?? ''}: ${Math.round(times.firstView)} ms, ${Math.round(times.edit)} ms`,
        );
      }
    }
  } finally {
    await Promise.all(servers.map((one) => one.close()));
  }
  process.stdout.write(table(folders, visits));
}

let options: PaceOptions | null = null;
try {
  options = paceOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (options) await runPace(options);
