/**
 * What a first visit costs over lines of 10 and 1 Mbit/s that all of the page and its workers share, how long the page's
 * thread is held up by what is done on the screen with 285 and with 9,400 areas, and what a million opened points take.
 * In a headless Chromium without a graphics card; prints a table as Markdown, progress goes to stderr.
 * `npm run bench:screen -- [--built dist] [--points 1M] [--visits 3]`, after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { preview } from 'vite';
import { parseSize } from './bench/benchOptions';
import { BenchData } from './bench/data/BenchData';
import { benchSite, SECTOR_LEVEL } from './bench/page/benchSite';
import { machineName } from './bench/report/benchReport';
import { launchBrowser } from './browser/launchBrowser';
import { timeFirstVisit } from './pace/firstNumbers';
import type { FirstVisit } from './pace/firstNumbers';
import { openLevel, screenTasks } from './pace/screenTasks';
import { slowLine } from './pace/slowLine';

const RATES = [10, 1] as const;
const LEVELS = [
  ['285 areas', 'municipalities-2025'],
  ['9,400 areas', SECTOR_LEVEL],
] as const;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function served<T>(folder: string, does: (url: string) => Promise<T>): Promise<T> {
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  try {
    return await does(server.resolvedUrls!.local[0]!);
  } finally {
    await server.close();
  }
}

async function withBrowser<T>(does: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await does(browser);
  } finally {
    await browser.close();
  }
}

/** The visit in the middle by when the table stood. */
async function firstVisit(url: string, megabits: number, visits: number): Promise<FirstVisit> {
  const line = await slowLine(url, megabits * 1e6);
  try {
    const seen: FirstVisit[] = [];
    while (seen.length < visits) seen.push(await withBrowser((browser) => timeFirstVisit(browser, line)));
    return seen.sort((a, b) => a.table - b.table)[Math.floor(visits / 2)]!;
  } finally {
    await line.close();
  }
}

/** Megabytes of memory that processes of a browser hold which draw pages and run their workers, as Linux tells. */
async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0');
  return kilobytes.reduce((sum, one) => sum + Number(one), 0) / 1024;
}

const { values } = parseArgs({
  options: {
    built: { type: 'string', default: 'dist' },
    points: { type: 'string', default: '1M' },
    visits: { type: 'string', default: '3' },
  },
});
const [points, visits] = [parseSize(values.points), parseSize(values.visits)];
if (!points || !visits) {
  process.stderr.write('--points and --visits ask for numbers such as 3 or 1M\n');
  process.exit(2);
}
const rows: string[][] = [];
const add = (name: string, ...cells: string[]): void => {
  rows.push([name, ...cells]);
  say(`${name}: ${cells.join(', ')}`);
};

await served(values.built, async (url) => {
  for (const rate of RATES) {
    const { table, headline, map, tableBytes, mapBytes } = await firstVisit(url, rate, visits);
    const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
    add(`first gaps in the table, ${rate} Mbit/s`, `${table.toFixed(2)} s`, kilobytes(tableBytes));
    add(`headline of the whole, ${rate} Mbit/s`, `${headline.toFixed(2)} s`, '');
    add(`map drawn, ${rate} Mbit/s`, `${map.toFixed(2)} s`, kilobytes(mapBytes));
  }
});

say('making what is not there yet');
const data = new BenchData(null);
const sectors = (await data.areas('sectors')).columns;
const site = benchSite(values.built, points, sectors);
await served(site, async (url) => {
  for (const [name, levelId] of LEVELS) {
    await withBrowser(async (browser) => {
      const page = await openLevel(browser, url, levelId);
      for (const task of await screenTasks(browser, page))
        add(
          `${task.name}, ${name}`,
          `${task.script.toFixed(1)} ms`,
          `script in a task; whole ${task.whole.toFixed(1)} ms`,
        );
      if (levelId !== SECTOR_LEVEL)
        add(`${values.points} points open`, `${Math.round(await rendererMegabytes(browser))} MB`, 'renderer');
    });
  }
});
const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
process.stdout.write(`${machineName()}\n\n| what | | |\n| --- | ---: | --- |\n${lines.join('\n')}\n`);
