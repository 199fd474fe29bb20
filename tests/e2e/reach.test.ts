import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([
  ['the main screen', '?gebied=12014'],
  ['the page of an area', '?gebied=12014&blad=gebied'],
  ['a target with missing data', '?doel=renovatie&taal=en'],
])('%s has no findings against WCAG 2.2 AA', async (_, query) => {
  const { page, close } = await openApp(browser, query);
  await page.locator('.app[data-phase="ready"]').waitFor();
  await page.locator('.layer-progress').waitFor({ state: 'detached' });
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('the dialog for an own layer has no findings and gives the focus back', async () => {
  const { page, close } = await openApp(browser);
  await settled(page);
  const button = page.getByRole('button', { name: 'Eigen laag openen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await close();
});

test('the table is worked by keyboard: order, walk, choose', async () => {
  const { page, close } = await openApp(browser);
  await settled(page);
  await page.getByRole('columnheader', { name: 'NIS' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('columnheader', { name: 'NIS' }).getAttribute('aria-sort')).toBe('ascending');
  const grid = page.getByRole('grid');
  /** What the focus of the grid is at, as a screen reader hears it. */
  const cell = async () => page.locator(`[id="${await grid.getAttribute('aria-activedescendant')}"]`);
  await grid.focus();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { level: 2, name: 'Aartselaar', exact: true }).waitFor();
  expect(await (await cell()).getAttribute('aria-label')).toBe('Aartselaar');
  for (let column = 0; column < 5; column++) await page.keyboard.press('ArrowRight');
  const gap = page
    .getByRole('row', { name: /^Aartselaar/ })
    .getByRole('gridcell')
    .nth(4);
  expect(await (await cell()).textContent()).toBe(await gap.textContent());
  await page.getByText(/Laadpunten\. Aartselaar: /).waitFor({ state: 'attached' });
  // Above the first row is the head, in the same column.
  await page.keyboard.press('ArrowUp');
  expect(await (await cell()).textContent()).toMatch(/^Gat/);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('columnheader', { name: 'Gat' }).getAttribute('aria-sort')).toBe('descending');
  for (let column = 0; column < 4; column++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('columnheader', { name: 'NIS' }).getAttribute('aria-sort')).toBe('ascending');
  // One stop of the Tab key: the next is no longer in the table.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table') ?? null)).toBe(null);
  await grid.focus();
  await page.keyboard.press('End');
  await page.getByRole('row', { name: /Tongeren-Borgloon/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 2, name: 'Vlaanderen', exact: true }).waitFor();
  await close();
});

test('twelve municipalities without dwellings have no data, not zero', async () => {
  const { page, close } = await openApp(browser, '?doel=renovatie');
  await settled(page);
  const legend = page.getByRole('region', { name: 'Aandeel van het doel 2030' });
  expect(await legend.getByRole('listitem').filter({ hasText: 'geen geg.' }).textContent()).toContain('12');
  await close();
});

test('on a phone the map, the table and the targets are tabs, and nothing runs off the side', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22', {
    viewport: { width: 390, height: 844 },
  });
  await settled(page);
  for (const tab of ['Tabel', 'Doelen', 'Kaart']) {
    await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: tab }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  expect(await page.getByTestId('headline').textContent()).toContain('242');
  await close();
});

test('the back button of the browser leads from the report to the map, and forward again', async () => {
  const { page, errors, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  await page.getByRole('button', { name: 'Raadspagina' }).click();
  await page.getByRole('heading', { name: 'Raadspagina van Heist-op-den-Berg' }).waitFor();
  await page.goBack();
  const allTargets = page.getByRole('heading', { name: 'Alle doelen van Heist-op-den-Berg' });
  await allTargets.waitFor();
  await page.goBack();
  await settled(page);
  await page.goForward();
  await allTargets.waitFor();
  expect(new URL(page.url()).searchParams.get('blad')).toBe('gebied');
  expect(errors).toEqual([]);
  await close();
});

test('the first visit says in three sentences what this is, once', async () => {
  const { page, close } = await openApp(browser, '', { welcome: true });
  await page.getByRole('complementary', { name: 'Welkom bij Pactkaart' }).waitFor();
  await page.getByRole('button', { name: 'Toon de kaart' }).click();
  await page.reload();
  await settled(page);
  expect(await page.getByRole('complementary', { name: 'Welkom bij Pactkaart' }).count()).toBe(0);
  await close();
});
