import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('measures are made, changed by several at once and removed without drawing, by keyboard', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?blad=plannen&doel=fiets&gebied=44021&datum=2026-11-22',
  );
  await settled(page);
  await page.getByRole('tab', { name: /Maatregelen/ }).click();
  await page.getByRole('button', { name: 'Maatregel toevoegen' }).press('Enter');
  const grid = page.getByRole('grid', { name: 'Maatregelen van het plan' });
  await page.getByRole('textbox', { name: 'Naam' }).fill('Fietspad Scheldekaai');
  await page.getByRole('textbox', { name: 'Hoeveelheid' }).fill('1.240');
  const first = grid.getByRole('row', { name: /Fietspad Scheldekaai/ });
  await first.getByText('1.240 m').last().waitFor();
  await page.getByText('kosten onbekend (1 maatregel)').first().waitFor();

  await page.getByRole('button', { name: 'Verdeel het gat' }).press('Enter');
  await page.getByRole('textbox', { name: 'Van jaar' }).fill('2027');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '4 maatregelen maken' }).press('Enter');
  await page.getByRole('heading', { name: '4 maatregelen gekozen' }).waitFor();
  // They have a year each: one field for all says so, and the years go up together.
  expect(await page.getByRole('textbox', { name: 'Jaar', exact: true }).getAttribute('placeholder')).toBe(
    'gemengd',
  );
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Later', exact: true }).press('Enter');
  await grid.getByRole('row').filter({ hasText: '2031' }).waitFor();
  await page.getByRole('button', { name: '1 vraagt aandacht' }).waitFor();

  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { name: '2 maatregelen gekozen' }).waitFor();
  await page.keyboard.press('Delete');
  await page.getByText('2 maatregelen verwijderd.').waitFor();
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('4');
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('.notices').getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('6');
  expect(errors).toEqual([]);
  await close();
});
