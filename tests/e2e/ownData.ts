import type { Page } from 'playwright-core';

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

/** Drop what lies in folders of this machine, in the middle of the page. */
export async function dropFolders(page: Page, paths: readonly string[]): Promise<void> {
  const driver = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await driver.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await driver.detach();
}
