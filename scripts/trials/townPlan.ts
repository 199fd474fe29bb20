import type { Browser, Locator, Page } from 'playwright-core';
import { closeWelcome, settled } from '../browser/pageOfApp';
import type { Outcome } from './workday';

/** Measures that are planned. */
const WANTED = 50;
const YEARS = [2027, 2028, 2029, 2030] as const;
/** Presses that are enough for them: each click, each key with what is held beside it, each character that is typed. */
const ENOUGH = 200;
/** Seconds that are enough for a new user. */
const ENOUGH_SECONDS = 20 * 60;

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, 1980) for who is no skilled typist: a key, pointing and
 * pressing, and thinking before each of them that is not within a word or on the next corner.
 */
const SECONDS = { key: 0.5, point: 1.3, think: 1.35 } as const;

/** A hand that counts what it presses. */
class Hand {
  clicks = 0;
  keys = 0;
  characters = 0;
  seconds = 0;

  constructor(private readonly page: Page) {}

  get presses(): number {
    return this.clicks + this.keys + this.characters;
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks++;
    this.seconds += SECONDS.think + SECONDS.point;
  }

  /** A year on the slider, where it stands between its ends. */
  async slideTo(slider: Locator, year: number, [from, to]: readonly [number, number]): Promise<void> {
    const { width, height } = (await slider.boundingBox())!;
    // The middle of the thumb never comes to the ends.
    const thumb = 16;
    const x = thumb / 2 + ((width - thumb) * (year - from)) / (to - from);
    await slider.click({ position: { x, y: height / 2 } });
    this.clicks++;
    this.seconds += SECONDS.think + SECONDS.point;
    const said = await slider.getAttribute('aria-valuetext');
    if (!said?.endsWith(String(year))) throw new Error(`the slider says ${said} for ${year}`);
  }

  /** Corners at parts of the width and height of the map, one after the other. */
  async draw(...corners: readonly (readonly [x: number, y: number])[]): Promise<void> {
    const box = (await this.page.locator('.maplibregl-canvas').boundingBox())!;
    this.seconds += SECONDS.think;
    for (const [x, y] of corners) {
      await this.page.mouse.click(box.x + x * box.width, box.y + y * box.height);
      this.clicks++;
      this.seconds += SECONDS.point;
    }
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys++;
    this.seconds += SECONDS.think + SECONDS.key;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.characters += text.length;
    this.seconds += SECONDS.think + text.length * SECONDS.key;
  }
}

const measuresTab = (page: Page): Locator => page.getByRole('tab', { name: /^Maatregelen/ });

async function measureCount(page: Page): Promise<number> {
  return Number(/\((\d+)\)/.exec((await measuresTab(page).textContent()) ?? '')?.[1] ?? 0);
}

/** Wait until there are so many measures in the list. */
async function until(page: Page, count: number): Promise<void> {
  await page.getByRole('tab', { name: `Maatregelen (${count})` }).waitFor();
}

/** Rows of trees, trees, beds, a path and charging points of one year, beside those of the years before. */
async function drawYear(page: Page, hand: Hand, year: number): Promise<void> {
  const x = 0.34 + 0.1 * (year - 2027);
  let count = await measureCount(page);
  const made = async (more: number): Promise<void> => until(page, (count += more));
  const take = async (letter: string, tool?: string): Promise<void> => {
    await hand.press(letter);
    if (tool) await hand.press(tool);
    await page.locator('[data-drawing]').waitFor();
  };
  await take('b', '2');
  for (const y of [0.3, 0.36]) {
    await hand.draw([x, y], [x + 0.07, y]);
    await hand.press('Enter');
    await made(1);
  }
  await take('b', '1');
  for (const at of [0, 1, 2]) {
    await hand.draw([x + 0.03 * at, 0.42]);
    await made(1);
  }
  await take('p');
  for (const at of [0, 1]) {
    await hand.draw([x + 0.04 * at, 0.48]);
    await made(1);
  }
  await take('f');
  await hand.draw([x, 0.54], [x + 0.04, 0.56], [x + 0.07, 0.54]);
  await hand.press('Enter');
  await made(1);
  await take('l');
  await hand.draw([x + 0.02, 0.6]);
  await made(1);
}

/** Plan as a planner would who knows no more than what stands on the screen. @returns what the screen says in the end */
async function planTown(page: Page, hand: Hand): Promise<string[]> {
  await hand.click(page.getByRole('combobox', { name: 'Zoek een gebied' }));
  await hand.type('Mechelen');
  await hand.click(page.getByRole('option', { name: /^Mechelen/ }).first());
  await settled(page);
  await hand.click(page.getByRole('button', { name: 'Plan maatregelen' }).first());
  await settled(page);
  await hand.click(page.getByRole('button', { name: 'Naar het gekozen gebied' }));
  await settled(page);
  for (let zooms = 0; zooms < 2; zooms++) {
    await hand.click(page.getByRole('button', { name: 'Inzoomen' }));
    await settled(page);
  }
  const canvas = page.locator('.maplibregl-canvas');
  const slider = page.getByRole('slider', { name: 'toestand op' });
  for (const year of YEARS) {
    // What is drawn is for the year that is looked at.
    await hand.slideTo(slider, year, [2026, 2030]);
    // The letters act where the map has the focus.
    await canvas.focus();
    hand.keys++;
    await drawYear(page, hand, year);
  }

  // Two paths more, as copies in another street.
  await hand.press('f');
  await hand.press('v');
  for (const at of [0, 1]) {
    await hand.draw([0.34 + 0.1 * at + 0.02, 0.55]);
    await page.getByRole('button', { name: 'Hoeken aanpassen' }).waitFor();
    await hand.press('y');
    await page.locator('[data-drawing]').waitFor();
    await hand.draw([0.45 + 0.1 * at, 0.66]);
    await page.locator('[data-drawing]').waitFor({ state: 'detached' });
  }

  // What is left of three targets, over the years that are left.
  await hand.click(measuresTab(page));
  for (const target of ['Ontharding', 'Hemelwateropvang', 'Hagen en geveltuinen']) {
    await hand.click(page.locator('.target-row').filter({ hasText: target }));
    await hand.click(page.getByRole('button', { name: 'Verdeel het gat' }));
    await hand.click(page.getByRole('button', { name: /maatregelen maken$/ }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await until(page, WANTED);

  // All of them at once: who leads them.
  await hand.click(page.getByRole('combobox', { name: 'Maatregelen van' }));
  hand.keys += 2;
  await page.getByRole('combobox', { name: 'Maatregelen van' }).selectOption('all');
  await hand.click(page.getByRole('button', { name: 'Alles kiezen' }));
  await page.getByRole('heading', { name: `${WANTED} maatregelen gekozen` }).waitFor();
  await hand.click(page.getByRole('textbox', { name: 'Trekker' }));
  await hand.type('Groendienst');
  // The last year of hedges comes a year earlier.
  return page.locator('.measure-table .table-sum, [data-testid="headline"]').allInnerTexts();
}

/** Fifty measures for one town over four years, with every press counted. */
export async function townPlanTrial(
  browser: Browser,
  url: string,
  times: number,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { trial: 'plan', tried: 0, kept: 0, losses: [], about: '' };
  for (let turn = 0; turn < times; turn++) {
    const context = await browser.newContext({ viewport: { width: 1680, height: 1000 }, locale: 'nl-BE' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await closeWelcome(page);
    await page.goto(url);
    await settled(page);
    const hand = new Hand(page);
    const said = await planTown(page, hand);
    outcome.tried++;
    const count = await measureCount(page);
    outcome.kept += count;
    if (count !== WANTED) outcome.losses.push(`${count} measures and not ${WANTED}`);
    if (hand.presses > ENOUGH) outcome.losses.push(`${hand.presses} presses, ${ENOUGH} are enough`);
    if (hand.seconds > ENOUGH_SECONDS) outcome.losses.push(`${Math.round(hand.seconds)} s for a new user`);
    const { presses, clicks, keys, characters, seconds } = hand;
    outcome.about = `${presses} presses: ${clicks} clicks, ${keys} keys, ${characters} characters; ${(seconds / 60).toFixed(1)} min by hand`;
    for (const line of said) say(line.replaceAll(/\s+/g, ' '));
    await context.close();
  }
  return outcome;
}
