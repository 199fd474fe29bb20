import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { openTrees, treeCount } from './ownTrees';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERY = '?doel=bomen&gebied=12014';

/** Have the server answer that a chunk is not there, as after a new version was put in its place; returns the way back. */
async function takeAway(page: Page, chunk: string): Promise<() => Promise<void>> {
  const address = new RegExp(`/assets/${chunk}-[^/]*\\.js`);
  await page.context().route(address, (route) => route.fulfill({ status: 404, body: 'not found' }));
  return () => page.context().unroute(address);
}

/** A page opened after `prepare`, which openApp cannot do first. */
async function reopened(page: Page, prepare: () => void): Promise<void> {
  await page.addInitScript(prepare);
  await page.goto(`${inject('appUrl')}${QUERY}`);
}

const missing = (page: Page) => page.getByText('Dit onderdeel kon niet geladen worden.');
const retry = (page: Page) => page.getByRole('button', { name: 'Opnieuw proberen' });

async function savedBy(page: Page, button: string): Promise<{ layers: unknown[]; data: object }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as never;
}

test('a dialog whose code is gone says so over the page, can be left, and comes with the retry', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  const giveBack = await takeAway(page, 'TargetsDialog');
  const opener = page.getByRole('button', { name: 'Doelen aanpassen' });
  await opener.click();
  await missing(page).waitFor();
  await retry(page).click();
  await missing(page).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await missing(page).waitFor({ state: 'detached' });
  await opener.click();
  await missing(page).waitFor();
  await giveBack();
  await retry(page).click();
  await page.getByRole('dialog', { name: 'Doelen van dit project' }).waitFor();
  await close();
});

test('a dialog whose words are gone says so in those that are here, and speaks them after the retry, in any language', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  const giveBack = await takeAway(page, 'late');
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await missing(page).waitFor();
  await giveBack();
  await retry(page).click();
  await page.getByRole('dialog').getByRole('heading', { name: 'Eigen laag openen' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Open own layer' }).click();
  await page.getByRole('dialog').getByText('or drop it here').waitFor();
  await close();
});

test('a map whose code does not come leaves the numbers and the work, which can be saved', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await openTrees(page);
  await page.getByText('Bewaard op dit toestel').waitFor();
  const giveBack = await takeAway(page, 'CoverageMapView');
  await page.reload();
  await missing(page).waitFor();
  await treeCount(page).waitFor();
  expect(await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).isVisible()).toBe(true);
  const project = await savedBy(page, 'Project bewaren');
  expect(project.layers).toHaveLength(1);
  expect(Object.keys(project.data)).toHaveLength(1);
  await giveBack();
  await retry(page).click();
  await settled(page);
  await close();
});

test('a writer that does not come is told in the dialog, which stays, and writes when asked again', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem').first().click();
  const giveBack = await takeAway(page, '(xlsxWriter|csvWriter|geoJsonWriter|geoPackageWriter|exportDoor)');
  const dialog = page.getByRole('dialog');
  const take = dialog.getByRole('button', { name: /^Download/ });
  await take.click();
  await dialog.getByText(/Een onderdeel van Pactkaart kan niet geladen worden/).waitFor();
  await giveBack();
  const download = page.waitForEvent('download');
  await take.click();
  expect((await download).suggestedFilename()).toMatch(/^pactkaart-/);
  await close();
});

test('without workers the page counts itself and says so; the numbers are the same', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  const headline = () => page.getByTestId('headline').textContent();
  const counted = await headline();
  await reopened(page, () => {
    Object.defineProperty(globalThis, 'Worker', { value: undefined });
  });
  await page.getByText(/niet toe dat er op de achtergrond gerekend wordt/).waitFor();
  await expect.poll(headline, { timeout: 30_000 }).toBe(counted);
  // The map cannot do without.
  await page.getByText(/De kaart kan niet of niet volledig getekend worden/).waitFor();
  await close();
});

test('a worker whose script is gone leaves the page to count', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  await takeAway(page, 'engineWorker');
  await page.reload();
  await page.getByText(/niet toe dat er op de achtergrond gerekend wordt/).waitFor();
  await settled(page);
  await openTrees(page);
  await close();
});

test('a worker that ends is told, what is shown stays, and the project can be saved', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await reopened(page, () => {
    const Original = Worker;
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'engine') Object.assign(globalThis, { engineOfPage: this });
      }
    };
  });
  await settled(page);
  await openTrees(page);
  await page.evaluate(() => {
    (globalThis as unknown as { engineOfPage: Worker }).engineOfPage.dispatchEvent(new ErrorEvent('error'));
  });
  await page.getByText(/Het rekenwerk is gestopt/).waitFor();
  expect(await treeCount(page).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Project bewaren' }).click();
  const project = await savedBy(page, 'Bewaren');
  expect(project.layers).toHaveLength(1);
  await close();
});

test('a forbidden storage is told when there is something to remember, and nothing else stops', async () => {
  const { page, errors, close } = await openApp(browser, QUERY, { welcome: true });
  await reopened(page, () => {
    const deny = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, { get: deny });
    IDBFactory.prototype.open = deny;
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await page.getByRole('button', { name: 'Toon de kaart' }).click();
  await page.getByText(/onthoudt geen instellingen/).waitFor();
  await settled(page);
  await openTrees(page);
  await page.getByText('Niet bewaard').waitFor();
  // One message of all that is not kept.
  await page.getByText(/onthoudt geen instellingen/).waitFor({ state: 'detached' });
  expect(await page.locator('.notice.problem').count()).toBe(1);
  await page.getByRole('button', { name: 'Project bewaren' }).click();
  await page.getByRole('dialog', { name: 'Project bewaren' }).waitFor();
  const project = await savedBy(page, 'Bewaren');
  expect(project.layers).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
});

test('a page whose own code is gone gives words and a button', async () => {
  const { page, close } = await openApp(browser, QUERY);
  await settled(page);
  const giveBack = await takeAway(page, 'index');
  await page.reload();
  await page.getByRole('heading', { name: 'Pactkaart kan niet starten' }).waitFor();
  await giveBack();
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await settled(page);
  await close();
});
