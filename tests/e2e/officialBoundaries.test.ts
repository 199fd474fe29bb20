import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gdalFeatures } from '../helpers/gdal';
import { axeFindings } from '../../scripts/browser/axeFindings';
import { launchBrowser, openApp, settled } from './openApp';
import { addByName, button, keepAs, panel, realisedIn } from './ownAreaPanel';
import { openTakeDialog, takeFile } from './takeFile';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const NAME = 'Gemeentegrenzen (VRBG)';
const OFFICIAL = 'https://geo.api.vlaanderen.be/VRBG/ogc/features/v1/collections/Refgem';
/** Two municipalities whose outlines change places in the official answer, so that their numbers must too. */
const [HEIST, NIJLEN] = [
  ['12014', 'Heist-op-den-Berg'],
  ['12026', 'Nijlen'],
] as const;
/** Features in one answer of the official service. */
const PAGE = 150;

/** The municipalities as the official service would give them. */
async function officialFeatures(): Promise<Feature[]> {
  const bytes = new Uint8Array(readFileSync(resolve('public/data/areas/municipalities-2025.fgb')));
  const { features } = await gdalFeatures('gemeenten.fgb', bytes);
  const outlines = new Map(features.map(({ properties, geometry }) => [properties!['code'], geometry]));
  const other: Record<string, string> = { [HEIST[0]]: NIJLEN[0], [NIJLEN[0]]: HEIST[0] };
  return features.map(({ properties }) => {
    const { code, name } = properties as { code: string; name: string };
    return {
      ...{ type: 'Feature', id: `Refgem.${code}`, properties: { NISCODE: code, NAAM: name } },
      geometry: outlines.get(other[code] ?? code)!,
    };
  });
}

/** What the service says at an address: of its layer, how many, or a page that names the next one. */
function answerAt(url: URL, features: readonly Feature[]): object {
  if (!url.pathname.endsWith('/items')) return { id: 'Refgem' };
  const all = { type: 'FeatureCollection', numberMatched: features.length };
  if (url.searchParams.get('limit') === '1') return { ...all, features: features.slice(0, 1) };
  const start = Number(url.searchParams.get('offset') ?? 0);
  const next = new URL(url);
  next.searchParams.set('offset', String(start + PAGE));
  const links = start + PAGE < features.length ? [{ rel: 'next', href: next.href }] : [];
  return { ...all, features: features.slice(start, start + PAGE), links };
}

/** Show the municipalities or the own areas. */
const showLevel = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Niveau' }).getByText(name).click();

/** What counts as realised in the two that change places, and in an own area of one of them and a third. */
async function numbers(page: Page): Promise<number[]> {
  await showLevel(page, /^Gemeente$/);
  const towns = [await realisedIn(page, HEIST[1]), await realisedIn(page, NIJLEN[1])];
  await showLevel(page, /^Eigen gebied$/);
  return [...towns, await realisedIn(page, 'Netevallei')];
}

test('official boundaries take the place of the schematic ones by one press, all numbers follow, and back', async () => {
  const features = await officialFeatures();
  let works = false;
  const { page, foreignRequests, close } = await openApp(browser, '?doel=bomen&datum=2026-11-22', {
    asks: [OFFICIAL],
    before: async (opened) => {
      await opened.route(`${OFFICIAL}**`, (route) => {
        const headers = { 'Access-Control-Allow-Origin': '*' };
        if (!works) return route.fulfill({ headers, status: 404, body: 'no' });
        return route.fulfill({ headers, json: answerAt(new URL(route.request().url()), features) });
      });
    },
  });
  await settled(page);
  await button(page, 'Eigen gebieden').click();
  await button(page, 'Samenstellen').click();
  await addByName(page, NIJLEN[1]);
  await addByName(page, 'Hulshout');
  await keepAs(page, 'Netevallei');
  await panel(page).getByText('2 gemeenten').waitFor();
  await page.getByRole('row', { name: /Netevallei/ }).waitFor();
  const [heist, nijlen, own] = await numbers(page);
  expect(heist).not.toBe(nijlen);

  await showLevel(page, /^Gemeente$/);
  await page.locator('.map-title').getByText('schematisch').waitFor();
  expect(foreignRequests).toEqual([]);
  // A service that fails leaves everything as it was, and can be asked again.
  await button(page, 'Neem de officiële grenzen').click();
  await page
    .getByRole('alert')
    .filter({ hasText: `${NAME}: de server antwoordt met fout 404` })
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await numbers(page)).toEqual([heist, nijlen, own]);
  works = true;
  await showLevel(page, /^Gemeente$/);
  // One press.
  await button(page, 'Neem de officiële grenzen').click();
  await page.getByText(`Gemeenten en provincies hebben nu de grenzen van ${NAME}.`).first().waitFor();
  await page.locator('.map-title').getByText(`Grenzen: ${NAME}`).waitFor();
  expect(await page.locator('.map-title').getByText('schematisch').count()).toBe(0);
  await settled(page);
  await expect.poll(() => numbers(page)).toEqual([nijlen, heist, own! - nijlen! + heist!]);

  await showLevel(page, /^Gemeente$/);
  await openTakeDialog(page, /^Cijfers van dit niveau/);
  const { bytes } = await takeFile(page, /^CSV voor Excel/);
  const row = new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .find((one) => one.startsWith(HEIST[0]));
  expect(row).toContain(`Grenzen: ${NAME}`);

  await button(page, 'Lagen').click();
  await button(page, `${NAME}: opmaak, tabel en nieuwere versie`).click();
  await button(page, 'Terug naar de oorspronkelijke grenzen').click();
  await page.locator('.map-title').getByText('schematisch').waitFor();
  await expect.poll(() => numbers(page)).toEqual([heist, nijlen, own]);
  // And there again, without asking the service for them.
  works = false;
  await showLevel(page, /^Gemeente$/);
  await button(page, 'Neem de officiële grenzen').click();
  await page.locator('.map-title').getByText(`Grenzen: ${NAME}`).waitFor();
  await expect.poll(() => numbers(page)).toEqual([nijlen, heist, own! - nijlen! + heist!]);
  await close();
});
