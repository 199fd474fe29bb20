import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeServiceWorker } from '../../scripts/build/offlineFiles';
import { launchBrowser, openApp, settled } from './openApp';
import { serveInFolder } from './siteInFolder';
import type { SiteInFolder } from './siteInFolder';

let browser: Browser;
let site: SiteInFolder;
let newer: string;
beforeAll(async () => {
  newer = await mkdtemp(join(tmpdir(), 'newer-'));
  [browser, site] = await Promise.all([launchBrowser(), serveInFolder('dist'), buildNewer(newer)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close(), rm(newer, { recursive: true })]);
});

/** The same page as another build: a late part has another name, so that the old name is gone. */
async function buildNewer(folder: string): Promise<void> {
  await cp('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const old = names.find((name) => /^TargetsDialog-.*\.js$/.test(name))!;
  const other = 'TargetsDialog-NewerOne.js';
  await rename(join(assets, old), join(assets, other));
  for (const name of names.filter((one) => one.endsWith('.js') && one !== old)) {
    const text = await readFile(join(assets, name), 'utf8');
    if (text.includes(old)) await writeFile(join(assets, name), text.replaceAll(old, other));
  }
  const index = join(folder, 'index.html');
  const page = await readFile(index, 'utf8');
  await writeFile(index, page.replace('<html', '<html data-build="newer"'));
  await writeServiceWorker(folder);
}

const QUERY = '?doel=bomen&gebied=12014';
const isNewer = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['build'] === 'newer');
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
  const reload = page.getByRole('button', { name: 'Nu herladen' });
  await reload.waitFor();
  // Until then all is of the old build, also what comes late.
  await page.reload();
  await settled(page);
  expect(await isNewer(page)).toBe(false);
  await targets(page);
  await shown(page).waitFor();
  await page.keyboard.press('Escape');
  await reload.click();
  await expect.poll(() => isNewer(page).catch(() => false)).toBe(true);
  await settled(page);
  await targets(page);
  await shown(page).waitFor();
  await close();
});

test('a new build under a page that is not kept yet is told where a part is gone, and comes with the reload', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: null });
  const { page, close } = await openApp(browser, QUERY, { at: site.url });
  await settled(page);
  site.folder = newer;
  await targets(page);
  await page.getByText('Dit onderdeel kon niet geladen worden.').waitFor();
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await expect.poll(() => isNewer(page).catch(() => false)).toBe(true);
  await settled(page);
  await targets(page);
  await shown(page).waitFor();
  await close();
});

test('a server that does not answer is told after eight seconds, once, and the reload brings the page', async () => {
  Object.assign(site, { folder: 'dist', isDown: false, mute: /^data\// });
  const { page, close } = await openApp(browser, QUERY, { at: site.url });
  const told = page.getByText(/Er komt al enkele seconden niets meer binnen/);
  await told.waitFor();
  expect(await told.count()).toBe(1);
  site.mute = /measures\/bomen/;
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  // Now the numbers are there, and a layer of trees does not come.
  await page.locator('.layer-progress').waitFor();
  await told.waitFor();
  site.mute = null;
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
  await settled(page);
  await close();
});
