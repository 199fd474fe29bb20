import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('who listens hears target, area and gap after each choice by keyboard: on the map, in the table, the overview and the plan', async () => {
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** One region says it: others keep still. */
  const said = async (words: RegExp) => {
    const regions = page.getByRole('status').filter({ hasText: words });
    await regions.waitFor({ state: 'attached' });
    expect(await regions.count()).toBe(1);
  };
  const choose = async (view: string) => {
    await page.getByRole('radio', { name: view, exact: true }).focus();
    await press('Space');
  };

  await page.getByRole('combobox', { name: 'Zoek een gebied' }).focus();
  await page.keyboard.type('Gent');
  await page.getByRole('option', { name: /^Gent/ }).waitFor();
  await press('Enter');
  await said(/Laadpunten\. Gent: .*bereikt/);
  await page.getByRole('button', { name: /^Bomen/ }).focus();
  await press('Enter');
  await said(/Bomen\. Gent: .*gat/);

  await page.getByRole('region', { name: 'Tabel' }).getByRole('grid').focus();
  await press('Home');
  await said(/Bomen\. [A-Z].+: .*(gat|bereikt)/);

  await choose('Overzicht');
  const grid = page.getByRole('grid', { name: 'Alle doelen per gebied' });
  await grid.focus();
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await page.getByRole('menu').waitFor();
  await said(/Hagen.*\. [A-Z].+: .*(gat|bereikt)/);
  await press('Escape');

  await choose('Plannen');
  await page.getByRole('button', { name: /^Laadpunten/ }).focus();
  await press('Enter');
  await said(/Laadpunten\. [A-Z].+: .*(gat|bereikt)/);
  expect(errors).toEqual([]);
  await close();
});
