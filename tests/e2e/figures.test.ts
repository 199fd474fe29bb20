import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbook } from '../helpers/workbook';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';
import { dropFiles } from './ownData';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Trees by name, some of before the mergers, and two rows that belong nowhere. */
const TREES = workbook({
  Bomen: [
    ['Gemeente', 'Aantal bomen'],
    ['Mechelen', 1234],
    ['HASSELT', 100],
    ['Kortessem', 11],
    ['Brussel', 5],
    ['Totaal', 1350],
  ],
});

test('a workbook without coordinates is dropped, counts by name, goes with a press, comes back, and is there after a reload', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12025&datum=2026-11-22');
  await settled(page);
  const headline = page.getByTestId('headline');
  const before = await headline.textContent();
  const invented = async () =>
    Number(/^\d+/.exec((await page.locator('.example-bar').textContent()) ?? '')?.[0]);
  const inventedBefore = await invented();

  await dropFiles(page, { 'bomen-per-gemeente-2025.xlsx': TREES });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('5 rijen zonder coördinaten').waitFor();
  expect(await dialog.getByLabel('Waarvan zijn het cijfers?').inputValue()).toBe('bomen');
  expect(await dialog.getByLabel('Kolom met het gebied').inputValue()).toBe('Gemeente');
  expect(await dialog.getByLabel('Wat staat er in die kolom?').inputValue()).toBe('name');
  expect(await dialog.getByLabel('Kolom met het getal').inputValue()).toBe('Aantal bomen');
  expect(await dialog.getByLabel('Jaar van de cijfers').inputValue()).toBe('2025');
  await dialog.getByText('3 van 5 rijen horen bij een gemeente; 2 niet: 2 onbekende namen.').waitFor();
  await dialog.getByRole('cell', { name: '“Brussel” is de naam van geen gebied' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Toon op de kaart' }).click();

  const filter = page.getByRole('searchbox', { name: 'Filter op naam of NIS' });
  const counted = page
    .getByRole('row', { name: /Mechelen/ })
    .getByRole('gridcell', { name: '1.234', exact: true });
  await filter.fill('12025');
  await counted.waitFor();
  const gap = await headline.textContent();
  expect(gap).not.toBe(before);
  // Of trees nothing invented is on the screen any more.
  expect(await invented()).toBe(inventedBefore - 1);
  await page.reload();
  await settled(page);
  await counted.waitFor();
  expect(await headline.textContent()).toBe(gap);

  await page.getByRole('button', { name: 'Lagen', exact: true }).click();
  await page
    .getByRole('region', { name: 'Lagen' })
    .getByText('3 van 5 rijen horen bij een gemeente')
    .waitFor();
  await page.getByRole('button', { name: 'bomen-per-gemeente-2025.xlsx verwijderen' }).click();
  await counted.waitFor({ state: 'detached' });
  await expect.poll(() => headline.textContent()).toBe(before);
  await page
    .getByRole('button', { name: /Ongedaan maken/ })
    .first()
    .click();
  await counted.waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('of two tables that are dropped together the second keeps what the first opened', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12025&datum=2026-11-22');
  await settled(page);
  const sheet = (what: string) =>
    workbook({
      Blad: [
        ['Gemeente', what],
        ['Mechelen', 1234],
        ['Brussel', 5],
      ],
    });
  await dropFiles(page, {
    'bomen-2025.xlsx': sheet('Aantal bomen'),
    'inwoners-2025.xlsx': sheet('Aantal inwoners'),
  });
  const dialog = page.getByRole('dialog');
  const subject = dialog.getByLabel('Waarvan zijn het cijfers?');
  for (const about of ['bomen', 'inhabitants']) {
    await expect.poll(() => subject.inputValue()).toBe(about);
    await dialog.getByText('1 van 2 rijen').waitFor();
    // The keyboard is where the eye is.
    expect(await dialog.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
    await dialog.getByRole('button', { name: 'Toon op de kaart' }).click();
  }
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Lagen', exact: true }).click();
  const list = page.getByRole('region', { name: 'Lagen' });
  await expect.poll(() => list.getByText('1 van 2 rijen').count()).toBe(2);
  // The engine has both still: their rows can be looked at.
  for (const name of ['bomen-2025.xlsx', 'inwoners-2025.xlsx']) {
    await page.getByRole('button', { name: new RegExp(`^${name}:`) }).click();
    await page.getByRole('button', { name: 'Tabel', exact: true }).click();
    await dialog.getByText('Mechelen').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: new RegExp(`^${name}:`) }).click();
  }
  expect(errors).toEqual([]);
  await close();
});
