import type { Browser } from 'playwright-core';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { openFile } from './ownData';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a large file tells what it holds while it is read, and another of its layers need not wait for that', async () => {
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  const table = `id,lon,lat,jaar\n${'7,4.48,51.03,2022\n'.repeat(1_500_000)}`;
  const small =
    '{"type":"Feature","properties":{"jaar":2022},"geometry":{"type":"Point","coordinates":[4.4,51]}}';
  const zip = zipSync({ 'bomen.csv': strToU8(table), 'een.geojson': strToU8(small) }, { level: 0 });
  await openFile(page, 'twee.zip', Buffer.from(zip));
  const dialog = page.getByRole('dialog');
  const found = dialog.getByRole('region', { name: 'Wat er in twee.zip zit' });
  await found.getByText('4 kolommen').waitFor();
  expect(await found.getByRole('button', { name: 'Stoppen' }).count()).toBe(1);
  expect(await found.getByRole('cell', { name: '2022' }).count()).toBe(20);
  await found.getByLabel('Laag van het bestand').selectOption('een.geojson');
  await dialog.getByText('GeoJSON, 1 object').waitFor();
  expect(await dialog.getByLabel('Laag van het bestand').inputValue()).toBe('een.geojson');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await close();
});
