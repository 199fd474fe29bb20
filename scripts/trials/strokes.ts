import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchProfile } from '../browser/launchBrowser';
import { closeWelcome } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';
import { SeededRandom } from '../data/seededRandom';
import { ended, kill, processesOf } from './browserProcesses';
import type { Outcome } from './workday';

/** A street map of Mechelen, without figures to wait for. */
const QUERY = '?blad=plannen&doel=fiets&kaart=4.48,51.025,14&voorbeeld=nee';
/** Corners stand at least so many pixels apart: a click on the last one ends a stroke. */
const APART = 20;
/** So long a hand takes from one corner to the next, in milliseconds: at least and at most. */
const BETWEEN = [120, 400] as const;
/** A kill comes within this time of the first corner, in milliseconds. */
const WITHIN = 8000;

/** What the page says while it is drawn on, by its own clock. */
interface Said {
  /** Measures in the list. */
  measures: number;
  isKept: boolean;
  at: number;
}

/** What was seen of a page until it was killed. */
interface Watched {
  /** Measures in the list when the page said that all was kept. */
  kept: number;
  /** Milliseconds from a measure in the list until it was said to be kept. */
  waits: number[];
  /** When the measure came that is not said to be kept yet. */
  since: { measures: number; at: number } | null;
}

function note(watched: Watched, { measures, isKept, at }: Said): void {
  if (isKept) {
    if (watched.since && measures >= watched.since.measures) {
      watched.waits.push(at - watched.since.at);
      watched.since = null;
    }
    watched.kept = Math.max(watched.kept, measures);
  } else if (measures > watched.kept && watched.since?.measures !== measures) {
    watched.since = { measures, at };
  }
}

/** Open the view in which measures are drawn; what it says from then on goes to `heard`. */
async function openPlan(context: BrowserContext, url: string, heard: (said: Said) => void): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.exposeFunction('heard', heard);
  await closeWelcome(page);
  await page.addInitScript((kept) => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 0.5 });
    let last = '';
    new MutationObserver(() => {
      const tab = document.getElementById('plan-tab-measures')?.textContent ?? '';
      const said = {
        measures: Number(/\d+/.exec(tab)?.[0] ?? 0),
        isKept: document.body.textContent.includes(kept),
      };
      if (tab === '' || JSON.stringify(said) === last) return;
      last = JSON.stringify(said);
      (window as unknown as { heard: (said: Said) => void }).heard({ ...said, at: performance.now() });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, saidByPage('keeping.kept'));
  await page.goto(`${url}${QUERY}`);
  await page.locator('[data-map-status="ready"]').waitFor();
  return page;
}

/** How many measures are kept, and how many corners of the strokes that were left unfinished since a time. */
async function found(page: Page, since: number): Promise<{ measures: number; corners: number }> {
  const all = <Kept>(database: string, store: string): Promise<[key: string, value: Kept][]> =>
    page.evaluate(
      ([name, from]) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const reading = opening.result.transaction(from);
            const keys = reading.objectStore(from).getAllKeys();
            const values = reading.objectStore(from).getAll();
            reading.oncomplete = () => {
              opening.result.close();
              resolve(keys.result.map((key, index) => [String(key), values.result[index]]));
            };
          };
        }),
      [database, store] as const,
    );
  const records = await all('pactkaart-work', 'records');
  const drafts = await all<{ at: number; drawing: { unfinished: number | null } }>(
    'pactkaart-work-drafts',
    'drafts',
  );
  const corners = drafts.map(([, { at, drawing }]) => (at < since ? 0 : (drawing.unfinished ?? 0)));
  return {
    measures: records.filter(([key]) => key.includes('measure')).length,
    corners: Math.max(0, ...corners),
  };
}

/** What was drawn until the kill. */
interface Drawn {
  /** Strokes that were begun to end. */
  strokes: number;
  /** Corners of the newest stroke. */
  corners: number;
  /** That stroke is not begun to end. */
  underway: boolean;
}

/** What must be found after a kill: at least and at most so many measures, and what is no measure yet as a draft. */
interface Before {
  least: number;
  most: number;
  drawn: Drawn;
}

/** Draw one cycle path after the other until the page is no more. */
async function draw(page: Page, random: SeededRandom, drawn: Drawn, isOver: () => boolean): Promise<void> {
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  while (!isOver()) {
    const corners = random.whole(2, 6);
    let last = { x: 0, y: 0 };
    for (let corner = 1; corner <= corners && !isOver(); corner++) {
      const { x, y } = last;
      while (Math.hypot(last.x - x, last.y - y) < APART)
        last = {
          x: random.between(0.35, 0.8) * box.width,
          // Above it stands the panel of the year, and what is clicked there is no corner.
          y: random.between(0.34, 0.6) * box.height,
        };
      await new Promise((resolve) => setTimeout(resolve, random.between(...BETWEEN)));
      await page.mouse.click(box.x + last.x, box.y + last.y);
      Object.assign(drawn, { corners: corner, underway: true });
    }
    if (isOver()) return;
    drawn.strokes++;
    drawn.underway = false;
    await page.keyboard.press('Enter');
  }
}

/**
 * A user draws measures, and at random moments the process of the page (or, every other time, the whole browser) is killed.
 * Every stroke that the page had said was kept must be there after reopening, and of the newest, unless it became a
 * measure, all corners but the last.
 */
export async function strokesTrial(
  url: string,
  times: number,
  seed: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { trial: 'strokes', tried: 0, kept: 0, losses: [], about: '' };
  const profile = mkdtempSync(join(tmpdir(), 'pactkaart-strokes-'));
  const waits: number[] = [];
  let context = await launchProfile(profile);
  let before: Before | null = null;
  let since = Date.now();
  const kills = { browser: 0, page: 0 };
  let told = 0;
  try {
    for (let turn = 1; turn <= times + 1; turn++) {
      const random = new SeededRandom(`${seed} stroke ${turn}`);
      const watched: Watched = { kept: 0, waits: [], since: null };
      const page = await openPlan(context, url, (said) => {
        note(watched, said);
      });
      const { measures, corners } = await found(page, since);
      since = Date.now();
      if (before && (measures < before.least || measures > before.most))
        outcome.losses.push(`after kill ${turn - 1}: ${measures} measures, ${before.least} were kept`);
      // The newest stroke is still a draft when all before it are measures.
      const others: number | null = before && before.most - (before.drawn.underway ? 0 : 1);
      if (before && measures === others && corners < before.drawn.corners - 1)
        outcome.losses.push(`after kill ${turn - 1}: ${corners} corners, ${before.drawn.corners} were set`);
      for (const loss of outcome.losses.slice(told)) say(loss);
      told = outcome.losses.length;
      if (turn > times) break;
      // What is unfinished is put away; the pen is taken anew.
      const canvas = page.locator('.maplibregl-canvas');
      await canvas.focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
      await page.keyboard.press('1');
      await page.locator('[data-drawing]').waitFor();

      const which = random.chance(0.5) ? 'browser' : 'page';
      const processes = await processesOf(context, which);
      const drawn: Drawn = { strokes: 0, corners: 0, underway: false };
      let over = false;
      const drawing = draw(page, random, drawn, () => over).catch((error: unknown) => {
        if (!over) throw error;
      });
      const killing = new Promise<void>((resolve) => {
        setTimeout(
          () => {
            over = true;
            kill(processes);
            resolve();
          },
          random.between(200, WITHIN),
        );
      });
      await Promise.race([drawing.then(() => killing), killing]);
      before = { least: Math.max(measures, watched.kept), most: measures + drawn.strokes, drawn };
      outcome.tried++;
      kills[which]++;
      outcome.kept += Math.max(0, watched.kept - measures);
      waits.push(...watched.waits);
      say(
        `kill ${turn} (${which}): ${measures} measures there, ${drawn.strokes} strokes, ${watched.kept} said to be kept, ${outcome.losses.length} lost`,
      );
      if (which === 'browser') {
        await context.close().catch(() => undefined);
        await ended(processes);
        context = await launchProfile(profile);
      } else {
        await page.close();
      }
    }
  } finally {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
  const sorted = waits.sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN);
  const about = `${kills.browser} of the whole browser; said to be kept after ${at(0.5)} ms, p95 ${at(0.95)} ms`;
  return { ...outcome, about };
}
