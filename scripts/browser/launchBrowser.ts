import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { findBrowser } from './findBrowser';
import { LAPTOP } from './pageOfApp';

/**
 * Pages of the browser's own that it opens with every window: suggestions under the address bar, a tenth of the work of a
 * page of ours. The last `--disable-features` counts, so what Playwright switches off stands here again.
 */
const UNUSED_FEATURES = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxSimplification'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'AvoidCorsURLLoaderRestartOnRedirect', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['DestroyProfileOnBrowserClose', 'LensOverlay', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** Flags under which a headless Chromium draws maps without a graphics card and asks nothing of the network. */
const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNUSED_FEATURES.join(',')}`,
];

/** A browser that forgets everything when it closes. @param more flags besides those of every browser here */
export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser()!, args: [...BROWSER_ARGUMENTS, ...more] });
}

/** A browser that keeps what pages store in a folder, so that another one finds it there. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...{ executablePath: findBrowser()!, args: BROWSER_ARGUMENTS },
    ...LAPTOP,
  });
}
