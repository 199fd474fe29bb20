import type { Position } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lambertSurface } from '../../src/geo/planarMeasures';
import { formatSurface } from '../../src/i18n/formatMeasures';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Bonheiden in the middle, Mechelen on the left. */
const VIEW = { longitude: 4.6, latitude: 51.03, zoom: 10.5 };
const QUERY = `?doel=bomen&datum=2026-11-22&kaart=${VIEW.longitude},${VIEW.latitude},${VIEW.zoom}`;
type Pixel = readonly [right: number, down: number];

/** The position at so many pixels right of and below the middle of the map, in degrees. */
function positionAt([right, down]: Pixel): Position {
  const world = 512 * 2 ** VIEW.zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (VIEW.latitude * Math.PI) / 360)) - (2 * Math.PI * down) / world;
  return [VIEW.longitude + (360 * right) / world, (Math.atan(Math.sinh(y)) * 180) / Math.PI];
}

/** A pixel of the page for one of the map, counted from its middle. */
async function onPage(page: Page, [right, down]: Pixel): Promise<[number, number]> {
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  return [box.x + box.width / 2 + right, box.y + box.height / 2 + down];
}

async function startTool(page: Page, tool: string): Promise<void> {
  await page.getByRole('button', { name: 'Eigen gebieden' }).click();
  await page.getByRole('button', { name: tool }).click();
  await page.locator('[data-drawing]').waitFor();
}

const readout = (page: Page) => page.locator('.drawing-readout').getByRole('status');
const name = (page: Page) => page.getByRole('textbox', { name: 'Naam', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Bewaren' });

test('a polygon drawn across a border is an area in the table, on the map and on its page', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, QUERY);
  await settled(page);
  await startTool(page, 'Veelhoek');
  const corners: Pixel[] = [
    [-260, -60],
    [-120, -70],
    [-110, 50],
    [-250, 60],
  ];
  for (const corner of corners) await page.mouse.click(...(await onPage(page, corner)));
  // The last click on the last corner is the second of a double click.
  await page.mouse.click(...(await onPage(page, corners.at(-1)!)));

  const ring = [...corners, corners[0]!].map(positionAt);
  const surface = formatSurface(lambertSurface({ type: 'MultiPolygon', coordinates: [[ring]] }));
  await expect.poll(() => readout(page).textContent()).toMatch(/4 hoeken/);
  const digits = (text: string) => Number(text.replace(',', '.').replace(/\s.*/, ''));
  expect(digits((await readout(page).textContent())!)).toBeCloseTo(digits(surface), 1);

  await name(page).fill('Mechelen-Bonheiden');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Mechelen-Bonheiden/ });
  await row.and(page.locator('[aria-selected="true"]')).waitFor();
  await settled(page);
  const trees = async () =>
    Number((await row.getByRole('gridcell').nth(3).textContent())!.replaceAll('.', ''));
  await expect.poll(trees).toBeGreaterThan(0);
  // Nobody publishes how many people live there: it is an estimate, and says within what range.
  const people = page.getByText(/^±\s[\d.]+ inwoners \([\d.]+ tot [\d.]+\), geschat/).first();
  const [about, low, high] = (await people.textContent())!
    .match(/\d[\d.]*/g)!
    .map((text) => Number(text.replaceAll('.', '')));
  expect(low! < about! && about! < high!).toBe(true);
  await page.mouse.move(...(await onPage(page, [-180, 0])));
  await page.locator('.tooltip').getByText('Mechelen-Bonheiden').waitFor();
  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  await page.getByRole('heading', { name: 'Alle doelen van Mechelen-Bonheiden' }).waitFor();
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
});

test('while one draws no area is chosen; a polygon that crosses itself says so, stays, and is mended by a drag', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await startTool(page, 'Veelhoek');
  for (const corner of [
    [-120, -90],
    [0, 60],
    [0, -90],
    [-120, 60],
  ] satisfies Pixel[]) {
    await page.mouse.click(...(await onPage(page, corner)));
  }
  await page.getByText('De lijn kruist zichzelf.').waitFor();
  expect(new URL(page.url()).searchParams.has('gebied')).toBe(false);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page
    .getByRole('alert')
    .getByText(/kruist zichzelf/)
    .waitFor();
  expect(await save(page).isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);

  // The second corner to the other side of the third: now the outline runs around.
  await page.mouse.move(...(await onPage(page, [0, 60])));
  await page.mouse.down();
  await page.mouse.move(...(await onPage(page, [-60, -150])), { steps: 4 });
  await page.mouse.up();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await name(page).fill('Hersteld');
  await save(page).click();
  await page.getByRole('row', { name: /Hersteld/ }).waitFor();

  // And again afterwards: the corner goes back, and the area is the same one.
  await page.getByRole('button', { name: 'Hersteld aanpassen' }).click();
  await page.getByRole('button', { name: 'Omtrek aanpassen' }).click();
  await page.locator('[data-drawing]').waitFor();
  await expect.poll(() => readout(page).textContent()).toMatch(/4 hoeken/);
  const before = await readout(page).textContent();
  await page.mouse.move(...(await onPage(page, [-60, -150])));
  await page.mouse.down();
  await page.mouse.move(...(await onPage(page, [-60, -120])), { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => readout(page).textContent()).not.toBe(before);
  await page.getByRole('button', { name: 'Stap terug' }).click();
  await expect.poll(() => readout(page).textContent()).toBe(before);
  await save(page).click();
  await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(1);
  await close();
});

test('a drawing that is left for another page is there with its corners on the way back', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  await startTool(page, 'Veelhoek');
  for (const corner of [
    [-120, -90],
    [0, -90],
    [0, 60],
  ] satisfies Pixel[]) {
    await page.mouse.click(...(await onPage(page, corner)));
  }
  await expect.poll(() => readout(page).textContent()).toMatch(/3 hoeken/);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: /^Atlas/ }).click();
  await page.getByRole('button', { name: /Terug naar de kaart/ }).click();
  await page.locator('[data-drawing]').waitFor();
  await expect.poll(() => readout(page).textContent()).toMatch(/3 hoeken/);
  await name(page).fill('Onderbroken');
  await save(page).click();
  await page.getByRole('row', { name: /Onderbroken/ }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a circle is typed by its centre in Lambert 72 and its radius', async () => {
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  await page.getByRole('button', { name: 'Eigen gebieden' }).click();
  await page.getByRole('button', { name: 'Coördinaten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Straal in meter').fill('1.000');
  await dialog.getByLabel('Middelpunt').fill('157000');
  await page.keyboard.press('Enter');
  await dialog
    .getByRole('alert')
    .getByText(/“157000” is geen positie/)
    .waitFor();
  await dialog.getByLabel('Middelpunt').fill('157000,00 194000,00');
  await dialog.getByText('Herkend als Lambert 72 (EPSG:31370)').waitFor();
  await dialog.getByLabel('Straal in meter').fill('0');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').getByText('Geef een getal groter dan 0, bijvoorbeeld 250.').waitFor();
  await dialog.getByLabel('Straal in meter').fill('1.000');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  // A polygon of 128 sides on the circle: 0.04 % less than the circle itself.
  await expect.poll(() => readout(page).textContent()).toMatch(/^3,14\u00a0km²/);
  await name(page).fill('Rond het station');
  await save(page).click();
  const row = page.getByRole('row', { name: /Rond het station/ });
  await row.and(page.locator('[aria-selected="true"]')).waitFor();
  await row.getByText(/cirkel, straal 1\.000\sm/).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a typed polygon in WKT stands on the map; one that crosses itself keeps its text', async () => {
  const { page, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  await page.getByRole('button', { name: 'Eigen gebieden' }).click();
  await page.getByRole('button', { name: 'Coördinaten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Veelhoek').check();
  const crossing = '157000 194000\n158000 195000\n158000 194000\n157000 195000';
  await dialog.getByLabel('Hoeken').fill(crossing);
  await dialog.getByRole('button', { name: 'Toon op de kaart' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/kruist zichzelf/)
    .waitFor();
  expect(await dialog.getByLabel('Hoeken').inputValue()).toBe(crossing);
  await dialog
    .getByLabel('Hoeken')
    .fill('POLYGON((157000 194000, 158000 194000, 158000 195000, 157000 195000, 157000 194000))');
  await dialog.getByRole('button', { name: 'Toon op de kaart' }).click();
  await expect.poll(() => readout(page).textContent()).toMatch(/^1\u00a0km², 4 hoeken, omtrek 4\u00a0km/);
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.getByRole('button', { name: 'Veelhoek' }).waitFor();
  await close();
});

test('an area around a line, a circle and a shape by free hand are drawn with the mouse', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await startTool(page, 'Rond een lijn');
  await page.mouse.click(...(await onPage(page, [-120, -50])));
  await page.mouse.dblclick(...(await onPage(page, [0, -50])));
  await page.getByText('Kies hoe ver het gebied reikt.').first().waitFor();
  expect(await save(page).isDisabled()).toBe(true);
  await page.getByLabel('Afstand in meter').fill('250');
  await expect.poll(() => readout(page).textContent()).toMatch(/km², 2 punten, lengte/);
  await name(page).fill('Langs de Dijle');
  await save(page).click();

  await page.getByRole('button', { name: 'Cirkel' }).click();
  await page.locator('[data-drawing]').waitFor();
  await page.mouse.click(...(await onPage(page, [-60, 0])));
  await page.mouse.move(...(await onPage(page, [-20, 0])), { steps: 3 });
  await page
    .getByText(/straal \d/)
    .first()
    .waitFor();
  await page.mouse.click(...(await onPage(page, [-10, 0])));
  const radius = page.getByLabel('Straal in meter');
  expect(Number((await radius.inputValue()).replace('.', ''))).toBeGreaterThan(1000);
  await name(page).fill('Rond de kerk');
  await save(page).click();

  await page.getByRole('button', { name: 'Vrije hand' }).click();
  await page.locator('[data-drawing]').waitFor();
  await page.mouse.move(...(await onPage(page, [-120, 0])));
  await page.mouse.down();
  for (const corner of [
    [-60, -80],
    [0, 0],
    [-60, 80],
    [-118, 4],
  ] satisfies Pixel[]) {
    await page.mouse.move(...(await onPage(page, corner)), { steps: 6 });
  }
  await page.mouse.up();
  await name(page).fill('Vrij');
  await save(page).click();
  await expect.poll(() => page.locator('tbody tr[aria-rowindex]').count()).toBe(3);
  await close();
});

test('without a mouse: corners are set with the space bar under the cross, and Escape leaves the drawing', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await page.getByRole('button', { name: 'Eigen gebieden' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Veelhoek' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-drawing]').waitFor();
  await page.locator('.drawing-cross').waitFor({ state: 'visible' });
  const go = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.locator('[data-map-status="ready"]').waitFor();
    }
  };
  await go(' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowLeft', ' ');
  await expect.poll(() => readout(page).textContent()).toMatch(/4 hoeken/);
  await go('Backspace');
  await expect.poll(() => readout(page).textContent()).toMatch(/3 hoeken/);
  await go(' ');
  await expect.poll(() => readout(page).textContent()).toMatch(/4 hoeken/);
  // The keys of undo are the drawing's own while it lasts.
  await go('Control+z');
  await expect.poll(() => readout(page).textContent()).toMatch(/3 hoeken/);
  await go('Enter');
  await expect.poll(() => name(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Met het toetsenbord');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Met het toetsenbord/ }).waitFor();

  await page.getByRole('button', { name: 'Rond een punt' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-drawing]').waitFor();
  await go('Escape');
  await page.locator('.drawing-bar').waitFor({ state: 'detached' });
  expect(await page.locator('tbody tr[aria-rowindex]').count()).toBe(1);
  await close();
});

test('on a phone an area is drawn with taps', async () => {
  const { page, close } = await openApp(browser, QUERY, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await settled(page);
  await page.getByRole('button', { name: 'Eigen gebieden' }).tap();
  await page.getByRole('button', { name: 'Veelhoek' }).tap();
  await page.locator('[data-drawing]').waitFor();
  for (const corner of [
    [-100, -80],
    [80, -80],
    [60, 80],
  ] satisfies Pixel[]) {
    await page.touchscreen.tap(...(await onPage(page, corner)));
  }
  await page.getByRole('button', { name: 'Klaar' }).tap();
  await name(page).fill('Getikt');
  await save(page).tap();
  await page
    .getByRole('heading', { level: 2, name: /Getikt/ })
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // A message lies over no button of the page, nor over its tabs.
  await page.getByRole('button', { name: 'Ongedaan maken' }).tap();
  const notice = page.locator('.notice');
  await notice.waitFor();
  const [main, message, tabs] = await Promise.all(
    [page.locator('main'), notice, page.getByRole('navigation', { name: 'Onderdelen' })].map((one) =>
      one.boundingBox(),
    ),
  );
  expect(main!.y + main!.height).toBeLessThanOrEqual(message!.y);
  expect(message!.y + message!.height).toBeLessThanOrEqual(tabs!.y);
  await close();
});
