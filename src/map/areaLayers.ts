import type { ExpressionSpecification, LineLayerSpecification, FillLayerSpecification } from 'maplibre-gl';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import type { Bounds } from './coverageMap';
import { areaOpacity, EDGE_FROM, edgeWidth } from './areaFade';
import {
  classColour,
  CLASS_COLOURS,
  UNCLASSED_COLOUR,
  edgeColour,
  CLASS_PATTERNS,
  patternOfClass,
  MOVED_PATTERN_NAME,
} from './classColours';
import type { PatternName } from './classColours';

export const OWN_OUTLINE_SOURCE = 'own-outlines';

/**
 * Outlines of own areas, each in its colour, over the areas of any level. The colour is a feature state, so that
 * another colour needs no new shapes; an area without one is not drawn.
 */
function ownOutlineLayers(): LineLayerSpecification[] {
  const colour: ExpressionSpecification = [
    'to-color',
    ['coalesce', ['feature-state', 'colour'], 'rgba(0, 0, 0, 0)'],
  ];
  const layer = (
    id: string,
    paint: NonNullable<LineLayerSpecification['paint']>,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: OWN_OUTLINE_SOURCE,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  });
  return [
    layer('own-outline-casing', { 'line-color': '#ffffff', 'line-width': 4.5, 'line-opacity': 0.8 }),
    layer('own-outline', { 'line-color': colour, 'line-width': 2.5 }),
  ];
}

export const AREA_SOURCE = 'areas';
/** The storeys of a level, from the ground up, the last with all above it: an area that lies on a larger one covers its fill and its marks. */
const AREA_STOREYS = [0, 1, 2, 3];
const onStorey = (id: string, storey: number): string => (storey === 0 ? id : `${id}-${storey}`);
/** The lowest of the fills. */
export const AREA_FILL_LAYER = 'area-fill';
export const AREA_FILL_LAYERS = AREA_STOREYS.map((storey) => onStorey(AREA_FILL_LAYER, storey));
/** The hatches of areas that a plan moves to another class. */
export const MOVED_LAYERS = AREA_STOREYS.map((storey) => onStorey('area-moved', storey));
/** Measures lie directly under it: borders and chosen areas are seen through a crowd of them. */
export const AREA_BORDER_LAYER = 'area-border';

/** What the map knows of an area besides its shape. Feature states change without parsing the shapes again. */
export interface AreaState {
  /** {@link classState} of the area's class. */
  coverage: string;
  selected: boolean;
  hovered: boolean;
  /** Taken into an area in the making. */
  picked: boolean;
  /** In another class by the plan. */
  moved: boolean;
}

const INK = '#16212b';
const ACCENT = '#0f6b60';

/** Own areas may overlap: the smaller one lies on top, so that each can be seen and chosen. */
const SMALLEST_ON_TOP: NonNullable<FillLayerSpecification['layout']> = {
  'fill-sort-key': ['-', 0, ['coalesce', ['get', 'size'], 0]],
};
const PATTERN_NAMES = Object.keys(CLASS_PATTERNS) as PatternName[];
const CLASSES: readonly CoverageClass[] = [...CLASS_COLOURS.keys(), 'noData', 'notApplicable'];

/** A class as a feature state: text, because one `match` cannot mix numbers and text. */
export function classState(coverageClass: CoverageClass): string {
  return String(coverageClass);
}

const coverage: ExpressionSpecification = ['coalesce', ['feature-state', 'coverage'], ''];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];

const isMoved: ExpressionSpecification = ['boolean', ['feature-state', 'moved'], false];
const isPicked: ExpressionSpecification = ['boolean', ['feature-state', 'picked'], false];

/** The colour of an area by its class. */
export function areaColour(): ExpressionSpecification {
  const pairs = CLASSES.flatMap((one) => [classState(one), classColour(one)]);
  return ['match', coverage, ...pairs, UNCLASSED_COLOUR] as unknown as ExpressionSpecification;
}

const UNRANKED = CLASSES.filter((one) => typeof one !== 'number').map(classState);

/** White between colours, grey around the white ground of what cannot be ranked; close by dark, as the fills are gone. */
function borderColour(): ExpressionSpecification {
  const between: ExpressionSpecification = ['match', coverage, UNRANKED, '#c3ccd3', '#ffffff'];
  return ['interpolate', ['linear'], ['zoom'], 10, between, 12, '#52606b'];
}

/** Widths of borders between areas that are large enough, by zoom, in CSS pixels. */
const BORDER: readonly (readonly [zoom: number, width: number])[] = [
  [6, 0.4],
  [7, 0.67],
  [8, 0.82],
  [9, 0.86],
  [10, 0.9],
  [11, 1.13],
  [12, 1.37],
  [13, 1.6],
];
/** Areas of fewer CSS pixels across have thinner borders, so that a crowd of them keeps its colours. */
const LEAST_ACROSS = 24;

/**
 * The width of borders between areas: the more of them there are on the screen, the thinner.
 * @param across how wide the mean area is at zoom 0, in CSS pixels
 */
export function borderWidth(across: number): ExpressionSpecification {
  const stops = BORDER.flatMap(([zoom, width]) => [
    zoom,
    width * Math.min(1, (across * 2 ** zoom) / LEAST_ACROSS),
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification;
}

/**
 * How wide the mean of so many areas is at zoom 0, where the world is 512 CSS pixels wide.
 * @param bounds of all of them, degrees
 */
export function meanAcross([west, south, east, north]: Bounds, count: number): number {
  const ofDegree = 512 / 360;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const surface = (east - west) * ofDegree * ((north - south) / stretch) * ofDegree;
  // A country fills about half of its box.
  return Math.sqrt(surface / 2 / Math.max(1, count));
}

/** The class along the inside of the border, where the fill is only a tint. */
function edgeLayer(): LineLayerSpecification {
  const pairs = CLASSES.flatMap((one) => [classState(one), edgeColour(one)]);
  return {
    id: 'area-edge',
    type: 'line',
    source: AREA_SOURCE,
    minzoom: EDGE_FROM,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ['match', coverage, ...pairs, UNCLASSED_COLOUR] as unknown as ExpressionSpecification,
      'line-width': edgeWidth(),
      'line-offset': edgeWidth(0.5),
    },
  };
}

function patternLayerId(name: PatternName): string {
  return `area-pattern-${name}`;
}

/**
 * A pattern cannot depend on a feature state, but how visible it is can: one layer for each pattern.
 * Close by, where one area fills the screen, the marks step back behind the measures.
 */
function patternOpacity(name: PatternName): ExpressionSpecification {
  const marked = CLASSES.filter((one) => patternOfClass(one) === name).map(classState);
  return fadingWhere(['match', coverage, marked, true, false]);
}

/** Opacity of a pattern over the areas of which something holds: paler close by, where it covers the whole map. */
function fadingWhere(holds: ExpressionSpecification): ExpressionSpecification {
  const shown = (opacity: number): ExpressionSpecification => ['case', holds, opacity, 0];
  return ['interpolate', ['linear'], ['zoom'], 11, shown(1), 13, shown(0.45)];
}

/** Fill and marks of the areas on a storey. */
function storeyLayers(storey: number): FillLayerSpecification[] {
  const own: ExpressionSpecification = ['coalesce', ['get', 'storey'], 0];
  const filter: ExpressionSpecification = [storey + 1 < AREA_STOREYS.length ? '==' : '>=', own, storey];
  const layer = (
    id: string,
    paint: NonNullable<FillLayerSpecification['paint']>,
    layout: NonNullable<FillLayerSpecification['layout']> = {},
  ): FillLayerSpecification => ({
    ...{ id: onStorey(id, storey), type: 'fill', source: AREA_SOURCE, filter, layout, paint },
  });
  return [
    layer(
      AREA_FILL_LAYER,
      { 'fill-color': areaColour(), 'fill-opacity': areaOpacity(false) },
      SMALLEST_ON_TOP,
    ),
    ...PATTERN_NAMES.map((name) =>
      layer(patternLayerId(name), {
        'fill-pattern': name,
        'fill-opacity': patternOpacity(name),
        'fill-antialias': false,
      }),
    ),
    layer(
      'area-moved',
      { 'fill-pattern': MOVED_PATTERN_NAME, 'fill-opacity': fadingWhere(isMoved), 'fill-antialias': false },
      // Drawn only while a plan moves areas: over all of Flanders it is as much work as the classes.
      { visibility: 'none' },
    ),
  ];
}

/**
 * Fill, marks, hairline borders and the outlines of areas that are pointed at, picked or selected, in drawing order. These
 * have two layers for all three: at another class of an area the library works through every layer of lines of a source
 * once for each of them, as many times as their square.
 */
export function areaLayers(): (FillLayerSpecification | LineLayerSpecification)[] {
  return [
    ...AREA_STOREYS.flatMap(storeyLayers),
    edgeLayer(),
    outline(AREA_BORDER_LAYER, borderColour(), borderWidth(Infinity)),
    // Width and not opacity switches an outline off: a line without width costs no pixels.
    ...ownOutlineLayers(),
    outline('area-outline-casing', '#ffffff', ['case', isPicked, 5.5, isSelected, 5, 0]),
    outline(
      'area-outline',
      ['case', isSelected, INK, isPicked, ACCENT, INK],
      ['case', isSelected, 2.4, isPicked, 3, isHovered, 1.4, 0],
    ),
  ];
}

function outline(
  id: string,
  colour: string | ExpressionSpecification,
  width: ExpressionSpecification,
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: AREA_SOURCE,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}
