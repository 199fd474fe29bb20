import type { Browser, Page } from 'playwright-core';
import { preview } from 'vite';
import { launchBrowser } from '../../browser/launchBrowser';
import { closeWelcome, drawNothing, LAPTOP, settled } from '../../browser/pageOfApp';
import { saidByPage } from '../../browser/saidByPage';
import { machineName } from '../report/benchReport';
import { benchProject, benchSite } from './benchSite';
import { eventCosts, NUMBERS_CHANGED, TRACE_CATEGORIES } from './eventCosts';
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
    /** Milliseconds that handing what is kept to the database took. */
    writing: number;
  }
}

/** The page in a browser without a past, its welcome closed and its calls of the engine counted. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage(LAPTOP);
  page.setDefaultTimeout(300_000);
  await closeWelcome(page);
  await drawNothing(page);
  await page.addInitScript((mark) => {
    window.engineCalls = {};
    window.writing = 0;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const from = performance.now();
      const request = put.apply(this, given);
      window.writing += performance.now() - from;
      return request;
    };
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...sent: Parameters<typeof postMessage>) {
      const [message] = sent as unknown as [{ path?: readonly string[] } | null];
      const name = message?.path?.join('.');
      if (name) window.engineCalls[name] = (window.engineCalls[name] ?? 0) + 1;
      postMessage.apply(this, sent);
    } as typeof postMessage;
    let read = '';
    new MutationObserver(() => {
      const numbers = document.querySelector('.pen-readout')?.textContent ?? '';
      if (numbers !== read) performance.mark(mark);
      read = numbers;
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, NUMBERS_CHANGED);
  await page.goto(url);
  return page;
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Give the page a project file, up to the button that opens it. */
async function offerProject(page: Page, measures: number) {
  await page.getByRole('button', { name: saidByPage('take.label') }).click();
  await page.getByRole('menuitem', { name: saidByPage('project.open') }).click();
  const buffer = benchProject(measures);
  const file = { name: 'meting.pactkaart.json', mimeType: 'application/json', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  const open = page.getByRole('button', { name: saidByPage('project.openNow'), exact: true });
  await open.waitFor();
  return open;
}

/** At so many places of a long gesture it is looked at, from its start to its end; what lies between is drawn in one go. */
const LOOKS = 5;
/** Corners that are set while it is looked at. */
const CORNERS_A_LOOK = 8;

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
    const callsOf = () => page.evaluate(() => ({ ...window.engineCalls }));
    /** What events came to in something that is done while the browser writes down what it does. */
    const looked = async (kinds: readonly string[], does: () => Promise<void>, rest = 1500) => {
      await after(500);
      await browser.startTracing(page, { categories: TRACE_CATEGORIES });
      await does();
      await after(rest);
      return eventCosts(await browser.stopTracing(), kinds);
    };
    const add = (name: string, costs: readonly EventCost[], about: string) => {
      rows.push(tableRow(name, costs, about));
      say(rows.at(-1)!);
    };
    /** One press that changes much: with how long it took by the clock, and how long of its script was writing it down. */
    const press = async (
      name: string,
      kind: string,
      does: () => Promise<void>,
      isDone: () => Promise<unknown>,
    ) => {
      const written = await page.evaluate(() => (window.writing = 0));
      let elapsed = 0;
      const costs = await looked(
        [kind],
        async () => {
          const from = performance.now();
          await does();
          await isDone();
          elapsed = performance.now() - from;
        },
        4000,
      );
      const writing = (await page.evaluate(() => window.writing)) - written;
      add(
        name,
        costs.slice(0, 1).map((first) => costs.slice(1).reduce(sumOf, first)),
        `seen after ${elapsed.toFixed(0)} ms; ${writing.toFixed(0)} ms of the script hand it to the database`,
      );
    };

    const openIt = await offerProject(page, measures);
    const listed = saidByPage('planPage.table.measures', { count: measures });
    await press(
      `open ${measures} measures`,
      'click',
      () => openIt.click(),
      () => page.getByRole('tab', { name: listed }).waitFor(),
    );
    await page.getByText(saidByPage('keeping.kept')).waitFor();
    await settled(page);
    const before = await callsOf();

    const canvas = page.locator('.maplibregl-canvas');
    const box = (await canvas.boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    /** One pointer event, after which the page gets time to answer it. */
    const move = async (x: number, y: number) => {
      await page.mouse.move(x, y);
      await after(pause);
    };
    const pointed = ['pointermove', 'pointerdown'];

    /** Draw with the tool of a key; what stands beside the pointer at the end is left standing. */
    const draw = async (name: string, key: string, count: number, placeOf: typeof serpentine) => {
      const places = Array.from({ length: count }, (_, corner) => at(...placeOf(corner, count)));
      await canvas.focus();
      await page.keyboard.press(key);
      await page.locator('[data-drawing]').waitFor();
      const costs: EventCost[] = [];
      let set = 0;
      for (let look = 0; look < LOOKS; look++) {
        const from = Math.max(set, Math.round(((count - CORNERS_A_LOOK) * look) / (LOOKS - 1)));
        for (; set < from; set += FILLED_AT_ONCE)
          await page.evaluate(setCorners, places.slice(set, Math.min(from, set + FILLED_AT_ONCE)));
        set = from;
        const seen = await looked(pointed, async () => {
          for (const end = Math.min(count, from + CORNERS_A_LOOK); set < end; set++) {
            await move(...places[set]!);
            await page.mouse.down();
            await page.mouse.up();
            await after(pause);
          }
        });
        costs.push(...seen);
        say(`${name}: ${set} corners, p95 ${quantile(seen.map(totalOf), 0.95).toFixed(1)} ms`);
      }
      const areas = areasIn((await page.locator('.pen-readout').textContent()) ?? '');
      add(name, costs, `${areas} municipalities at the end`);
    };
    const putAway = async () => {
      await canvas.focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
    };
    await draw(`draw a row of trees up to ${corners} corners`, '2', corners, serpentine);
    const moved = await looked(pointed, async () => {
      for (let step = 0; step < 40; step++) await move(...at(0.4 + 0.007 * step, 0.65));
    });
    add('move the end of it', moved, '');
    await putAway();
    // Two thousand corners on a screen stand a pixel apart: snapped to one border, spikes would cross that a hand keeps apart.
    await page.keyboard.press('n');
    await draw(`draw a surface up to ${surface} corners`, '3', surface, star);
    await putAway();

    await page.getByRole('tab', { name: /^Maatregelen/ }).click();
    await page.getByRole('checkbox', { name: saidByPage('planPage.allTargets') }).check();
    await page.getByRole('button', { name: saidByPage('map.zoomToWhole') }).click();
    await after(2000);
    await settled(page);
    await canvas.focus();
    await page.keyboard.press('k');
    await page.locator('[data-drawing]').waitFor();
    await page.mouse.click(...at(0.3, 0.1));
    await move(...at(0.85, 0.8));
    const chosen = page.locator('.measure-form h3');
    await press(
      'choose by a rectangle',
      'pointerup',
      async () => {
        await page.mouse.down();
        await page.mouse.up();
      },
      () => chosen.waitFor(),
    );
    const inBox = (await chosen.textContent()) ?? '';
    await putAway();
    await page.getByRole('button', { name: saidByPage('plan.chooseAll'), exact: true }).press('Enter');
    const year = page.locator('.plan-detail').getByLabel(saidByPage('plan.form.year'), { exact: true });
    await year.waitFor();
    await press(
      `another year for all ${measures}`,
      'input',
      () => year.fill('2029'),
      () => page.locator('.measure-table').getByText('2029').first().waitFor(),
    );
    const calls = await callsOf();
    const counted = RECOUNTS.reduce((sum, name) => sum + (calls[name] ?? 0) - (before[name] ?? 0), 0);
    const head =
      '| what | events | **p95 to numbers** | first ms | p50 ms | p95 ms | most ms | p95 script | of it frames of the map | p95 worker | p95 waited | |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --- |';
    return `${machineName()}. ${points} counted points, ${measures} planned measures, ten drawn areas. Milliseconds in which the threads of page and engine worked for each pointer event: script and worker, the frames of the map among them. "To numbers" is what of it was begun before the numbers beside the pointer stood, for events that changed them. "Waited" is beside that: script that was under way while it waited for WebGL or for a core. What is handed to WebGL is not drawn: software would do that here.\n\n${head}\n${rows.join('\n')}\n\nThe rectangle: ${inBox}. Full recounts meanwhile: ${counted}.\n`;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** More of them at once would make the page wait long for its next frame. */
const FILLED_AT_ONCE = 25;

/** In the page: set corners at once, each by the events of a pointer. @param places in CSS pixels */
function setCorners(places: readonly (readonly [number, number])[]): void {
  const canvas = document.querySelector('.maplibregl-canvas')!;
  for (const [clientX, clientY] of places) {
    const at = { clientX, clientY, bubbles: true, isPrimary: true, pointerId: 1, pointerType: 'mouse' };
    canvas.dispatchEvent(new PointerEvent('pointermove', { ...at, button: -1 }));
    canvas.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0, buttons: 1 }));
    canvas.dispatchEvent(new PointerEvent('pointerup', { ...at, button: 0 }));
  }
}

/*
 * A press within 14 pixels of the last corner, or for a surface of the first, ends the gesture; and a corner may snap as far
 * to one side. So the next is always further off.
 */

/** The place of a corner on the way to and fro over the middle of the map, as parts of its width and height. */
function serpentine(corner: number, corners: number): [number, number] {
  const each = 12;
  const [row, along] = [Math.floor(corner / each), corner % each];
  const place = row % 2 === 0 ? along : each - 1 - along;
  return [0.32 + 0.048 * place + (row % 2 === 0 ? 0 : 0.048), 0.15 + (0.6 * row * each) / corners];
}

/** The place of a corner on the way around the middle of the map, out and in by turns; the first one stands out. */
function star(corner: number, corners: number): [number, number] {
  const angle = (2 * Math.PI * corner) / corners;
  const reach = corner === 0 ? 1.3 : corner % 2 === 0 ? 1 : 0.75;
  return [0.58 + 0.2 * reach * Math.cos(angle), 0.42 + 0.26 * reach * Math.sin(angle)];
}

/** How many areas the words beside the pointer name. */
function areasIn(said: string): number {
  const more = Number(/en nog (\d+)/.exec(said)?.[1] ?? 0);
  return (said.match(/·/g)?.length ?? 0) + (more > 0 ? more : 1);
}

const totalOf = ({ script, worker }: EventCost): number => script + worker;

function sumOf(a: EventCost, b: EventCost): EventCost {
  return {
    ...{ script: a.script + b.script, frames: a.frames + b.frames },
    ...{ worker: a.worker + b.worker, numbers: null, waited: a.waited + b.waited },
  };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

function tableRow(name: string, costs: readonly EventCost[], about: string): string {
  const sums = costs.map(totalOf);
  const p95 = (field: keyof EventCost) =>
    quantile(
      costs.map((cost) => cost[field]).filter((cost) => cost !== null),
      0.95,
    );
  const cells = [
    p95('numbers'),
    ...[sums[0] ?? NaN, quantile(sums, 0.5), quantile(sums, 0.95), quantile(sums, 1)],
    ...[p95('script'), p95('frames'), p95('worker'), p95('waited')],
  ];
  return `| ${name} | ${costs.length} | ${cells.map((ms) => ms.toFixed(1)).join(' | ')} | ${about} |`;
}
