import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planarLength, planarRingArea } from '../../../../src/geo/planarMeasures';
import { arcThrough } from '../../../../src/io/curves/arc';
import { CurveBuilder } from '../../../../src/io/curves/curveBuilder';
import { hasArcs, lineariseLine, lineariseSurface } from '../../../../src/io/curves/linearise';
import type { Curve } from '../../../../src/io/curves/linearise';

/** Near Brussels in Lambert 72. */
const [X, Y] = [150_000, 170_000];

function curveOf(...parts: ['straight' | 'arcs', number[]][]): Curve {
  const builder = new CurveBuilder();
  for (const [kind, positions] of parts) {
    if (kind === 'arcs') builder.addArcs(positions);
    else builder.addStraight(positions);
  }
  return builder.finish()!;
}

/** Positions on a circle, at angles in radians. */
const onCircle = (radius: number, angles: number[], x = X, y = Y): number[] =>
  angles.flatMap((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
const positionsOf = (path: Float64Array): number => path.length / 2;
const lengthOf = (path: Float64Array): number => planarLength(path, 0, positionsOf(path));
const areaOf = (path: Float64Array): number => planarRingArea(path, 0, positionsOf(path));

/** Share by which a number is too small; chords never make it larger. */
const shortfall = (measured: number, true_: number): number => (true_ - measured) / true_;

describe('an arc', () => {
  test('through three positions has its centre, radius and angle', () => {
    const arc = arcThrough(0, 0, 1, 1, 2, 0)!;
    expect(arc).toMatchObject({ endX: 2, endY: 0 });
    expect([arc.centreX, arc.radius, arc.sweep]).toEqual([1, 1, -Math.PI]);
    expect(arc.centreY).toBeCloseTo(0, 15);
    expect(arcThrough(0, 0, 1, -1, 2, 0)!.sweep).toBeCloseTo(Math.PI, 15);
  });

  test('that ends where it starts is a full circle, with the middle position opposite', () => {
    const arc = arcThrough(X, Y, X + 100, Y, X, Y)!;
    expect([arc.centreX, arc.centreY, arc.radius, arc.sweep]).toEqual([X + 50, Y, 50, 2 * Math.PI]);
  });

  test.each([
    ['in line', [0, 0, 1, 1, 2, 2]],
    ['of which two are the same', [0, 0, 0, 0, 2, 2]],
    ['of which one is no number', [0, 0, NaN, 1, 2, 2]],
  ])('of positions %s is none', (_, [ax, ay, bx, by, cx, cy]) => {
    expect(arcThrough(ax!, ay!, bx!, by!, cx!, cy!)).toBeNull();
  });
});

describe('a line with arcs', () => {
  test('keeps its length within a millionth, its positions on the arc, its pieces within a centimetre of it', () => {
    const radius = fc.double({ min: 0.5, max: 50_000, noNaN: true });
    const sweep = fc.double({ min: 0.01, max: 2 * Math.PI - 0.01, noNaN: true });
    fc.assert(
      fc.property(radius, sweep, fc.boolean(), (r, angle, turned) => {
        const angles = turned ? [angle, angle / 2, 0] : [0, angle / 2, angle];
        const path = lineariseLine(curveOf(['arcs', onCircle(r, angles)]));
        const short = shortfall(lengthOf(path), r * angle);
        expect(short).toBeLessThan(1e-6);
        // The last digits of the positions are 3e-11 m.
        expect(short).toBeGreaterThan(-1e-9 / angle);
        for (let at = 0; at < path.length; at += 2) {
          expect(Math.hypot(path[at]! - X, path[at + 1]! - Y)).toBeCloseTo(r, 5);
          if (at + 3 >= path.length) continue;
          const [x, y] = [(path[at]! + path[at + 2]!) / 2, (path[at + 1]! + path[at + 3]!) / 2];
          expect(r - Math.hypot(x - X, y - Y)).toBeLessThan(0.01);
        }
        expect([...path.subarray(0, 2), ...path.subarray(-2)]).toEqual(onCircle(r, [angles[0]!, angles[2]!]));
      }),
      { seed: 20261127 },
    );
  });

  test('in degrees keeps its length on the ground, where a degree east is shorter than one north', () => {
    // A circle of degrees is an ellipse: its length by a fine division.
    const circle = (pieces: number): Float64Array =>
      Float64Array.from(
        onCircle(
          0.01,
          Array.from({ length: pieces + 1 }, (_, at) => (2 * Math.PI * at) / pieces),
          4,
          51,
        ),
      );
    const onGround = (path: Float64Array): number =>
      lengthOf(
        path.map((value, at) => value * 111_300 * (at % 2 === 0 ? Math.cos((51 * Math.PI) / 180) : 1)),
      );
    const path = lineariseLine(curveOf(['arcs', onCircle(0.01, [0, Math.PI, 2 * Math.PI], 4, 51)]));
    const short = shortfall(onGround(path), onGround(circle(1_000_000)));
    expect(short).toBeLessThan(1e-6);
    expect(short).toBeGreaterThan(0);
  });

  test('goes on with straight pieces and further arcs', () => {
    const curve = curveOf(
      ['straight', [X, Y, X + 100, Y]],
      ['arcs', [X + 100, Y, X + 150, Y + 50, X + 100, Y + 100, X + 50, Y + 150, X + 100, Y + 200]],
      ['straight', [X + 100, Y + 200, X, Y + 200]],
    );
    expect(hasArcs(curve)).toBe(true);
    expect(shortfall(lengthOf(lineariseLine(curve)), 200 + 100 * Math.PI)).toBeLessThan(1e-6);
  });

  test('that are straight keeps the positions of the file', () => {
    const curve = curveOf(['arcs', [X, Y, X + 1, Y + 1, X + 3, Y + 3]], ['straight', [X + 3, Y + 3, X, Y]]);
    expect(hasArcs(curve)).toBe(false);
    expect([...lineariseLine(curve)]).toEqual([X, Y, X + 1, Y + 1, X + 3, Y + 3, X, Y]);
  });

  test.each<[string, () => Curve]>([
    ['an even number of positions', () => curveOf(['arcs', [X, Y, X + 1, Y]])],
    ['a gap', () => curveOf(['straight', [X, Y, X + 1, Y]], ['straight', [X + 1.1, Y, X + 2, Y]])],
  ])('with %s cannot be true', (_, make) => {
    expect(make).toThrow(RangeError);
  });

  test('may have parts that differ in their last digits', () => {
    const curve = curveOf(['straight', [X, Y, X + 1, Y]], ['straight', [X + 1 + 1e-6, Y, X + 2, Y]]);
    expect(lengthOf(lineariseLine(curve))).toBeCloseTo(2, 9);
  });
});

describe('a surface with arcs', () => {
  test.each([0.5, 50, 5_000])('that is a circle of radius %d keeps its area', (radius) => {
    const [ring] = lineariseSurface([curveOf(['arcs', onCircle(radius, [0, Math.PI, 2 * Math.PI])])]);
    const short = shortfall(areaOf(ring!), Math.PI * radius ** 2);
    expect(short).toBeLessThan(1e-6);
    expect(short).toBeGreaterThan(0);
  });

  test('keeps its area where arcs are only its narrow part: a bulge on its chord', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5_000, noNaN: true }),
        fc.double({ min: 0.02, max: 6, noNaN: true }),
        (radius, angle) => {
          const arc = onCircle(radius, [0, angle / 2, angle]);
          const [ring] = lineariseSurface([
            curveOf(['arcs', arc], ['straight', [...arc.slice(-2), ...arc.slice(0, 2)]]),
          ]);
          const area = (radius ** 2 / 2) * (angle - Math.sin(angle));
          // A strip of the width of the last digits, 3e-11 m, may come or go.
          expect(Math.abs(areaOf(ring!) - area)).toBeLessThan(1e-6 * area + 3e-11 * radius * angle);
        },
      ),
      { seed: 20261127 },
    );
  });

  test('keeps its area where a hole takes nearly all of it', () => {
    const circle = (radius: number): Curve => curveOf(['arcs', onCircle(radius, [0, Math.PI, 2 * Math.PI])]);
    const [outer, hole] = lineariseSurface([circle(500), circle(499.9)]);
    const area = Math.PI * (500 ** 2 - 499.9 ** 2);
    expect(Math.abs(shortfall(areaOf(outer!) - areaOf(hole!), area))).toBeLessThan(1e-6);
  });
});
