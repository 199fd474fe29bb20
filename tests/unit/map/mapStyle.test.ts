import { createExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { areaFillAt, areaOpacity } from '../../../src/map/areaFade';
import { areaColour, areaLayers, borderWidth, classState, meanAcross } from '../../../src/map/areaLayers';
import { LABEL_LAYER } from '../../../src/map/areaLabels';
import { BASEMAP_SOURCE, basemapLayer, basemapSource } from '../../../src/map/basemap';
import {
  CLASS_COLOURS,
  UNCLASSED_COLOUR,
  UNRANKED_COLOUR,
  CLASS_PATTERNS,
} from '../../../src/map/classColours';
import { PANEL_SOURCE } from '../../../src/map/clearNames';
import { mapStyle } from '../../../src/map/mapStyle';

const style = mapStyle('https://example.org/font.woff2');

/** The value of a paint property for an area in a given state. */
function evaluate(
  property: 'fill-color' | 'fill-opacity' | 'line-width',
  value: unknown,
  state: object,
  zoom = 8,
): unknown {
  const known = { ...latest.paint_line, ...latest.paint_fill };
  const parsed = createExpression(value, property, known[property] as StylePropertySpecification);
  if (parsed.result === 'error') throw new Error(parsed.value.join('; '));
  const feature = { type: 3 as const, properties: {}, geometry: [] };
  return parsed.value.evaluate({ zoom } as never, feature as never, state as never);
}

function colourOf(state: object): string {
  const { r, g, b } = evaluate('fill-color', areaColour(), state) as { r: number; g: number; b: number };
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

test('the style is valid, with the basemap over the ground and under the areas', () => {
  const withBasemap = {
    ...style,
    sources: { ...style.sources, [BASEMAP_SOURCE]: basemapSource('grb') },
    layers: [style.layers[0]!, basemapLayer(), ...style.layers.slice(1)],
  };
  expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  expect(validateStyleMin(withBasemap).map(({ message }) => message)).toEqual([]);
});

test('no server is asked for letters or signs', () => {
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
});

test('names lie above everything that is seen, under the panels that have their place before them', () => {
  expect(style.layers.slice(-2).map(({ id }) => id)).toEqual([LABEL_LAYER, PANEL_SOURCE]);
});

test('an area takes the colour of its class', () => {
  CLASS_COLOURS.forEach((colour, index) => {
    expect(colourOf({ coverage: classState(index) })).toBe(colour);
  });
  expect(colourOf({ coverage: classState('noData') })).toBe(UNRANKED_COLOUR);
  expect(colourOf({ coverage: classState('notApplicable') })).toBe(UNRANKED_COLOUR);
});

test('an area without a class yet has none of the class colours', () => {
  expect(colourOf({})).toBe(UNCLASSED_COLOUR);
  expect([...CLASS_COLOURS, UNRANKED_COLOUR]).not.toContain(UNCLASSED_COLOUR);
});

test('each mark shows on its own class and on no other', () => {
  const shownOn = Object.keys(CLASS_PATTERNS).map((name) => {
    const layer = areaLayers().find(
      ({ paint }) => paint && 'fill-pattern' in paint && paint['fill-pattern'] === name,
    )!;
    const opacity = (layer.paint as Record<string, unknown>)['fill-opacity'];
    const classes = [...CLASS_COLOURS.keys(), 'noData', 'notApplicable'] as const;
    return [
      name,
      classes.filter((one) => Number(evaluate('fill-opacity', opacity, { coverage: classState(one) })) > 0),
    ];
  });
  expect(Object.fromEntries(shownOn)).toEqual({
    reached: [5],
    noData: ['noData'],
    notApplicable: ['notApplicable'],
  });
});

test('a mark stays visible close by', () => {
  for (const { paint } of areaLayers()) {
    if (!paint || !('fill-pattern' in paint)) continue;
    const mark = paint['fill-pattern'] as 'moved' | 'reached' | 'noData' | 'notApplicable';
    const state =
      mark === 'moved' ? { moved: true } : { coverage: classState(mark === 'reached' ? 5 : mark) };
    expect(evaluate('fill-opacity', paint['fill-opacity'], state, 17)).toBeGreaterThan(0.3);
  }
});

test('areas are full of colour from afar and a tint in a street, over a background sooner', () => {
  const seen = (overBasemap: boolean) =>
    [6, 8, 10, 12, 14, 16, 18].map((zoom) =>
      Number(evaluate('fill-opacity', areaOpacity(overBasemap), {}, zoom)),
    );
  const [plain, over] = [seen(false), seen(true)];
  expect(plain[0]).toBe(1);
  expect(plain.at(-1)).toBeLessThan(0.2);
  expect(over.at(-1)).toBeLessThan(0.1);
  for (const [at, opacity] of plain.entries()) {
    expect(over[at]!).toBeLessThan(opacity);
    expect(over[at]!).toBeGreaterThan(0.05);
    if (at > 0) expect(opacity).toBeLessThanOrEqual(plain[at - 1]!);
  }
});

test('a legend is told the opacity that the style draws with', () => {
  for (const overBasemap of [false, true])
    for (let zoom = 5; zoom <= 20; zoom += 0.25)
      expect(areaFillAt(zoom, overBasemap).opacity).toBeCloseTo(
        Number(evaluate('fill-opacity', areaOpacity(overBasemap), {}, zoom)),
        9,
      );
});

test('borders are the thinner the more areas there are, and as wide as ever where few are left on the screen', () => {
  const widthOf = (count: number, zoom: number) =>
    Number(evaluate('line-width', borderWidth(meanAcross([2.5, 50.7, 5.9, 51.5], count)), {}, zoom));
  expect(widthOf(285, 8)).toBeCloseTo(0.82);
  expect(widthOf(9_400, 8)).toBeLessThan(0.25);
  expect(widthOf(9_400, 8)).toBeLessThan(widthOf(1_119, 8));
  expect(widthOf(9_400, 12)).toBeCloseTo(widthOf(285, 12));
});

test('where the fill has faded, the class stands along the border', () => {
  const edge = areaLayers().find(({ id }) => id === 'area-edge')!;
  const width = (zoom: number) =>
    evaluate('line-width', (edge.paint as Record<string, unknown>)['line-width'], {}, zoom);
  expect(width(8)).toBe(0);
  expect(areaFillAt(8, false).edge).toBe(false);
  expect(width(14)).toBeGreaterThan(3);
  expect(areaFillAt(14, false).edge).toBe(true);
});

test.each([
  ['grb', 'GRB', 'grb_bsk_grijs'],
  ['grbColour', 'GRB', 'grb_bsk'],
  ['aerial', 'OMWRGBMRVL', 'omwrgbmrvl'],
] as const)('the background %s asks one tile of its own service by keys and values', (id, service, layer) => {
  const { tiles, maxzoom, attribution } = basemapSource(id);
  expect(tiles).toHaveLength(1);
  const url = new URL(tiles![0]!.replace('{z}', '12').replace('{x}', '2098').replace('{y}', '1373'));
  expect(url.origin + url.pathname).toBe(`https://geo.api.vlaanderen.be/${service}/wmts`);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    REQUEST: 'GetTile',
    LAYER: layer,
    TILEMATRIXSET: 'GoogleMapsVL',
    TILEMATRIX: '12',
    TILEROW: '1373',
    TILECOL: '2098',
  });
  expect(maxzoom).toBe(20);
  expect(attribution).toBe('© Digitaal Vlaanderen');
});
