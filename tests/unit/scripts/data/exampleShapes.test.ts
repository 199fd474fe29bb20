import { kinks, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { plot } from '../../../../scripts/data/exampleLayers/exampleTargets';
import { shareOut, windingLine } from '../../../../scripts/data/exampleLayers/exampleFeatures';
import { SeededRandom } from '../../../../scripts/data/seededRandom';
import { doubleArea } from '../../../helpers/partitionFaults';

const randoms = Array.from({ length: 200 }, (_, number) => new SeededRandom(`shape/${number}`));
const length = (line: Position[]) =>
  line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x! - line[at]![0]!, y! - line[at]![1]!), 0);

test('a line has the length that was asked for', () => {
  for (const random of randoms) expect(length(windingLine([3950, 3110], 0.85, random))).toBeCloseTo(0.85, 9);
});

test('a plot has the area that was asked for, runs counter-clockwise and does not cross itself', () => {
  for (const random of randoms) {
    const ring = plot([0, 0], 1250, random);
    expect(doubleArea({ code: '', polygons: [[ring]] }) / 2).toBeCloseTo(1250, 6);
    expect(kinks(polygon([ring])).features).toEqual([]);
  }
});

describe('sharing out', () => {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  test('gives the total in parts of about the typical size', () => {
    const shares = shareOut(new SeededRandom('a'), 10_000, 100, false);
    expect(shares).toHaveLength(100);
    expect(sum(shares)).toBeCloseTo(10_000, 6);
  });

  test('gives whole numbers of at least one that add up to about the total', () => {
    const shares = shareOut(new SeededRandom('b'), 3000, 12, true);
    expect(shares.every((share) => Number.isInteger(share) && share >= 1)).toBe(true);
    expect(Math.abs(sum(shares) / 3000 - 1)).toBeLessThan(0.02);
  });

  test('gives a small total as one part, and nothing where a whole one is too much', () => {
    expect(shareOut(new SeededRandom('c'), 35, 1600, true)).toEqual([35]);
    expect(shareOut(new SeededRandom('d'), 0.08, 1, true)).toEqual([]);
  });
});
