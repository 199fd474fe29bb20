import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TREES = JSON.stringify({
  type: 'FeatureCollection',
  features: [2021, 2023, 2019, 2028].map((jaar, at) => ({
    type: 'Feature',
    properties: { jaar, status: jaar === 2028 ? 'gepland' : 'gerealiseerd' },
    geometry: { type: 'Point', coordinates: [4.72 + at / 100, 51.08] },
  })),
});

test('what will count is seen on a map before it is done, on a phone when it is asked for', async () => {
  const narrow = { viewport: { width: 390, height: 844 } };
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22', narrow);
  await settled(page);
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'bomen.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(TREES) },
  });
  const shows = page.getByRole('button', { name: 'Toon op een kaart wat zal tellen' });
  await shows.waitFor();
  const preview = page.getByRole('dialog').getByRole('region', { name: 'Wat zal tellen van bomen.geojson' });
  expect(await preview.count()).toBe(0);
  await shows.click();
  await preview.locator('[data-map-status="ready"]').waitFor();
  const legend = preview.getByRole('list', { name: 'Legende van de kaart' }).getByRole('listitem');
  expect(await legend.allTextContents()).toEqual(['gerealiseerd 2', 'gepland 1', 'telt niet mee 1']);
  // Another answer is another picture: without a year nothing that stands counts.
  await page.getByLabel('Kolom met het jaar').selectOption('');
  await legend.filter({ hasText: 'telt niet mee 3' }).waitFor();

  await page.getByRole('button', { name: 'Verberg de kaart' }).click();
  expect(await preview.count()).toBe(0);
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await settled(page);
  expect(errors).toEqual([]);
  await close();
});
