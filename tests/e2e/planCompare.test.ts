import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import { writeScenario } from '../../src/io/plan/scenarioFile';
import { PLAN_A } from '../helpers/plannedMeasures';
import { valueOf } from '../helpers/valueOf';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const path = (id: string, name: string, year: number): PlannedMeasure =>
  newMeasure('cyclePath', {
    ...{ id, name, year, scenario: PLAN_A.id, target: 'fiets', cost: 1000 },
    place: {
      kind: 'geometry',
      geometry: {
        type: 'LineString',
        coordinates: [
          [3.72, 51.03],
          [3.74, 51.05],
        ],
      },
    },
  });

async function openFile(page: Page, name: string, measures: readonly PlannedMeasure[], note: string) {
  const content = { scenario: { ...PLAN_A, note }, measures, budgets: [], rates: [] };
  const buffer = Buffer.from(valueOf(writeScenario(content, new Map(), name)));
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestand kiezen' }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/geo+json', buffer });
}

test('a colleague’s version of a plan is taken over or kept beside it, and the two are compared', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?blad=plannen&doel=fiets&gebied=44021&datum=2026-11-22',
  );
  await settled(page);
  await openFile(page, 'mijn.geojson', [path('1', 'Scheldekaai', 2027), path('2', 'Kouter', 2028)], '');
  await page.getByText('mijn.geojson: 2 maatregelen geopend.').waitFor();
  const theirs = [path('1', 'Scheldekaai', 2029), path('3', 'Watersportbaan', 2028)];
  await openFile(page, 'lien.geojson', theirs, 'tweede ronde');
  const dialog = page.getByRole('dialog', { name: 'Plan A: andere versie uit een bestand' });
  await dialog.getByText('jaar 2027 → 2029').waitFor();
  expect(await dialog.getByRole('checkbox', { name: 'Kouter' }).isChecked()).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Als kopie openen' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /^Plan: / }).press('Enter');
  await page.getByRole('button', { name: 'Plannen vergelijken' }).press('Enter');
  // Both plans cost as much, and close the gap as far.
  const rows = page.getByRole('table').getByRole('row').filter({ hasText: '€ 2.000' });
  await expect.poll(() => rows.count()).toBe(2);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Verschillen' }).press('Space');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Watersportbaan: toon in Plan B' }).press('Enter');
  const row = page
    .getByRole('grid', { name: 'Maatregelen van het plan' })
    .getByRole('row', { name: /Watersport/ });
  await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
  expect(new URL(page.url()).searchParams.get('kaart')).toContain('3.7300,51.0400');
  expect(errors).toEqual([]);
  await close();
});
