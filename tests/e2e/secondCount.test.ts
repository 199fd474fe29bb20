import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a planner has a number counted once more, by keyboard, and reads that it is the same', async () => {
  const { page, errors, foreignRequests, close } = await openApp(
    browser,
    '?datum=2026-11-22&doel=bomen&gebied=12014',
  );
  const secondEngine: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('secondCount')) secondEngine.push(request.url());
  });
  await settled(page);
  // Whoever does not ask for it does not load it.
  expect(secondEngine).toEqual([]);
  const detail = page.getByRole('region', { name: /Bomen.*Heist-op-den-Berg/ });
  const status = detail.locator('.second-count').getByRole('status');
  expect(await status.textContent()).toBe('');
  await detail.getByRole('button', { name: 'Tweede telling' }).press('Enter');
  await status.getByText('Zelfde getal.').waitFor();
  const realised = await detail.locator('.figures dd').nth(1).textContent();
  expect(await status.textContent()).toContain(`vindt ${realised}\u00a0bo`);
  expect(secondEngine).toHaveLength(1);
  expect(await axeFindings(page)).toEqual([]);

  // Another number has not been counted again yet, and totals cannot be.
  const targets = page.getByRole('navigation', { name: 'Doelen van het pact' });
  await targets.getByRole('button', { name: /^Fietspaden/ }).click();
  const paths = page.getByRole('region', { name: /^Fietspaden.*Heist-op-den-Berg/ });
  expect(await paths.locator('.second-count').getByRole('status').textContent()).toBe('');
  await paths.getByRole('button', { name: 'Tweede telling' }).click();
  await paths.getByText(/^Zelfde getal/).waitFor();
  await targets.getByRole('button', { name: /^Laadpunten/ }).click();
  await page.getByText(/^Geen tweede telling: dit getal komt uit cijfers/).waitFor();
  expect(await page.getByRole('button', { name: 'Tweede telling' }).count()).toBe(0);
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
});

test('a province is counted again as the sum of its municipalities, and stopping changes nothing', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?datum=2026-11-22&doel=fiets&niveau=provinces-2025&gebied=40000',
  );
  await settled(page);
  // The engine comes late, so that the first count is stopped for certain before it ends.
  let deliver!: () => void;
  const delivered = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/secondCount/, async (route) => {
    await delivered;
    await route.continue();
  });
  const detail = page.getByRole('region', { name: /^Fietspaden.*Oost-Vlaanderen/ });
  const figures = await detail.locator('.figures').textContent();
  const status = detail.locator('.second-count').getByRole('status');
  await detail.getByRole('button', { name: 'Tweede telling' }).click();
  await detail.getByRole('button', { name: 'Tweede telling stoppen' }).click();
  expect(await status.textContent()).toBe('Gestopt. Er is niets veranderd.');
  expect(await detail.locator('.figures').textContent()).toBe(figures);
  deliver();
  await detail.getByRole('button', { name: 'Tweede telling' }).click();
  await status.getByText(/^Zelfde getal/).waitFor();
  expect(await detail.locator('.figures').textContent()).toBe(figures);
  expect(errors).toEqual([]);
  await close();
});
