import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DRAWN_POINTS, GPX_POINTS, POINT_FORMS } from '../helpers/pointForms';
import { launchBrowser, openApp, settled } from './openApp';
import { button, realisedIn } from './ownAreaPanel';
import { dropFiles } from './ownData';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One form of each format; the first is what the others are held to. */
const FORMS = [
  'FlatGeobuf',
  'GeoJSON',
  'GeoJSON by line',
  'a zip with a Shapefile',
  'GeoPackage',
  'semicolons and decimal commas',
  'Excel',
  'KML',
  'KMZ',
  'GeoParquet, Snappy',
  'TopoJSON',
  'Esri JSON',
];
const TOWNS = ['Gent', 'Brugge', 'Antwerpen'];

const perTown = async (page: Page): Promise<number[]> => {
  const found: number[] = [];
  for (const name of TOWNS) found.push(await realisedIn(page, name));
  return found;
};

/** Drop a file and count all of it as trees, whatever their year; its name must tell nothing. */
async function dropAsTrees(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await dropFiles(page, { [name]: bytes });
}

async function countAsTrees(page: Page, name: string): Promise<void> {
  await page
    .getByText(/, 500 (objecten|punten)/)
    .first()
    .waitFor();
  await page.getByLabel('Voor welk doel?').selectOption('bomen');
  await page.getByLabel('Kolom met het jaar').selectOption('');
  await page.getByRole('radio', { name: 'alles telt, welk jaar ook' }).check();
  await button(page, 'Toon op de kaart').click();
  await page.getByText(`${name} geopend voor “Bomen”: 500 objecten`).first().waitFor();
}

test('the same 500 points dropped in each format open at the first try, and count the same per municipality', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&voorbeeld=nee&datum=2026-11-22');
  await settled(page);
  const files = FORMS.map((form) => [form, POINT_FORMS.find(([name]) => name === form)![2]] as const);
  let first: number[] | undefined;
  let opened = 0;
  for (const [form, content] of [...files, ['GPX', GPX_POINTS] as const]) {
    const name = `punten ${++opened}`;
    await dropAsTrees(page, name, await content());
    await countAsTrees(page, name);
    // Each file is another one and counts beside those before it.
    const before = first?.map((count) => count * opened);
    if (before) await expect.poll(() => perTown(page), { message: form }).toEqual(before);
    else first = await perTown(page);
  }
  expect(first!.every((count) => count > 0)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('a drawing asks for GDAL first, and opens by one press more', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, '?doel=bomen&voorbeeld=nee');
  await settled(page);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await dropAsTrees(page, 'inmeting.dxf', await DRAWN_POINTS());
  await page.getByRole('alert').filter({ hasText: 'voor DXF is GDAL nodig.' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('11 MB, eenmalig');
  expect(asked.filter((url) => /gdal3WebAssembly.*(wasm|data)/i.test(url))).toEqual([]);
  await button(page, 'Haal GDAL op en lees het bestand').click();
  await countAsTrees(page, 'inmeting.dxf');
  expect([errors, foreignRequests]).toEqual([[], []]);
  await close();
});
