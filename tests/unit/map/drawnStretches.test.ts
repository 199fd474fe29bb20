import { expect, test } from 'vitest';
import type { MeasureGeometry } from '../../../src/engine/measureGeometry';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { STRETCH, stretchesOf } from '../../../src/map/drawnStretches';

const { points, lines, polygons } = emptyColumns();

const geometry = (parts: Partial<MeasureGeometry>): MeasureGeometry => ({
  ...{ layerId: 'a', target: 'bomen', synthetic: false, points, lines, polygons },
  ...{ standing: new Uint8Array(0), ...parts },
});

/** Where parts of so many positions each start, and the last ends. */
const starts = (parts: number, size: number): Uint32Array =>
  Uint32Array.from({ length: parts + 1 }, (_, part) => part * size);
/** Positions that tell their number. */
const positions = (count: number): Float64Array => Float64Array.from({ length: 2 * count }, (_, at) => at);

test('what is small is one stretch, as it is', () => {
  const small = geometry({ points: { positions: positions(3), feature: starts(2, 1) } });
  expect([...stretchesOf(small)]).toEqual([{ geometry: small, weight: 3 }]);
});

test('stretches hold every part once, whole, with starts of their own', () => {
  const [lineSize, lineCount, polygonCount] = [STRETCH / 20, 12, 5];
  const ring = STRETCH / 50;
  const all = geometry({
    points: { positions: positions(3), feature: starts(2, 1) },
    lines: {
      positions: positions(lineCount * lineSize),
      ...{ start: starts(lineCount, lineSize), feature: starts(lineCount - 1, 1) },
    },
    // Two rings each.
    polygons: {
      positions: positions(2 * polygonCount * ring),
      ...{ ringStart: starts(2 * polygonCount, ring), polygonStart: starts(polygonCount, 2) },
      feature: starts(polygonCount - 1, 1),
    },
  });
  const stretches = [...stretchesOf(all)];
  expect(Math.max(...stretches.map(({ weight }) => weight))).toBeLessThanOrEqual(STRETCH);
  for (const kind of ['points', 'lines', 'polygons'] as const) {
    const features = stretches.flatMap((stretch) => [...stretch.geometry[kind].feature]);
    expect(features).toEqual([...all[kind].feature]);
  }
  for (const { geometry } of stretches) {
    geometry.lines.feature.forEach((line, at) => {
      const place = geometry.lines.positions[2 * geometry.lines.start[at]!];
      expect(place).toBe(2 * line * lineSize);
    });
    geometry.polygons.feature.forEach((polygon, at) => {
      const inner = geometry.polygons.ringStart[geometry.polygons.polygonStart[at]! + 1]!;
      expect(geometry.polygons.positions[2 * inner]).toBe(2 * (2 * polygon + 1) * ring);
    });
  }
});
