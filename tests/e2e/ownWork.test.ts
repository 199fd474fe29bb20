import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TREES = {
  type: 'FeatureCollection',
  features: [2021, 2023].map((jaar) => ({
    type: 'Feature',
    properties: { jaar, aantal: 100 },
    geometry: { type: 'Point', coordinates: [4.72, 51.08] },
  })),
};

test('an own layer is there after a reload with what it counts, and its step can still be taken back', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014');
  await settled(page);
  const headline = () => page.getByTestId('headline').textContent();
  const example = await headline();
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bomen.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(TREES)),
  });
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  const counted = page.locator('.figures').getByText('200', { exact: true });
  await counted.waitFor();
  const own = await headline();
  expect(own).not.toBe(example);
  // The message that it is open takes it back.
  await page.locator('.notice').getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await page.getByText('Ongedaan gemaakt: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(example);
  await page.getByRole('button', { name: 'Opnieuw doen: bomen.geojson geopend' }).click();
  await expect.poll(headline).toBe(own);
  await page.getByText('Bewaard op dit toestel').waitFor();

  await page.reload();
  await settled(page);
  await counted.waitFor();
  await expect.poll(headline).toBe(own);

  await page.keyboard.press('Control+z');
  await page.getByText('Ongedaan gemaakt: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(example);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Opnieuw gedaan: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(own);

  // In a field the keys are the browser's.
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('Heist');
  await page.keyboard.press('Control+z');
  await expect.poll(headline).toBe(own);
  expect(errors).toEqual([]);
  await close();
});

test('a date that changes while the layers load ends in the numbers of a page that opened with it', async () => {
  const query = (date: string) => `?doel=fiets&gebied=12014&datum=${date}`;
  const figures = (page: Page) => page.locator('.figures').first().textContent();
  const fresh = async (date: string) => {
    const { page, close } = await openApp(browser, query(date));
    await settled(page);
    const text = await figures(page);
    await close();
    return text;
  };
  const [late, early] = [await fresh('2026-11-22'), await fresh('2022-06-30')];
  expect(early).not.toBe(late);

  const { page, close } = await openApp(browser, query('2026-11-22'));
  await page.getByRole('button', { name: /^Peildatum/ }).click();
  await page.getByLabel('Peildatum', { exact: true }).fill('2022-06-30');
  await page.keyboard.press('Escape');
  await settled(page);
  await expect.poll(() => figures(page)).toBe(early);
  await close();
});
