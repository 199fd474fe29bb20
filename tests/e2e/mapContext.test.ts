import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERY = '?doel=bomen&gebied=12014&kaart=4.72,51.08,11';

/** Have the browser take the graphics context of the map away, as a driver that starts again does. */
const lose = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
    const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
  });
const giveBack = (page: Page) =>
  page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'gaf het grafische geheugen' });
const picture = (page: Page) => page.locator('.maplibregl-canvas').screenshot();
const layers = (page: Page) => page.locator('[data-layer-order]').getAttribute('data-layer-order');

test('a map whose graphics context is taken says so, and stands as it was when it is given back', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  const [before, order] = [await picture(page), await layers(page)];
  await lose(page);
  await lost(page).waitFor();
  await giveBack(page);
  await lost(page).waitFor({ state: 'detached' });
  await settled(page);
  expect(await layers(page)).toBe(order);
  expect((await picture(page)).equals(before)).toBe(true);

  await lose(page);
  await page.getByRole('button', { name: 'Kaart opnieuw tekenen' }).click();
  await settled(page);
  expect((await picture(page)).equals(before)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
