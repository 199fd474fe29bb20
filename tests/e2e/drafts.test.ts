import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptCorners, launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERY = '?doel=bomen&datum=2026-11-22&kaart=4.6,51.03,10.5';
const readout = (page: Page) => page.locator('.drawing-readout').getByRole('status');

/** Click so many pixels right of and below the middle of the map. */
async function corner(page: Page, right: number, down: number): Promise<void> {
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2 + right, box.y + box.height / 2 + down);
}

test('a polygon of two corners goes on after a reload, can be finished, and is then no draft any more', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  await page.getByRole('button', { name: 'Eigen gebieden' }).click();
  await page.getByRole('button', { name: 'Veelhoek' }).click();
  await page.locator('[data-drawing]').waitFor();
  await corner(page, -120, -90);
  await corner(page, 0, -90);
  await expect.poll(() => readout(page).textContent()).toMatch(/2 hoeken/);
  await expect.poll(() => keptCorners(page)).toEqual([2]);

  await page.reload();
  await page.locator('[data-drawing]').waitFor();
  await expect.poll(() => readout(page).textContent()).toMatch(/2 hoeken/);
  await settled(page);
  await corner(page, 0, 60);
  await expect.poll(() => readout(page).textContent()).toMatch(/3 hoeken/);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Hervat');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('row', { name: /Hervat/ }).waitFor();
  await expect.poll(() => keptCorners(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a second tab follows, says so, and what a closed tab left of a drawing is offered', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await settled(second);
  await page.getByRole('button', { name: 'Eigen gebieden' }).click();
  await page.getByRole('button', { name: 'Veelhoek' }).click();
  await page.locator('[data-drawing]').waitFor();
  for (const [right, down] of [
    [-120, -90],
    [0, -90],
    [0, 60],
  ] as const)
    await corner(page, right, down);
  await expect.poll(() => keptCorners(page)).toEqual([3]);
  await page.close();
  await second.reload();
  await second.getByRole('button', { name: 'Verder tekenen' }).click();
  await expect.poll(() => readout(second).textContent()).toMatch(/3 hoeken/);
  await second.getByRole('textbox', { name: 'Naam', exact: true }).fill('Overgenomen');
  await second.getByRole('button', { name: 'Bewaren' }).click();
  await second.getByText('Bewaard op dit toestel').waitFor();

  const third = await second.context().newPage();
  await third.goto(second.url());
  await settled(third);
  await second.keyboard.press('Control+z');
  await third.getByText('volgt uw andere tabblad').waitFor();
  expect(errors).toEqual([]);
  await close();
});
