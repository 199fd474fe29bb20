import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { placeOnMap, viewOf } from './mapPlace';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const search = (page: Page) => page.getByRole('combobox', { name: 'Zoek een gebied' });
/** Corners of a box well within Heist-op-den-Berg. */
const HEIST = [4.67, 51.055, 4.78, 51.1] as const;

/** How many corners of a box are seen, with nothing over the map there. */
async function clearCorners(page: Page, [west, south, east, north]: typeof HEIST): Promise<number> {
  const { x: left, y: top } = (await page.locator('.maplibregl-canvas').boundingBox())!;
  const corners = ([west, east] as const).flatMap((x) =>
    ([south, north] as const).map((y) => [x, y] as const),
  );
  const places = await Promise.all(corners.map((corner) => placeOnMap(page, corner)));
  return page.evaluate(
    (points) =>
      points.filter(({ x, y }) => document.elementFromPoint(x, y)?.matches('.maplibregl-canvas')).length,
    places.map(({ x, y }) => ({ x: left + x, y: top + y })),
  );
}

test('a search taken by Enter brings the map to the area, clear of the panels over it', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=laden', { reducedMotion: 'reduce' });
  await settled(page);
  await search(page).fill('heist-op');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Heist-op-den-Berg', exact: true }).waitFor();
  await expect.poll(() => viewOf(page).zoom).toBeGreaterThan(9);
  await settled(page);
  expect(await clearCorners(page, HEIST)).toBe(4);
  // A click on the map leaves it where it is.
  const before = viewOf(page);
  await page.locator('.maplibregl-canvas').click({ position: await placeOnMap(page, [4.66, 51.12]) });
  await page.getByRole('heading', { name: 'Berlaar', exact: true }).waitFor();
  expect(viewOf(page)).toEqual(before);
  // The first row that a filter leaves.
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('tongeren');
  await page.keyboard.press('Enter');
  await expect.poll(() => viewOf(page).longitude).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  await close();
});

test('an area that is chosen in the table of a phone is what its map shows', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=laden', {
    ...{ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } },
  });
  await settled(page);
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await page.getByRole('button', { name: 'Heist-op-den-Berg', exact: true }).click();
  await page.getByRole('button', { name: 'Kaart', exact: true }).last().click();
  await expect.poll(() => viewOf(page).zoom).toBeGreaterThan(9);
  await settled(page);
  expect(await clearCorners(page, HEIST)).toBe(4);
  expect(errors).toEqual([]);
  await close();
});

const ADDRESS = { Lat_WGS84: 51.0281, Lon_WGS84: 4.4801 };
const ANSWER = {
  LocationResult: [
    {
      ...{ FormattedAddress: 'Grote Markt 1, 2800 Mechelen', Location: ADDRESS },
      BoundingBox: { LowerLeft: ADDRESS, UpperRight: ADDRESS },
    },
  ],
};

test('an address is looked up when it is asked for, and is marked in the area in which it lies', async () => {
  let isThere = false;
  const asked: string[] = [];
  const { page, foreignRequests, close } = await openApp(browser, '?doel=laden', {
    reducedMotion: 'reduce',
    asks: ['https://geo.api.vlaanderen.be/geolocation/'],
    before: async (opened) => {
      await opened.context().route('https://geo.api.vlaanderen.be/geolocation/**', async (route) => {
        asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
        const headers = { 'access-control-allow-origin': '*' };
        if (isThere) await route.fulfill({ json: ANSWER, headers });
        else await route.abort();
      });
    },
  });
  await settled(page);
  await search(page).fill('Grote Markt 1 Mechelen');
  await page.getByRole('option', { name: 'Zoek adres “Grote Markt 1 Mechelen” (online)' }).waitFor();
  expect(foreignRequests).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('De adressendienst is niet bereikbaar.').waitFor();
  isThere = true;
  await page.getByRole('button', { name: 'Opnieuw zoeken' }).click();
  await page.getByText('Ligt in Mechelen.').waitFor();
  expect(new Set(asked)).toEqual(new Set(['Grote Markt 1 Mechelen']));
  await expect.poll(() => viewOf(page).zoom).toBeGreaterThan(14);
  await page.locator('.coverage-map-ring').waitFor();
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Toon Mechelen' }).click();
  await page.getByRole('heading', { name: 'Mechelen', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Adres sluiten' }).click();
  await page.locator('.coverage-map-ring').waitFor({ state: 'detached' });
  await close();
});
