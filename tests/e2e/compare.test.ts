import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { axeFindings } from '../../scripts/browser/axeFindings';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page) => page.getByRole('heading', { name: 'Gebieden naast elkaar' });
const comparison = (page: Page) => page.getByRole('table', { name: 'Gebieden naast elkaar, per doel' });
const columns = (page: Page) => comparison(page).getByRole('columnheader').allTextContents();
const linked = (page: Page) => new URL(page.url()).searchParams.get('vergelijk');

/** The page is there and nothing is being counted any more. */
async function counted(page: Page): Promise<void> {
  await heading(page).waitFor();
  await page.locator('.layer-progress').waitFor({ state: 'detached' });
}

test('two provinces stand side by side in one click, with the numbers of the table', async () => {
  const { page, errors, close } = await openApp(
    browser,
    '?niveau=provinces-2025&gebied=40000&datum=2026-11-22',
  );
  await settled(page);
  const names = ['Oost-Vlaanderen', 'West-Vlaanderen'];
  const shown: Record<string, { gap: string; share: string; pace: string }[]> = {};
  for (const target of ['Bomen', 'Deelsystemen', 'Ontharding']) {
    await page
      .getByRole('navigation', { name: 'Doelen van het pact' })
      .getByRole('button', { name: new RegExp(`^${target}`) })
      .click();
    await page.getByRole('grid', { name: `Cijfers per gebied voor ${target}` }).waitFor();
    shown[target] = await Promise.all(
      names.map(async (name) => {
        const cells = await page
          .getByRole('row', { name: new RegExp(name) })
          .getByRole('gridcell')
          .allTextContents();
        return { gap: cells[4]!, share: cells[5]!, pace: cells[7]! };
      }),
    );
  }

  await page.getByRole('button', { name: 'Vergelijk met…' }).click();
  await page
    .getByRole('dialog', { name: 'Vergelijk met…' })
    .getByRole('button', { name: /^West-Vlaanderen/ })
    .click();
  await counted(page);
  await expect.poll(() => heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await columns(page)).toEqual([
    'Doel',
    expect.stringContaining('Oost-Vlaanderen'),
    expect.stringContaining('West-Vlaanderen'),
    'Spreiding',
  ]);
  for (const [target, numbers] of Object.entries(shown)) {
    const row = comparison(page).getByRole('row', { name: new RegExp(`^${target}`) });
    for (const [column, { gap, share, pace }] of numbers.entries()) {
      const text = (await row.getByRole('cell').nth(column).textContent())!;
      expect(text, target).toMatch(new RegExp(`^${share}plaats \\d van 5`));
      expect(text, target).toContain(`gat ${gap}\u00a0`);
      expect(text, target).toContain(`${pace} per jaar`);
    }
    expect(
      await row.getByRole('img', { name: /Helft van alle provincies/ }).getAttribute('aria-label'),
    ).toMatch(
      new RegExp(
        `^Oost-Vlaanderen: ${numbers[0]!.share}, plaats \\d van 5\\. West-Vlaanderen: ${numbers[1]!.share}`,
      ),
    );
  }
  // What the pact version does not ask is said in words, and is not a zero.
  const communities = comparison(page).getByRole('row', { name: /^Energiegemeenschappen/ });
  expect(await communities.getByRole('cell').first().textContent()).toBe('geen norm');
  expect(errors).toEqual([]);
  await close();
});

test('a municipality like it is one click away, and the link restores the comparison', async () => {
  const { page, close } = await openApp(
    browser,
    '?gebied=12014&blad=vergelijk&vergelijk=municipalities-2025/12014&datum=2026-11-22',
  );
  await counted(page);
  const suggestions = page.getByRole('region', {
    name: /^Even groot en even dicht bevolkt als Heist-op-den-Berg/,
  });
  await suggestions.getByRole('button', { name: /^Maasmechelen/ }).click();
  await comparison(page).getByRole('columnheader', { name: 'Maasmechelen, Gemeente' }).waitFor();
  expect(await suggestions.getByRole('button', { name: /^Maasmechelen/ }).count()).toBe(0);

  // A province may stand beside municipalities.
  await page.getByRole('combobox', { name: 'Gebied toevoegen' }).fill('limb');
  await page.getByRole('option', { name: /^Limburg/ }).click();
  await comparison(page).getByRole('columnheader', { name: 'Limburg, Provincie' }).waitFor();
  await expect.poll(() => linked(page)).toBe('municipalities-2025/12014,73107,provinces-2025/70000');

  // So may the municipalities that share a border with one, all together.
  await suggestions.getByRole('button', { name: /^Buren van Heist-op-den-Berg/ }).click();
  const neighbours = comparison(page).getByRole('columnheader', { name: /^Buren van Heist-op-den-Berg/ });
  await neighbours.getByText(/^Samen: .*Hulshout/).waitFor();
  expect(await neighbours.textContent()).not.toMatch(/Samen:.*Heist-op-den-Berg/);
  await expect
    .poll(() => linked(page))
    .toBe('municipalities-2025/12014,73107,provinces-2025/70000,municipalities-2025/~12014');
  const trees = comparison(page)
    .getByRole('row', { name: /^Bomen/ })
    .getByRole('cell')
    .nth(3);
  await expect.poll(() => trees.textContent()).toMatch(/^\d+\s%.*gat [\d.]+\sbomen/u);

  const before = await comparison(page).textContent();
  await page.reload();
  await counted(page);
  await comparison(page).getByRole('columnheader', { name: 'Limburg, Provincie' }).waitFor();
  await expect.poll(() => comparison(page).textContent()).toBe(before);
  expect(await axeFindings(page)).toEqual([]);
  await close();
});

test('the keyboard alone chooses rows of the table, compares them and takes one away', async () => {
  const { page, close } = await openApp(browser, '?datum=2026-11-22&volgorde=code');
  await settled(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('+');
  const way = page.getByRole('button', { name: 'Vergelijking (2)' });
  await way.waitFor();
  await page.keyboard.press('Shift+Tab');
  expect(await way.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await counted(page);
  expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await linked(page)).toBe('municipalities-2025/11001,11002');

  const remove = page.getByRole('button', { name: 'Aartselaar uit de vergelijking halen' });
  const reached = () => remove.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 12 && !(await reached()); step++) await page.keyboard.press('Tab');
  expect(await reached()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => linked(page)).toBe('municipalities-2025/11002');
  await page.getByText('Kies nog een gebied om te vergelijken.').waitFor();
  // The button went with its column; the focus stays on the page.
  expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await close();
});

test('a link to an area that is not open says so, and it can be taken away', async () => {
  const { page, close } = await openApp(
    browser,
    '?blad=vergelijk&vergelijk=own-7/x,municipalities-2025/11002&datum=2026-11-22',
  );
  await counted(page);
  const note = page.getByRole('status').filter({ hasText: 'own-7/x' });
  await note.getByRole('button', { name: 'own-7/x uit de vergelijking halen' }).click();
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => linked(page)).toBe('municipalities-2025/11002');
  await close();
});

test('on a phone nothing but the table runs off the side, and a tab leads back to the map', async () => {
  const { page, close } = await openApp(
    browser,
    '?blad=vergelijk&vergelijk=municipalities-2025/12014,11002,provinces-2025/10000&datum=2026-11-22',
    { viewport: { width: 390, height: 844 } },
  );
  await counted(page);
  await comparison(page)
    .getByRole('rowheader', { name: /^Laadpunten/ })
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name: 'Kaart' }).click();
  await heading(page).waitFor({ state: 'detached' });
  await close();
});
