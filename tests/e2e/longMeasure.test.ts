import { readFile } from 'node:fs/promises';
import type { Position } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemAt } from '../../src/domain/itemAt';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import { SCENARIO_COLOURS } from '../../src/domain/plan/scenario';
import type { Scenario } from '../../src/domain/plan/scenario';
import { writeProject } from '../../src/io/project/projectFile';
import { workOf } from '../../src/state/jobs/workContent';
import { recordsFrom } from '../../src/state/store/records';
import { launchBrowser, openApp, settled } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const CORNERS = 600;
/** More decimals than the drawing library takes. */
const RING = Array.from({ length: CORNERS }, (_, at): Position => [
  4.46 + 0.02 * Math.cos((2 * Math.PI * at) / CORNERS),
  51.025 + 0.0126 * Math.sin((2 * Math.PI * at) / CORNERS),
]);
const ZOOM = 17;
/** The first corner, in the middle of the map. */
const [LONGITUDE, LATITUDE] = RING[0] as [number, number];
const PER_DEGREE = (512 * 2 ** ZOOM) / 360;

function projectFile(): Buffer {
  const scenario: Scenario = {
    ...{ id: 'plan-1', name: 'Plan', colour: SCENARIO_COLOURS[0], author: '', note: '' },
    ...{ locked: false, archived: false, created: '2026-11-28' },
  };
  const measure = newMeasure('unsealing', {
    ...{ id: 'measure-1', scenario: scenario.id, target: 'ontharding', year: 2027 },
    place: {
      kind: 'geometry',
      geometry: { type: 'Polygon', coordinates: [[...RING, itemAt(RING, 0)]] },
    },
  });
  const work = workOf(recordsFrom({ scenario: [scenario], measure: [measure] }));
  return Buffer.from(
    writeProject({ ...{ catalog: null, settings: null, view: null, compared: [] }, ...work }, new Map()),
  );
}

/** The corners of the only measure, as a saved project holds them. */
async function savedCorners(page: Page): Promise<Position[]> {
  await page.getByRole('button', { name: 'Exporteren' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Project bewaren' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const found = /"coordinates":\s*\[\s*(\[[^"]*\])\s*\]/.exec(text)?.[1];
  return (JSON.parse(found ?? '[]') as Position[]).slice(0, -1);
}

test('of a surface with 600 corners one is dragged and one moved by keys: no other changes, and undo brings them back', async () => {
  const { page, errors, close } = await openApp(
    browser,
    `?blad=plannen&doel=ontharding&kaart=${LONGITUDE},${LATITUDE},${ZOOM}&voorbeeld=nee`,
    { reducedMotion: 'reduce' },
  );
  await settled(page);
  await page.getByRole('button', { name: 'Exporteren' }).click();
  await page.getByRole('menuitem', { name: 'Project openen' }).click();
  const file = { name: 'lang.pactkaart.json', mimeType: 'application/json', buffer: projectFile() };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await page.getByRole('tab', { name: 'Maatregelen (1)' }).waitFor();
  await settled(page);
  const canvas = page.locator('.maplibregl-canvas');
  const box = (await canvas.boundingBox())!;
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(middleX - 120, middleY);
  await page.getByRole('button', { name: 'Hoeken aanpassen' }).click();
  await page.locator('[data-drawing]').waitFor();
  await canvas.focus();
  await page.keyboard.press('n');

  const [x, y] = [
    middleX + (RING[1]![0]! - LONGITUDE) * PER_DEGREE,
    middleY - ((RING[1]![1]! - LATITUDE) * PER_DEGREE) / Math.cos((LATITUDE * Math.PI) / 180),
  ];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 5, { steps: 3 });
  await page.mouse.move(x + 60, y - 10, { steps: 3 });
  await page.mouse.up();
  const tools = page.getByRole('region', { name: /^Tekenen: / });
  const moveByKeys = async () => {
    await page.keyboard.press('Space');
    await tools.getByText('Klik waar de hoek moet komen.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('[data-map-status="ready"]').waitFor();
    await page.keyboard.press('Space');
    await tools.getByText(/^Klik een hoek en dan haar nieuwe plaats/).waitFor();
  };
  await canvas.focus();
  await moveByKeys();
  await moveByKeys();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Enter');
  await page.locator('[data-drawing]').waitFor({ state: 'detached' });

  const saved = await savedCorners(page);
  expect(saved.slice(2)).toEqual(RING.slice(2));
  const pixels = saved.slice(0, 2).map(([to], at) => (to! - itemAt(RING, at)[0]!) * PER_DEGREE);
  expect(pixels[0]).toBeCloseTo(100, 0);
  expect(pixels[1]).toBeCloseTo(60, 0);
  await canvas.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => savedCorners(page)).toEqual(RING);
  expect(errors).toEqual([]);
  await close();
});
