import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gdalConvertFiles } from '../helpers/gdal';
import { LAMBERT_GEOJSON } from '../helpers/lambertPoints';
import { launchBrowser, openApp, settled } from './openApp';
import { button, realisedIn } from './ownAreaPanel';
import { dropFolders } from './ownData';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'pactkaart-'));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Whether the whole of something is in the window, not above or below what is scrolled to. */
const isInWindow = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

function write(under: string, files: Record<string, Uint8Array>): void {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, under, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

test('of a folder that is dropped the geodatabase is chosen beside a Shapefile, and counts', async () => {
  const inBase = await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, 'OpenFileGDB', ['-unsetFid']);
  write('levering/bomen.gdb', inBase);
  write('levering', await gdalConvertFiles('p.geojson', LAMBERT_GEOJSON, 'ESRI Shapefile'));
  write('levering', { 'leesmij.txt': Buffer.from('Bomen van de gemeente.') });
  const { page, errors, foreignRequests, close } = await openApp(browser, '?doel=bomen&voorbeeld=nee');
  await settled(page);
  await dropFolders(page, [join(folder, 'levering')]);
  const layer = page.getByLabel('Laag van het bestand');
  await layer.waitFor();
  expect(await layer.getByRole('option').allTextContents()).toEqual(['levering/p.shp', 'levering/bomen.gdb']);
  await layer.selectOption('levering/bomen.gdb');
  const fetchGdal = button(page, 'Haal GDAL op en lees het bestand');
  await fetchGdal.waitFor();
  await expect.poll(() => isInWindow(fetchGdal)).toBe(true);
  await fetchGdal.click();
  await page.getByText(/geodatabase.*, 500 objecten/).waitFor();
  await page.getByLabel('Voor welk doel?').selectOption('bomen');
  await button(page, 'Toon op de kaart').click();
  await page
    .getByText(/bomen.*geopend voor “Bomen”: 500 objecten/)
    .first()
    .waitFor();
  expect(await realisedIn(page, 'Gent')).toBeGreaterThan(0);
  expect([errors, foreignRequests]).toEqual([[], []]);
  await close();
});
