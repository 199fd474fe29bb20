import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Feature, MultiPolygon } from 'geojson';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gdalFeatures, gdalLayer } from '../helpers/gdal';
import type { GdalInput } from '../helpers/gdal';
import { launchBrowser, openApp, settled } from './openApp';
import { openTakeDialog, takeFile } from './takeFile';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The files of a Shapefile as GDAL opens them: its shapes first. */
function unpacked(zip: Uint8Array): Record<string, Uint8Array> {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('.csv'));
  const isShp = ([name]: [string, unknown]) => Number(name.endsWith('.shp'));
  return Object.fromEntries(files.sort((a, b) => isShp(b) - isShp(a)));
}

const LAYER = 'pactkaart-gemeenten-2025-2026-11-22';

test('every form of the level leaves the page, and GDAL reads the same areas and numbers from each', async () => {
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22');
  await settled(page);
  const gap = async (file: string, input: GdalInput, field: string) => {
    const layer = await gdalLayer(file, input);
    const { features } = await gdalFeatures(file, input, [LAYER]);
    const heist = features.find(({ properties }) => properties!['area_code'] === '12014') as
      Feature<MultiPolygon> | undefined;
    return {
      count: layer.featureCount,
      crs: layer.geometryFields[0]!.coordinateSystem!.projjson.id.code,
      gap: heist!.properties![field] as number,
      position: heist!.geometry.coordinates.flat(2)[0]!,
    };
  };

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const geoPackage = await takeFile(page, /^GeoPackage/);
  expect(geoPackage.name).toBe(`${LAYER}.gpkg`);
  const fromGeoPackage = await gap('x.gpkg', geoPackage.bytes, 'laden_gap');
  expect(fromGeoPackage).toMatchObject({ count: 285, crs: 31_370 });
  const [x, y] = fromGeoPackage.position;
  for (const value of [x!, y!]) expect(value).toBe(Number(value.toFixed(3)));
  expect(x).toBeGreaterThan(150_000);

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const flatGeobuf = await gap('x.fgb', (await takeFile(page, /^FlatGeobuf/)).bytes, 'laden_gap');
  expect(flatGeobuf).toMatchObject({ count: 285, crs: 31_370, gap: fromGeoPackage.gap });

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const shapefile = await takeFile(page, /^Shapefile/);
  const fromShapefile = await gap('x.shp', unpacked(shapefile.bytes), 'lad_gap');
  expect(fromShapefile).toMatchObject({ count: 285, crs: 31_370, gap: fromGeoPackage.gap });

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  await page.getByRole('radio', { name: /^GeoJSON/ }).check();
  expect(await page.getByLabel('Coördinaten').inputValue()).toBe('EPSG:4326');
  await page.getByLabel('Coördinaten').selectOption('EPSG:3812');
  await page.getByLabel('Nauwkeurigheid').selectOption('centimetre');
  const geoJson = await gap('x.geojson', (await takeFile(page, /^GeoJSON/)).bytes, 'laden_gap');
  expect(geoJson).toMatchObject({ count: 285, crs: 3812, gap: fromGeoPackage.gap });
  expect(geoJson.position[0]).toBe(Number(geoJson.position[0]!.toFixed(2)));

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const workbook = await takeFile(page, /^Excel/);
  const xml = (path: string) => new TextDecoder().decode(unzipSync(workbook.bytes)[path]);
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1]);
  expect(names).toEqual(['Cijfers', 'Per gebied', 'Weggelaten', 'Herkomst']);
  // A heading, and a row per municipality for every target.
  expect(xml('xl/worksheets/sheet1.xml').match(/<row /g)).toHaveLength(1 + 285 * 11);
  const numbers = [...xml('xl/worksheets/sheet1.xml').matchAll(/<c r="J\d+" s="\d+"><v>([^<]+)<\/v>/g)];
  const nearest = Math.min(...numbers.map(([, value]) => Math.abs(Number(value) - fromGeoPackage.gap)));
  expect(nearest).toBeLessThan(1e-9);

  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const csv = new TextDecoder().decode((await takeFile(page, /^CSV/)).bytes);
  expect(csv).toContain('12014;Heist-op-den-Berg;Laadpunten');
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, delimiter: ';' });
  const heist = (target: string) =>
    data.find((row) => row['NIS-code'] === '12014' && row['Doel'] === target)!;
  expect(heist('Laadpunten')['Voorbehoud']).toBe('punten, geen CPE');
  expect(heist('Bomen')['Telregel']).toContain('gerealiseerd vanaf 2021');
  expect(Number(heist('Hernieuwbare energie')['Projecten: te halen']!.replace(',', '.'))).toBeCloseTo(
    Number(heist('Hernieuwbare energie')['Aantal van de noemer']) / 500,
    9,
  );
  expect(errors).toEqual([]);
  await close();
});

test('a level that is limited to a province leaves as that province alone, and the dialog says so before', async () => {
  const { page, errors, close } = await openApp(browser, '?binnen=70000&datum=2026-11-22');
  await settled(page);
  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const dialog = page.getByRole('dialog', { name: 'Exporteren' });
  await dialog.getByText('38 gemeenten, met alle doelen').waitFor();
  const labels = dialog.getByRole('region', { name: 'Gaat mee in het bestand' });
  await labels.getByText('Limburg', { exact: true }).waitFor();
  const taken = await takeFile(page, /^GeoPackage/);
  expect(taken.name).toBe('pactkaart-gemeenten-2025-limburg-2026-11-22.gpkg');
  const layer = 'pactkaart-gemeenten-2025-limburg-2026-11-22';
  const { features } = await gdalFeatures('x.gpkg', taken.bytes, [layer]);
  expect(features).toHaveLength(38);
  // Genk lies where it lies, with its own number.
  const genk = features.find(({ properties }) => properties!['area_name'] === 'Genk')!;
  expect(genk.properties).toMatchObject({ area_code: '71016', within: 'Limburg' });
  const [x, y] = (genk.geometry as MultiPolygon).coordinates.flat(2)[0]!;
  expect(Math.hypot(x! - 227_000, y! - 184_000)).toBeLessThan(15_000);
  expect(errors).toEqual([]);
  await close();
});

test('measures go out as a GeoPackage in Lambert 72 and come in again as they were, and so does a Shapefile', async () => {
  const { page, errors, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22');
  await settled(page);
  for (const [form, name] of [
    [/^GeoPackage/, 'GeoPackage'],
    [/^Shapefile/, 'Shapefile \\(zip\\)'],
  ] as const) {
    await openTakeDialog(page, /^Maatregelen: Bomen/);
    const taken = await takeFile(page, form);
    await page.getByRole('button', { name: 'Eigen laag openen' }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: taken.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(taken.bytes),
    });
    await page.getByText(new RegExp(`${name}, 3\\.042 objecten, EPSG:31370`)).waitFor();
    await page.getByText('Omgezet van EPSG:31370 naar WGS84.').waitFor();
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(errors).toEqual([]);
  await close();
});

test('the dialog works by keyboard alone, says which labels travel along, and gives the focus back', async () => {
  const { page, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22');
  await settled(page);
  await page.getByRole('button', { name: 'Exporteren' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Exporteren' });
  await dialog.waitFor();
  const labels = dialog.getByRole('region', { name: 'Gaat mee in het bestand' });
  await labels.getByText('Verzonnen cijfers: Bomen, Hagen en geveltuinen').waitFor();
  await labels.getByText('Schematische grenzen (1 km)').waitFor();
  await labels.getByText('LEKP 1.0').waitFor();
  await dialog.getByRole('radio', { name: /^Cijfers van dit niveau/ }).focus();
  await page.keyboard.press('ArrowDown');
  await dialog.getByRole('radio', { name: /^Maatregelen: Bomen/, checked: true }).waitFor();
  await labels.getByText('Voorbeeldgegevens: verzonnen, geen echte metingen').waitFor();
  await dialog.getByRole('radio', { name: /^GeoPackage/ }).focus();
  await page.keyboard.press('ArrowDown');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('pactkaart-bomen-2026-11-22.geojson');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Exporteren');
  await close();
});
