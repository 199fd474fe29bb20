import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfPages, pdfPageSizes } from '../helpers/pdfPages';
import { launchBrowser, openApp } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DATE = 'datum=2026-11-22';
const HEIST = `?gebied=12014&${DATE}`;

async function counted(page: Page): Promise<void> {
  await page.locator('.app[data-phase="ready"]').waitFor();
  await page.locator('.layer-progress').waitFor({ state: 'detached' });
}

/** The report of Heist-op-den-Berg with all its numbers. */
async function openReport(query = `${HEIST}&blad=raad`, options = {}) {
  const app = await openApp(browser, query, options);
  await counted(app.page);
  await app.page.locator('.report-bar .button-primary:enabled').waitFor();
  return app;
}

const field = (page: Page, target: string) =>
  page.getByRole('textbox', { name: `Toelichting bij ${target}`, exact: true });

/** How many pixels of a sheet's content lie outside the room for it. */
function clipped(page: Page): Promise<number[]> {
  return page.locator('.sheet-body').evaluateAll((bodies) =>
    bodies.map((body) => {
      const room = body.getBoundingClientRect().bottom;
      return Math.max(
        0,
        ...[...body.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom - room),
      );
    }),
  );
}

test('a planner opens the council page of an area, explains a number and prints two pages of A4', async () => {
  const { page, errors, foreignRequests, close } = await openApp(browser, `${HEIST}&blad=gebied`);
  await counted(page);
  await page.getByRole('button', { name: 'Raadspagina' }).click();
  await page.getByRole('heading', { name: 'Raadspagina van Heist-op-den-Berg' }).waitFor();
  expect(new URL(page.url()).searchParams.get('blad')).toBe('raad');

  const explanation = 'De concessie van 2024 levert in 2027 nog 80 punten op, vooral in de deelkernen.';
  await field(page, 'Laadpunten').fill(explanation);
  await page.getByText('79 van 500').waitFor();
  await page.locator('.report-bar .button-primary:enabled').waitFor();

  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(await pdfPageSizes(pdf)).toEqual([
    [210, 297],
    [210, 297],
  ]);
  const [front, back] = (await pdfPages(pdf)) as [string, string];
  expect(front).toContain('Gemeenteraad · Lokaal Energie- en Klimaatpact · stand 22 november 2026');
  expect(front).toMatch(/Op \d+ van de 10 doelen ligt de gemeente op schema voor 2030\. Het verst achter/);
  // 44,723 inhabitants ask for 448 charging points; 206 are there, so 242 to go in 4.1 years: 59 a year.
  // Of what stood in 2021 nothing is known, so there is no pace until now.
  expect(front).toMatch(/Laadpunten punten, geen CPE 448 laadpunten 206 niet bekend 242 – 59 46 %/);
  for (const werf of ['Vergroening', 'Verrijk je wijk', 'Duurzaam bereikbaar', 'Water'])
    expect(front).toContain(werf);
  expect(front).toContain('9 doelen steunen op voorbeeldgegevens');
  expect(front).toContain('Sloopbeleidsplan');
  expect(front).toContain('Putte');
  expect(front).toContain('blad 1/2');
  expect(back).toContain(explanation);
  expect(back).toContain('Fietspaden in km per jaar voorbeeld');
  expect(back).toContain('44.723 inwoners (Statbel, 1 januari 2025)');
  expect(back).toContain('Departement Mobiliteit en Openbare Werken, maart 2026');
  expect(back).toContain('Lambert 72 (EPSG:31370)');
  expect(back).toContain('blad 2/2');
  // The house around the report is not printed.
  expect(front + back).not.toContain('Afdrukken of PDF');
  expect(front + back).not.toContain('Exporteren');
  expect(await page.title()).toBe('Raadspagina Heist-op-den-Berg 22 november 2026');
  expect(errors).toEqual([]);
  expect(foreignRequests).toEqual([]);
  await close();
});

test('the years of the cycle-path table add up to what is realised', async () => {
  const { page, close } = await openReport();
  const row = page
    .getByRole('table', { name: 'Doelen van Heist-op-den-Berg' })
    .getByRole('row', { name: /^Fietspaden/ });
  const metres = Number((await row.getByRole('cell').nth(1).textContent())!.replaceAll('.', ''));
  const table = page.getByRole('table', { name: 'Gerealiseerde km fietspad per jaar' });
  const last = await table.getByRole('row').last().getByRole('cell').allTextContents();
  const km = last.map((text) => Number(text.replace(',', '.')));
  expect(km.at(-1)).toBeCloseTo(metres / 1000, 1);
  expect(km.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(km.at(-1)!, 1);
  expect(await table.getByRole('rowheader').allTextContents()).toEqual(
    expect.arrayContaining(['2021', '2022', '2023', '2024', '2025', '2026', 'Samen']),
  );
  await close();
});

test('a text of more than 500 characters is refused with its length, and what stood there stays', async () => {
  const { page, close } = await openReport();
  const box = field(page, 'Bomen');
  await box.fill('a'.repeat(500));
  await page.getByText('500 van 500').waitFor();
  await box.press('End');
  await page.keyboard.type('b');
  await page.getByRole('alert').filter({ hasText: 'samen 501 tekens' }).waitFor();
  expect(await box.inputValue()).toBe('a'.repeat(500));
  await box.fill('korter');
  await page.getByRole('alert').filter({ hasText: '501' }).waitFor({ state: 'detached' });
  await close();
});

test('eleven explanations of 500 characters still fit on two pages, and nothing is cut off', async () => {
  const { page, close } = await openReport(`${HEIST}&blad=raad&pact=2.1`);
  const boxes = page.getByRole('textbox', { name: /^Toelichting bij/ });
  expect(await boxes.count()).toBe(11);
  const text = 'Het bestuur plant dit jaar een aanbesteding in drie percelen, te beginnen in de dorpskernen. '
    .repeat(6)
    .slice(0, 500);
  for (const box of await boxes.all()) await box.fill(text);
  await expect.poll(() => page.locator('.sheet').count()).toBe(2);
  await expect.poll(async () => Math.max(...(await clipped(page)))).toBe(0);
  expect(await pdfPageSizes(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(2);

  // Words as wide as can be take more room than two pages have: then there are more pages, and the screen says so.
  for (const box of await boxes.all()) await box.fill('WWWW MMMM '.repeat(50));
  await page.getByText(/De raadspagina telt er nu \d\./).waitFor();
  await expect.poll(async () => Math.max(...(await clipped(page)))).toBe(0);
  const sheets = await page.locator('.sheet').count();
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(sheets);
  expect(pages.join(' ').match(/WWWW/g)).toHaveLength(11 * 50);
  await close();
});

test('the council page of an estimated own area stays on two pages with one word of explanation', async () => {
  const { page, close } = await openApp(browser, `?${DATE}`);
  await counted(page);
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  const ring = [
    [4.6, 51.08],
    [4.74, 51.05],
    [4.86, 51.09],
    [4.8, 51.13],
    [4.66, 51.14],
    [4.6, 51.08],
  ];
  const properties = { code: 'netevallei', naam: 'Netevallei' };
  const valley = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'gebieden.geojson', mimeType: 'application/geo+json' },
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [valley] })),
  });
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  const row = page.getByRole('row', { name: /Netevallei/ });
  await row.getByRole('button', { name: 'Netevallei', exact: true }).click();
  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  await page.getByRole('button', { name: 'Raadspagina' }).click();
  await field(page, 'Bomen').fill('Gepland.');
  await page.locator('.report-bar .button-primary:enabled').waitFor();
  await expect.poll(() => page.locator('.sheet').count()).toBe(2);
  expect(Math.max(...(await clipped(page)))).toBe(0);
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(2);
  expect(pages[1]).toContain('Gepland.');
  expect(pages[1]).toContain('geschat');
  await close();
});

test('a province adds its municipalities up, in English too', async () => {
  const { page, close } = await openReport(`?niveau=provinces-2025&gebied=70000&blad=raad&${DATE}&taal=en`);
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(2);
  expect(pages[0]).toMatch(/On (\d+|none) of the 10 targets the province is on schedule for 2030/);
  expect(pages[0]).not.toContain('Municipal council');
  expect(pages[1]).toContain('Cycle paths in km per year');
  expect(pages[1]).not.toContain('No data per year');
  await close();
});

test('the council page and the atlas have no findings against WCAG 2.2 AA', async () => {
  for (const query of [`${HEIST}&blad=raad`, `${HEIST}&blad=atlas`]) {
    const { page, close } = await openApp(browser, query);
    await counted(page);
    await page.locator('.report-bar .button-primary:enabled').waitFor();
    await page.evaluate(axe.source);
    const findings = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(findings).toEqual([]);
    await close();
  }
});

test('on a phone nothing runs off the side', async () => {
  const { page, close } = await openReport(`${HEIST}&blad=raad`, { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await close();
});

/** Names of the municipalities of a province, from the facts themselves. */
function municipalitiesOf(province: string): string[] {
  const [head, ...rows] = readFileSync('data/figures/municipalities-2025.csv', 'utf8').trim().split('\n');
  const columns = head!.split(',');
  const cell = (row: string, name: string) => row.split(',')[columns.indexOf(name)]!;
  return rows.filter((row) => cell(row, 'province') === province).map((row) => cell(row, 'name'));
}

/** Press Tab until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const reached = () => control.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 30 && !(await reached()); step++) await page.keyboard.press('Tab');
  expect(await reached()).toBe(true);
}

test('by keyboard alone a province goes from its overview to an atlas: its map and those furthest behind, contents, two pages for each municipality', async () => {
  const { page, errors, close } = await openApp(browser, `?blad=overzicht&binnen=70000&rijen=laden&${DATE}`);
  await counted(page);
  const rows = page.getByRole('grid', { name: 'Alle doelen per gebied' }).getByRole('rowheader');
  await rows.nth(9).waitFor();
  const furthest = (await rows.allTextContents()).slice(0, 10);
  await tabTo(page, page.getByRole('button', { name: 'Exporteren' }));
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.type('Atlas');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Atlas: de raadspagina van elk gebied' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Atlas van' }).inputValue()).toContain('70000');

  const make = page.getByRole('button', { name: 'Bladen maken' });
  await tabTo(page, make);
  await page.keyboard.press('Enter');
  await page.getByRole('progressbar', { name: 'Bladen worden gemaakt' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Stoppen' }));
  await page.keyboard.press('Enter');
  await tabTo(page, make);
  await page.keyboard.press('Enter');
  await page.locator('.atlas-progress').waitFor({ state: 'detached' });
  await page.getByText('38 gemeenten, 78 bladen').waitFor();
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await tabTo(page, page.getByRole('button', { name: 'Afdrukken of PDF' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toBe('yes');

  const first = page.getByRole('region', { name: 'Overzicht van alle gebieden' });
  await first.getByRole('img', { name: 'Kaart van Limburg. Doelen op schema per gebied.' }).waitFor();
  const charging = first.getByRole('region', { name: 'Laadpunten' }).getByRole('listitem');
  expect(await charging.evaluateAll((items) => items.map((item) => item.firstChild!.textContent))).toEqual(
    furthest,
  );
  expect(await first.getByRole('region', { name: 'Bomen' }).getByRole('listitem').count()).toBe(10);
  expect(Math.max(...(await clipped(page)).slice(0, 2))).toBe(0);

  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(2 + 2 * 38);
  expect(pages[0]).toContain('Limburg: 38 gemeenten, 10 doelen');
  expect(pages[0]).toContain('Achter op de meeste doelen');
  const names = municipalitiesOf('Limburg');
  expect(names).toHaveLength(38);
  for (const name of names) expect(pages[1]).toContain(name);
  // The contents say where to look: Bree starts on the page that is named beside it.
  const [, bree] = /Bree \d+ van \d+ plaats \d+ (\d+)/.exec(pages[1]!)!;
  expect(pages[Number(bree) - 1]).toMatch(/stand 22 november 2026 Bree Op/);
  expect(pages[Number(bree) - 1]).toContain(`pagina ${bree}`);
  expect(pages[Number(bree)]).toContain('Bree · toelichting');
  expect(errors).toEqual([]);
  await close();
});
