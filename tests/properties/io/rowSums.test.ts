import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { toldRows } from '../../../src/features/rowFates';
import { countedRows } from '../../../src/worker/importCalls';
import { readOk } from '../../helpers/readFixture';
import { valueOf } from '../../helpers/valueOf';

/** Geometries with what must become of their row, worked out by hand. The rows around them lie in Flanders. */
const at = (x: number, y: number) => [4.4 + x / 1000, 51 + y / 1000];
const SHAPES = {
  point: { fate: 'accepted', geometry: { type: 'Point', coordinates: at(1, 1) } },
  line: { fate: 'accepted', geometry: { type: 'LineString', coordinates: [at(1, 1), at(2, 1)] } },
  openRing: {
    fate: 'repaired',
    geometry: { type: 'Polygon', coordinates: [[at(1, 1), at(2, 1), at(2, 2), at(1, 2)]] },
  },
  collection: {
    fate: 'repaired',
    geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: at(3, 3) }] },
  },
  overlap: {
    fate: 'repaired',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [0, 1].map((step) => [
        [at(step, 0), at(step + 2, 0), at(step + 2, 2), at(step, 2), at(step, 0)],
      ]),
    },
  },
  abroad: { fate: 'doubtful', geometry: { type: 'Point', coordinates: [12, 42] } },
  origin: { fate: 'refused', geometry: { type: 'Point', coordinates: [0, 0] } },
  nowhere: { fate: 'refused', geometry: null },
  half: { fate: 'refused', geometry: { type: 'Point', coordinates: [4.4, null] } },
  shortLine: { fate: 'refused', geometry: { type: 'LineString', coordinates: [at(1, 1)] } },
  unknown: { fate: 'refused', geometry: { type: 'Sphere', coordinates: at(1, 1) } },
} as const;
type Shape = keyof typeof SHAPES;
const NAMES = Object.keys(SHAPES) as Shape[];

const recipe: MeasureRecipe = {
  ...{ target: 'bomen', rule: null, filtered: true },
  ...{ yearColumn: 'jaar', statusColumn: 'status', quantityColumn: null },
};
const context = { date: 20261122, cpeWeights: 'call2022' } as const;

const row = fc.record({
  shape: fc.constantFrom(...NAMES),
  jaar: fc.constantFrom(2019, 2022, 2027, null),
  status: fc.constantFrom('gepland', 'aangeplant', 'nagekeken', null),
});

test('of any file read = accepted + refused + doubtful and accepted = counted + left out, to the unit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
      // Enough rows in Belgium that one abroad is the exception.
      const home = Array.from({ length: rows.length + 1 }, () => ({
        shape: 'point' as const,
        jaar: 2022,
        status: null,
      }));
      const all = [...rows, ...home];
      const features = all.map(({ shape, ...properties }) => ({
        type: 'Feature',
        properties,
        geometry: SHAPES[shape].geometry,
      }));
      const read = await readOk({ type: 'FeatureCollection', features });
      const fates = all.map(({ shape }) => SHAPES[shape].fate);
      const number = (fate: string): number => fates.filter((one) => one === fate).length;
      const sum = read.report.rows;
      expect(sum).toEqual({
        ...{ read: all.length, refused: number('refused'), doubtful: number('doubtful') },
        ...{ accepted: number('accepted') + number('repaired'), repaired: number('repaired') },
      });
      expect(sum.accepted + sum.refused + sum.doubtful).toBe(sum.read);

      // Every row that is not accepted as it stands is named, by its own number and fate.
      const told = new Map(toldRows(read.columns, read.record).map((one) => [one.row, one.fate]));
      expect(told).toEqual(
        new Map(fates.flatMap((fate, index) => (fate === 'accepted' ? [] : [[index + 1, fate]]))),
      );

      for (const engine of [columnarEngine, plainEngine]) {
        const { standing, summary } = valueOf(engine.classify(read.columns, recipe, 'file', context));
        const { accepted, doubtful } = countedRows(read, summary, standing);
        const counts = (kept: (fate: string) => boolean): number =>
          fates.filter((fate, index) => kept(fate) && standing[index] !== 0).length;
        expect(accepted.counted).toBe(counts((fate) => fate === 'accepted' || fate === 'repaired'));
        expect(doubtful.counted).toBe(counts((fate) => fate === 'doubtful'));
        expect(counts((fate) => fate === 'refused')).toBe(0);
        expect(accepted.counted + accepted.leftOut).toBe(sum.accepted);
        expect(doubtful.counted + doubtful.leftOut).toBe(sum.doubtful);
        const left = Object.values(summary.leftOut).reduce((total, count) => total + count, 0);
        expect(summary.realised + summary.planned + left).toBe(sum.read);
      }
    }),
    { numRuns: 60 },
  );
});
