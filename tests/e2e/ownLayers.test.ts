import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gdalPerArea } from '../helpers/gdalPerArea';
import { realData } from '../helpers/realData';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const AREAS = realData('areas/gemeente-2025.fgb');
const STATIONS = realData('measures/laadstations-osm.fgb');

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

test.skipIf(!AREAS || !STATIONS)(
  'real municipalities and charging stations take the place of the example, and the counts are those of GDAL',
  async () => {
    const { page, errors, close } = await openApp(browser);
    await settled(page);
    await page.getByRole('button', { name: 'Voorbeeldgegevens weghalen' }).click();
    await page
      .getByRole('button', { name: /^Bomen/ })
      .getByText('geen gegevens')
      .waitFor();
    expect(await page.getByText('voorbeeld', { exact: true }).count()).toBe(0);

    await openFile(page, 'gemeenten.fgb', readFileSync(AREAS!));
    await page.getByText('FlatGeobuf, 304 objecten, EPSG:4326').waitFor();
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await page.getByText('304 gebieden', { exact: true }).waitFor();

    await openFile(page, 'stations.fgb', readFileSync(STATIONS!));
    await page.getByText('FlatGeobuf, 9.374 objecten').waitFor();
    await page.getByLabel('Voor welk doel?').selectOption('laden');
    await page.getByLabel('Wat telt?').selectOption('count');
    await page.getByLabel('Kolom met het jaar').selectOption('');
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await page.getByText('stations.fgb: 9.374 objecten geopend.').waitFor();

    const expected = await gdalPerArea(AREAS!, STATIONS!, 'EPSG:4326', '1');
    for (const [nis, name] of [
      ['44021', 'Gent'],
      ['24062', 'Leuven'],
      ['11002', 'Antwerpen'],
    ] as const) {
      await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill(nis);
      const row = page.getByRole('row', { name: new RegExp(name) });
      const realised = await row.getByRole('cell').nth(3).textContent();
      expect(Number(realised!.replaceAll('.', '')), name).toBe(expected.get(nis)!.count);
    }
    expect(errors).toEqual([]);
    await close();
  },
);

test('a file that is none of ours is said so by name, and nothing that was open is lost', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  await openFile(page, 'raming.xlsx', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })));
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(
    /^raming\.xlsx: geen FlatGeobuf, GeoJSON, GeoPackage of zip met een Shapefile/,
  );
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  expect(await page.getByTestId('headline').textContent()).toContain('242');
  await close();
});

test('measures of one’s own take the place of the example data, and go again', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen&gebied=12014');
  await settled(page);
  const example = await page.getByTestId('headline').textContent();
  const trees = {
    type: 'FeatureCollection',
    features: [2021, 2023, 2019].map((jaar) => ({
      type: 'Feature',
      properties: { jaar, aantal: 100 },
      geometry: { type: 'Point', coordinates: [4.72, 51.08] },
    })),
  };
  await openFile(page, 'bomen.geojson', Buffer.from(JSON.stringify(trees)));
  await page.getByLabel('Kolom met de hoeveelheid').selectOption('aantal');
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText('bomen.geojson: 3 objecten geopend.').waitFor();
  // Two hundred of the three hundred came since 2021.
  await page.locator('.figures').getByText('200', { exact: true }).waitFor();
  await page.getByText('1 van voor 2021').waitFor();

  await page.getByRole('button', { name: 'Lagen' }).click();
  await page.getByRole('button', { name: 'bomen.geojson weghalen' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByTestId('headline').textContent()).toBe(example);
  await close();
});

test('a layer is read from an address, and an address that is none is said so', async () => {
  const { page, close } = await openApp(browser, '?voorbeeld=nee');
  await settled(page);
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.getByLabel('Of een webadres').fill('http://');
  await page.getByRole('button', { name: 'Lezen' }).click();
  await page.getByRole('alert').filter({ hasText: 'http://: niet bereikbaar' }).waitFor();

  await page.getByLabel('Of een webadres').fill('data/measures/deel.fgb');
  await page.getByRole('button', { name: 'Lezen' }).click();
  await page.getByText(/FlatGeobuf, [\d.]+ objecten, EPSG:4326/).waitFor();
  await page.getByLabel('Voor welk doel?').selectOption('deel');
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText(/^deel\.fgb: [\d.]+ objecten geopend/).waitFor();
  await page
    .getByRole('button', { name: /^Deelsystemen/ })
    .getByText('eigen laag')
    .waitFor();
  await close();
});

test('a file that counts for the target already says so, and counts twice only when that is chosen', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22&gebied=12014');
  await settled(page);
  const trees = {
    type: 'FeatureCollection',
    features: [4.72, 4.73].map((x) => ({
      type: 'Feature',
      properties: { jaar: 2023 },
      geometry: { type: 'Point', coordinates: [x, 51.08] },
    })),
  };
  const open = (name: string) => openFile(page, name, Buffer.from(JSON.stringify(trees)));
  const show = page.getByRole('button', { name: 'Toon op de kaart' });
  const realised = page.locator('.detail dl.figures > div', { hasText: 'Gerealiseerd' }).locator('dd');
  await open('bomen.geojson');
  await show.click();
  await page.getByText('bomen.geojson: 2 objecten geopend.').first().waitFor();
  await expect.poll(() => realised.textContent()).toBe('2');

  await open('kopie.geojson');
  await page.getByRole('group', { name: 'Dit bestand telt al voor Bomen' }).waitFor();
  await show.click();
  await page
    .getByText('kopie.geojson: 2 objecten geopend in de plaats van hetzelfde bestand')
    .first()
    .waitFor();
  await expect.poll(() => realised.textContent()).toBe('2');

  await open('nog eens.geojson');
  await page.getByRole('radio', { name: 'tel het nog eens mee, bovenop “kopie.geojson”' }).check();
  await show.click();
  await page.getByText('nog eens.geojson: 2 objecten geopend.').first().waitFor();
  await expect.poll(() => realised.textContent()).toBe('4');
  expect(errors).toEqual([]);
  await close();
});
