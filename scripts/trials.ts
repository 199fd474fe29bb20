/**
 * Tries to lose work: kills the process of the page at random moments, also while measures are drawn, writes in two tabs at
 * once, and fills the storage at one write after the other; and plans for a town with every press counted. Runs on the
 * built files, in a real browser, for about half an hour; what it does next is told on stderr, the table goes to stdout.
 * Ends with 1 when anything was lost.
 */
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { launchBrowser } from './browser/launchBrowser';
import { fullStorageTrial } from './trials/fullStorage';
import { killTrial } from './trials/kills';
import { strokesTrial } from './trials/strokes';
import { townPlanTrial } from './trials/townPlan';
import { tabsTrial } from './trials/tabs';
import type { Outcome } from './trials/workday';

const USAGE = `npm run trials -- [options]   (after npm run build)
  --kills N    kills of the page's process or of the whole browser (default 100)
  --strokes N  kills of the page or of the browser while measures are drawn (default 100)
  --edits N    edits in two tabs (default 1000)
  --plans N    plans of fifty measures for a town, with every press counted (default 1)
  --full N     full storage at the first, second ... N-th write (default 50)
  --seed TEXT  repeat the choices of an earlier run
`;

interface TrialOptions {
  kills: number;
  strokes: number;
  edits: number;
  plans: number;
  full: number;
  seed: string;
}

/** Read the command line. @throws when it asks for something that is not there, with a sentence that says so. */
function trialOptions(args: readonly string[]): TrialOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '100' },
      strokes: { type: 'string', default: '100' },
      edits: { type: 'string', default: '1000' },
      plans: { type: 'string', default: '1' },
      full: { type: 'string', default: '50' },
      seed: { type: 'string', default: new Date().toISOString() },
    },
  });
  const whole = (name: 'kills' | 'strokes' | 'edits' | 'plans' | 'full'): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} asks for a whole number from 0`);
    return number;
  };
  return {
    ...{ kills: whole('kills'), strokes: whole('strokes') },
    ...{ edits: whole('edits'), plans: whole('plans'), full: whole('full'), seed: values.seed },
  };
}

const HEADINGS = ['trial', 'times', 'kept', 'lost', 'seconds', ''];

function table(rows: readonly (Outcome & { seconds: number })[]): string {
  const cells = rows.map(({ trial, tried, kept, losses, seconds, about }) =>
    [trial, tried, kept, losses.length, Math.round(seconds), about].map(String),
  );
  const lines = [HEADINGS, ...cells].map((row) =>
    row.map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(14) : cell.padStart(8))).join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

async function runTrials({ kills, strokes, edits, plans, full, seed }: TrialOptions): Promise<boolean> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  say(`seed: ${seed}`);
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const url = server.resolvedUrls!.local[0]!;
  const browser = await launchBrowser();
  const rows: (Outcome & { seconds: number })[] = [];
  const trials = [
    kills > 0 && (() => killTrial(url, kills, seed, say)),
    strokes > 0 && (() => strokesTrial(url, strokes, seed, say)),
    edits > 0 && (() => tabsTrial(browser, url, edits, seed, say)),
    plans > 0 && (() => townPlanTrial(browser, url, plans, say)),
    full > 0 && (() => fullStorageTrial(browser, url, full, seed, say)),
  ];
  try {
    for (const trial of trials) {
      if (!trial) continue;
      const start = performance.now();
      rows.push({ ...(await trial()), seconds: (performance.now() - start) / 1000 });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const losses = rows.flatMap(({ trial, losses: all }) => all.map((loss) => `${trial}: ${loss}\n`));
  process.stdout.write(`${table(rows)}${losses.join('')}seed: ${seed}\n`);
  return losses.length === 0;
}

let options: TrialOptions | null = null;
try {
  options = trialOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (options && !(await runTrials(options))) process.exitCode = 1;
