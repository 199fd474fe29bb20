import type { Page } from 'playwright-core';
import { button, realisedIn } from './ownAreaPanel';

/** Drop files anywhere on the page. */
export async function dropFiles(page: Page, files: Record<string, Uint8Array>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => ({ name, bytes: [...bytes] }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.getByText('Laat los om het te openen').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Choose a file in the dialog that opens layers. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Drop a file or folder of this machine on the page, as from its file manager. */
export async function dropPath(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
}

/** Say of a file that was dropped that all of it is trees, whatever their year. */
export async function countAsTrees(page: Page, name: string): Promise<void> {
  await page
    .getByText(/, 500 (objecten|punten)/)
    .first()
    .waitFor();
  await page.getByLabel('Voor welk doel?').selectOption('bomen');
  await page.getByLabel('Kolom met het jaar').selectOption('');
  await page.getByRole('radio', { name: 'alles telt, welk jaar ook' }).check();
  await button(page, 'Toon op de kaart').click();
  await page.getByText(`${name} geopend voor “Bomen”: 500 objecten`).first().waitFor();
}

const TOWNS = ['Gent', 'Brugge', 'Antwerpen'];

/** What counts as realised in three towns. */
export async function perTown(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const name of TOWNS) found.push(await realisedIn(page, name));
  return found;
}
