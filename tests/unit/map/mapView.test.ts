import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { sameView, ViewKeeper } from '../../../src/map/viewKeeper';

const view = { longitude: 4.226232, latitude: 51.098106, zoom: 9.006 };

test('a view rounded for the address bar is the same view', () => {
  expect(sameView(view, { longitude: 4.2262, latitude: 51.0981, zoom: 9.01 })).toBe(true);
});

test('rounding that a street would notice is another view', () => {
  expect(sameView({ ...view, zoom: 18 }, { longitude: 4.2262, latitude: 51.0981, zoom: 18 })).toBe(false);
});

test('another place or another zoom is another view', () => {
  expect(sameView(view, { ...view, longitude: 4.24 })).toBe(false);
  expect(sameView(view, { ...view, latitude: 51.11 })).toBe(false);
  expect(sameView(view, { ...view, zoom: 9.1 })).toBe(false);
});

test('the map waits until somebody who walks through a table rests, then goes where they are, and not once they move it', () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe = vi.fn();
    },
  );
  const seen: unknown[] = [];
  const heard = new Map<string, (event: object) => void>();
  const map = {
    on: (event: string, does: (event: object) => void) => heard.set(event, does),
    getCenter: () => ({ lng: 4, lat: 51 }),
    getContainer: () => ({ parentElement: null }),
    getBounds: () => ({ contains: () => false }),
    getZoom: () => 12,
    cameraForBounds: (bounds: unknown) => ({ center: bounds }),
    easeTo: ({ center }: { center: unknown }) => seen.push(center),
    fitBounds: () => undefined,
  } as unknown as MapLibreMap;
  const keeper = new ViewKeeper(map, vi.fn(), vi.fn());
  keeper.setPadding({ top: 0, bottom: 0, left: 0, right: 0 });
  for (let west = 3; west < 6; west++) {
    keeper.focus([west, 51, west + 0.1, 51.1]);
    vi.advanceTimersByTime(200);
  }
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(seen).toEqual([[5, 51, 5.1, 51.1]]);

  keeper.focus([3, 51, 3.1, 51.1]);
  heard.get('move')!({ originalEvent: {} });
  vi.advanceTimersByTime(500);
  expect(seen).toHaveLength(1);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
