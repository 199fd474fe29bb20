import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchProfile } from '../../scripts/browser/launchBrowser';
import { buildNewer, isNewer } from './newerBuild';
import { counted, launchBrowser, openApp, settled } from './openApp';
import { openFile } from './ownData';
import { openTrees, treeCount } from './ownTrees';
import { serveInFolder } from './siteInFolder';
import type { SiteInFolder } from './siteInFolder';

let browser: Browser;
let site: SiteInFolder;
let newer: string;
beforeAll(async () => {
  [browser, site, newer] = await Promise.all([launchBrowser(), serveInFolder('dist'), buildNewer()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close(), rm(newer, { recursive: true })]);
});

/** Across borders, so that its inhabitants are estimated. */
const VALLEY = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'vallei', naam: 'Vallei' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [4.6, 51.08],
            [4.74, 51.05],
            [4.86, 51.09],
            [4.66, 51.14],
            [4.6, 51.08],
          ],
        ],
      },
    },
  ],
};
const QUERY = '?doel=bomen&gebied=12014';
const targets = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Doelen aanpassen' }).click();
};
const shown = (page: Page) => page.getByRole('dialog', { name: 'Doelen van dit project' });

/** Until page and data are kept, which the page says nowhere. */
async function kept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const data = await caches.match(new URL('data/catalog.json', document.baseURI).href);
        return data !== undefined && navigator.serviceWorker.controller !== null;
      }),
    )
    .toBe(true);
}

/** In a page of which the clock can be moved on, and that fetches anew what another page still waits for. */
const before = async (page: Page): Promise<void> => {
  await page.clock.install();
  // A route turns off the cache of the browser, in which a request waits twenty seconds for an earlier one of the same file.
  await page.route(/^nowhere:/, (route) => route.abort());
};

/** Until the page says, once, that nothing has come for eight seconds. */
async function toldAfterSilence(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(8000);
      return page.getByText(/Er komt al enkele seconden niets meer binnen/).count();
    })
    .toBe(1);
}

test('without a server the page, its numbers and its late parts come back; a newer build is offered and taken', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const { page, close } = await openApp(browser, QUERY, { at: site.url, serviceWorkers: 'allow' });
  await settled(page);
  const headline = await page.getByTestId('headline').textContent();
  await kept(page);
  site.isDown = true;
  await page.reload();
  await settled(page);
  expect(await page.getByTestId('headline').textContent()).toBe(headline);
  await targets(page);
  await shown(page).waitFor();
  await page.keyboard.press('Escape');
  const part = await page.evaluate(async () => {
    const answer = await fetch('data/areas/municipalities-2025.fgb', { headers: { Range: 'bytes=0-7' } });
    return [answer.status, (await answer.arrayBuffer()).byteLength];
  });
  expect(part).toEqual([206, 8]);

  site.isDown = false;
  site.folder = newer;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = page.getByRole('button', { name: 'Nu opnieuw laden' });
  await reload.waitFor();
  // Until then all is of the old build, also what comes late.
  await page.reload();
  await settled(page);
  expect(await isNewer(page)).toBe(false);
  await targets(page);
  await shown(page).waitFor();
  await page.keyboard.press('Escape');
  await reload.click();
  await expect.poll(() => isNewer(page)).toBe(true);
  await settled(page);
  await targets(page);
  await shown(page).waitFor();
  await close();
});

test('the page can be installed', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const folder = await mkdtemp(join(tmpdir(), 'install-'));
  // Nothing is installed of a context of its own, which forgets all.
  const profile = await launchProfile(folder);
  const page = await profile.newPage();
  await page.goto(site.url);
  const driver = await profile.newCDPSession(page);
  const found = () => driver.send('Page.getInstallabilityErrors');
  await expect.poll(found).toEqual({ installabilityErrors: [] });
  await profile.close();
  await rm(folder, { recursive: true });
});

test('a new build under a page that is not kept yet is told where a part is gone, and comes with the reload', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const { page, close } = await openApp(browser, QUERY, { at: site.url });
  await settled(page);
  site.folder = newer;
  await targets(page);
  await page.getByText('Dit onderdeel kon niet geladen worden.').waitFor();
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await expect.poll(() => isNewer(page)).toBe(true);
  await settled(page);
  await targets(page);
  await shown(page).waitFor();
  await close();
});

test('work outlives a new deploy: the old page goes on, the new one has it all', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const { page, errors, close } = await openApp(browser, QUERY, { at: site.url, serviceWorkers: 'allow' });
  await settled(page);
  await openTrees(page);
  await kept(page);
  site.folder = newer;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = page.getByRole('button', { name: 'Nu opnieuw laden' });
  await reload.waitFor();
  // The page that stands there has late parts to fetch yet, and is asked nothing more of.
  await page.getByRole('button', { name: 'Plan maatregelen' }).click();
  await page.getByRole('button', { name: 'Nieuw plan' }).click();
  await page.getByRole('button', { name: 'Plan: Plan A' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${site.url}${QUERY}`);
  await settled(other);
  expect(await isNewer(other)).toBe(false);
  await page.getByText('Bewaard op dit toestel').waitFor();
  await reload.click();
  await expect.poll(() => isNewer(page)).toBe(true);
  await page.getByRole('button', { name: 'Plan: Plan A' }).waitFor();
  await counted(page);
  await page.getByRole('radio', { name: 'Kaart' }).check({ force: true });
  await treeCount(page).waitFor();
  // The other tab is of before, and finds its parts.
  await targets(other);
  await shown(other).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a server that does not answer is told after eight seconds, once, and the reload brings the page', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: /^data\// });
  const { page, close } = await openApp(browser, QUERY, { at: site.url, before });
  await toldAfterSilence(page);
  site.mute = /measures\/bomen/;
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  // Now the numbers are there, and a layer of trees does not come.
  await page.locator('.layer-progress').waitFor();
  // Where the map is, also on a screen where the targets are in another place.
  await page.setViewportSize({ width: 390, height: 844 });
  await toldAfterSilence(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  site.mute = null;
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await settled(page);
  await close();
});

test('a worker whose script does not answer is told as a server is, and comes with the reload', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: /engineWorker/ });
  const { page, close } = await openApp(browser, QUERY, { at: site.url, before });
  await toldAfterSilence(page);
  site.mute = null;
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await counted(page);
  await close();
});

test('a reader of files and a grid that do not answer are told where something waits for them', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: /population\/|readingWorker/ });
  const { page, close } = await openApp(browser, QUERY, { at: site.url });
  const told = page.getByText(/Er komt al enkele seconden niets meer binnen/);
  await counted(page);
  await page.clock.install();
  await openFile(page, 'vallei.geojson', Buffer.from(JSON.stringify(VALLEY)));
  await page.getByRole('button', { name: 'Stoppen' }).waitFor();
  await page.clock.fastForward(8000);
  await told.waitFor();
  site.mute = /population\//;
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect
    .poll(async () => {
      await page.clock.fastForward(8000);
      return told.count();
    })
    .toBe(1);
  await close();
});

test('layers that the site does not give are one message, and come with the retry', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const { page, close } = await openApp(browser, QUERY, {
    at: site.url,
    before: async (opened) => {
      await opened.context().route(/data\/measures\//, (route) => route.fulfill({ status: 503, body: '' }));
    },
  });
  await settled(page);
  const told = page.getByText(/de server antwoordt met fout 503/);
  await page.getByText(/Dat geldt ook voor \d+ andere bestanden/).waitFor();
  expect(await page.locator('.notice').count()).toBe(1);
  await page.context().unroute(/data\/measures\//);
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await settled(page);
  await expect.poll(() => told.count()).toBe(0);
  await close();
});
