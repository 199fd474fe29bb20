import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);

/** Open something by keyboard, leave it, and see that the focus is where it came from. */
async function comesBack(
  page: Page,
  opener: Locator,
  shown: Locator,
  {
    keys = ['Enter'],
    leave = 'Escape',
    to = opener,
  }: { keys?: string[]; leave?: string | Locator; to?: Locator } = {},
): Promise<void> {
  await opener.focus();
  for (const key of keys) await page.keyboard.press(key);
  await shown.waitFor();
  // What is opened takes the focus, also where what opened it is gone.
  await expect
    .poll(() => opener.evaluateAll((all) => all.every((one) => one !== document.activeElement)))
    .toBe(true);
  if (typeof leave === 'string') await page.keyboard.press(leave);
  else {
    await leave.focus();
    await page.keyboard.press('Enter');
  }
  await shown.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(to), { message: `${String(opener)} has the focus again` }).toBe(true);
}

test('whatever is opened by keyboard gives the focus back when it is left', async () => {
  const { page, errors, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  const dialog = page.getByRole('dialog');
  const panel = (name: string) => page.getByRole('region', { name, exact: true });
  const take = button(page, 'Exporteren');
  const back = button(page, '← Terug naar de kaart');
  const heading = (name: string) => page.getByRole('heading', { name });

  // Of the header.
  await comesBack(page, button(page, /Pactversie/), page.getByRole('listbox'));
  await comesBack(page, button(page, /^Peildatum/), dialog);
  await comesBack(page, take, page.getByRole('menu'));
  for (const [entry, title] of [
    [/^Cijfers van dit niveau/, 'Exporteren'],
    [/^Project openen/, 'Project openen'],
  ] as const) {
    await take.focus();
    await page.keyboard.press('Enter');
    await comesBack(page, page.getByRole('menuitem', { name: entry }), heading(title), { to: take });
  }

  // Over the map.
  const ownAreas = panel('Eigen gebieden');
  await comesBack(page, button(page, 'Eigen gebieden'), ownAreas, {
    leave: button(page, 'Eigen gebieden sluiten'),
  });
  await comesBack(page, button(page, 'Eigen gebieden'), ownAreas);
  await comesBack(page, button(page, 'Lagen'), panel('Lagen'));
  await comesBack(page, button(page, 'Eigen laag openen'), dialog);
  await button(page, 'Eigen gebieden').click();
  await comesBack(page, button(page, 'Coördinaten'), dialog);
  await button(page, 'Eigen gebieden').click();

  // Beside it.
  await comesBack(page, button(page, 'Doelen aanpassen'), dialog);
  await comesBack(page, button(page, 'Norm aanpassen'), dialog);
  await comesBack(page, button(page, 'Vergelijk met…'), dialog);

  // Pages: what led there is made anew.
  const allTargets = button(page, 'Alle doelen bekijken');
  await comesBack(page, allTargets, heading('Alle doelen van Heist-op-den-Berg'), { leave: back });
  await allTargets.focus();
  await page.keyboard.press('Enter');
  await comesBack(page, button(page, 'Raadspagina'), heading('Raadspagina van Heist-op-den-Berg'), {
    leave: button(page, '← Terug naar het gebied'),
    // The page begins anew, and says so.
    to: heading('Alle doelen van Heist-op-den-Berg'),
  });
  await back.focus();
  await page.keyboard.press('Enter');
  await take.focus();
  await page.keyboard.press('Enter');
  await comesBack(
    page,
    page.getByRole('menuitem', { name: /^Atlas/ }),
    heading('Atlas: de raadspagina van elk gebied'),
    {
      leave: back,
      to: take,
    },
  );
  expect(errors).toEqual([]);
  await close();
});
