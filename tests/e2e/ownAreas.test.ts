import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { box } from '../helpers/squareAreas';
import { placeOnMap, viewOf } from './mapPlace';
import { launchBrowser, openApp, settled } from './openApp';
import { addByName, button, keepAs, panel, realisedIn } from './ownAreaPanel';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DAY = 'datum=2026-11-22';
/** Heist-op-den-Berg in the middle of the map. */
const HEIST = 'kaart=4.7200,51.0800,10.50';

async function clickMiddleOfMap(page: Page): Promise<void> {
  await page.locator('[data-map-status="ready"]').waitFor();
  await page.locator('.coverage-map-ground canvas').first().click();
}

/** Click where the middle of both squares lies. */
async function clickMiddleOfAreas(page: Page): Promise<void> {
  await page.locator('[data-map-status="ready"]').waitFor();
  const position = await placeOnMap(page, [4.72, 51.08]);
  await page.locator('.coverage-map-ground canvas').first().click({ position });
}

async function importFile(page: Page, name: string, features: object[]): Promise<void> {
  await button(page, 'Importeren').click();
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/geo+json', buffer });
  await button(page, 'Neem over').click();
}

const polygon = (naam: string, coordinates: number[][][]) => ({
  type: 'Feature',
  properties: { naam },
  geometry: { type: 'Polygon', coordinates },
});

test('three municipalities, chosen by name and by click, are together the sum of their rows', async () => {
  const { page, errors, close } = await openApp(browser, `?${DAY}&${HEIST}`);
  await settled(page);
  const names = ['Heist-op-den-Berg', 'Nijlen', 'Hulshout'];
  const sums: Record<string, number> = { Laadpunten: 0, Bomen: 0 };
  for (const target of Object.keys(sums)) {
    await page.getByRole('button', { name: new RegExp(`^${target}`) }).click();
    for (const name of names) sums[target]! += await realisedIn(page, name);
  }
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('');

  await button(page, 'Eigen gebieden').click();
  await button(page, 'Samenstellen').click();
  await addByName(page, 'Nijlen');
  await addByName(page, 'Hulshout');
  const status = panel(page).getByRole('status');
  expect(await status.textContent()).toMatch(/^2 gebieden gekozen/);
  await clickMiddleOfMap(page);
  await panel(page).getByRole('status').getByText('3 gebieden gekozen').waitFor();
  // A second click takes it out again, and after Esc a click chooses as ever.
  await clickMiddleOfMap(page);
  await status.getByText('2 gebieden gekozen').waitFor();
  await clickMiddleOfMap(page);
  await status.getByText('3 gebieden gekozen').waitFor();
  await page.keyboard.press('Escape');
  expect(await button(page, 'Kies op de kaart').getAttribute('aria-pressed')).toBe('false');
  await keepAs(page, 'Netevallei');

  await panel(page).getByText('3 gemeenten').waitFor();
  for (const [target, sum] of Object.entries(sums)) {
    await page.getByRole('button', { name: new RegExp(`^${target}`) }).click();
    await expect.poll(() => realisedIn(page, 'Netevallei')).toBe(sum);
  }

  // Changed afterwards, it is the same area with fewer members.
  await button(page, 'Netevallei aanpassen').click();
  await button(page, 'Gebieden aanpassen').click();
  await status.getByText('3 gebieden gekozen').waitFor();
  await button(page, 'Hulshout weglaten').click();
  await status.getByText('2 gebieden gekozen').waitFor();
  await panel(page).getByRole('button', { name: 'Bewaren' }).click();
  await panel(page).getByText('2 gemeenten').waitFor();
  await page.getByRole('row', { name: /Netevallei/ }).waitFor();
  expect(await page.getByRole('row', { name: /Netevallei/ }).count()).toBe(1);
  expect(errors).toEqual([]);
  await close();
});

test('own areas overlap: each is in the table, and a second click on the map chooses the larger one', async () => {
  const { page, errors, close } = await openApp(browser, `?${DAY}&${HEIST}`);
  await settled(page);
  await button(page, 'Eigen gebieden').click();
  await importFile(page, 'gebieden.geojson', [
    polygon('Groot', [box(4.62, 50.98, 0.2)]),
    polygon('Klein', [box(4.68, 51.04, 0.08)]),
  ]);
  await page.getByText('2 gebieden', { exact: true }).waitFor();
  const heading = page.getByRole('navigation', { name: 'Doelen van het pact' }).getByRole('heading').first();
  await expect.poll(() => heading.textContent()).toBe('Klein');
  await button(page, 'Naar het gekozen gebied').click();
  await expect.poll(() => viewOf(page).zoom).toBeGreaterThan(9);
  await clickMiddleOfAreas(page);
  await expect.poll(() => heading.textContent()).toBe('Groot');
  await clickMiddleOfAreas(page);
  await expect.poll(() => heading.textContent()).toBe('Klein');

  // The outline of a valley cannot have a share of what is only known per municipality, and that is said.
  await page.getByText('totalen per gemeente').first().waitFor();

  await button(page, 'Klein aanpassen').click();
  await panel(page).getByLabel('Naam', { exact: true }).fill('Vallei');
  await panel(page).getByLabel('zwart').check();
  await button(page, 'Klaar').click();
  await page.getByRole('rowheader', { name: 'Vallei' }).waitFor();
  await button(page, 'Vallei aanpassen').click();
  await button(page, 'Verwijderen').click();
  await page.getByText('1 gebied', { exact: true }).waitFor();
  await button(page, 'Ongedaan maken').click();
  await page.getByText('2 gebieden', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('areas combine into their overlap and into a zone around, and nothing in common is said', async () => {
  const { page, close } = await openApp(browser, `?${DAY}`);
  await settled(page);
  await button(page, 'Eigen gebieden').click();
  await button(page, 'Combineren').click();
  await page.getByLabel('Een zone rondom').check();
  await addByName(page, 'Nijlen');
  await page.getByLabel('Afstand in meter').fill('1000');
  await keepAs(page, 'Rond Nijlen');
  await panel(page).getByText('1.000 m rond Nijlen').waitFor();

  await button(page, 'Combineren').click();
  await page.getByLabel('Alleen de overlap').check();
  await button(page, '+ Rond Nijlen').click();
  await addByName(page, 'Heist-op-den-Berg');
  await keepAs(page, 'Strook');
  await panel(page).getByText('overlap van Rond Nijlen, Heist-op-den-Berg').waitFor();

  await button(page, 'Combineren').click();
  await page.getByLabel('Alleen de overlap').check();
  await button(page, '+ Strook').click();
  await addByName(page, 'Oostende');
  await button(page, 'Bewaren').click();
  await page.getByText('Er blijft geen oppervlakte over.').waitFor();
  await close();
});

test('a file whose outline crosses itself is refused by feature, and nothing is taken over', async () => {
  const { page, close } = await openApp(browser, `?${DAY}`);
  await settled(page);
  await button(page, 'Eigen gebieden').click();
  const crossing = [
    [4.7, 51],
    [4.8, 51.1],
    [4.8, 51],
    [4.7, 51.1],
    [4.7, 51],
  ];
  await importFile(page, 'kruis.geojson', [
    polygon('Goed', [box(4.6, 51, 0.05)]),
    polygon('Kruis', [crossing]),
  ]);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(
    /^kruis\.geojson: object 2 is ongeldig \(een ring snijdt zichzelf\)/,
  );
  await button(page, 'Sluiten').click();
  await panel(page).getByText('Nog geen eigen gebied.').waitFor();
  await close();
});

test('a province opens into its municipalities, the link carries it, and one leaves it again', async () => {
  const { page, errors, close } = await openApp(browser, `?${DAY}&niveau=provinces-2025&gebied=10000`);
  await settled(page);
  const before = await page.getByTestId('headline').textContent();
  await button(page, 'Toon de 67 gemeenten').click();
  await page.getByText('67 gemeenten', { exact: true }).waitFor();
  await page.getByText('binnen Antwerpen').first().waitFor();
  // The municipalities together are the province.
  expect(await page.getByTestId('headline').textContent()).toBe(before);
  await expect.poll(() => page.url()).toContain('binnen=10000');
  await page.reload();
  await settled(page);
  await page.getByText('67 gemeenten', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Niet langer binnen Antwerpen blijven' }).first().click();
  await page.getByText('285 gemeenten', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('municipalities in codes from before the mergers get no figure of the merged ones', async () => {
  const { page, close } = await openApp(browser, `?${DAY}`);
  await settled(page);
  const features = (
    [
      ['11002', 'Antwerpen', 4.4],
      ['11007', 'Borsbeek', 4.5],
      ['12014', 'Heist-op-den-Berg', 4.6],
    ] as const
  ).map(([nis, naam, west]) => ({
    ...polygon(naam, [box(west, 51, 0.1)]),
    properties: { nis, naam },
  }));
  await button(page, 'Eigen laag openen').click();
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '2024.geojson', mimeType: 'application/geo+json', buffer });
  await page.getByLabel('Jaar van de grenzen').fill('2024');
  await button(page, 'Toon op de kaart').click();
  await page.getByText('grenzen van 2024').waitFor();
  expect(await realisedIn(page, 'Heist-op-den-Berg')).toBe(206);
  expect(await realisedIn(page, 'Antwerpen')).toBeNaN();
  await close();
});
