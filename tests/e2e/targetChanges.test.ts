import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DATE = '2026-11-22';
const HEIST = '12014';

/** A number of a municipality, from the facts themselves. */
function fact(nis: string, column: string): number {
  const [head, ...rows] = readFileSync('data/figures/municipalities-2025.csv', 'utf8').trim().split('\n');
  const names = head!.split(',');
  const row = rows.map((line) => line.split(',')).find((cells) => cells[names.indexOf('nis')] === nis)!;
  return Number(row[names.indexOf(column)]);
}

/** Years from the reference date until the end of a year. */
function yearsUntilEndOf(year: number): number {
  const days = (Date.parse(`${year + 1}-01-01`) - Date.parse(DATE)) / 86_400_000;
  return days / 365.25;
}

/** A whole number as the screen writes it. */
const written = (value: number) => new Intl.NumberFormat('nl-BE').format(value);

/** The first number in a text of the screen. */
function numberIn(text: string | null): number {
  return Number(/[\d.]+/.exec(text ?? '')![0].replaceAll('.', ''));
}

const figure = (page: Page, term: RegExp) =>
  page
    .locator('.figures > div')
    .filter({ has: page.getByRole('term').filter({ hasText: term }) })
    .getByRole('definition');

const headline = (page: Page) => page.getByTestId('headline');
const panel = (page: Page) => page.getByRole('navigation', { name: 'Doelen van het pact' });
const list = (page: Page) => page.getByRole('dialog', { name: 'Doelen van dit project' });

interface Norm {
  norm: string;
  per?: string;
  end?: string;
  source: string;
}

async function fillNorm(page: Page, { norm, per, end, source }: Norm): Promise<void> {
  await page.getByRole('textbox', { name: 'Norm', exact: true }).fill(norm);
  if (per !== undefined) await page.getByRole('textbox', { name: 'Per', exact: true }).fill(per);
  if (end !== undefined) await page.getByRole('textbox', { name: 'Tegen eind' }).fill(end);
  await page.getByRole('textbox', { name: 'Bron' }).fill(source);
}

test('18 m² per inhabitant by 2040 in one municipality: goal, gap and pace follow wherever they stand', async () => {
  const { page, errors, close } = await openApp(browser, `?doel=ontharding&gebied=${HEIST}&datum=${DATE}`);
  await settled(page);
  const inhabitants = fact(HEIST, 'inhabitants_2025');
  const realised = numberIn(await figure(page, /^Gerealiseerd$/).textContent());
  expect(await figure(page, /^Doel/).textContent()).toBe(written(inhabitants));

  await page.getByRole('button', { name: 'Norm aanpassen' }).click();
  await page.getByRole('radio', { name: 'Enkel voor Heist-op-den-Berg' }).check();
  await page.getByRole('textbox', { name: 'Norm', exact: true }).fill('18');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Vul in waar de norm vandaan komt.').waitFor();
  await fillNorm(page, { norm: '18', end: '2040', source: 'Gebiedsprogramma Leiedal' });
  await page.getByRole('textbox', { name: /^Ingevoerd door/ }).fill('An Peeters');
  const goal = 18 * inhabitants;
  await page.getByText(`Doel voor Heist-op-den-Berg: ${written(goal)}`).waitFor();
  await page.getByRole('button', { name: 'Bewaren' }).click();

  // What is realised is shown rounded, so what rests on it may be one off.
  const gap = goal - realised;
  await expect.poll(async () => numberIn(await headline(page).textContent())).toBeGreaterThanOrEqual(gap - 1);
  const shownGap = numberIn(await headline(page).textContent());
  expect(shownGap).toBeLessThanOrEqual(gap + 1);
  expect(await figure(page, /^Doel \(18 m² per inwoner\)/).textContent()).toBe(written(goal));
  const pace = Math.ceil(gap / yearsUntilEndOf(2040));
  const shownPace = numberIn(await figure(page, /^Nodig tempo/).textContent());
  expect(Math.abs(shownPace - pace)).toBeLessThanOrEqual(1);
  await page.getByText(`Dat is ${written(shownPace)} per jaar tot eind 2040.`, { exact: false }).waitFor();
  await page
    .getByText(/Bron: Gebiedsprogramma Leiedal, ingevoerd door An Peeters/)
    .first()
    .waitFor();
  await page
    .getByText(/Pact 1\.0: 1 m² per inwoner, tegen eind 2030/)
    .first()
    .waitFor();

  const row = page.getByRole('row', { name: /^Heist-op-den-Berg/ });
  expect(await row.getByRole('gridcell').nth(2).textContent()).toBe(written(goal));
  expect(await row.getByRole('gridcell').nth(4).textContent()).toBe(written(shownGap));
  await row.getByText('eigen norm').waitFor();
  // The neighbours keep the norm of the pact.
  const gent = page.getByRole('row', { name: /^Gent/ });
  expect(await gent.getByRole('gridcell').nth(2).textContent()).toBe(
    written(fact('44021', 'inhabitants_2025')),
  );

  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  const target = page.getByRole('row', { name: /^Ontharding/ });
  expect(await target.getByRole('cell').nth(0).textContent()).toBe(`${written(goal)}\u00a0m²tegen eind 2040`);
  expect(await target.getByRole('cell').nth(3).textContent()).toBe(written(shownGap));
  expect(await target.getByRole('cell').nth(7).textContent()).toBe(written(shownPace));
  await target.getByRole('button', { name: 'Herkomst' }).click();
  await page.getByText(/18 m² per inwoner, tegen eind 2040.*Gebiedsprogramma Leiedal/).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a norm for the whole project changes every area, and the reference date may go up to its deadline', async () => {
  const { page, close } = await openApp(browser, `?gebied=${HEIST}&datum=${DATE}`);
  await settled(page);
  await page.getByRole('button', { name: 'Norm aanpassen' }).click();
  await fillNorm(page, { norm: '2,5', per: '100', end: '2035', source: 'Raadsbesluit' });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const gap = (nis: string) =>
    Math.ceil((2.5 * fact(nis, 'inhabitants_2025')) / 100 - fact(nis, 'charging_points_2026_03'));
  await expect.poll(() => headline(page).textContent()).toBe(`${written(gap(HEIST))} laadpunten nog te gaan`);
  await page.getByRole('heading', { name: 'Aandeel van het doel 2035' }).waitFor();
  await panel(page).getByText('aangepast').waitFor();
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('Gent');
  const gent = page.getByRole('row', { name: /^Gent/ });
  expect(await gent.getByRole('gridcell').nth(4).textContent()).toBe(written(gap('44021')));

  await page.getByRole('button', { name: /^Peildatum/ }).click();
  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2035-12-31');
  await page.keyboard.press('Escape');
  await page.getByText('op schema: 99\u00a0%').waitFor();

  // Back to the numbers of the pact: no change is left.
  await page.getByRole('button', { name: 'Norm aanpassen' }).click();
  await fillNorm(page, { norm: '1', end: '2030', source: 'zoals in het pact' });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('heading', { name: 'Aandeel van het doel 2030' }).waitFor();
  expect(await panel(page).getByText('aangepast').count()).toBe(0);
  await close();
});

test('a target is added, switched off and on, reset and brought back', async () => {
  const { page, close } = await openApp(browser, `?gebied=${HEIST}&datum=${DATE}`);
  await settled(page);
  await page.getByRole('button', { name: 'Doelen aanpassen' }).click();
  await list(page).getByRole('button', { name: 'Doel toevoegen' }).click();
  const form = page.getByRole('dialog', { name: 'Eigen doel toevoegen' });
  await form.getByRole('button', { name: 'Doel toevoegen' }).click();
  await page.getByText('Geef het doel een naam.').waitFor();
  // A field that is left does not move the button away from under the hand.
  await page.getByRole('textbox', { name: 'Norm', exact: true }).fill('0');
  await form.getByRole('button', { name: 'Doel toevoegen' }).click();
  await page.getByText('Vul een norm in die groter is dan nul.').waitFor();
  await form.getByRole('textbox', { name: 'Naam' }).fill('Laadpunten bij woningen');
  await form.getByRole('combobox', { name: 'Telt de maatregelen van' }).selectOption('laden');
  await form.getByRole('radio', { name: 'wooneenheden' }).check();
  await fillNorm(page, { norm: '1,5', per: '10', end: '2040', source: 'Klimaatplan' });
  await form.getByRole('button', { name: 'Doel toevoegen' }).click();

  await list(page)
    .getByText(/1,5 laadpunten per 10 wooneenheden, tegen eind 2040/)
    .waitFor();
  await list(page)
    .getByRole('switch', { name: /^Bomen/ })
    .click();
  await page.getByRole('button', { name: 'Sluiten' }).click();
  const gap = Math.ceil((1.5 * fact(HEIST, 'dwellings_2025')) / 10 - fact(HEIST, 'charging_points_2026_03'));
  expect(await headline(page).textContent()).toBe(`${written(gap)} laadpunten nog te gaan`);
  await panel(page)
    .getByRole('button', { name: /^Laadpunten bij woningen eigen doel/ })
    .waitFor();
  await page.getByRole('columnheader', { name: 'Wooneenheden' }).waitFor();
  expect(
    await panel(page)
      .getByRole('button', { name: /^Bomen/ })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: 'Alle doelen bekijken' }).click();
  await page.getByRole('row', { name: /^Laadpunten bij woningen/ }).waitFor();
  expect(await page.getByRole('row', { name: /^Bomen/ }).count()).toBe(0);

  await page.getByRole('button', { name: 'Doelen aanpassen' }).click();
  await list(page)
    .getByRole('switch', { name: /^Bomen/ })
    .click();
  await list(page).getByRole('button', { name: 'Alles zoals in het pact' }).click();
  await list(page).getByText('Alle doelen staan zoals in het pact.', { exact: false }).waitFor();
  expect(await list(page).getByText('Laadpunten bij woningen').count()).toBe(0);
  await list(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await list(page).getByText('Laadpunten bij woningen').waitFor();
  await list(page).getByRole('button', { name: 'Laadpunten bij woningen verwijderen' }).click();
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await panel(page)
    .getByRole('button', { name: /^Bomen/ })
    .waitFor();
  expect(await panel(page).getByText('eigen doel').count()).toBe(0);
  await close();
});

test('what counts follows the kind: all trees that stand, or only those since the start', async () => {
  const { page, close } = await openApp(
    browser,
    `?doel=bomen&niveau=provinces-2025&gebied=10000&datum=${DATE}`,
  );
  await settled(page);
  const realised = async () => numberIn(await figure(page, /^Gerealiseerd$/).textContent());
  const sinceStart = await realised();
  const change = async (run: () => Promise<void>) => {
    await page.getByRole('button', { name: 'Norm aanpassen' }).click();
    await run();
    await page.getByRole('textbox', { name: 'Bron' }).fill('Bomenplan');
    await page.getByRole('button', { name: 'Bewaren' }).click();
  };
  await page.getByText(/van voor 2021/).waitFor();
  await change(() => page.getByRole('radio', { name: 'Alles wat er staat' }).check());
  await expect.poll(realised).toBeGreaterThan(sinceStart);
  expect(await page.getByText(/van voor 2021/).count()).toBe(0);
  await change(async () => {
    await page.getByRole('radio', { name: 'Wat erbij kwam' }).check();
    await page.getByRole('textbox', { name: 'Vanaf begin' }).fill('2024');
  });
  await expect.poll(realised).toBeLessThan(sinceStart);
  await page.getByText(/van voor 2024/).waitFor();
  await page.getByText(/extra sinds 2024, tegen eind 2030/).waitFor();
  await close();
});

test('the list and the form have no findings against WCAG 2.2 AA, and give the focus back', async () => {
  const { page, close } = await openApp(browser, `?gebied=${HEIST}&datum=${DATE}`);
  await settled(page);
  const button = page.getByRole('button', { name: 'Doelen aanpassen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await list(page).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await list(page).getByRole('button', { name: 'Ontharding aanpassen' }).click();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('alert').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await list(page).waitFor();
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'detached' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await close();
});

test('a link to a target that the project does not have shows the default', async () => {
  const { page, errors, close } = await openApp(browser, `?doel=added-7&gebied=${HEIST}&datum=${DATE}`);
  await settled(page);
  await page.getByRole('heading', { name: 'Laadpunten in Heist-op-den-Berg' }).waitFor();
  expect(errors).toEqual([]);
  await close();
});
