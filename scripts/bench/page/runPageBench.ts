import type { Browser, Page } from 'playwright-core';
import { preview } from 'vite';
import { translate } from '../../../src/i18n/translate';
import { launchBrowser } from '../../browser/launchBrowser';
import { machineName } from '../report/benchReport';
import { benchProject, benchSite } from './benchSite';
import { eventCosts, TRACE_CATEGORIES } from './eventCosts';
import type { EventCost } from './eventCosts';

interface PageBenchOptions {
  /** Folder of the built page. */
  built: string;
  points: number;
  measures: number;
  /** Corners of the line and of the surface that are drawn. */
  corners: number;
  surface: number;
  /** Milliseconds between two pointer events, so that what one comes to is over when the next begins. */
  pause: number;
}

/** Calls of the engine in which a counted layer has a part. */
const RECOUNTS = ['countMeasures', 'openAreas', 'openShapes', 'readLayer', 'populationShares'];

const QUERY = '?blad=plannen&doel=bomen&niveau=municipalities-2025&datum=2026-11-22';

declare global {
  interface Window {
    /** Calls of the engine by name. */
    engineCalls: Record<string, number>;
  }
}

/** The page in a browser without a past, its welcome closed and its calls of the engine counted. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-BE' });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    localStorage.setItem('pactkaart', JSON.stringify({ welcomed: true, policyChecks: {} }));
    // Without a graphics card the map is most of what a page draws: a quarter of its dots. Layout keeps its pixels.
    Object.defineProperty(window, 'devicePixelRatio', { value: 0.5 });
    window.engineCalls = {};
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...sent: Parameters<typeof postMessage>) {
      const [message] = sent as unknown as [{ path?: readonly string[] } | null];
      const name = message?.path?.join('.');
      if (name) window.engineCalls[name] = (window.engineCalls[name] ?? 0) + 1;
      postMessage.apply(this, sent);
    } as typeof postMessage;
  });
  await page.goto(url);
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.locator('.app[data-phase="ready"]').waitFor();
  await page.locator('.layer-progress').waitFor({ state: 'detached' });
  await page.locator('[data-map-status="ready"]').waitFor();
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function openProject(page: Page, measures: number): Promise<void> {
  await page.getByRole('button', { name: translate('nl', 'take.label') }).click();
  await page.getByRole('menuitem', { name: translate('nl', 'project.open') }).click();
  const buffer = benchProject(measures);
  const file = { name: 'meting.pactkaart.json', mimeType: 'application/json', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: translate('nl', 'project.openNow'), exact: true }).click();
  const listed = translate('nl', 'planPage.table.measures', { count: measures });
  await page.getByRole('tab', { name: listed }).waitFor();
  await page.getByText(translate('nl', 'keeping.kept')).waitFor();
}

/** Run the benchmark in a headless Chromium. @returns a table as Markdown */
export async function runPageBench(options: PageBenchOptions, say: (line: string) => void): Promise<string> {
  const { built, points, measures, corners, surface, pause } = options;
  say('making what is not there yet');
  const site = benchSite(built, points);
  const server = await preview({
    build: { outDir: site },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const browser = await launchBrowser('--enable-precise-memory-info');
  const rows: string[] = [];
  try {
    const page = await openPage(browser, `${server.resolvedUrls!.local[0]!}${QUERY}&kaart=4.45,51.0,10.6`);
    say('opening the page');
    await settled(page);
    say('opening the project');
    await openProject(page, measures);
    await settled(page);

    const callsOf = () => page.evaluate(() => ({ ...window.engineCalls }));
    const before = await callsOf();
    /** Do something while the browser writes down what it does. */
    const row = async (name: string, kinds: readonly string[], gesture: () => Promise<string>) => {
      await after(1000);
      await browser.startTracing(page, { categories: TRACE_CATEGORIES });
      const about = await gesture();
      await after(1500);
      const costs = eventCosts(await browser.stopTracing(), kinds);
      rows.push(tableRow(name, costs, about));
      say(rows.at(-1)!);
    };

    const canvas = page.locator('.maplibregl-canvas');
    const box = (await canvas.boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    /** One pointer event, after which the page gets time to answer it. */
    const move = async (x: number, y: number) => {
      await page.mouse.move(x, y);
      await after(pause);
    };

    /** Draw with the tool of a key, corner after corner; what stands beside the pointer at the end is left standing. */
    const draw = async (key: string, count: number, placeOf: typeof serpentine): Promise<string> => {
      await canvas.focus();
      await page.keyboard.press(key);
      await page.locator('[data-drawing]').waitFor();
      for (let corner = 0; corner < count; corner++) {
        await move(...at(...placeOf(corner, count)));
        await page.mouse.down();
        await page.mouse.up();
        await after(pause);
      }
      return `${areasIn((await page.locator('.pen-readout').textContent()) ?? '')} municipalities`;
    };
    const putAway = async () => {
      await canvas.focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    };
    const pointed = ['pointermove', 'pointerdown'];
    await row(`draw a row of trees up to ${corners} corners`, pointed, () => draw('2', corners, serpentine));
    await row('move the end of it', pointed, async () => {
      for (let step = 0; step < 60; step++) await move(...at(0.4 + 0.005 * step, 0.5));
      return '';
    });
    await putAway();
    await row(`draw a surface up to ${surface} corners`, pointed, () => draw('3', surface, circle));
    await putAway();

    await page.getByRole('tab', { name: /^Maatregelen/ }).click();
    await page.getByRole('checkbox', { name: translate('nl', 'planPage.allTargets') }).check();
    await canvas.focus();
    await page.keyboard.press('k');
    await page.locator('[data-drawing]').waitFor();
    await page.mouse.click(...at(0.35, 0.2));
    await move(...at(0.8, 0.55));
    await row('choose by a rectangle', ['pointerup'], async () => {
      await page.mouse.down();
      await page.mouse.up();
      await after(3000);
      return (await page.locator('.plan-detail h3').first().textContent()) ?? '';
    });
    await putAway();
    await page.getByRole('button', { name: translate('nl', 'plan.chooseAll'), exact: true }).click();
    await row('another year for all', ['input'], async () => {
      await page
        .locator('.plan-detail')
        .getByLabel(translate('nl', 'plan.form.year'), { exact: true })
        .fill('2029');
      await after(4000);
      return '';
    });
    const calls = await callsOf();
    const counted = RECOUNTS.reduce((sum, name) => sum + (calls[name] ?? 0) - (before[name] ?? 0), 0);
    const head =
      '| what | events | first ms | p50 ms | p95 ms | most ms | p95 script | p95 worker | |\n| --- | --: | --: | --: | --: | --: | --: | --: | --- |';
    return `${machineName()}. ${points} counted points, ${measures} planned measures, ten drawn areas; thread time of script and worker for every pointer event.\n\n${head}\n${rows.join('\n')}\n\nFull recounts meanwhile: ${counted}.\n`;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The place of a corner on the way to and fro over the middle of the map, as parts of its width and height. */
function serpentine(corner: number, corners: number): [number, number] {
  const rows = 10;
  const each = Math.ceil(corners / rows);
  const [row, along] = [Math.floor(corner / each), (corner % each) / each];
  const wave = 0.006 * Math.sin(corner);
  return [0.3 + 0.5 * (row % 2 === 0 ? along : 1 - along), 0.2 + 0.04 * row + wave];
}

/** The place of a corner on the way around the middle of the map. */
function circle(corner: number, corners: number): [number, number] {
  const angle = (2 * Math.PI * corner) / corners;
  return [0.55 + 0.2 * Math.cos(angle), 0.42 + 0.25 * Math.sin(angle)];
}

/** How many areas the words beside the pointer name. */
function areasIn(said: string): number {
  const more = Number(/en nog (\d+)/.exec(said)?.[1] ?? 0);
  return (said.match(/·/g)?.length ?? 0) + (more > 0 ? more : 1);
}

function tableRow(name: string, costs: readonly EventCost[], about: string): string {
  const sums = costs.map(({ script, worker }) => script + worker);
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
  const cells = [
    ...[sums[0] ?? NaN, at(sums, 0.5), at(sums, 0.95), at(sums, 1)],
    at(
      costs.map(({ script }) => script),
      0.95,
    ),
    at(
      costs.map(({ worker }) => worker),
      0.95,
    ),
  ];
  return `| ${name} | ${costs.length} | ${cells.map((ms) => ms.toFixed(1)).join(' | ')} | ${about} |`;
}
