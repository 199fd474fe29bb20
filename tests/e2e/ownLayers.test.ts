import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureDocument } from '../../src/io/exports/measureDocument';
import { exported } from '../helpers/exported';
import { serveFiles } from '../helpers/fileServer';
import { gdalPerArea } from '../helpers/gdalPerArea';
import { geojsonColumns } from '../helpers/geojsonColumns';
import { realData } from '../helpers/realData';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';
import { ELSEWHERE, overHttps } from './overHttps';
import { dropFiles, openFile } from './ownData';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const AREAS = realData('areas/gemeente-2025.fgb');
const STATIONS = realData('measures/laadstations-osm.fgb');

test.skipIf(!AREAS || !STATIONS)(
  'real municipalities and charging stations take the place of the example, and the counts are those of GDAL',
  async () => {
    const { page, errors, close } = await openApp(browser);
    await settled(page);
    await page.getByRole('button', { name: 'Voorbeeldgegevens weghalen' }).click();
    await page
      .getByRole('button', { name: /^Bomen/ })
      .getByText('geen gegevens')
      .waitFor();
    expect(await page.getByText('voorbeeld', { exact: true }).count()).toBe(0);

    await openFile(page, 'gemeenten.fgb', readFileSync(AREAS!));
    await page.getByText('FlatGeobuf, 304 objecten, EPSG:4326').waitFor();
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await page.getByText('304 gebieden', { exact: true }).waitFor();

    await openFile(page, 'stations.fgb', readFileSync(STATIONS!));
    await page.getByText('FlatGeobuf, 9.374 objecten').waitFor();
    await page.getByLabel('Voor welk doel?').selectOption('laden');
    await page.getByLabel('Wat telt?').selectOption('count');
    await page.getByLabel('Kolom met het jaar').selectOption('');
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await page
      .getByText('stations.fgb geopend voor “Laadpunten”: 9.374 objecten tellen als gerealiseerd')
      .waitFor();

    const expected = await gdalPerArea(AREAS!, STATIONS!, 'EPSG:4326', '1');
    for (const [nis, name] of [
      ['44021', 'Gent'],
      ['24062', 'Leuven'],
      ['11002', 'Antwerpen'],
    ] as const) {
      await page.getByRole('searchbox', { name: 'Filter op naam of NIS' }).fill(nis);
      const row = page.getByRole('row', { name: new RegExp(name) });
      const realised = await row.getByRole('gridcell').nth(3).textContent();
      expect(Number(realised!.replaceAll('.', '')), name).toBe(expected.get(nis)!.count);
    }
    expect(errors).toEqual([]);
    await close();
  },
);

test('a file that is none of ours is said so by name, and nothing that was open is lost', async () => {
  const { page, close } = await openApp(browser, '?gebied=12014&datum=2026-11-22');
  await settled(page);
  await openFile(page, 'raming.pdf', Buffer.from('%PDF-1.7\n'));
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(
    /^raming\.pdf: geen GeoPackage, GeoJSON, FlatGeobuf, Shapefile \(zip\), .* of Esri JSON\./,
  );
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  expect(await page.getByTestId('headline').textContent()).toContain('242');
  await close();
});

test('measures of one’s own take the place of the example data, and go again', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen&gebied=12014');
  await settled(page);
  const example = await page.getByTestId('headline').textContent();
  const trees = {
    type: 'FeatureCollection',
    features: [2021, 2023, 2019].map((jaar) => ({
      type: 'Feature',
      properties: { jaar, aantal: 100 },
      geometry: { type: 'Point', coordinates: [4.72, 51.08] },
    })),
  };
  await openFile(page, 'bomen.geojson', Buffer.from(JSON.stringify(trees)));
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page
    .getByText(
      'bomen.geojson geopend voor “Bomen”: 2 objecten tellen als gerealiseerd, 0 als gepland; 1 weggelaten',
    )
    .waitFor();
  // Two hundred of the three hundred came since 2021.
  await page.locator('.figures').getByText('200', { exact: true }).waitFor();
  await page.getByText('1 van voor 2021', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Lagen' }).click();
  await page.getByRole('button', { name: 'bomen.geojson verwijderen' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByTestId('headline').textContent()).toBe(example);
  await close();
});

test('words that nobody knows are asked about, and the target is the file’s, not the one on the screen', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=laden&gebied=12014');
  await settled(page);
  const planting = (Plantjaar: number | null, Status: string) => ({
    type: 'Feature',
    properties: { Plantjaar, Status },
    geometry: { type: 'Point', coordinates: [4.72, 51.08] },
  });
  const rows: [number | null, string][] = [
    ...[[2022, 'aangeplant'] as [number, string], [2028, 'gepland'] as [number, string]],
    ...[[2022, 'nagekeken'] as [number, string], [2023, 'Nagekeken'] as [number, string]],
    [null, 'aangeplant'],
  ];
  const trees = { type: 'FeatureCollection', features: rows.map((row) => planting(...row)) };
  const buffer = Buffer.from(JSON.stringify(trees));

  await openFile(page, 'inventaris.geojson', buffer);
  await page.getByText('5 objecten').waitFor();
  // Nothing in the file tells for which target it is, so it is not made that of the screen.
  const show = page.getByRole('button', { name: 'Toon op de kaart' });
  expect(await page.getByLabel('Voor welk doel?').inputValue()).toBe('');
  expect(await show.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Ander bestand' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bomen_2026.geojson', mimeType: 'application/octet-stream', buffer });
  const asked = page.getByRole('group', { name: '“nagekeken” in “Status” (2 objecten)' });
  await asked.getByLabel('gerealiseerd').check();
  expect(await page.getByLabel('Voor welk doel?').inputValue()).toBe('bomen');
  expect(await axeFindings(page)).toEqual([]);
  await show.click();
  await page
    .getByText(
      'bomen_2026.geojson geopend voor “Bomen”: 3 objecten tellen als gerealiseerd, 1 als gepland; 1 weggelaten (1 zonder jaartal).',
    )
    .waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a file whose coordinate system is refused opens with the right numbers once it is named', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014&voorbeeld=nee');
  await settled(page);
  // Three trees in Heist-op-den-Berg, in a system that Pactkaart does not read: its numbers are those of Lambert 72.
  const trees = {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::21500' } },
    features: [0, 1, 2].map((step) => ({
      type: 'Feature',
      properties: { jaar: 2023 },
      geometry: { type: 'Point', coordinates: [174_650 + 10 * step, 196_760] },
    })),
  };
  await openFile(page, 'bomen.geojson', Buffer.from(JSON.stringify(trees)));
  await page
    .getByRole('alert')
    .filter({ hasText: 'coördinatenstelsel urn:ogc:def:crs:EPSG::21500' })
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // By keyboard: the list has the usual system first.
  const choice = page.getByLabel('Coördinatenstelsel van het bestand');
  expect(await choice.inputValue()).toBe('EPSG:31370');
  await choice.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('GeoJSON, 3 objecten, EPSG:31370').waitFor();
  await page
    .getByText('Het bestand noemt urn:ogc:def:crs:EPSG::21500; gelezen als EPSG:31370, zoals gevraagd.')
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // Another system: all lies elsewhere, and there is a way back.
  await choice.selectOption('EPSG:2154');
  await page.getByRole('button', { name: 'Lees opnieuw' }).click();
  await page.getByText('GeoJSON, 3 objecten, EPSG:2154').waitFor();
  await choice.selectOption('EPSG:31370');
  await page.getByRole('button', { name: 'Lees opnieuw' }).click();
  await page.getByText('GeoJSON, 3 objecten, EPSG:31370').waitFor();

  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText('bomen.geojson geopend voor “Bomen”: 3 objecten tellen als gerealiseerd').waitFor();
  await page.locator('.figures').getByText('3', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('groups of three digits are asked about once, and counted as the answer says', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=hemelwater&gebied=12014');
  await settled(page);
  const basins = {
    type: 'FeatureCollection',
    features: ['1.250', '2.500', 'ca. 20'].map((volume_m3) => ({
      type: 'Feature',
      properties: { jaar: 2022, volume_m3 },
      geometry: { type: 'Point', coordinates: [4.72, 51.08] },
    })),
  };
  await openFile(page, 'bekkens.geojson', Buffer.from(JSON.stringify(basins)));
  await page.getByLabel('Voor welk doel?').selectOption('hemelwater');
  const question = page.getByRole('group', { name: 'Hoeveel is “1.250” in kolom “volume_m3”?' });
  await question.waitFor();
  const notRead = page.getByText('1 waarde is geen getal dat telt, zoals “ca. 20” (object 3)');
  await notRead.waitFor();
  // Without an answer nothing is shown, so nothing is counted.
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  expect(
    await page.getByRole('radio', { name: /^1,25:/ }).evaluate((radio) => radio.matches(':invalid')),
  ).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await question.getByRole('radio', { name: '1250: het teken scheidt duizendtallen' }).check();
  await page.getByText('Kolom “volume_m3”: komma als decimaalteken; “1.250” is 1250.').waitFor();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.locator('.figures').getByText('3.750', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test.each([
  ['elk punt telt: 41', '41'],
  ['elk object telt één keer: 2', '2'],
])('a MultiPoint asks what counts (%s), and a bad feature is named', async (choice, realised) => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&gebied=12014&voorbeeld=nee');
  await settled(page);
  const places = Array.from({ length: 40 }, (_, at) => [4.7 + at / 10_000, 51.08]);
  const geometries = [
    { type: 'MultiPoint', coordinates: places },
    { type: 'Point', coordinates: [4.72, 51.08] },
    { type: 'LineString', coordinates: [[4.72, 51.08]] },
    { type: 'Point', coordinates: [4.72, null] },
  ];
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: { jaar: 2023 }, geometry }));
  await openFile(page, 'bomen.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })));
  await page.getByText('41 punten in 2 objecten: sommige objecten hebben meer dan één punt.').waitFor();
  await page.getByText('1 object is weggelaten: een lijn heeft minder dan twee punten (object 3).').waitFor();
  await page.getByText('1 object is weggelaten: een positie is geen paar getallen (object 4).').waitFor();
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText('bomen.geojson geopend voor “Bomen”: 2 objecten tellen als gerealiseerd').waitFor();
  await page.locator('.figures').getByText(realised, { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('two files that are dropped on the page have a turn each, and a layer of which nothing counts is no success', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen');
  await settled(page);
  const trees = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [4.72, 51.08] } }],
  };
  await dropFiles(page, {
    'bomen.geojson': Buffer.from(JSON.stringify(trees)),
    'hagen.csv': Buffer.from('naam;lengtegraad;breedtegraad\nbeuk;4,72;51,08\n'),
  });
  await page.getByText(/GeoJSON, 1 object, EPSG:4326/).waitFor();
  await page.getByText('Daarna komt nog: hagen.csv.').waitFor();
  await page.getByRole('group', { name: 'Van welk jaar zijn de objecten?' }).waitFor();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page
    .locator('.notice.problem')
    .getByText(
      'bomen.geojson geopend voor “Bomen”, maar geen enkel object telt mee; 1 weggelaten (1 zonder jaartal).',
    )
    .waitFor();
  await page.getByText(/CSV, 1 object, EPSG:4326/).waitFor();
  await close();
});

test('a layer is read from an address, and an address that is none is said so', async () => {
  const { page, close } = await openApp(browser, '?voorbeeld=nee', { asks: [ELSEWHERE] });
  await settled(page);
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.getByLabel('Of een webadres').fill('http://');
  await page.getByRole('button', { name: 'Lezen' }).click();
  await page.getByRole('alert').filter({ hasText: '“http://” is geen webadres' }).waitFor();

  // Of another site, and the layer that stands behind the address.
  const point = { type: 'Point', coordinates: [4.72, 51.08] };
  const book = { type: 'Topology', arcs: [], objects: { bomen: point, hagen: { ...point, id: 'b' } } };
  const elsewhere = await serveFiles((_, response) =>
    response.setHeader('Access-Control-Allow-Origin', '*').end(JSON.stringify(book)),
  );
  await page.getByLabel('Of een webadres').fill(`${await overHttps(page, elsewhere)}boek.json#hagen`);
  await page.getByRole('button', { name: 'Lezen' }).click();
  await page.getByText(/TopoJSON, 1 object, EPSG:4326/).waitFor();
  expect(await page.getByLabel('Laag van het bestand').inputValue()).toBe('hagen');
  expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringMatching(/readingWorker/));
  await elsewhere.close();
  await page.getByRole('button', { name: 'Ander bestand' }).click();

  await page.getByLabel('Of een webadres').fill('data/measures/deel.fgb');
  await page.getByRole('button', { name: 'Lezen' }).click();
  await page.getByText(/FlatGeobuf, [\d.]+ objecten, EPSG:4326/).waitFor();
  await page.getByLabel('Voor welk doel?').selectOption('deel');
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText(/^deel\.fgb geopend voor “.+”: [\d.]+ objecten tellen/).waitFor();
  await page
    .getByRole('button', { name: /^Deelsystemen/ })
    .getByText('eigen laag')
    .waitFor();
  await close();
});

test('a file that counts for the target already says so, and counts twice only when that is chosen', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22&gebied=12014');
  await settled(page);
  const trees = {
    type: 'FeatureCollection',
    features: [4.72, 4.73].map((x) => ({
      type: 'Feature',
      properties: { jaar: 2023 },
      geometry: { type: 'Point', coordinates: [x, 51.08] },
    })),
  };
  const open = (name: string) => openFile(page, name, Buffer.from(JSON.stringify(trees)));
  const show = page.getByRole('button', { name: 'Toon op de kaart' });
  const realised = page.locator('.detail dl.figures > div', { hasText: 'Gerealiseerd' }).locator('dd');
  await open('bomen.geojson');
  await show.click();
  await page.getByText('bomen.geojson geopend voor “Bomen”: 2 objecten').first().waitFor();
  await expect.poll(() => realised.textContent()).toBe('2');

  await open('bomen-kopie.geojson');
  await page.getByRole('group', { name: 'Dit bestand telt al voor Bomen' }).waitFor();
  await show.click();
  await page.getByText('Het komt in de plaats van hetzelfde bestand').first().waitFor();
  await expect.poll(() => realised.textContent()).toBe('2');

  await open('bomen nog eens.geojson');
  await page.getByRole('radio', { name: 'tel het nog eens mee, bovenop “bomen-kopie.geojson”' }).check();
  await show.click();
  await page.getByText('bomen nog eens.geojson geopend voor “Bomen”: 2 objecten').first().waitFor();
  await expect.poll(() => realised.textContent()).toBe('4');
  expect(errors).toEqual([]);
  await close();
});

test('a GeoPackage with a year is a gap in two presses, and next year’s file in one', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=laden&gebied=12014&voorbeeld=nee');
  await settled(page);
  const trees = (years: readonly (number | null)[]) =>
    exported(
      measureDocument(
        geojsonColumns(
          years.map((wanneer, at) => ({
            properties: { soort: 'linde', wanneer, fase: wanneer === null ? 'gepland' : 'aangeplant' },
            geometry: { type: 'Point', coordinates: [4.72 + at / 1000, 51.08] },
          })),
          { soort: 'text', wanneer: 'number', fase: 'text' },
        ),
        { name: 'bomen', target: 'bomen', synthetic: false, source: '', licence: '', date: '' },
        'nl',
      ),
      'geopackage',
    );
  let presses = 1;
  await dropFiles(page, { 'bomenplan 2025.gpkg': Buffer.from(await trees([2022, 2023, 2019, null])) });
  // The year by its values, the target by the name; what will count stands there before anything does.
  await page
    .getByText('2 gerealiseerd, 1 gepland, 1 telt niet mee: 1 van voor 2021.', { exact: true })
    .waitFor();
  await page.getByText('4 gelezen = 4 aanvaard + 0 geweigerd + 0 twijfelachtig').waitFor();
  await page.getByText('4 aanvaard = 3 tellen mee + 1 niet').waitFor();
  expect(await page.getByLabel('Kolom met het jaar').inputValue()).toBe('wanneer');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  presses++;
  await page.getByText('bomenplan 2025.gpkg geopend voor “Bomen”: 2 objecten').first().waitFor();
  await page.locator('.figures').getByText('2', { exact: true }).waitFor();
  expect(await page.getByTestId('headline').textContent()).toMatch(/\d/);
  expect(presses).toBeLessThanOrEqual(5);

  // Another name, that tells nothing: the file is known by its columns.
  await dropFiles(page, { 'export.gpkg': Buffer.from(await trees([2022, 2023, 2024])) });
  await page.getByText('Dit bestand heeft dezelfde kolommen als “bomenplan 2025.gpkg”').waitFor();
  await page.getByText('3 gerealiseerd, 0 gepland.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Toon op de kaart' }).click();
  await page.getByText('export.gpkg geopend voor “Bomen”: 3 objecten').first().waitFor();

  // Afterwards the same sum stands at the layer.
  await page.getByRole('button', { name: 'Lagen' }).click();
  // The newest layer stands first.
  await page.getByText('De rijen van het bestand').last().click();
  await page.getByText('4 aanvaard = 3 tellen mee + 1 niet').waitFor();
  expect(errors).toEqual([]);
  await close();
});
