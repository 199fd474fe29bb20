import type { Browser, Page } from 'playwright-core';
import { closeWelcome, LAPTOP, settled } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';

declare global {
  interface Window {
    /** Moments of the page, in milliseconds since its navigation began. */
    pace: { headline: number | null; clicked: number | null; changed: number | null };
  }
}

/** What one visit took, in milliseconds. */
export interface PageTimes {
  /** From the start of the navigation until the gap of the chosen area stands there. */
  firstView: number;
  /** From the press on the button that keeps another norm until the goal it makes is drawn. */
  edit: number;
}

const QUERY = '?doel=ontharding&gebied=12014&datum=2026-11-22';

/** Have the page write down when its first headline stands, by its own clock: a question from outside comes late. */
async function watchHeadline(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.pace = { headline: null, clicked: null, changed: null };
    const observer = new MutationObserver(() => {
      if (!/\d/.test(document.querySelector('[data-testid="headline"]')?.textContent ?? '')) return;
      window.pace.headline = performance.now();
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** Have the page write down the press on a button and the first frame in which the figures say something else. */
async function watchFigures(page: Page, button: string): Promise<void> {
  await page.evaluate((name) => {
    const before = document.querySelector('.figures')?.textContent;
    addEventListener(
      'click',
      ({ target }) => {
        if ((target as Element).closest('button')?.textContent === name)
          window.pace.clicked = performance.now();
      },
      { capture: true },
    );
    const observer = new MutationObserver(() => {
      const figures = document.querySelector('.figures')?.textContent;
      if (window.pace.clicked === null || !figures || figures === before) return;
      observer.disconnect();
      requestAnimationFrame(() => (window.pace.changed = performance.now()));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, button);
}

/** Open the page of one build in a browser without a past, give the chosen target another norm, and time both. */
export async function timePage(browser: Browser, url: string): Promise<PageTimes> {
  const context = await browser.newContext(LAPTOP);
  await closeWelcome(context);
  const page = await context.newPage();
  await watchHeadline(page);
  await page.goto(`${url}${QUERY}`);
  await page.waitForFunction(() => window.pace.headline !== null);
  await settled(page);

  await page.getByRole('button', { name: saidByPage('change.editNorm') }).click();
  await page.getByRole('textbox', { name: saidByPage('change.norm'), exact: true }).fill('18');
  await page.getByRole('textbox', { name: saidByPage('change.source') }).fill('pace');
  await watchFigures(page, saidByPage('form.save'));
  await page.getByRole('button', { name: saidByPage('form.save') }).click();
  await page.waitForFunction(() => window.pace.changed !== null);
  const { headline, clicked, changed } = await page.evaluate(() => window.pace);
  await context.close();
  return { firstView: headline!, edit: changed! - clicked! };
}
