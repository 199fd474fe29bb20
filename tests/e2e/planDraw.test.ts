import { readFileSync, writeFileSync } from 'node:fs';
import { coordAll } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lambertPathLength } from '../../src/geo/planarMeasures';
import { ARROW, WAYS } from './drawnKinds';
import type { Asked } from './drawnKinds';
import { keptCorners, launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const tools = (page: Page) => page.getByRole('region', { name: /^Tekenen: / });
const measures = (page: Page) => page.getByRole('tab', { name: /^Maatregelen/ });
/** What a screen reader hears of the drawing. */
const readout = (page: Page) => page.locator('.pen-readout + [role="status"]');

/** Click at a part of the width and height of the map. */
async function clickAt(page: Page, x: number, y: number): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  await page.mouse.click(box!.x + x * box!.width, box!.y + y * box!.height);
}

test('a cycle path drawn with the mouse counts while it is drawn, is undone, done again, moved and deleted', async () => {
  const { page, errors, close } = await openApp(browser, '?blad=plannen&doel=fiets&kaart=4.48,51.025,14');
  await settled(page);
  await tools(page).getByRole('button', { name: 'Fietspad' }).click();
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.45, 0.3);
  await clickAt(page, 0.6, 0.45);
  await expect
    .poll(() => readout(page).textContent())
    .toMatch(/^\d+\sm telt, \d+\sm getekend, tweerichting .*, Mechelen \d+\sm, gat /);
  const [, before, after] = /gat ([\d.]+) → ([\d.]+)/.exec((await readout(page).textContent()) ?? '') ?? [];
  const metres = (text = '') => Number(text.replaceAll('.', ''));
  const drawn = Number(/^\d+/.exec((await readout(page).textContent()) ?? '')?.[0]);
  expect(Math.abs(metres(before) - metres(after) - drawn)).toBeLessThanOrEqual(1);

  await page.keyboard.press('Enter');
  await expect.poll(() => measures(page).textContent()).toContain('(1)');
  await page.keyboard.press('Control+z');
  await expect.poll(() => measures(page).textContent()).toContain('(0)');
  await page.keyboard.press('Control+y');
  await expect.poll(() => measures(page).textContent()).toContain('(1)');

  await page.keyboard.press('Escape');
  await clickAt(page, 0.525, 0.375);
  await tools(page).getByRole('button', { name: 'Verplaatsen' }).click();
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.6, 0.6);
  await page.locator('[data-drawing]').waitFor({ state: 'detached' });
  await settled(page);
  await page.locator('.maplibregl-canvas').focus();
  await clickAt(page, 0.6, 0.6);
  await tools(page).getByRole('button', { name: 'Hoeken aanpassen' }).waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => measures(page).textContent()).toContain('(0)');
  expect(errors).toEqual([]);
  await close();
});

/** What the field that has the focus is called, and the group that it is in. */
const focusedField = (page: Page): Promise<{ name: string; group: string }> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    return {
      name: field.labels?.[0]?.textContent.trim() ?? '',
      group:
        field.closest('.measure-form fieldset.plan-field')?.querySelector('legend')?.textContent.trim() ?? '',
    };
  });

/** Fill in a field of the form by keys alone: from the map to it, through it by Tab, and back. */
async function fillByKeys(page: Page, { field, says }: Asked): Promise<void> {
  await page.keyboard.press('t');
  for (let tabs = 0; tabs < 20; tabs++) {
    const { name, group } = await focusedField(page);
    if (name.startsWith(field) || group === field) break;
    await page.keyboard.press('Tab');
  }
  const { group } = await focusedField(page);
  if (says === '') await page.keyboard.press('Space');
  else if (group !== field) await page.keyboard.type(says);
  else {
    for (let steps = 0; steps < 3 && (await focusedField(page)).name !== says; steps++)
      await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
}

async function fillByMouse(page: Page, { field, says }: Asked): Promise<void> {
  const form = page.locator('.measure-form');
  if (says === '') await form.getByRole('checkbox', { name: field }).click();
  else if (field === 'Domein' || field === 'Richting')
    await form.getByRole('group', { name: field }).getByText(says, { exact: true }).click();
  else await form.getByRole('textbox', { name: field, exact: true }).fill(says);
}

/** An export of the walk below, on which `npm run oracle` asks PostGIS what it counts. RENEW_DRAWN=1 writes it anew. */
const DRAWN = 'tests/oracle/drawnKinds.geojson';
const METRES_PER_PIXEL = (40_075_017 * Math.cos((51.025 * Math.PI) / 180)) / (512 * 2 ** 17);

/** Two measures that are the same but for their ids, and for where their corners are within a pixel. */
function expectSame(one: Feature<Geometry | null>, other: Feature<Geometry | null>): void {
  const facts = ({ properties }: typeof one) => ({ ...properties, id: '', quantity: '' });
  expect(facts(one)).toEqual(facts(other));
  expect(one.geometry?.type).toBe(other.geometry?.type);
  const [corners, others] = [one, other].map(({ geometry }) => (geometry ? coordAll(geometry) : []));
  expect(corners).toHaveLength(others!.length);
  corners!.forEach((corner, at) => {
    expect(lambertPathLength([corner, others![at]!])).toBeLessThan(Math.SQRT2 * METRES_PER_PIXEL);
  });
}

test('all ten kinds drawn by mouse and again by keys alone are the same measures', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?blad=plannen&doel=bomen&kaart=4.48,51.025,17&voorbeeld=nee&datum=2026-11-22',
    // A map that moves at once, as who asks for less movement has it.
    { reducedMotion: 'reduce' },
  );
  await settled(page);
  const canvas = page.locator('.maplibregl-canvas');
  const box = (await canvas.boundingBox())!;
  const there = async (corner: readonly number[]) => {
    const [x, y] = [box.x + box.width / 2 + corner[0]! * ARROW, box.y + box.height / 2 - corner[1]! * ARROW];
    await page.mouse.click(x, y);
  };
  let made = 0;
  const sets: [measure: number, Record<string, unknown>][] = [];
  const isMade = async () => {
    made++;
    await expect.poll(() => measures(page).textContent()).toContain(`(${made})`);
  };
  await canvas.focus();
  // What is drawn over would draw its corners to it.
  await page.keyboard.press('n');
  for (const { target, letter, tools: names, asked } of WAYS) {
    for (const [at, [tool, corners]] of names.entries()) {
      if (at === 0) await page.locator('.target-row').filter({ hasText: target }).click();
      await tools(page).getByRole('button', { name: tool, exact: true }).click();
      if (tool !== 'Gebied aanwijzen') await page.locator('[data-drawing]').waitFor();
      for (const corner of corners) await there(corner);
      // A second click on the last corner ends it.
      if (corners.length > 1) await there(corners.at(-1)!);
      await isMade();
      if (asked && (at === 0 || asked.always)) {
        sets.push([made - 1, asked.sets]);
        await fillByMouse(page, asked);
      }
      await canvas.focus();
      await page.keyboard.press('Escape');

      await page.keyboard.press(letter);
      await page.keyboard.press(String(at + 1));
      if (tool !== 'Gebied aanwijzen') await page.locator('[data-drawing]').waitFor();
      await canvas.focus();
      for (const [corner, [x, y]] of corners.entries()) {
        const [fromX, fromY] = corners[corner - 1] ?? [0, 0];
        if (x !== fromX) await page.keyboard.press('ArrowRight');
        if (y !== fromY) await page.keyboard.press('ArrowUp');
        await page.locator('[data-map-status="ready"]').waitFor();
        await page.keyboard.press('Space');
      }
      if (corners.length > 1) await page.keyboard.press('Enter');
      await isMade();
      if (asked && (at === 0 || asked.always)) await fillByKeys(page, asked);
      await page.keyboard.press('Escape');
    }
  }

  // A typed row: a step needs a corner before it, and eleven trees stand on eighty metres.
  await page.keyboard.press('b');
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: /^Coördinaten van het volgende punt/ });
  await field.fill('25 m 270°');
  await field.press('Enter');
  await page.getByText('Een afstand en richting tellen vanaf het vorige punt').waitFor();
  await field.fill('157700 190300');
  await field.press('Enter');
  await field.fill('80 m 90°');
  await field.press('Enter');
  await expect.poll(() => readout(page).textContent()).toMatch(/^11\sbomen tellen, om de 8 m een boom/);
  await field.press('Enter');
  await isMade();

  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /^Plan als GeoJSON/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .geojson' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  const { features } = JSON.parse(file) as FeatureCollection<Geometry | null>;
  expect(features).toHaveLength(made);
  for (const [measure, said] of sets) expect(features[measure]?.properties).toMatchObject(said);
  for (let pair = 0; pair + 1 < made; pair += 2) expectSame(features[pair + 1]!, features[pair]!);
  // What PostGIS is asked about is this very file, but for where within a pixel its corners are.
  if (process.env['RENEW_DRAWN']) writeFileSync(DRAWN, file);
  const kept = JSON.parse(readFileSync(DRAWN, 'utf8')) as FeatureCollection<Geometry | null>;
  expect(features).toHaveLength(kept.features.length);
  for (const [at, feature] of features.entries()) expectSame(feature, kept.features[at]!);
  expect(errors).toEqual([]);
  await close();
});

test('a surface gets a hole by keys, a corner moved without a drag, and its unfinished neighbour outlives a reload', async () => {
  const { page, errors, close } = await openApp(browser, '?blad=plannen&doel=fiets&kaart=4.48,51.025,14');
  await settled(page);
  const canvas = page.locator('.maplibregl-canvas');
  await canvas.focus();
  // The letter of another target changes the target and takes its tool.
  await page.keyboard.press('o');
  await page.locator('[data-drawing]').waitFor();
  for (const [x, y] of [
    [0.4, 0.3],
    [0.55, 0.3],
    [0.55, 0.55],
    [0.4, 0.55],
  ] as const)
    await clickAt(page, x, y);
  await page.keyboard.press('Enter');
  await expect.poll(() => measures(page).textContent()).toContain('(1)');
  await page.keyboard.press('Escape');
  const drawn = async () => {
    const text = await page
      .locator('.plan-detail')
      .getByText(/m² telt$/)
      .textContent();
    return Number(/^[\d.]+/.exec(text ?? '')?.[0].replaceAll('.', ''));
  };
  const whole = await drawn();
  await page.keyboard.press('u');
  await page.locator('[data-drawing]').waitFor();
  for (const [x, y] of [
    [0.44, 0.4],
    [0.5, 0.4],
    [0.5, 0.5],
  ] as const)
    await clickAt(page, x, y);
  await page.keyboard.press('Enter');
  await page.locator('[data-drawing]').waitFor({ state: 'detached' });
  await expect.poll(drawn).toBeLessThan(whole);
  const cut = await drawn();

  await tools(page).getByRole('button', { name: 'Hoeken aanpassen' }).click();
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.55, 0.3);
  await tools(page).getByText('Klik waar de hoek moet komen.').waitFor();
  await clickAt(page, 0.6, 0.28);
  await tools(page).getByRole('button', { name: 'Klaar' }).click();
  await page.locator('[data-drawing]').waitFor({ state: 'detached' });
  await expect.poll(drawn).toBeGreaterThan(cut);

  await canvas.focus();
  await page.keyboard.press('1');
  await page.locator('[data-drawing]').waitFor();
  for (const [x, y] of [
    [0.65, 0.5],
    [0.7, 0.5],
  ] as const)
    await clickAt(page, x, y);
  await expect.poll(() => keptCorners(page)).toEqual([2]);
  await page.reload();
  await settled(page);
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.7, 0.6);
  await page.keyboard.press('Enter');
  await expect.poll(() => measures(page).textContent()).toContain('(2)');
  expect(errors).toEqual([]);
  await close();
});
