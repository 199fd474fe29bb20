import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openApp, settled } from './openApp';
import { openTrees, treeCount, TREES } from './ownTrees';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an own layer is there after a reload with what it counts, and its step can still be taken back', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014');
  await settled(page);
  const headline = () => page.getByTestId('headline').textContent();
  const example = await headline();
  await openTrees(page);
  const own = await headline();
  expect(own).not.toBe(example);
  // The message that it is open takes it back.
  await page.locator('.notice').getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
  await page.getByText('Ongedaan gemaakt: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(example);
  await page.getByRole('button', { name: 'Opnieuw doen: bomen.geojson geopend' }).click();
  await expect.poll(headline).toBe(own);
  await page.getByText('Bewaard op dit toestel').waitFor();

  await page.reload();
  await settled(page);
  await treeCount(page).waitFor();
  await expect.poll(headline).toBe(own);

  await page.keyboard.press('Control+z');
  await page.getByText('Ongedaan gemaakt: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(example);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Opnieuw gedaan: bomen.geojson geopend.').waitFor();
  await expect.poll(headline).toBe(own);

  // In a field the keys are the browser's.
  await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill('Heist');
  await page.keyboard.press('Control+z');
  await expect.poll(headline).toBe(own);
  expect(errors).toEqual([]);
  await close();
});

test('a date that changes while the layers load ends in the numbers of a page that opened with it', async () => {
  const query = (date: string) => `?doel=fiets&gebied=12014&datum=${date}`;
  const figures = (page: Page) => page.locator('.figures').first().textContent();
  const fresh = async (date: string) => {
    const { page, close } = await openApp(browser, query(date));
    await settled(page);
    const text = await figures(page);
    await close();
    return text;
  };
  const [late, early] = [await fresh('2026-11-22'), await fresh('2022-06-30')];
  expect(early).not.toBe(late);

  const { page, close } = await openApp(browser, query('2026-11-22'));
  await page.getByRole('button', { name: /^Peildatum/ }).click();
  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2022-06-30');
  await page.keyboard.press('Escape');
  await settled(page);
  await expect.poll(() => figures(page)).toBe(early);
  await close();
});

const CHARGERS = {
  type: 'FeatureCollection',
  features: [1, 2].map((i) => ({
    type: 'Feature',
    properties: { kw: 150, toegankelijkheid: 'publiek' },
    geometry: { type: 'Point', coordinates: [4.67 + i / 1000, 51.16] },
  })),
};

/** Holds every layer of the site until `letThrough` was called once more, so that each call meets layers that load. */
async function holdLayers(page: Page): Promise<{ letThrough: () => void; letAllThrough: () => void }> {
  const asked: string[] = [];
  const waiting: (() => void)[][] = [];
  let open = 0;
  await page.route('**/data/measures/*', async (route) => {
    const url = route.request().url();
    if (!asked.includes(url)) asked.push(url);
    const turn = asked.indexOf(url);
    if (turn >= open) await new Promise<void>((resolve) => (waiting[turn] ??= []).push(resolve));
    await route.continue();
  });
  const letTo = (turns: number) => {
    open = turns;
    waiting.slice(0, open).forEach((list) => {
      list.splice(0).forEach((resolve) => {
        resolve();
      });
    });
  };
  return {
    letThrough: () => {
      letTo(open + 1);
    },
    letAllThrough: () => {
      letTo(Infinity);
    },
  };
}

test('date, weights, norm and an own area that change while the layers load end in the numbers of a fresh page', async () => {
  let layers!: Awaited<ReturnType<typeof holdLayers>>;
  const { page, errors, close } = await openApp(browser, '?doel=ontharding&gebied=12014&datum=2026-11-22', {
    before: async (empty) => {
      layers = await holdLayers(empty);
    },
  });
  const { letThrough, letAllThrough } = layers;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const panel = page.getByRole('region', { name: 'Eigen gebieden' });
  const loading = page.locator('.layer-progress');
  const addByName = async (name: string) => {
    await page.getByRole('combobox', { name: 'Zoek en voeg toe' }).fill(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  await page.locator('.app[data-phase="ready"]').waitFor();
  await button('Eigen gebieden').click();
  await button('Samenstellen').click();
  await addByName('Nijlen');
  await addByName('Hulshout');
  await addByName('Herenthout');
  await panel.getByLabel('Naam', { exact: true }).fill('Netevallei');
  await button('Bewaren').click();
  await page.getByRole('row', { name: /^Netevallei/ }).waitFor();
  await loading.waitFor();
  letThrough();

  await page.getByRole('button', { name: /^Peildatum/ }).click();
  await page.getByRole('textbox', { name: 'Peildatum' }).fill('2024-03-15');
  await page.keyboard.press('Escape');
  await loading.waitFor();
  letThrough();

  await button('Norm aanpassen').click();
  await page.getByRole('textbox', { name: 'Norm', exact: true }).fill('3');
  await page.getByRole('textbox', { name: 'Bron' }).fill('Gebiedsprogramma');
  await button('Bewaren').click();
  await loading.waitFor();
  letThrough();

  await button('Netevallei aanpassen').click();
  await button('Gebieden aanpassen').click();
  await button('Hulshout weglaten').click();
  await panel.getByRole('button', { name: 'Bewaren' }).click();
  await panel.getByText('2 gemeenten').waitFor();
  await loading.waitFor();
  letAllThrough();

  await button('Eigen laag openen').click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'laadpunten.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(CHARGERS)),
  });
  await button('Toon op de kaart').click();
  await page.getByText(/laadpunten.geojson geopend voor/).waitFor();
  await button('Telregels').click();
  await page.getByText('Pers 2024', { exact: true }).click();
  await page.keyboard.press('Escape');

  await button('Alle doelen bekijken').click();
  const rows = page.locator('.area-table');
  /** What the screen shows of every target once nothing is being counted any more. */
  const numbers = async () => {
    await page.getByRole('heading', { name: 'Alle doelen van Netevallei' }).waitFor();
    await loading.waitFor({ state: 'detached' });
    await expect.poll(() => rows.innerText()).not.toContain('wordt geteld');
    return (await rows.innerText()).split('\n');
  };
  const now = await numbers();
  // Two connectors of 150 kW weigh 5 each by the press, 10 by the call.
  const charging = page.getByRole('row', { name: /^Laadpunten/ }).getByRole('cell');
  expect(await charging.nth(1).textContent()).toBe('10');
  await page.getByText('Bewaard op dit toestel').waitFor();
  await page.unrouteAll();
  await page.reload();
  await expect.poll(numbers).toEqual(now);
  expect(errors).toEqual([]);
  await close();
}, 240_000);

test('a copy that is damaged or gone is named, no example data takes its place, and one press brings it back', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014');
  await settled(page);
  const file = {
    ...{ name: 'bomen.geojson', mimeType: 'application/geo+json' },
    buffer: Buffer.from(JSON.stringify(TREES)),
  };
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await treeCount(page).waitFor();
  await page.getByRole('button', { name: 'Lagen', exact: true }).click();
  await page.getByText('minder dan 0,1 MB op dit toestel').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Bewaard op dit toestel').waitFor();

  const missing = page.getByRole('region', { name: 'Eigen lagen die ontbreken' });
  const headline = page.getByTestId('headline');
  const openAgain = async () => {
    expect(await headline.textContent()).toBe('Geen gegevens');
    await page.getByText('Uw eigen laag voor dit doel ontbreekt.').waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      missing.getByRole('button', { name: 'bomen.geojson opnieuw openen' }).click(),
    ]);
    await chooser.setFiles(file);
    await treeCount(page).waitFor();
    await missing.waitFor({ state: 'detached' });
  };
  // One byte of the kept copy changes.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('pactkaart-layers');
    for await (const name of folder.keys()) {
      const handle = await folder.getFileHandle(name);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      bytes[bytes.length - 5]! ^= 1;
      const stream = await handle.createWritable();
      await stream.write(bytes);
      await stream.close();
    }
  });
  await page.reload();
  await missing.getByText('De kopie van bomen.geojson op dit toestel is beschadigd').waitFor();
  await settled(page);
  await openAgain();

  // The browser threw the copies away.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('pactkaart-layers', { recursive: true });
  });
  await page.reload();
  await missing.getByText('bomen.geojson is niet op dit toestel bewaard.').waitFor();
  await settled(page);
  await openAgain();
  expect(errors).toEqual([]);
  await close();
});
