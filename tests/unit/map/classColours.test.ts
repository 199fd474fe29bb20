import { describe, expect, test } from 'vitest';
import { SHARE_CLASS_COUNT } from '../../../src/domain/classify/breaksAroundTarget';
import {
  classBackground,
  CLASS_COLOURS,
  classColour,
  UNRANKED_COLOUR,
  patternOfClass,
} from '../../../src/map/classColours';

/** Linear red, green, blue of `#rrggbb` (sRGB, IEC 61966-2-1). */
function linear(colour: string): [number, number, number] {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** CIE lightness from relative luminance. */
function lightness([red, green, blue]: readonly number[]): number {
  const y = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** Colour as a deuteranope and a protanope see it (Viénot, Brettel and Mollon 1999), in linear RGB. */
const BLINDNESS = {
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
} as const;

/** CIE Lab of linear sRGB, white point D65. */
function lab(rgb: readonly number[]): [number, number, number] {
  const [r, g, b] = rgb.map((value) => Math.min(Math.max(value, 0), 1)) as [number, number, number];
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...lab(a).map((value, at) => value - lab(b)[at]!));
}

test('there is a colour for every share class', () => {
  expect(CLASS_COLOURS).toHaveLength(SHARE_CLASS_COUNT);
});

test('colours grow lighter towards the line and darker away from it, in clear steps', () => {
  const [farBehind, behind, justBehind, justAhead, ahead, reached] = CLASS_COLOURS.map((colour) =>
    lightness(linear(colour)),
  ) as [number, number, number, number, number, number];
  for (const step of [behind - farBehind, justBehind - behind, justAhead - ahead, ahead - reached]) {
    expect(step).toBeGreaterThan(10);
  }
});

describe.each(Object.entries(BLINDNESS))('with %s', (_name, matrix) => {
  test('every two classes stay apart', () => {
    const seen = CLASS_COLOURS.map((colour) =>
      matrix.map(([r, g, b]) => r * linear(colour)[0] + g * linear(colour)[1] + b * linear(colour)[2]),
    );
    for (let a = 0; a < seen.length; a++) {
      // A difference of 10 in CIE Lab is plain to see between neighbouring surfaces.
      for (let b = a + 1; b < seen.length; b++) expect(difference(seen[a]!, seen[b]!)).toBeGreaterThan(10);
    }
  });
});

test('what cannot be ranked is no share class, and its two kinds carry different marks', () => {
  expect(classColour('noData')).toBe(UNRANKED_COLOUR);
  expect(CLASS_COLOURS).not.toContain(UNRANKED_COLOUR);
  expect(patternOfClass('noData')).not.toBe(patternOfClass('notApplicable'));
});

test('only a goal that is reached carries a mark among the share classes', () => {
  const marked = [...CLASS_COLOURS.keys()].filter((index) => patternOfClass(index) !== null);
  expect(marked).toEqual([SHARE_CLASS_COUNT - 1]);
});

test('the legend shows the mark of a class as an image in the style sheet, with no address outside the page', () => {
  expect(classBackground(0)).toBe(CLASS_COLOURS[0]);
  const background = classBackground('noData');
  const svg = decodeURIComponent(/url\("data:image\/svg\+xml,(.*)"\)$/.exec(background)![1]!);
  expect(background.startsWith(UNRANKED_COLOUR)).toBe(true);
  expect(svg).toMatch(/^<svg [^>]*width='6'.*<path d='[^']+' fill='none' stroke='#[0-9a-f]{6}'/);
});
