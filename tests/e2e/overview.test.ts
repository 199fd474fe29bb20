import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp } from './openApp';
import { axeFindings } from '../../scripts/browser/axeFindings';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const grid = (page: Page) => page.getByRole('grid', { name: 'Alle doelen per gebied' });
const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name });
const linked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** What the keys are at: the words of the cell, or what stands in it. */
const active = (page: Page) =>
  grid(page).evaluate((element) => {
    const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return cell?.ariaLabel ?? cell?.textContent ?? null;
  });

/** Nothing is being counted any more. */
async function counted(page: Page): Promise<void> {
  await page
    .getByRole('gridcell', { name: /, Bomen: .* van het doel/ })
    .first()
    .waitFor();
  await page.getByText('wordt geteld').first().waitFor({ state: 'detached' });
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a province finds its municipalities over all targets by keyboard alone, and goes from a cell to the map and back', async () => {
  const { page, errors, close } = await openApp(browser, '?blad=overzicht&datum=2026-11-22');
  await heading(page, 'Vlaanderen: 285 gemeenten, 10 doelen').waitFor();
  await counted(page);
  await page.getByRole('combobox', { name: 'Binnen' }).focus();
  await page.keyboard.type('Limburg');
  await heading(page, 'Limburg: 38 gemeenten, 10 doelen').waitFor();
  await expect.poll(() => linked(page, 'binnen')).toBe('70000');

  // From the last field one Tab leads into the grid, and one out of it again.
  await page.getByRole('combobox', { name: 'Kleur' }).focus();
  await press(page, 'Tab');
  expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await press(page, 'ArrowUp', 'Home', 'Enter');
  await expect.poll(() => linked(page, 'rijen')).toBe('name');
  expect(await page.getByRole('columnheader', { name: 'Gemeente' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await press(page, 'ArrowDown');
  await expect.poll(() => active(page)).toBe('Alken');
  await press(page, 'ArrowRight', 'ArrowRight');
  expect((await active(page))?.replaceAll('\u00a0', ' ')).toMatch(
    /^Alken, Bomen: \d+ % van het doel, gat [\d.]+ bomen, achter op schema, [\d.]+ bomen per jaar nodig, voorbeeldgegevens\.$/u,
  );
  await press(page, 'Control+End');
  expect(await active(page)).toMatch(/van 10 doelen achter$/);
  await press(page, 'Control+Home', 'PageDown');
  await expect.poll(() => active(page)).not.toBe('Alken');
  await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight');
  await expect.poll(async () => (await active(page)) ?? '').toMatch(/^Alken, Bomen: /);
  await press(page, 'Enter');
  await page.getByRole('menu', { name: 'Alken: waarheen?' }).waitFor();
  expect(await page.locator(':focus').textContent()).toBe('Open op de kaart');
  await press(page, 'Escape');
  await expect.poll(() => grid(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: 'Open op de kaart' }).waitFor();
  await press(page, 'Enter');
  await heading(page, /^Bomen in Alken/).waitFor();
  await expect.poll(() => linked(page, 'blad')).toBeNull();
  expect([linked(page, 'gebied'), linked(page, 'doel')]).toEqual(['73001', 'bomen']);
  await page.goBack();
  await grid(page).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a filter of the overview leaves its areas on the map and in the table, until it is taken away there', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?blad=overzicht&binnen=70000&achterop=laden&datum=2026-11-22',
  );
  await heading(page, /^Limburg: \d+ van 38 gemeenten, 10 doelen$/).waitFor();
  await counted(page);
  const rows = Number(/: (\d+) van/.exec((await heading(page, /^Limburg:/).textContent()) ?? '')?.[1]);
  expect(rows).toBeGreaterThan(0);
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(rows + 1));
  await page.getByRole('radio', { name: 'Kaart' }).check({ force: true });
  const table = page.getByRole('region', { name: 'Tabel' });
  await table.getByText(`gefilterd: ${rows} van 38`).waitFor();
  expect(await table.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(rows + 1));
  await table.getByRole('button', { name: 'Filter van het overzicht weghalen' }).click();
  await expect.poll(() => table.getByRole('grid').getAttribute('aria-rowcount')).toBe('39');
  await expect.poll(() => linked(page, 'achterop')).toBeNull();
  expect(errors).toEqual([]);
  await close();
});

test('nothing of it is out of reach, wide and on a phone, in both languages', async () => {
  const { page, close } = await openApp(browser, '?blad=overzicht&gebied=12014&datum=2026-11-22');
  await counted(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const card = page.getByRole('region', { name: 'Aartselaar' });
  await page.getByText('Filters, kleuren en tekens').click();
  await page.getByRole('combobox', { name: 'Volgorde' }).selectOption({ label: 'naam' });
  await card.getByRole('button', { name: /^Aartselaar, Bomen: / }).click();
  await page.getByRole('group', { name: 'Waarheen met Aartselaar' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'EN, English' }).click();
  await page.getByRole('heading', { name: 'Flanders: 285 municipalities, 10 targets' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await close();
});
