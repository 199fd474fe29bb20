import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    .toMatch(/^\d+\sm telt, tweerichting .*, Mechelen \d+\sm, gat /);
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

test('trees by keyboard alone: a tree under the cross, and a row of typed corners', async () => {
  const { page, errors, close } = await openApp(browser, '?blad=plannen&doel=bomen&kaart=4.48,51.025,14');
  await settled(page);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('1');
  await page.locator('[data-drawing]').waitFor();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => measures(page).textContent()).toContain('(1)');

  await page.keyboard.press('2');
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: /^Coördinaten van het volgende punt/ });
  await field.fill('25 m 270°');
  await field.press('Enter');
  await page.getByText('Een afstand en richting tellen vanaf het vorige punt').waitFor();
  await field.fill('4.48 51.025');
  await field.press('Enter');
  await field.fill('81 m 90°');
  await field.press('Enter');
  await expect.poll(() => readout(page).textContent()).toMatch(/^11\sbomen tellen, om de 8 m een boom/);
  await field.press('Enter');
  await expect.poll(() => measures(page).textContent()).toContain('(2)');
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
    [0.65, 0.4],
    [0.7, 0.4],
  ] as const)
    await clickAt(page, x, y);
  await expect.poll(() => keptCorners(page)).toEqual([2]);
  await page.reload();
  await settled(page);
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.7, 0.5);
  await page.keyboard.press('Enter');
  await expect.poll(() => measures(page).textContent()).toContain('(2)');
  expect(errors).toEqual([]);
  await close();
});
