import type { Browser } from 'playwright-core';
import { closeWelcome, LAPTOP } from '../browser/pageOfApp';
import type { SlowLine } from './slowLine';

declare global {
  interface Window {
    /** When things first stood there, in milliseconds since the navigation began. */
    stood: { table?: number; headline?: number; map?: number };
  }
}

/** What a first visit over a line takes. */
export interface FirstVisit {
  /** Seconds until gaps stand in the table, until that of the whole stands beside it, and until the map is drawn. */
  table: number;
  headline: number;
  map: number;
  /** Bytes over the line when the table stood, and when the map did. */
  tableBytes: number;
  mapBytes: number;
}

/** Open the page over a line in a browser without a past, and time by the page's own clock what comes when. */
export async function timeFirstVisit(browser: Browser, line: SlowLine): Promise<FirstVisit> {
  const context = await browser.newContext(LAPTOP);
  await closeWelcome(context);
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.addInitScript(() => {
    const stood: Window['stood'] = (window.stood = {});
    const observer = new MutationObserver(() => {
      const row = document.querySelector('.table-panel tbody tr[aria-selected]')?.textContent ?? '';
      if (/\d\s%/.test(row)) stood.table ??= performance.now();
      if (/\p{L}/u.test(document.querySelector('[data-testid="headline"]')?.textContent ?? ''))
        stood.headline ??= performance.now();
      if (document.querySelector('[data-map-status="ready"]')) stood.map ??= performance.now();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  const from = line.carried();
  await page.goto(line.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.stood.table !== undefined);
  const tableBytes = line.carried() - from;
  await page.waitForFunction(() => window.stood.map !== undefined);
  const mapBytes = line.carried() - from;
  const { table, headline, map } = await page.evaluate(() => window.stood);
  await context.close();
  const seconds = (milliseconds: number | undefined): number => (milliseconds ?? NaN) / 1000;
  return {
    ...{ table: seconds(table), headline: seconds(headline), map: seconds(map) },
    ...{ tableBytes, mapBytes },
  };
}
