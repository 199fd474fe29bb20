import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GDAL_FORMS, ONE_OF_EACH } from '../helpers/pointForms';
import { launchBrowser, openApp, settled } from './openApp';
import { button } from './ownAreaPanel';
import { countAsTrees, dropFiles, dropPath, perTown } from './ownData';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'pactkaart-folder-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

const QUERY = '?doel=bomen&voorbeeld=nee&datum=2026-11-22';
const formOf = (form: string) => ONE_OF_EACH.find(([name]) => name === form)![1]();

test('a folder asks which of its layers, and a file geodatabase in it counts as the FlatGeobuf beside it', async () => {
  const [, geodatabase] = GDAL_FORMS[0];
  const flat = await formOf('FlatGeobuf');
  mkdirSync(join(folder, 'groen', 'stad.gdb'), { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(await geodatabase())))
    writeFileSync(join(folder, 'groen', 'stad.gdb', name), bytes);
  writeFileSync(join(folder, 'groen', 'punten.fgb'), flat);
  const { page, errors, foreignRequests, close } = await openApp(browser, QUERY);
  await settled(page);
  await dropPath(page, join(folder, 'groen'));
  await button(page, 'Haal GDAL op en lees het bestand').click();
  const choice = page.getByLabel('Laag van het bestand');
  await choice.waitFor();
  expect(await choice.locator('option').allTextContents()).toEqual(['groen/stad.gdb', 'groen/punten.fgb']);
  await countAsTrees(page, 'stad.gdb');
  const counted = await perTown(page);
  expect(counted.every((count) => count > 0)).toBe(true);
  // The other one of the same folder counts beside it.
  await dropPath(page, join(folder, 'groen'));
  await choice.selectOption('groen/punten.fgb');
  await page.getByText(/^FlatGeobuf, 500 objecten/).waitFor();
  await countAsTrees(page, 'punten.fgb');
  await expect.poll(() => perTown(page)).toEqual(counted.map((count) => 2 * count));
  expect([errors, foreignRequests]).toEqual([[], []]);
  await close();
});

test('files of several kinds that are dropped together get a turn each, and one can be passed over', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  await dropFiles(page, {
    'a.geojson': await formOf('GeoJSON'),
    'b.gpkg': await formOf('GeoPackage'),
    'c.csv': await formOf('semicolons and decimal commas'),
  });
  await page.getByText('Daarna komen nog: b.gpkg, c.csv.').waitFor();
  await countAsTrees(page, 'a.geojson');
  await page.getByText('Daarna komt nog: c.csv.').waitFor();
  await page.getByText(/^GeoPackage, 500 objecten/).waitFor();
  await button(page, 'Sla dit bestand over').click();
  await page.getByText(/^CSV, 500 objecten/).waitFor();
  expect(await page.getByText(/^Daarna kom/).count()).toBe(0);
  await countAsTrees(page, 'c.csv');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const both = await perTown(page);
  expect(both.every((count) => count > 0 && count % 2 === 0)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
