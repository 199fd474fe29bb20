import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Taken {
  name: string;
  bytes: Uint8Array;
}

/** Open the dialog of one entry of the menu of exports. */
export async function openTakeDialog(page: Page, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
  await page.getByRole('dialog').waitFor();
}

/** Make the file in a form, and wait for what the page says about it. */
export async function takeFile(page: Page, form: RegExp): Promise<Taken> {
  await page.getByRole('radio', { name: form }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/ }).click(),
  ]);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const name = download.suggestedFilename();
  await page.getByText(`${name} is nagekeken en staat bij de downloads.`).first().waitFor();
  return { name, bytes: new Uint8Array(readFileSync(await download.path())) };
}
