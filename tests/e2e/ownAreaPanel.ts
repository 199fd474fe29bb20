import type { Page } from 'playwright-core';

/** The button of exactly this name. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The panel of own areas. */
export const panel = (page: Page) => page.getByRole('region', { name: 'Eigen gebieden' });

/** The number in the column "Gerealiseerd" of the row of an area. */
export async function realisedIn(page: Page, name: string): Promise<number> {
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill(name);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const text = await row.getByRole('gridcell').nth(3).textContent();
  return Number(text!.replaceAll('.', ''));
}

/** Add an area to the one that is being composed. */
export async function addByName(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Zoek en voeg toe' }).fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Keep what was composed under a name. */
export async function keepAs(page: Page, name: string): Promise<void> {
  await panel(page).getByLabel('Naam', { exact: true }).fill(name);
  await button(page, 'Bewaren').click();
  await panel(page)
    .getByRole('button', { name: `${name} aanpassen`, exact: true })
    .waitFor();
}
