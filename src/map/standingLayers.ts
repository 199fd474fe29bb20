import type { Layer } from '@deck.gl/core';
import { IconLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { MeasureGeometry } from '../engine/measureGeometry';
import { AREA_BORDER_LAYER } from './areaLayers';
import { inkOf, MEASURE_COLOURS, MEASURE_GROUND } from './classColours';
import { ALL_FROM, notThinned, takenBy, thinOut } from './thinOut';
import type { ThinnedTo } from './coverageMap';
import { symbolName } from './measureSymbols';
import type { SymbolAtlas } from './measureSymbols';
import { dashes, hatching } from './strokes';
import type { Standing, StandingGeometry } from './splitByStanding';

type Colour = [red: number, green: number, blue: number, alpha: number];

/** A size on the ground, held between two sizes on the screen: a dot at the scale of Flanders, a disc in a street. */
type Size = readonly [metres: number, leastPixels: number, mostPixels: number, pixelsOfRim: number];

/** Radii of points and widths of lines. */
const SIZES: Record<Standing, { point: Size; line: Size }> = {
  leftOut: { point: [25, 0.6, 2.5, 0], line: [4, 0.8, 1.5, 0] },
  realised: { point: [45, 0.9, 4, 0.4], line: [12, 1.4, 3.5, 0.8] },
  planned: { point: [45, 0.9, 4, 0.8], line: [12, 1.6, 3.5, 1.1] },
  known: { point: [45, 1.2, 4, 1], line: [12, 1.6, 3.5, 1.1] },
  idea: { point: [45, 1.2, 4, 0.8], line: [12, 1.4, 2.5, 0] },
  inPlan: { point: [45, 1.6, 4, 1.2], line: [12, 1.6, 3.5, 1.3] },
  inProgress: { point: [45, 1.6, 4, 1.6], line: [12, 1.6, 4, 1.3] },
  chosen: { point: [90, 6, 8, 0], line: [30, 10, 14, 0] },
};

/** Radius of a dot among so many that are all there is to see: from four pixels for a thousand to the usual for a million. */
function radiusAmong(count: number, usual: Size): Size {
  const [, usualLeast, usualMost, rim] = usual;
  const least = Math.min(4, Math.max(usualLeast, 7.9 - 1.3 * Math.log10(Math.max(1, count))));
  return [60, least, Math.max(usualMost, 5), rim];
}

/** How far the mark of a chosen measure reaches around its symbol, in CSS pixels. */
const MARK_AROUND = 4;

const POLYGON_FILL: Record<Standing, { colour: string; opacity: number }> = {
  leftOut: { colour: MEASURE_COLOURS.leftOut, opacity: 0.25 },
  realised: { colour: MEASURE_COLOURS.realised, opacity: 0.55 },
  planned: { colour: MEASURE_GROUND, opacity: 0.55 },
  known: { colour: MEASURE_GROUND, opacity: 0.55 },
  idea: { colour: MEASURE_GROUND, opacity: 0.3 },
  inPlan: { colour: MEASURE_GROUND, opacity: 0.55 },
  inProgress: { colour: MEASURE_COLOURS.inProgress, opacity: 0.25 },
  chosen: { colour: MEASURE_COLOURS.chosen, opacity: 0.35 },
};

/**
 * Above so many positions lines and outlines are drawn without a rim. A rim draws everything twice, which a
 * machine without a graphics card feels, and in such a crowd the rims hide each other.
 */
const MOST_POSITIONS_WITH_RIM = 30_000;
const hasRim = ({ positions }: { positions: Float64Array }): boolean =>
  positions.length / 2 <= MOST_POSITIONS_WITH_RIM;

/** How lines and surfaces of a geometry are drawn where that is not by their standing. */
interface PartsLook {
  ink: string;
  hasRim: boolean;
  isMany: boolean;
}

const farWidth = (zoom: number, isMany: boolean): number => (isMany && zoom < ALL_FROM ? FAR_WIDTH : 1);

/** Places the layers under borders, chosen areas and names, which a crowd of symbols must not cover. */
const UNDER_BORDERS = { beforeId: AREA_BORDER_LAYER } as object;
/** The columns are taken as they are: rings repeat their first position, so a ring is an open path too. */
const OPEN_ROUND_PATH = {
  _pathType: 'open',
  jointRounded: true,
  capRounded: true,
  antialiasing: true,
} as const;

/** How points are seen at the zoom of the map; null: as dots, from afar. */
export interface SymbolView {
  atlas: SymbolAtlas;
  /** CSS pixels. */
  size: number;
}

/** How measures are seen. */
export interface MeasureView {
  symbols: SymbolView | null;
  /** Below {@link ALL_FROM} points are thinned out, and lines and outlines are thinner. */
  zoom: number;
}
/** How much thinner, and of how many lines or surfaces on: areas keep their colours between them. */
const FAR_WIDTH = 0.5;
const MANY = 500;

/** Surfaces with strokes across them, and surfaces without a white rim. */
const HATCHED: ReadonlySet<Standing> = new Set(['inPlan', 'inProgress', 'known']);
const RIMLESS: ReadonlySet<Standing> = new Set(['leftOut', 'idea', 'chosen']);
/** White inside a coloured rim. */
const HOLLOW: ReadonlySet<Standing> = new Set(['planned', 'known', 'idea', 'inPlan', 'inProgress']);

/** A layer object serves one stay on the screen only, so its parts are kept and the object is made anew. */
export type LayerMaker = (view: MeasureView) => Layer;

/**
 * What draws the parts of one standing, with constant colours.
 * @param whole the geometry of which the parts are, all of them or those of a stretch
 */
export function standingLayers(
  whole: MeasureGeometry,
  parts: StandingGeometry,
  standing: Standing,
  id: string,
): LayerMaker[] {
  const { style = {}, target } = whole;
  const ink = inkOf(standing, style.colour);
  const colour = ink === MEASURE_COLOURS[standing] ? null : ink;
  const icon = standing === 'chosen' ? null : symbolName(style.symbol ?? target, standing, colour);
  const lookOf = (all: { positions: Float64Array; feature: Uint32Array }): PartsLook => ({
    ...{ ink, hasRim: hasRim(all), isMany: standing !== 'chosen' && all.feature.length > MANY },
  });
  const makers = [
    ...polygonLayers(`${id}/polygons`, parts.polygons, standing, lookOf(whole.polygons)),
    ...lineLayers(`${id}/lines`, parts.lines, standing, lookOf(whole.lines)),
    ...pointLayers(`${id}/points`, parts.points, standing, {
      ...{ icon, ink },
      size: style.alone
        ? radiusAmong(whole.points.feature.length, SIZES[standing].point)
        : SIZES[standing].point,
      // What is chosen is marked wherever it lies, and what is all there is to see hides nothing.
      taken: standing === 'chosen' || style.alone ? null : takenBy(whole, standing),
    }),
  ];
  const { opacity = 1 } = style;
  return opacity === 1 ? makers : makers.map((make) => (view) => make(view).clone({ opacity }));
}

/** As deck.gl reads points, and of how many they are those that are drawn. */
interface PointData {
  length: number;
  attributes: { getPosition: { value: Float64Array; size: 2 } };
  pointsOf: number;
}

/** How many points layers draw, of how many; null where all of them are drawn. */
export function thinnedTo(layers: readonly Layer[]): ThinnedTo | null {
  const sum = { drawn: 0, of: 0 };
  for (const { props } of layers) {
    const { length, pointsOf = 0 } = props.data as Partial<PointData>;
    if (pointsOf === 0) continue;
    sum.drawn += length ?? 0;
    sum.of += pointsOf;
  }
  return sum.drawn < sum.of ? sum : null;
}

function pointLayers(
  id: string,
  positions: Float64Array,
  standing: Standing,
  look: {
    icon: string | null;
    ink: string;
    size: Size;
    taken: ReturnType<typeof takenBy>;
  },
): LayerMaker[] {
  if (positions.length === 0) return [];
  const { icon, size, taken } = look;
  const [metres, min, max, rim] = size;
  const ink = rgba(look.ink);
  const ground = rgba(MEASURE_GROUND);
  const hollow = HOLLOW.has(standing);
  // What is made below keeps these for as long as the measures are there, and no copy in another order.
  const { positions: drawn, countAt } = taken ? thinOut(positions, taken) : notThinned(positions);
  // The same attributes for every zoom: no position is brought to the graphics card twice.
  const attributes: PointData['attributes'] = { getPosition: { value: drawn, size: 2 } };
  // A mark around a symbol is no point more.
  const pointsOf = standing === 'chosen' ? 0 : drawn.length / 2;
  const byLength = new Map<number, PointData>();
  const dataAt = (zoom: number) => {
    const length = countAt(zoom);
    const data = byLength.get(length) ?? { length, attributes, pointsOf };
    byLength.set(length, data);
    return data;
  };
  const getIcon = (): string => icon ?? '';
  return [
    ({ symbols, zoom }) =>
      symbols && icon !== null
        ? new IconLayer({
            ...UNDER_BORDERS,
            id: `${id}/symbols`,
            data: dataAt(zoom),
            // The kind of picture that is uploaded as it is; the types know addresses and textures only.
            iconAtlas: symbols.atlas.image as unknown as string,
            iconMapping: symbols.atlas.mapping,
            getIcon,
            sizeScale: symbols.size,
          })
        : new ScatterplotLayer({
            ...UNDER_BORDERS,
            id,
            data: dataAt(zoom),
            getRadius: metres,
            radiusMinPixels: symbols ? symbols.size / 2 + MARK_AROUND : min,
            radiusMaxPixels: symbols ? symbols.size / 2 + MARK_AROUND : max,
            getFillColor: hollow ? ground : ink,
            stroked: rim > 0,
            getLineColor: hollow ? ink : ground,
            getLineWidth: metres / 4,
            lineWidthMinPixels: rim / 2,
            lineWidthMaxPixels: rim,
          }),
  ];
}

/** A filled line on a white rim, or, when planned, a white line on a coloured rim. */
function lineLayers(
  id: string,
  lines: StandingGeometry['lines'],
  standing: Standing,
  look: PartsLook,
): LayerMaker[] {
  if (lines.start.length < 2) return [];
  const [metres, min, max, rim] = SIZES[standing].line;
  const rimless = rim === 0 || !look.hasRim;
  const hollow = HOLLOW.has(standing);
  const ink = rgba(look.ink);
  const ground = rgba(MEASURE_GROUND);
  const drawn = standing === 'idea' ? dashes(lines) : lines;
  const path = (part: string, paint: Colour, extra: number): LayerMaker => {
    const data = pathData(drawn.positions, drawn.start);
    return ({ zoom }) =>
      new PathLayer({
        ...UNDER_BORDERS,
        ...OPEN_ROUND_PATH,
        id: `${id}/${part}`,
        data,
        getColor: paint,
        // The rim grows with the line from its own smallest width, so that it shows at every zoom.
        getWidth: (metres * (min + extra)) / min,
        widthMinPixels: (min + extra) * farWidth(zoom, look.isMany),
        widthMaxPixels: max + extra,
      });
  };
  if (rimless) return [path('line', ink, 0)];
  return [
    path('rim', hollow ? ink : ground, 2 * rim),
    path('line', hollow ? ground : ink, 0),
    // Half filled, as the symbol of what is in progress is.
    ...(standing === 'inProgress' ? [path('core', ink, -0.7)] : []),
  ];
}

/** Filled surfaces, white when planned; the outline keeps a bed of ten square metres visible as a speck. */
function polygonLayers(
  id: string,
  polygons: StandingGeometry['polygons'],
  standing: Standing,
  { ink, hasRim, isMany }: PartsLook,
): LayerMaker[] {
  const { positions, ringStart, polygonStart } = polygons;
  if (polygonStart.length < 2) return [];
  const { colour, opacity } = POLYGON_FILL[standing];
  const fill = { colour: colour === MEASURE_COLOURS[standing] ? ink : colour, opacity };
  const fillData = { length: polygonStart.length - 1 };
  const rings = { positions, start: ringStart };
  const outline = (part: string, colour: string, pixels: number, paths = rings): LayerMaker => {
    const data = pathData(paths.positions, paths.start);
    return ({ zoom }) =>
      new PathLayer({
        ...UNDER_BORDERS,
        ...OPEN_ROUND_PATH,
        id: `${id}/${part}`,
        data,
        getColor: rgba(colour),
        widthUnits: 'pixels',
        getWidth: pixels * farWidth(zoom, isMany),
      });
  };
  const makers: LayerMaker[] = [
    () =>
      new SolidPolygonLayer<null>({
        ...UNDER_BORDERS,
        id: `${id}/fill`,
        data: fillData,
        getPolygon: (_none, { index }) => polygonOf(polygons, index),
        positionFormat: 'XY',
        _normalize: false,
        getFillColor: rgba(fill.colour, fill.opacity),
      }),
    ...(HATCHED.has(standing) ? [outline('hatching', ink, 1, hatching(polygons, standing === 'known'))] : []),
    standing === 'idea'
      ? outline('outline', ink, 1.6, dashes(rings))
      : outline('outline', ink, standing === 'chosen' ? 8 : 1.6),
  ];
  return RIMLESS.has(standing) || !hasRim ? makers : [outline('rim', MEASURE_GROUND, 3.2), ...makers];
}

function pathData(positions: Float64Array, start: Uint32Array) {
  return {
    length: start.length - 1,
    startIndices: start,
    attributes: { getPath: { value: positions, size: 2 } },
  };
}

/** A polygon as deck.gl reads it: flat positions, and where in that array its holes begin. */
function polygonOf({ positions, ringStart, polygonStart }: StandingGeometry['polygons'], index: number) {
  const first = polygonStart[index]!;
  const end = polygonStart[index + 1]!;
  const from = ringStart[first]!;
  return {
    positions: positions.subarray(2 * from, 2 * ringStart[end]!),
    holeIndices: Array.from(ringStart.subarray(first + 1, end), (ring) => 2 * (ring - from)),
  };
}

/** `#rrggbb` as bytes. */
function rgba(colour: string, opacity = 1): Colour {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(255 * opacity)];
}
