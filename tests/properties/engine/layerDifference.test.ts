import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Geometry } from 'geojson';
import { layerDifference } from '../../../src/engine/difference/layerDifference';
import { NO_RECORD } from '../../../src/features/rowFates';
import type { Columns } from '../../../src/features/columns';
import { transformGeometry } from '../../../src/geo/transform';
import { geojsonColumns } from '../../helpers/geojsonColumns';

/** Every feature is a row, in their order. */
const rows = (columns: Columns) => ({ columns, record: NO_RECORD });

/** What becomes of a feature of the file of before. */
const FATES = ['same', 'jittered', 'changed', 'moved', 'movedAndChanged', 'gone'] as const;
type Fate = (typeof FATES)[number];
type Shape = 'point' | 'line' | 'ring';

/** The shape number `at` of a grid of 10 m, in the Lambert 72 plane, moved by some metres. */
function shapeAt(shape: Shape, at: number, by: number): Geometry {
  const [x, y] = [150_000 + 10 * (at % 40) + by, 170_000 + 10 * Math.floor(at / 40)];
  const plane: Geometry =
    shape === 'point'
      ? { type: 'Point', coordinates: [x, y] }
      : shape === 'line'
        ? {
            type: 'LineString',
            coordinates: [
              [x, y],
              [x + 4, y + 1],
              [x + 5, y + 3],
            ],
          }
        : {
            type: 'Polygon',
            coordinates: [
              [
                [x, y],
                [x + 4, y],
                [x + 4, y + 3],
                [x, y + 3],
                [x, y],
              ],
            ],
          };
  return transformGeometry(plane, 'EPSG:31370', 'EPSG:4326');
}

/** The same shape as another program may write it: from another corner on, the other way around. */
function rewritten(geometry: Geometry): Geometry {
  if (geometry.type === 'LineString')
    return { ...geometry, coordinates: [...geometry.coordinates].reverse() };
  if (geometry.type !== 'Polygon') return geometry;
  const [a, b, c, d] = geometry.coordinates[0]!;
  return { type: 'Polygon', coordinates: [[c!, b!, a!, d!, c!]] };
}

const METRES: Record<Fate, number> = {
  ...{ same: 0, changed: 0, gone: 0, jittered: 0.04, moved: 0.5, movedAndChanged: 0.5 },
};

const versions = fc.record({
  features: fc.array(
    fc.record({
      fate: fc.constantFrom(...FATES),
      shape: fc.constantFrom<Shape>('point', 'line', 'ring'),
      rewritten: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  added: fc.nat(5),
  seed: fc.integer({ min: 1, max: 1000 }),
});
type Versions = typeof versions extends fc.Arbitrary<infer V> ? V : never;

/** Both files: with a number that the owner gives, or with row numbers that are given anew. */
function files({ features, added, seed }: Versions, hasNumbers: boolean) {
  const feature = (geometry: Geometry, number: number, row: number, year: string | number) => ({
    ...{ type: 'Feature' as const, geometry },
    properties: { fid: row, ...(hasNumbers && { boomnummer: `B${number}` }), jaar: year },
  });
  const number = hasNumbers ? { boomnummer: 'text' as const } : {};
  const before = features.map(({ shape }, at) => feature(shapeAt(shape, at, 0), at, at + 1, 2020));
  const kept = features.flatMap(({ fate, shape, rewritten: again }, at) => {
    if (fate === 'gone') return [];
    const geometry = shapeAt(shape, at, METRES[fate]);
    // A file that was saved as text writes the same number otherwise.
    const year = fate === 'changed' || fate === 'movedAndChanged' ? 2021 : '2020';
    return [{ geometry: again ? rewritten(geometry) : geometry, number: at, year }];
  });
  const news = Array.from({ length: added }, (_, at) => ({
    ...{ geometry: shapeAt('point', 1000 + at, 0), number: 1000 + at, year: 2026 as number | string },
  }));
  const after = [...kept, ...news].map((one, at, all) => ({
    ...one,
    place: (at * 7919 + seed) % all.length,
  }));
  after.sort((a, b) => a.place - b.place);
  return {
    before: geojsonColumns(before, { fid: 'number', ...number, jaar: 'number' }),
    after: geojsonColumns(
      after.map((one, at) => feature(one.geometry, one.number, at + 1, String(one.year))),
      { fid: 'number', ...number, jaar: 'text' },
    ),
  };
}

test('with a number of the owner every feature is what became of it, to the unit, however it is written', () => {
  fc.assert(
    fc.property(versions, (version) => {
      const { before, after } = files(version, true);
      const of = (...fates: Fate[]) => version.features.filter(({ fate }) => fates.includes(fate)).length;
      const difference = layerDifference(rows(before), rows(after));
      const hasCommon = of('gone') < version.features.length;
      if (hasCommon) {
        expect(difference).toMatchObject({
          column: 'boomnummer',
          same: of('same', 'jittered'),
          changed: of('changed'),
          moved: of('moved', 'movedAndChanged'),
          movedAndChanged: of('movedAndChanged'),
          gone: of('gone'),
          added: version.added,
        });
      }
      expect(difference.same + difference.changed + difference.moved + difference.gone).toBe(before.count);
      expect(difference.same + difference.changed + difference.moved + difference.added).toBe(after.count);
    }),
    { numRuns: 60 },
  );
});

test('without one they are told by their place: what moved is gone and added, and row numbers are not trusted', () => {
  fc.assert(
    fc.property(versions, (version) => {
      const { before, after } = files(version, false);
      const of = (...fates: Fate[]) => version.features.filter(({ fate }) => fates.includes(fate)).length;
      const moved = of('moved', 'movedAndChanged');
      const difference = layerDifference(rows(before), rows(after), '');
      expect(difference).toMatchObject({
        column: null,
        ...{ same: of('same', 'jittered'), changed: of('changed'), moved: 0 },
        ...{ gone: of('gone') + moved, added: version.added + moved },
      });
    }),
    { numRuns: 60 },
  );
});
