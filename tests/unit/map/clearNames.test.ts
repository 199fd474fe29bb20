import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import { ClearNames } from '../../../src/map/clearNames';

afterEach(() => vi.unstubAllGlobals());

/** A map of 800 by 400 pixels under a panel, at rest until it is told to move. */
function mapUnderPanel(panel: { width: number }) {
  class Part {
    matches = () => false;
    contains = () => false;
    checkVisibility = () => true;
    getBoundingClientRect = () => ({
      left: 100,
      top: 40,
      right: 100 + panel.width,
      bottom: 140,
      width: panel.width,
      height: 100,
    });
  }
  vi.stubGlobal('Element', Part);
  const given: FeatureCollection[] = [];
  const images = new Map<string, { width: number; height: number }>();
  let move = (): void => undefined;
  const map = {
    on: (_type: string, listener: () => void) => (move = listener),
    getContainer: () => ({
      parentElement: { children: [new Part()], parentElement: null },
      querySelectorAll: () => [],
      getBoundingClientRect: () => ({ left: 0, top: 0, right: 800, bottom: 400, width: 800, height: 400 }),
    }),
    getSource: () => ({ setData: (data: FeatureCollection) => given.push(data) }),
    hasImage: (name: string) => images.has(name),
    addImage: (name: string, image: { width: number; height: number }) => images.set(name, image),
    removeImage: (name: string) => images.delete(name),
    unproject: ([x, y]: [number, number]) => ({ lng: x, lat: y }),
  };
  return { names: new ClearNames(map as unknown as MapLibreMap), given, images, move: () => move() };
}

test('a panel has a place as large as it is before the picture is right, and again when it is of another size', () => {
  const panel = { width: 200 };
  const { names, given, images } = mapUnderPanel(panel);
  expect(names.settle()).toBe(false);
  // The four edges, and the panel.
  const middles = given
    .at(-1)!
    .features.map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates);
  expect(middles).toEqual([
    [0, 200],
    [800, 200],
    [400, 0],
    [400, 400],
    [200, 90],
  ]);
  expect(images.get('panels-25x13')).toMatchObject({ width: 25, height: 13 });
  expect(names.settle()).toBe(true);
  panel.width = 400;
  expect(names.settle()).toBe(false);
  expect(given).toHaveLength(2);
});

test('panels that change their size leave no images behind but those that may still be drawn', () => {
  const panel = { width: 200 };
  const { names, images } = mapUnderPanel(panel);
  for (panel.width of [200, 240, 280, 320, 360]) names.settle();
  expect([...images.keys()].filter((name) => name.endsWith('x13'))).toEqual(['panels-40x13', 'panels-45x13']);
});

test('panels hold no places on a map that moves', () => {
  const { names, given, move } = mapUnderPanel({ width: 200 });
  names.settle();
  move();
  move();
  expect(given.map(({ features }) => features.length)).toEqual([5, 0]);
  expect(names.settle()).toBe(false);
});
