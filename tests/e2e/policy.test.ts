import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { serveInFolder } from './siteInFolder';
import type { SiteInFolder } from './siteInFolder';

let browser: Browser;
let site: SiteInFolder;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveInFolder('dist')]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

test('in a sub folder all comes from there, and nothing goes against the policy', async () => {
  const opened = await openApp(browser, '?doel=bomen&gebied=12014', { at: site.url });
  const { page, errors, foreignRequests, close } = opened;
  await settled(page);
  // Each with styles, late code or a worker of its own: a menu, a dialog, a writer, the database of a GeoPackage.
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /GeoPackage/ }).check({ force: true });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.gpkg$/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.getByLabel('Of een webadres').fill('http://gis.example/bomen.geojson');
  await page.keyboard.press('Enter');
  await page.getByText(/dit adres begint met http:\/\//).waitFor();
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a script from elsewhere does not run, and it counts as wrong, as does what nobody asked to be fetched', async () => {
  const { page, close } = await openApp(browser);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "in"';
    document.head.append(script);
  });
  expect(await page.title()).not.toBe('in');
  await page.evaluate(() => fetch('https://elders.test/').catch(() => undefined));
  await expect(close()).rejects.toThrow(/script-src[^]*asked for https:\/\/elders\.test/);
});
