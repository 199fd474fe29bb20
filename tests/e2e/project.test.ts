import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLASS_COLOURS } from '../../src/map/classColours';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Squares side by side over Mechelen and Heist-op-den-Berg, as areas. */
const WIJKEN = JSON.stringify({
  type: 'FeatureCollection',
  features: ['Noord', 'Midden', 'Zuid'].map((naam, index) => {
    const [west, south] = [4.4 + index * 0.1, 51];
    const ring = [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { code: `W${index + 1}`, naam },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  }),
});

const BOMEN = JSON.stringify({
  type: 'FeatureCollection',
  features: [2021, 2023, 2019].map((jaar, index) => ({
    type: 'Feature',
    properties: { jaar, aantal: 100 },
    geometry: { type: 'Point', coordinates: [4.45 + index * 0.1, 51.05] },
  })),
});

function file(name: string, content: string | Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

async function openLayer(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles(file(name, content));
  if (name === 'bomen.geojson') await page.getByLabel('Kolom met de hoeveelheid').selectOption('aantal');
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  // A level is called as its file, without the ending.
  const notice = page.getByText(new RegExp(`^${name.replace(/\.geojson$/, '')}.* geopend`));
  await notice.getByRole('button', { name: 'Melding sluiten' }).click();
}

async function take(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function content(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Save the project; with own layers from files a dialog comes first. */
async function saveProject(page: Page, embed: boolean): Promise<Buffer> {
  await take(page, 'Project bewaren');
  await page.getByText(/Grootte van het project: /).waitFor();
  const box = page.getByRole('checkbox', { name: 'Neem deze lagen mee in het projectbestand' });
  if (!embed) await box.uncheck();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  return content(await download);
}

async function chooseProject(page: Page, name: string, text: Buffer | string): Promise<void> {
  await take(page, 'Project openen');
  await page.locator('input[type="file"]').setInputFiles(file(name, text));
}

/** What a reader of the screen has before them. */
async function screen(page: Page) {
  return {
    headline: await page.getByTestId('headline').textContent(),
    legend: await page.locator('.legend').innerText(),
    table: await page.getByRole('grid').innerText(),
    targets: await page.getByRole('navigation', { name: 'Doelen van het pact' }).innerText(),
    level: await page.getByRole('radiogroup', { name: 'Niveau' }).innerText(),
  };
}

/** A project with areas and measures from files, other settings, and an area chosen. */
async function makeProject(page: Page): Promise<void> {
  await openLayer(page, 'bomen.geojson', BOMEN);
  await openLayer(page, 'wijken.geojson', WIJKEN);
  await page.getByRole('button', { name: 'Pactversie' }).click();
  await page.getByRole('option', { name: 'Pact 2.1' }).click();
  await page.getByRole('button', { name: 'Voorbeeldgegevens weghalen' }).click();
  await page.getByRole('row', { name: /Midden/ }).click();
  await page.getByRole('columnheader', { name: 'Code' }).getByRole('button').click();
  await settled(page);
}

test('a saved project opens in a browser that knows nothing: the same screen', async () => {
  const first = await openApp(browser, '?datum=2026-11-22');
  await settled(first.page);
  await makeProject(first.page);
  const before = await screen(first.page);
  expect(before.table).toContain('Midden');
  const project = await saveProject(first.page, true);
  expect(first.errors).toEqual([]);
  await first.close();

  const { page, errors, close } = await openApp(browser);
  await settled(page);
  await chooseProject(page, 'nete.pactkaart.json', project);
  await page.getByText(/2 eigen lagen, .*instellingen en weergave/).waitFor();
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await page.getByText('nete.pactkaart.json is geopend.').waitFor();
  await settled(page);
  await expect.poll(() => screen(page)).toEqual(before);

  // What was opened is saved as the same text again, but for the layers, which are no longer those of the files.
  const again = await saveProject(page, true);
  const written = (text: Buffer) => ({ ...JSON.parse(text.toString('utf8')), data: null }) as object;
  expect(written(again)).toEqual(written(project));
  expect(errors).toEqual([]);
  await close();
});

test('a project without its layers asks for the files, knows another one, and opens without when told so', async () => {
  const first = await openApp(browser, '?datum=2026-11-22');
  await settled(first.page);
  await makeProject(first.page);
  const before = await screen(first.page);
  const project = await saveProject(first.page, false);
  await first.close();

  const { page, close } = await openApp(browser);
  await settled(page);
  await chooseProject(page, 'nete.pactkaart.json', project);
  const open = page.getByRole('button', { name: 'Openen', exact: true });
  expect(await open.isDisabled()).toBe(true);
  const give = async (name: string, text: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: `${name} kiezen` }).click(),
    ]);
    await chooser.setFiles(file(name, text));
  };
  await give('bomen.geojson', BOMEN);
  await give('wijken.geojson', WIJKEN.replace('Noord', 'Nieuw'));
  await open.click();
  await page.getByText(/^wijken\.geojson: dit is niet het bestand dat bij het project hoort/).waitFor();
  await page.getByText('Er is nog niets veranderd.').waitFor();
  await give('wijken.geojson', WIJKEN);
  await open.click();
  await page.getByText('nete.pactkaart.json is geopend.').waitFor();
  await settled(page);
  await expect.poll(() => screen(page)).toEqual(before);

  // Once more, without the areas: the municipalities stay.
  await chooseProject(page, 'nete.pactkaart.json', project);
  await give('bomen.geojson', BOMEN);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'wijken.geojson' })
    .getByText('Zonder deze laag')
    .click();
  await open.click();
  await page.getByText('285 gemeenten', { exact: true }).waitFor();
  await close();
});

test('a file that is no project, a damaged one and a newer one are said so, and nothing is lost', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  const before = await screen(page);
  const problems: [string, string, RegExp][] = [
    ['raming.json', '{"totaal": 3}', /^raming\.json: dit is geen projectbestand/],
    ['half.pactkaart.json', '{"format": "pactkaart-project",', /^half\.pactkaart\.json: geen geldige JSON/],
    [
      'morgen.pactkaart.json',
      '{"format": "pactkaart-project", "version": "2031-01-01"}',
      /bewaard met een nieuwere Pactkaart \(vorm van 2031-01-01\)/,
    ],
  ];
  await take(page, 'Project openen');
  for (const [name, text, message] of problems) {
    await page.locator('input[type="file"]').setInputFiles(file(name, text));
    await page.getByRole('alert').filter({ hasText: message }).waitFor();
  }
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  expect(await screen(page)).toEqual(before);
  await close();
});

test('opening a project over unsaved work asks first; dropped as a layer it is recognised', async () => {
  const { page, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  await makeProject(page);
  const project = await saveProject(page, true);
  await openLayer(page, 'bomen.geojson', BOMEN);

  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles(file('nete.json', project));
  await page.getByRole('dialog', { name: 'Project openen' }).waitFor();
  await page.getByText(/U hebt eigen werk dat in geen projectbestand staat/).waitFor();
  await page.getByRole('button', { name: 'Openen en vervangen' }).click();
  await page.getByText('nete.json is geopend.').waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Lagen' }).click();
  await page.getByRole('button', { name: 'bomen.geojson verwijderen' }).waitFor();
  await close();
});

test('what was written is still there after a reload, and goes when the project is cleared', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&blad=gebied&datum=2026-11-22');
  await page.locator('.app[data-phase="ready"]').waitFor();
  const goal = page.getByRole('checkbox', { name: /warmteplan/i });
  await goal.check();
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('pactkaart-work');
            request.onsuccess = () => {
              const read = request.result.transaction('records').objectStore('records').getAllKeys();
              read.onsuccess = () => {
                resolve(read.result);
              };
            };
          }),
      ),
    )
    .toEqual(['policyCheck heatPlan 12014']);
  await page.reload();
  await page.locator('.app[data-phase="ready"]').waitFor();
  expect(await goal.isChecked()).toBe(true);

  await take(page, 'Project wissen');
  const question = page.getByRole('alertdialog', { name: 'Project wissen' });
  await question.getByText('Dit werk staat in geen projectbestand.').waitFor();
  await question.getByRole('button', { name: 'Wissen', exact: true }).click();
  await page.getByText('Uw eigen werk is gewist.').waitFor();
  expect(await goal.isChecked()).toBe(false);
  await close();
});

test('the link is copied, and makes an area that was composed anew', async () => {
  const { page, close } = await openApp(
    browser,
    '?datum=2026-11-22&niveau=own-areas&gebied=own-area-1&eigen=Netevallei:12014.12026.12035',
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  await settled(page);
  await page.getByRole('heading', { level: 2, name: 'Netevallei', exact: true }).waitFor();
  await take(page, 'Link kopiëren');
  await page.getByText('De link is gekopieerd. Wie hem opent, ziet deze weergave.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(new URL(link).search)).toContain('eigen=Netevallei:12014.12026.12035');
  const headline = await page.getByTestId('headline').textContent();
  await close();

  const second = await openApp(browser, new URL(link).search);
  await settled(second.page);
  await expect.poll(() => second.page.getByTestId('headline').textContent()).toBe(headline);
  await second.close();
});

test('the picture is a sheet of 2240 by 1260 pixels with the map in its colours', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  const wait = page.waitForEvent('download');
  await take(page, 'Afbeelding van de kaart (PNG)');
  const download = await wait;
  expect(download.suggestedFilename()).toBe('pactkaart-laden-2026-11-22.png');
  const png = (await content(download)).toString('base64');
  const seen = await page.evaluate(async (base64) => {
    // The page may fetch no `data:` address.
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paper = canvas.getContext('2d')!;
    paper.drawImage(image, 0, 0);
    // The band of the map alone: the legend has the colours too.
    const { data } = paper.getImageData(0, 2 * 78, image.width, 2 * 418);
    const counts: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4) {
      const hex = [data[i]!, data[i + 1]!, data[i + 2]!].map((one) => one.toString(16).padStart(2, '0'));
      const colour = `#${hex.join('')}`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return { width: image.width, height: image.height, counts };
  }, png);
  expect([seen.width, seen.height]).toEqual([2240, 1260]);
  for (const colour of CLASS_COLOURS) expect(seen.counts[colour], colour).toBeGreaterThan(1000);
  await page.getByText('pactkaart-laden-2026-11-22.png staat bij de downloads.').waitFor();
  await close();
});
