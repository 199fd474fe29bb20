import type { Locator, Page } from 'playwright-core';
import { openFile } from './ownData';

/** Two hundred trees in Heist-op-den-Berg (12014). */
export const TREES = {
  type: 'FeatureCollection',
  features: [2021, 2023].map((jaar) => ({
    type: 'Feature',
    properties: { jaar, aantal: 100 },
    geometry: { type: 'Point', coordinates: [4.72, 51.08] },
  })),
};

/** Where the page says how many of them count. */
export const treeCount = (page: Page): Locator => page.locator('.figures').getByText('200', { exact: true });

/** Open them as a layer of one's own, on a page of their area and target. */
export async function openTrees(page: Page): Promise<void> {
  await openFile(page, 'bomen.geojson', Buffer.from(JSON.stringify(TREES)));
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await treeCount(page).waitFor();
}
