import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('from a gap to the plan: a plan is made, named, moved through the years, removed and brought back', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=fiets&gebied=44021&datum=2026-11-22');
  await settled(page);
  const gap = await page.getByTestId('headline').textContent();
  await page.getByRole('button', { name: 'Plan maatregelen' }).press('Enter');
  expect(await page.getByRole('radio', { name: 'Plannen' }).isChecked()).toBe(true);
  await page.getByRole('group', { name: 'Wat telt mee in het plan' }).waitFor();
  expect(await page.getByTestId('headline').textContent()).toBe(gap);

  await page.getByRole('button', { name: 'Nieuw plan' }).press('Enter');
  await page.getByText('Plan A heeft hier voor dit doel nog geen maatregelen.').waitFor();
  await page.getByRole('button', { name: 'Plan: Plan A' }).press('Enter');
  await page.getByRole('textbox', { name: 'Naam' }).fill('Groenblauwe vallei');
  await page.keyboard.press('Escape');
  await page.getByText('Groenblauwe vallei heeft hier voor dit doel nog geen maatregelen.').waitFor();

  const slider = page.getByRole('slider', { name: 'toestand' });
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  expect(await slider.getAttribute('aria-valuetext')).toBe('eind 2028');
  await page.getByText('Hoe ver staat elk gebied na Groenblauwe vallei, eind 2028?').waitFor();
  expect(await page.getByTestId('headline').textContent()).toBe(gap);

  await page.getByRole('tab', { name: 'Gebieden' }).press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Maatregelen (0)' }).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('tab', { name: 'Maatregelen (0)' }).press('ArrowLeft');
  await page.getByRole('columnheader', { name: 'Gat na plan' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Plan: Groenblauwe vallei' }).press('Enter');
  await page.getByRole('button', { name: 'Plan verwijderen' }).press('Enter');
  await page.getByText('Groenblauwe vallei is verwijderd, met 0 maatregelen.').waitFor();
  await page.getByRole('button', { name: 'Nieuw plan' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Plan: Groenblauwe vallei' }).waitFor();
  expect(errors).toEqual([]);
  await close();
});
