import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser as launch } from '../../scripts/browser/launchBrowser';
import { closeWelcome, LAPTOP } from '../../scripts/browser/pageOfApp';

export { counted, settled } from '../../scripts/browser/pageOfApp';

/**
 * A browser for pages that live for ten seconds: what the optimising compiler makes of them comes too late, and is a
 * fifth of the work. @param more flags of its own
 */
export const launchBrowser = (...more: readonly string[]): Promise<Browser> =>
  launch('--js-flags=--no-opt', ...more);

/** A page of the app, what went wrong in it, and every address it asked for outside its own. */
export interface OpenedApp {
  page: Page;
  errors: string[];
  foreignRequests: string[];
  close: () => Promise<void>;
}

/**
 * Open the app with a query; the welcome is closed unless `welcome` asks for it. `before` gets the page while it is
 * still empty: what must stand between it and the server from the first request on. `at` is another address than that of the
 * build that all journeys share. `asks` are the beginnings of the addresses elsewhere that the user of this journey asks for.
 * `close` throws when a page asked for any other, or went against its policy.
 */
export async function openApp(
  browser: Browser,
  query = '',
  options: BrowserContextOptions & {
    welcome?: boolean;
    at?: string;
    asks?: readonly string[];
    before?: (page: Page) => Promise<void>;
  } = {},
): Promise<OpenedApp> {
  const { welcome = false, at: appUrl = inject('appUrl'), asks = [], before, ...rest } = options;
  const context = await browser.newContext({
    ...LAPTOP,
    // What it fetches would pass by the answers that a journey gives in the place of the server.
    serviceWorkers: 'block',
    ...rest,
  });
  // A slow machine with two browsers takes half a minute to open a page.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  const violations = policyViolations(context);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(appUrl) && !/^(blob|data):/.test(request.url()))
      foreignRequests.push(request.url());
  });
  if (!welcome) await closeWelcome(context);
  await context.addInitScript(() => {
    // Without a graphics card the map is most of what a page draws: a quarter of its dots. Layout keeps its pixels.
    Object.defineProperty(window, 'devicePixelRatio', { value: 0.5 });
  });
  await before?.(page);
  await page.goto(`${appUrl}${query}`);
  const close = async (): Promise<void> => {
    await context.close();
    const unasked = foreignRequests.filter((address) => !asks.some((begin) => address.startsWith(begin)));
    const wrong = [...violations, ...unasked.map((address) => `asked for ${address}`)];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  };
  return { page, errors, foreignRequests, close };
}

/** What pages and workers of a context do against the policy, as the browser says it on the console. */
export function policyViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}

/** How many corners the kept drafts have. */
export const keptCorners = (page: Page): Promise<(number | null)[]> =>
  page.evaluate(
    () =>
      new Promise<(number | null)[]>((resolve, reject) => {
        const opening = indexedDB.open('pactkaart-work-drafts');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              (all.result as { drawing: { unfinished: number | null } }[]).map(
                (one) => one.drawing.unfinished,
              ),
            );
          };
        };
      }),
  );
