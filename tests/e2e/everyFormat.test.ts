import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DRAWN_POINTS, ONE_OF_EACH } from '../helpers/pointForms';
import { launchBrowser, openApp, settled } from './openApp';
import { button, realisedIn } from './ownAreaPanel';
import { dropFiles } from './ownData';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TOWNS = ['Gent', 'Brugge', 'Antwerpen'];

const perTown = async (page: Page): Promise<number[]> => {
  const found: number[] = [];
  for (const name of TOWNS) found.push(await realisedIn(page, name));
  return found;
};

/** Say of a file that was dropped that all of it is trees, whatever their year. */
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
  let first: number[] | undefined;
  let opened = 0;
  for (const [, content] of ONE_OF_EACH) {
    const name = `punten ${++opened}`;
    await dropFiles(page, { [name]: await content() });
    await countAsTrees(page, name);
    first ??= await perTown(page);
  }
  // Each file is another one and counts beside those before it.
  await expect.poll(() => perTown(page)).toEqual(first!.map((count) => count * opened));
  expect(first!.every((count) => count > 0)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('a drawing asks for GDAL first, and opens by one press more', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, '?doel=bomen&voorbeeld=nee');
  await settled(page);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await dropFiles(page, { 'inmeting.dxf': await DRAWN_POINTS() });
  await page.getByRole('alert').filter({ hasText: 'voor DXF is GDAL nodig.' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('11 MB, eenmalig');
  expect(asked.filter((url) => /gdal3WebAssembly.*(wasm|data)/i.test(url))).toEqual([]);
  await button(page, 'Haal GDAL op en lees het bestand').click();
  await countAsTrees(page, 'inmeting.dxf');
  expect([errors, foreignRequests]).toEqual([[], []]);
  await close();
});
