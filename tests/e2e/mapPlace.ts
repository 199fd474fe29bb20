import type { Page } from 'playwright-core';

/** Where the map looks, as the link says it; all 0 while nobody moved it. */
export function viewOf(page: Page): { longitude: number; latitude: number; zoom: number } {
  const [longitude = 0, latitude = 0, zoom = 0] = (new URL(page.url()).searchParams.get('kaart') ?? '')
    .split(',')
    .map(Number);
  return { longitude, latitude, zoom };
}

/** Where a place in degrees lies on the canvas of the map that somebody moved, in CSS pixels from its top left. */
export async function placeOnMap(
  page: Page,
  [longitude, latitude]: readonly [number, number],
): Promise<{ x: number; y: number }> {
  const view = viewOf(page);
  const { width, height } = (await page.locator('.maplibregl-canvas').first().boundingBox())!;
  const world = 512 * 2 ** view.zoom;
  const north = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
  return {
    x: width / 2 + ((longitude - view.longitude) / 360) * world,
    y: height / 2 - (north(latitude) - north(view.latitude)) * world,
  };
}
