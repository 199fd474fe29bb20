import type { BrowserContext, Page } from 'playwright-core';

/** A window of a small laptop, of somebody here. */
export const LAPTOP = { viewport: { width: 1280, height: 800 }, locale: 'nl-BE' } as const;

/** Have the welcome closed in pages that are opened from now on. */
export async function closeWelcome(pages: Page | BrowserContext): Promise<void> {
  await pages.addInitScript(() => {
    localStorage.setItem('pactkaart', JSON.stringify({ welcomed: true, policyChecks: {} }));
  });
}

/**
 * Have what is handed to WebGL drawn by nobody: without a graphics card software does it, which takes seconds for a frame of
 * much, and is no work of the page.
 */
export async function drawNothing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
    ] as const)
      WebGL2RenderingContext.prototype[name] = () => undefined;
  });
}

/** Wait until everything is counted. */
export async function counted(page: Page): Promise<void> {
  await page.locator('.app[data-phase="ready"]').waitFor();
  await page.locator('.layer-progress').waitFor({ state: 'detached' });
}

/** Wait until everything is counted and the map stands still with it. */
export async function settled(page: Page): Promise<void> {
  await counted(page);
  await page.locator('[data-map-status="ready"]').waitFor();
}
