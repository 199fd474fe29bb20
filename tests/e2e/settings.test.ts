import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const headline = (page: Page) => page.getByTestId('headline');

async function choose(page: Page, setting: string, option: string): Promise<void> {
  await page.getByRole('button', { name: setting }).click();
  await page.getByRole('option', { name: option }).click();
}

test('pact version, population year and reference date change the gap by the rules', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  expect(await headline(page).textContent()).toContain('242');

  // 44,723 inhabitants × 1.5 ÷ 100 - 206 = 464.8
  await choose(page, 'Pactversie', 'Pact 2.0');
  await expect.poll(() => headline(page).textContent()).toContain('465');
  await choose(page, 'Pactversie', 'Pact 1.0');

  await choose(page, 'Jaar van de inwoners', 'Inwoners 1/1/2020');
  await expect.poll(() => page.url()).toContain('inwoners=2020');
  await expect.poll(() => headline(page).textContent()).not.toContain('242');

  // The straight line stands at three tenths after three of ten years.
  await page.getByRole('button', { name: 'Peildatum: 22 november 2026' }).click();
  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2024-01-01');
  await page.keyboard.press('Escape');
  await page.getByText('op schema: 30\u00a0%').waitFor();
  await close();
});

test('an earlier reference date leaves out what was realised later', async () => {
  const { page, close } = await openApp(
    browser,
    '?doel=bomen&niveau=provinces-2025&gebied=10000&datum=2026-11-22',
  );
  await settled(page);
  const realised = () =>
    page
      .getByRole('term')
      .filter({ hasText: 'Gerealiseerd' })
      .locator('..')
      .getByRole('definition')
      .textContent();
  const now = Number((await realised())!.replaceAll('.', ''));
  await page.getByRole('button', { name: /^Peildatum/ }).click();
  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2022-12-31');
  await page.keyboard.press('Escape');
  await page.getByText(/van na de peildatum/).waitFor();
  const then = Number((await realised())!.replaceAll('.', ''));
  expect(then).toBeGreaterThan(0);
  expect(then).toBeLessThan(now);
  await close();
});

test('the whole screen speaks English when asked, with its numbers', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&taal=en&datum=2026-11-22');
  await settled(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await headline(page).textContent()).toBe('242 charging points to go');
  await page.getByText('44,723 inhabitants · NIS 12014').waitFor();
  await close();
});

test('a background that cannot be reached is said so in the layer list, and the map goes on', async () => {
  const { page, close } = await openApp(browser, '', { asks: ['https://geo.api.vlaanderen.be/'] });
  await page.route('https://geo.api.vlaanderen.be/**', (route) => route.abort());
  await settled(page);
  await page.getByRole('button', { name: 'Lagen' }).click();
  await page.getByRole('radio', { name: 'GRB grijs (online)' }).check();
  await page.getByText('niet bereikbaar; de kaart werkt zonder').waitFor();
  await page.locator('[data-map-status="ready"]').waitFor();
  await close();
});
