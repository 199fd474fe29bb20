import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { BROWSER_ARGUMENTS } from './browserArguments';
import { findBrowser } from './findBrowser';

/** A browser that forgets everything when it closes. @param more flags besides those of every browser here */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser()!, args: [...BROWSER_ARGUMENTS, ...more] });
}

/** A browser that keeps what pages store in a folder, so that another one finds it there. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...{ executablePath: findBrowser()!, args: BROWSER_ARGUMENTS },
    ...{ viewport: { width: 1280, height: 800 }, locale: 'nl-BE' },
  });
}
