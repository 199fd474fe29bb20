import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One grey pixel, which the map stretches over a tile. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a background of choice asks its own service only, is credited and stays in the link', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, '?kaart=4.48,51.025,14', {
    asks: ['https://geo.api.vlaanderen.be/'],
  });
  await page.route('https://geo.api.vlaanderen.be/**', (route) =>
    route.fulfill({
      body: TILE,
      contentType: 'image/png',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await settled(page);
  expect(foreignRequests).toEqual([]);
  await page.getByRole('button', { name: 'Lagen' }).click();
  await page.getByRole('radio', { name: 'Luchtfoto (online)' }).check();
  await page.getByText('geladen', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('© Digitaal Vlaanderen').waitFor();
  expect(page.url()).toContain('achtergrond=aerial');
  expect(foreignRequests.length).toBeGreaterThan(0);
  for (const address of foreignRequests) expect(address).toContain('/OMWRGBMRVL/wmts?');
  expect(errors).toEqual([]);
  await close();
});

test('measuring along a line by keyboard shows its length and ends with Escape', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=fiets&datum=2026-11-22&kaart=4.48,51.025,14');
  await settled(page);
  await page.getByRole('button', { name: 'Meten' }).click();
  await page.locator('[data-drawing]').waitFor();
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await settled(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const readout = page.locator('.drawing-readout').getByRole('status');
  await expect.poll(() => readout.textContent()).toMatch(/lengte \d+/);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Meten' }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});
