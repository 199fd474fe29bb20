import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptCorners, launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const QUERY = '?doel=bomen&gebied=12014&kaart=4.72,51.08,11';

/** Have the browser take the graphics context of the map away, as a driver that starts again does. */
const lose = (page: Page, map = '') =>
  page.evaluate((within) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`${within} .maplibregl-canvas`)!;
    const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
  }, map);
const giveBack = (page: Page) =>
  page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'gaf het grafische geheugen' });
const picture = async (page: Page) => {
  const png = await page.locator('.maplibregl-canvas').screenshot();
  return `data:image/png;base64,${png.toString('base64')}`;
};
/** Pixels that differ: drawn anew, a few at the edge of a symbol come out another way. */
const differing = (page: Page, ...pictures: readonly string[]) =>
  page.evaluate(async (all) => {
    const [one, other] = await Promise.all(
      all.map(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        canvas.drawImage(image, 0, 0);
        return new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
      }),
    );
    return one!.length === other!.length ? one!.filter((pixel, at) => pixel !== other![at]).length : Infinity;
  }, pictures);
const FEW = 20;
const layers = (page: Page) => page.locator('[data-layer-order]').getAttribute('data-layer-order');

test('a map whose graphics context is taken says so, and stands as it was when it is given back', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  const [before, order] = [await picture(page), await layers(page)];
  await lose(page);
  await lost(page).waitFor();
  await giveBack(page);
  await lost(page).waitFor({ state: 'detached' });
  await settled(page);
  expect(await layers(page)).toBe(order);
  expect(await differing(page, before, await picture(page))).toBeLessThan(FEW);

  await lose(page);
  await page.getByRole('button', { name: 'Kaart opnieuw tekenen' }).click();
  await settled(page);
  expect(await differing(page, before, await picture(page))).toBeLessThan(FEW);
  expect(errors).toEqual([]);
  await close();
});

const clickAt = async (page: Page, x: number, y: number) => {
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
};
const drawAgain = async (page: Page) => {
  await page.getByRole('button', { name: 'Kaart opnieuw tekenen' }).click();
  await lost(page).waitFor({ state: 'detached' });
  await settled(page);
};

test('a line that is being drawn goes on from its corners on the map that comes in the place of a lost one', async () => {
  const { page, errors, close } = await openApp(browser, '?blad=plannen&doel=fiets&kaart=4.48,51.025,14');
  await settled(page);
  await page
    .getByRole('region', { name: /^Tekenen: / })
    .getByRole('button', { name: 'Fietspad' })
    .click();
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.45, 0.3);
  await clickAt(page, 0.5, 0.4);
  await lose(page);
  await lost(page).waitFor();
  // Nothing is drawn on a map that is gone, and nothing goes wrong.
  await clickAt(page, 0.9, 0.2);
  await page.keyboard.press('Backspace');
  await drawAgain(page);
  await page.locator('[data-drawing]').waitFor();
  await clickAt(page, 0.6, 0.45);
  await expect.poll(() => keptCorners(page)).toEqual([3]);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Maatregelen (1)' }).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('what is chosen, pointed at and begun while the map is lost is on the one that comes after it', async () => {
  const { page, errors, close } = await openApp(browser, QUERY);
  await settled(page);
  await lose(page);
  await lost(page).waitFor();
  await clickAt(page, 0.3, 0.2);
  await page.mouse.wheel(0, -300);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  await page.getByRole('button', { name: 'Meten' }).click();
  await page.getByRole('heading', { name: 'Meten' }).waitFor();
  await drawAgain(page);
  await page.locator('[data-drawing]').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a map that nobody is told the view of looks where it looked when it is drawn again', async () => {
  const { page, errors, close } = await openApp(browser, '?datum=2026-11-22', { reducedMotion: 'reduce' });
  await settled(page);
  const geometry = { type: 'Point', coordinates: [4.72, 51.08] };
  const trees = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
  await page.getByRole('button', { name: 'Eigen laag openen' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'bomen.geojson', mimeType: 'application/geo+json' },
    buffer: Buffer.from(JSON.stringify(trees)),
  });
  const preview = page.locator('.preview-map');
  const ready = preview.locator('[data-map-status="ready"]');
  await ready.waitFor();
  await preview.getByRole('button', { name: 'Inzoomen' }).click();
  await preview.locator('[data-map-status="loading"]').waitFor();
  await ready.waitFor();
  const seen = async () => {
    // A button under the pointer has another colour.
    await page.mouse.move(1, 1);
    return preview.locator('.maplibregl-canvas').screenshot();
  };
  const before = await seen();
  await lose(page, '.preview-map');
  await page.getByRole('button', { name: 'Kaart opnieuw tekenen' }).click();
  await ready.waitFor();
  expect((await seen()).equals(before)).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test('where no map can be made the page says what goes without it, and no tool waits for a click on it', async () => {
  const { page, close } = await openApp(browser, '?doel=fiets', {
    before: async (opened) => {
      await opened.addInitScript(() => {
        const usual = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
          return kind === '2d' ? usual.call(this, kind) : null;
        } as typeof usual;
      });
    },
  });
  await page.locator('[data-map-status="failed"]').waitFor();
  await page.getByText('tekenen en meten gaan niet').waitFor();
  await page.getByRole('button', { name: 'Meten' }).click();
  await page.getByText(/dan gaan tekenen en meten niet\. Een gebied samenstellen/).waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Meten' }).count()).toBe(0);
  expect(await page.getByRole('row').count()).toBeGreaterThan(5);
  await close();
});
