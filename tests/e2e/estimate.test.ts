import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { estimateRatesIn } from '../../src/domain/denominators/estimateRates';
import { rectangle } from '../helpers/squareAreas';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const area = (code: string, naam: string, ring: number[][], more: object = {}) => ({
  type: 'Feature',
  properties: { code, naam, ...more },
  geometry: { type: 'Polygon', coordinates: [ring] },
});

/** A valley over the borders of Heist-op-den-Berg, Nijlen, Berlaar and Putte. */
const VALLEY = area('netevallei', 'Netevallei', [
  [4.6, 51.08],
  [4.74, 51.05],
  [4.86, 51.09],
  [4.8, 51.13],
  [4.66, 51.14],
  [4.6, 51.08],
]);

async function openAreas(page: Page, name: string, features: object[]): Promise<void> {
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  });
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText(new RegExp(`^${name.replace('.geojson', '')}: .* geopend`)).waitFor();
}

const number = (text: string) => Number(text.replaceAll('.', ''));

test('an area across borders shows its inhabitants with range, method and the error that is known of it', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22');
  await settled(page);
  await openAreas(page, 'gebieden.geojson', [
    VALLEY,
    area('brussel', 'Aan de rand', rectangle(4.25, 50.86, 4.36, 50.97)),
    area('zee', 'Op zee', rectangle(2.6, 51.3, 2.7, 51.4)),
  ]);
  await page
    .getByRole('row', { name: /Netevallei/ })
    .getByRole('button', { name: 'Netevallei', exact: true })
    .click();

  const subject = page.getByRole('navigation', { name: 'Doelen van het pact' });
  await subject.getByText(/geschat · code netevallei$/).waitFor();
  const line = (await subject.locator('p').first().textContent())!;
  const [, value, low, high] = /^±\s([\d.]+) inwoners \(([\d.]+) tot ([\d.]+)\), geschat/
    .exec(line)!
    .map(String);
  expect(number(low!)).toBeLessThan(number(value!));
  expect(number(value!)).toBeLessThan(number(high!));
  // The valley is part of six municipalities with 150,000 people together, and holds the centres of some.
  expect(number(value!)).toBeGreaterThan(45_000);
  expect(number(value!)).toBeLessThan(60_000);

  const detail = page.getByRole('region', { name: 'Bomen in Netevallei' });
  await detail.getByText('geschat', { exact: true }).waitFor();
  await detail.getByText(/^Getoetst in 2025/).waitFor();
  const how = (await detail.locator('.provenance').textContent())!;
  expect(how).toContain('Volgens het deel van elke rastercel van 1.000 m dat in het gebied ligt');
  expect(how).toContain('Per gemeente geschaald naar inwoners op 1 januari 2025.');
  expect(how).toContain(`ligt het echte aantal tussen ${low} en ${high}`);
  const { municipality, larger, municipalityUncounted } = estimateRatesIn(2025);
  expect(how).toContain(`bij ${municipality.held} van de 285 gemeenten en bij ${larger.held} van de 42`);
  expect(how).toContain(`${municipalityUncounted.held} van de 285 gemeenten`);
  // The goal follows the inhabitants, one tree each, with the same range.
  const goal = detail.getByText('Doel (1 boom per inwoner)').locator('xpath=..');
  expect(await goal.textContent()).toContain(`±\u00a0${value}${low} tot ${high}`);

  const row = page.getByRole('row', { name: /Netevallei/ });
  expect(await row.getByRole('gridcell').nth(1).textContent()).toBe(
    `±\u00a0${value} geschat, ${low} tot ${high}`,
  );
  // Beyond the grid there is a part of the people, or nobody that we know of.
  const edge = page.getByRole('row', { name: /Aan de rand/ });
  expect(await edge.getByRole('gridcell').nth(1).textContent()).toMatch(/^≥\s.*onvolledig$/);
  const sea = page.getByRole('row', { name: /Op zee/ });
  expect(await sea.getByRole('gridcell').nth(1).textContent()).toBe('–');

  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
});

test('the estimate follows the chosen year, and another language', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22');
  await settled(page);
  await openAreas(page, 'gebieden.geojson', [VALLEY]);
  await page
    .getByRole('row', { name: /Netevallei/ })
    .getByRole('button', { name: 'Netevallei', exact: true })
    .click();
  await page.getByText('Per gemeente geschaald naar inwoners op 1 januari 2025.').waitFor();
  await page.getByRole('button', { name: /Jaar van de inwoners/ }).click();
  await page.getByRole('option', { name: 'Inwoners 1/1/2020' }).click();
  await page.getByText('Per gemeente geschaald naar inwoners op 1 januari 2020.').waitFor();
  await page.getByText('EN', { exact: true }).click();
  await page.getByText(/inhabitants \([\d,]+ to [\d,]+\), estimated/).waitFor();
  await page.getByText(/In about nine cases in ten the true number lies between/).waitFor();
  await close();
});

test('a layer with inhabitants of its own shows them, and serves as the finer units for another area', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22');
  await settled(page);
  await openAreas(page, 'project.geojson', [area('p', 'Project', rectangle(4.7, 51.08, 4.72, 51.09))]);
  const sectors = [0, 1, 2, 3].flatMap((i) =>
    [0, 1].map((j) =>
      area(
        `s${i}${j}`,
        `Sector ${i}${j}`,
        rectangle(4.69 + i / 100, 51.08 + j / 200, 4.7 + i / 100, 51.085 + j / 200),
        {
          inwoners: i === 1 ? 500 : 10,
        },
      ),
    ),
  );
  await openAreas(page, 'sectoren.geojson', sectors);
  const sector = page.getByRole('row', { name: /Sector 10/ });
  expect(await sector.getByRole('gridcell').nth(1).textContent()).toBe('500');

  await page.getByText('project', { exact: true }).first().click();
  await page
    .getByRole('row', { name: /Project/ })
    .getByRole('button', { name: 'Project', exact: true })
    .click();
  await page
    .getByText('Volgens het deel van elk gebied van sectoren dat erin ligt (kolom “inwoners”)')
    .waitFor();
  await page.getByText('Niet geschaald: de laag noemt geen gemeente.').waitFor();
  await page.getByText(/^±\s1\.020 inwoners, geschat/).waitFor();
  await close();
});
