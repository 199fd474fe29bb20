import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Inhabitants and charging points of a municipality, from the facts themselves. */
function facts(nis: string): { inhabitants: number; points: number } {
  const [head, ...rows] = readFileSync('data/figures/municipalities-2025.csv', 'utf8').trim().split('\n');
  const names = head!.split(',');
  const row = rows.map((line) => line.split(',')).find((cells) => cells[names.indexOf('nis')] === nis)!;
  const figure = (name: string) => Number(row[names.indexOf(name)]);
  return { inhabitants: figure('inhabitants_2025'), points: figure('charging_points_2026_03') };
}

test('a planner finds a municipality by keyboard and reads one gap in the table, the legend and the area page', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);

  await page.getByRole('combobox', { name: 'Zoek een gebied' }).focus();
  await page.keyboard.type('heist-op');
  await page.getByRole('option', { name: /Heist-op-den-Berg/ }).waitFor();
  // The first one is meant, without going to it.
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });

  // One point for every hundred inhabitants; what is missing is rounded up, for there is no half charging point.
  const { inhabitants, points } = facts('12014');
  const gap = String(Math.ceil(inhabitants / 100 - points));
  const row = page.getByRole('row', { name: /Heist-op-den-Berg/ });
  await row.and(page.locator('[aria-selected="true"]')).waitFor();
  expect(await row.getByRole('gridcell').nth(4).textContent()).toBe(gap);
  expect(await page.getByTestId('legend-own').textContent()).toBe(
    `Heist-op-den-Berg: 46\u00a0%, gat ${gap}\u00a0laadpunten`,
  );
  expect(await page.getByTestId('headline').textContent()).toBe(`${gap} laadpunten nog te gaan`);

  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  await page.getByRole('heading', { name: 'Alle doelen van Heist-op-den-Berg' }).waitFor();
  const target = page.getByRole('row', { name: /^Laadpunten/ });
  expect(await target.getByRole('cell').nth(3).textContent()).toBe(gap);
  expect(await page.locator('.area-page tbody tr').count()).toBe(11);

  await target.getByRole('button', { name: 'Herkomst' }).click();
  await page.getByText('Statbel, 1 januari 2025').waitFor();
  expect(new URL(page.url()).searchParams.get('gebied')).toBe('12014');
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
});

test('target and level switch map, table and link together, and the link restores them', async () => {
  const { page, close } = await openApp(browser);
  await settled(page);
  await page
    .getByRole('navigation', { name: 'Doelen van het pact' })
    .getByRole('button', { name: /^Bomen/ })
    .click();
  await page.getByRole('radio', { name: 'Provincie' }).check({ force: true });
  await page.getByRole('heading', { level: 1, name: /Bomen per inwoner/ }).waitFor();
  await page.getByText('5 provincies').waitFor();
  await settled(page);
  expect(await page.locator('tbody tr[aria-rowindex]').count()).toBe(5);
  // The measures are drawn between the fills and the borders and names, not over everything.
  const order = (await page.locator('[data-layer-order]').getAttribute('data-layer-order'))!;
  expect(order).toMatch(/area-edge.*deck.*area-border.*area-outline.*area-labels panels$/);
  const realised = await page.locator('tbody tr[aria-rowindex]').allTextContents();

  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page);
  expect(await page.locator('tbody tr[aria-rowindex]').allTextContents()).toEqual(realised);
  await close();
});

test('the exported GeoJSON holds every area with the numbers of the screen, wound and labelled as RFC 7946 asks', async () => {
  const { page, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /^Cijfers van dit niveau/ }).click();
  await page.getByRole('radio', { name: /^GeoJSON/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download .geojson' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const collection = JSON.parse(text) as FeatureCollection<MultiPolygon>;
  expect(collection.features).toHaveLength(285);
  const heist = collection.features.find(
    ({ properties }) => properties?.['area_code'] === '12014',
  )!.properties!;
  const { inhabitants, points } = facts('12014');
  expect(heist['laden_gap']).toBeCloseTo(inhabitants / 100 - points, 6);
  expect(heist['bomen_example_data']).toBe(true);
  const positions = collection.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  for (const value of positions.flat()) expect(value).toBe(Number(value!.toFixed(7)));
  for (const { geometry } of collection.features) {
    for (const [outer, ...holes] of geometry.coordinates) {
      expect(signedArea(outer!)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  }

  // And it opens again, through the same door as any file of a planner.
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'uit.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  await page.getByText('GeoJSON, 285 objecten').waitFor();
  await page.getByLabel('Kolom met de code').selectOption('area_code');
  await page.getByLabel('Kolom met de naam').selectOption('area_name');
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText('285 gebieden', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('12014');
  const row = page.getByRole('row', { name: /Heist-op-den-Berg/ });
  expect(await row.getByRole('gridcell').nth(4).textContent()).toBe(
    String(Math.ceil(inhabitants / 100 - points)),
  );
  await close();
});

/** Shoelace area: positive for counter-clockwise. */
function signedArea(ring: number[][]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! * y! - x! * ring[i]![1]!) / 2, 0);
}
