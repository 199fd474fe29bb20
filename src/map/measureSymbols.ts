import { LEKP_TARGETS } from '../domain/targets/lekp';
import type { TargetId } from '../domain/targets/target';
import { LAYER_COLOURS } from '../domain/measures/layerStyle';
import { COLOURED, inkOf, MEASURE_COLOURS, MEASURE_GROUND } from './classColours';
import type { Standing } from './splitByStanding';

/** Side of the box in which a symbol is drawn, in units of its path. */
export const SYMBOL_BOX = 16;

/** The outline of each kind of measure, an SVG path: what it is can be told without colour. */
export const SYMBOL_PATHS = Object.fromEntries(
  LEKP_TARGETS.map(({ id, symbol }) => [id, symbol]),
) as Readonly<Record<TargetId, string>>;

/** What is drawn over or in the outline of a symbol, so that its standing is told without colour. */
type SymbolMark = 'struck' | 'dashed' | 'hatched' | 'hatchedBack' | 'halved' | null;

/**
 * How a symbol is inked: filled when it stands, hollow when it is planned, grey and struck through when it does not count.
 * Of a scenario: dashed for an idea, hatched when planned, half filled when in progress; hatched the other way when a layer
 * calls it planned.
 */
export const SYMBOL_INK: Readonly<
  Record<Exclude<Standing, 'chosen'>, { fill: string; stroke: string; width: number; mark: SymbolMark }>
> = {
  realised: { fill: MEASURE_COLOURS.realised, stroke: MEASURE_GROUND, width: 1.2, mark: null },
  planned: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.planned, width: 2, mark: null },
  leftOut: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.leftOut, width: 1.4, mark: 'struck' },
  idea: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.idea, width: 2, mark: 'dashed' },
  inPlan: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.inPlan, width: 2, mark: 'hatched' },
  inProgress: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.inProgress, width: 2, mark: 'halved' },
  known: { fill: MEASURE_GROUND, stroke: MEASURE_COLOURS.known, width: 2, mark: 'hatchedBack' },
};

/** The stroke through what does not count. */
export const STRIKE = 'M2.500 13.500L13.500 2.500';
/** Strokes across a symbol, and its lower half: they end at its outline. */
export const HATCH = 'M-1 7L7 -1M0 12L12 0M4 16L16 4M9 17L17 9';
export const HATCH_BACK = 'M-1 9L7 17M0 4L12 16M4 0L16 12M9 -1L17 7';
export const LOWER_HALF = 'M0 8.500H16V16H0z';

/** Symbols of all kinds and standings in one picture, as deck.gl draws them from. */
export interface SymbolAtlas {
  image: HTMLCanvasElement;
  mapping: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}

/** The name of a symbol in the atlas. @param colour of the user's choosing; null for that of its standing */
export function symbolName(target: TargetId, standing: Standing, colour: string | null = null): string {
  return colour === null ? `${target}/${standing}` : `${target}/${standing}/${colour}`;
}

/** How a symbol is inked in a colour of the user's choosing. */
export function symbolInk(standing: keyof typeof SYMBOL_INK, colour?: string) {
  const ink = SYMBOL_INK[standing];
  const own = inkOf(standing, colour);
  const swapped = (paint: string): string => (paint === MEASURE_COLOURS[standing] ? own : paint);
  return { ...ink, fill: swapped(ink.fill), stroke: swapped(ink.stroke) };
}

/** The rows of the atlas: every standing, and those that a colour can be chosen for in every such colour. */
const ATLAS_ROWS = (Object.keys(SYMBOL_INK) as (keyof typeof SYMBOL_INK)[]).flatMap((standing) => [
  { standing, colour: null },
  ...(COLOURED.has(standing) ? LAYER_COLOURS.map((colour) => ({ standing, colour })) : []),
]);

/** Pixels of the picture for every unit of a path: sharp at twice the largest size on the screen. */
const PIXELS = 4;

let drawn: SymbolAtlas | null = null;

/** Draw the symbols, once for a page. */
export function symbolAtlas(): SymbolAtlas {
  if (drawn) return drawn;
  const targets = Object.keys(SYMBOL_PATHS) as TargetId[];
  const side = SYMBOL_BOX * PIXELS;
  const image = document.createElement('canvas');
  image.width = side * targets.length;
  image.height = side * ATLAS_ROWS.length;
  const paper = image.getContext('2d')!;
  paper.lineJoin = 'round';
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  targets.forEach((target, column) => {
    ATLAS_ROWS.forEach(({ standing, colour }, row) => {
      paper.setTransform(PIXELS, 0, 0, PIXELS, column * side, row * side);
      const { fill, stroke, width, mark } = symbolInk(standing, colour ?? undefined);
      const path = new Path2D(SYMBOL_PATHS[target]);
      paper.fillStyle = fill;
      paper.fill(path);
      paper.strokeStyle = stroke;
      paper.save();
      paper.clip(path);
      paper.lineWidth = 1;
      if (mark === 'hatched') paper.stroke(new Path2D(HATCH));
      if (mark === 'hatchedBack') paper.stroke(new Path2D(HATCH_BACK));
      paper.fillStyle = stroke;
      if (mark === 'halved') paper.fill(new Path2D(LOWER_HALF));
      paper.restore();
      paper.lineWidth = width;
      paper.setLineDash(mark === 'dashed' ? [2.6, 1.8] : []);
      paper.stroke(path);
      if (mark === 'struck') paper.stroke(new Path2D(STRIKE));
      const at = { x: column * side, y: row * side, width: side, height: side };
      mapping[symbolName(target, standing, colour)] = at;
    });
  });
  drawn = { image, mapping };
  return drawn;
}

/** From this zoom on a point is a symbol of its kind; from further away it is a dot. */
export const SYMBOL_ZOOM = 13;

/** The size of symbols in CSS pixels: on the screen and not on the ground, so that they never cover a street. */
export function symbolSize(zoom: number): number {
  return Math.min(22, 10 + 2 * Math.max(0, zoom - SYMBOL_ZOOM));
}
