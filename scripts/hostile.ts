/**
 * Opens in the built page what is far too large, made to harm, empty or never comes: files by the dialog and by dropping
 * them, and addresses. Prints what the page says, after how long, the longest time in which it did not answer, and how
 * soon an ordinary file opens after it; progress goes to stderr. Ends with 1 when anything was not as it is to be.
 * `npm run hostile -- [--built dist] [--only WORDS]`, after `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { launchBrowser } from './browser/launchBrowser';
import { ADDRESS_TRIALS, startTrialServer } from './hostile/addressTrials';
import { FILE_TRIALS, ORDINARY } from './hostile/fileTrials';
import { TrialPage } from './hostile/trialPage';
import type { Trial, TrialResult } from './hostile/trial';

const { values } = parseArgs({
  options: { built: { type: 'string', default: 'dist' }, only: { type: 'string', default: '' } },
});

/** Longest message that stands in the table. */
const LONGEST_WORDS = 160;

const milliseconds = (number: number): string => (Number.isNaN(number) ? '' : number.toFixed(0));

function row({ name }: Trial, { said, after, gap, task, next, faults }: TrialResult): string {
  const words = said.replaceAll(/\s+/g, ' ').slice(0, LONGEST_WORDS);
  const cells = [name, words, ...[after, gap, task, next].map(milliseconds), faults.join('; ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = resolve('.cache', 'hostile');
mkdirSync(folder, { recursive: true });
const site = await preview({
  build: { outDir: values.built },
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const server = await startTrialServer();
const rows: string[] = [];
let faulty = 0;
try {
  const words = new RegExp(values.only, 'i');
  const ordinary = await ORDINARY(folder);
  for (const trial of [...FILE_TRIALS, ...ADDRESS_TRIALS].filter(({ name }) => words.test(name))) {
    const paths: string[] = [];
    for (const make of trial.files ?? []) paths.push(await make(folder));
    const address = trial.address ?? (trial.path === undefined ? null : server.url + trial.path);
    // Another browser for each: one that was brought down takes its pages with it.
    const browser = await launchBrowser();
    try {
      const page = await TrialPage.open(browser, site.resolvedUrls!.local[0]!);
      const result = await page.run(trial, paths, address, ordinary);
      if (result.faults.length > 0) faulty++;
      rows.push(row(trial, result));
    } catch (error) {
      faulty++;
      rows.push(
        `| ${trial.name} |  |  |  |  |  | ${String(error instanceof Error ? error.stack : error).replaceAll('\n', ' ')} |`,
      );
    }
    say(rows.at(-1)!);
    await browser.close();
  }
} finally {
  await site.close();
  server.close();
}
const head = ['trial', 'said', 'after ms', 'gap ms', 'longest task ms', 'next file ms', 'not as it is to be'];
process.stdout.write(`| ${head.join(' | ')} |\n|${' - |'.repeat(head.length)}\n${rows.join('\n')}\n`);
if (faulty > 0) process.exitCode = 1;
