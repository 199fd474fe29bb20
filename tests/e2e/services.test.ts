import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFeatures } from '../helpers/featureService';
import type { Faults, FeatureService } from '../helpers/featureService';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';
import { ELSEWHERE, overHttps } from './overHttps';
import { openTakeDialog, takeFile } from './takeFile';

let browser: Browser;
let server: FeatureService;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFeatures()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** More than two pages of the server. */
const COUNT = 250;
/** Trees of after 2021 in Grimbergen. */
const TREES: Faults = { feature: (index) => ({ properties: { jaar: 2023 }, place: 11_500 + index }) };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Paste the address of a service and ask what it offers. */
async function ask(page: Page, path: string): Promise<void> {
  await page.getByLabel('Of een webadres').fill((await overHttps(page, server)) + path);
  expect(server.requests).toEqual([]);
  await button(page, 'Lezen').first().click();
}

/** Show what was read as trees. */
async function show(page: Page): Promise<void> {
  await page.getByLabel('Voor welk doel?').selectOption('bomen');
  await button(page, 'Toon op de kaart').click();
}

const ofGrimbergen = (page: Page) =>
  page.locator('.detail dl.figures > div', { hasText: 'Gerealiseerd' }).locator('dd');

test('services say how much they have before it is read, and every page of it counts', async () => {
  const query = '?doel=bomen&gebied=23025&voorbeeld=nee&datum=2026-11-22';
  const { page, errors, close } = await openApp(browser, query, { asks: [ELSEWHERE] });
  await settled(page);
  server.behave(COUNT, TREES);
  await button(page, 'Eigen laag openen').click();
  await ask(page, 'wfs');
  await page.getByText('WFS, 2 lagen', { exact: true }).waitFor();
  // Which of its layers: until then there is nothing to read.
  expect(await button(page, 'Lezen').last().isDisabled()).toBe(true);
  await page.getByLabel('Laag van de dienst').selectOption('groen:bomen');
  await page.getByText('WFS, 2 lagen · 250 objecten').waitFor();
  expect(server.requests.filter((request) => /startindex/i.test(request))).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Lezen').last().click();
  await page.getByText('WFS, 250 objecten, EPSG:31370').waitFor();
  await show(page);
  await page.getByText('groen:bomen geopend voor “Bomen”: 250 objecten tellen als gerealiseerd').waitFor();
  await expect.poll(() => ofGrimbergen(page).textContent()).toBe('250');

  // A server of ArcGIS that gives 33 at a time, and has 30 more.
  server.behave(COUNT + 30, { ...TREES, cap: 33 });
  await button(page, 'Eigen laag openen').click();
  await ask(page, 'arcgis/rest/services/paged/MapServer/0');
  await page.getByText('ArcGIS, 1 laag · 280 objecten').waitFor();
  await button(page, 'Lezen').last().click();
  await page.getByText(/ArcGIS.*, 280 objecten, EPSG:31370/).waitFor();
  await show(page);
  await page.getByText('paged geopend voor “Bomen”: 280 objecten tellen als gerealiseerd').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a service that holds features back is opened by choice only, and then labelled in panel and file', async () => {
  const query = '?doel=bomen&gebied=23025&voorbeeld=nee&datum=2026-11-22';
  const { page, close } = await openApp(browser, query, { asks: [ELSEWHERE] });
  await settled(page);
  server.behave(COUNT, { ...TREES, refusesPages: true });
  await button(page, 'Eigen laag openen').click();
  await ask(page, 'ogc/features/collections/bomen/items');
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'de server antwoordt, maar laat deze webpagina niet meelezen' }).waitFor();
  expect(await alert.textContent()).toMatch(/Download het bestand en open het hier/);

  server.behave(COUNT, { ...TREES, announces: 300 });
  await ask(page, 'ogc/features/collections/bomen/items');
  await page.getByText('· 300 objecten').waitFor();
  await button(page, 'Lezen').last().click();
  await alert.filter({ hasText: '250 van 300 objecten gelezen, en dat is niet alles' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Toch openen, als onvolledig').click();
  await page.getByText('OGC API Features, 250 objecten').waitFor();
  await show(page);
  await page.getByText(/^bomen geopend voor “Bomen”: 250 objecten/).waitFor();
  await expect.poll(() => ofGrimbergen(page).textContent()).toContain('250');
  await page.locator('.detail').getByText('onvolledig').first().waitFor();
  await page.getByText('Hoe komt dit getal er?').click();
  await page.getByText('Niet alles van de dienst is gelezen: 250 van 300 objecten').first().waitFor();

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const { bytes } = await takeFile(page, /^CSV voor Excel/);
  const rows = new TextDecoder().decode(bytes).split('\r\n');
  const row = rows.find((one) => one.startsWith('23025;Grimbergen;Bomen;'));
  // The service says of no tree whether it is planned: that is not known, and not zero.
  expect(row?.split(';').slice(7, 9)).toEqual(['250', '']);
  expect(row).toContain(';onvolledig;');
  await close();
});
