import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('"?" opens help, Escape gives the focus back, and Over shows the sources', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014');
  await settled(page);
  const opener = page.getByRole('button', { name: '? Hulp' });
  const hasFocus = () => opener.evaluate((element) => element === document.activeElement);
  await opener.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Hulp' });
  await help.getByRole('heading', { name: 'Begrippen' }).waitFor();
  await help.getByText('CPE (laadpuntequivalent)').waitFor();
  await help.getByText('Ctrl+Shift+Z').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await expect.poll(hasFocus).toBe(true);

  // In a text field it is a sign like any other.
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).focus();
  await page.keyboard.press('?');
  expect(await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).inputValue()).toBe('?');
  expect(await page.getByRole('dialog').count()).toBe(0);

  await opener.click();
  await help.getByText('Over Pactkaart', { exact: true }).click();
  const about = page.getByRole('dialog', { name: 'Over Pactkaart' });
  const row = about.getByRole('row', { name: /^Laadpunten/ });
  await expect
    .poll(() => row.getByRole('cell').allTextContents())
    .toEqual(['Departement Mobiliteit en Openbare Werken', 'maart 2026', 'Open data Vlaamse overheid']);
  await about.getByRole('heading', { name: /^Versie / }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('the weights of charging points stand under their own button, and every view has its title and its way past the bar', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014');
  await settled(page);
  await page.getByRole('button', { name: 'Telregels' }).click();
  await page.getByRole('dialog', { name: 'Telregels' }).getByRole('radio', { name: 'Pers 2024' }).check();
  await expect.poll(() => page.url()).toContain('cpe=press2024');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.title()).toBe('Laadpunten in Heist-op-den-Berg · Pactkaart');
  const skips = async (to: string) => {
    await page.getByRole('link', { name: /^Naar de / }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(to);
  };
  await skips('table');
  await page.getByText('Overzicht', { exact: true }).click();
  await expect.poll(() => page.title()).toMatch(/^Overzicht · .* · Pactkaart$/);
  await page.getByRole('heading', { level: 1, name: /285 gemeenten/ }).waitFor();
  await skips('page-heading');
  await page.getByText('Plannen', { exact: true }).click();
  await expect.poll(() => page.title()).toMatch(/^Plannen · Laadpunten/);
  await skips('page-heading');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await close();
});

test('on a phone the table shows gap and share, and a target leads to the map', async () => {
  const { page, close } = await openApp(browser, '', { viewport: { width: 390, height: 844 } });
  await settled(page);
  const tabs = page.getByRole('navigation', { name: 'Onderdelen' });
  await tabs.getByRole('button', { name: 'Tabel' }).click();
  for (const name of [/^Gat/, /^Aandeel/]) {
    const box = await page.getByRole('columnheader', { name }).getByRole('button').boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  }
  await tabs.getByRole('button', { name: 'Doelen' }).click();
  await page.getByRole('button', { name: /^Bomen/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Bomen per inwoner/ }).waitFor();
  await close();
});
