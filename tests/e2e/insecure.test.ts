import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { openTrees, treeCount } from './ownTrees';
import { serveInFolder } from './siteInFolder';
import type { SiteInFolder } from './siteInFolder';

/** Browsers trust this machine's own address without https, and no other name. */
const HOST = 'pactkaart.test';

let browser: Browser;
let site: SiteInFolder;
beforeAll(async () => {
  const resolved = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;
  [browser, site] = await Promise.all([launchBrowser(resolved), serveInFolder('dist')]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

test('without https the page counts and keeps work all the same, and one line says what is missing', async () => {
  const at = site.url.replace('127.0.0.1', HOST);
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014', {
    ...{ at, serviceWorkers: 'allow' },
  });
  await settled(page);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await openTrees(page);
  await page.getByText('Bewaard op dit toestel').waitFor();
  await page.reload();
  await settled(page);
  await treeCount(page).waitFor();
  await page.getByRole('button', { name: 'Lagen', exact: true }).click();
  await page.getByText(/^Deze site komt zonder https/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Project bewaren' }).click();
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await download;
  expect(errors).toEqual([]);
  await close();
});
