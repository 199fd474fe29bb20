import { featureCollection, intersect, length, polygon } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { EditedLayer } from '../../../src/engine/edits/editedLayer';
import type { AmountsOf } from '../../../src/engine/edits/amounts';
import type { LevelOfEdits } from '../../../src/engine/edits/editedLevel';
import { emptyColumns } from '../../../src/features/emptyColumns';
import { allTallies, area, asMeasured, drawn, members, planLevel } from '../../helpers/editedPlan';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { areaCode, coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { lambertArea } from '../../helpers/lambertArea';
import { linesIn, pointsIn, starsIn } from '../../helpers/shapesIn';
import { box } from '../../helpers/squareAreas';
import { valueOf } from '../../helpers/valueOf';

/** A partition, what adds up from it, and three own areas: composed, and two that are drawn and overlap. */
function levelsOf(partition: GridPartition): LevelOfEdits[] {
  const cells = partition.areas.map(({ properties, geometry }, cell) =>
    area(properties!.code as string, geometry.coordinates[0]!, cell % 2 === 0 ? 'even' : 'odd'),
  );
  const halves = [area('even', box(3.6, 50.9, 0.1)), area('odd', box(3.6, 50.9, 0.1))];
  const own = [area('own-1', box(3.6, 50.9, 0.1)), area('own-2', box(3.62, 50.92, 0.07))];
  return [
    planLevel('cell', cells),
    planLevel('half', halves, { rolledUpFrom: 'cell' }),
    planLevel('own', [...own, area('own-3', box(3.66, 50.93, 0.05))], {
      members: [members('cell', areaCode(0), areaCode(3)), null, null],
      alone: true,
    }),
  ];
}

const WIDE: [number, number, number, number] = [3.55, 50.85, 3.85, 51.15];
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  pointsIn(WIDE).map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  linesIn(WIDE).map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  starsIn(WIDE).map(([ring]): Geometry => ({ type: 'Polygon', coordinates: [ring!] })),
);

const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);

test('shares are those of the counting engine, to a unit and its rounding, and add up exactly', async () => {
  await fc.assert(
    fc.asyncProperty(gridPartition, geometry, async (partition, shape) => {
      const [level] = levelsOf(partition);
      const recipe = { filtered: false, yearColumn: null, statusColumn: null, quantityColumn: null } as const;
      const layer = new EditedLayer([level!]);
      const { tallies } = valueOf(layer.put(...drawn('one', shape, asMeasured)));
      for (const { tally, total, levels } of tallies) {
        const kind = ({ length: 'length', area: 'area', points: 'count' } as const)[tally]!;
        const target = ({ length: 'fiets', area: 'ontharding', points: 'bomen' } as const)[tally]!;
        const unit = tally === 'points' ? 1000 : 10_000;
        const columns = geojsonColumns([{ properties: {}, geometry: shape }]);
        const counted = valueOf(
          await columnarEngine.allocate(
            level!.areas,
            columns,
            { ...recipe, target, rule: { kind }, pointsCount: true },
            'one',
          ),
        );
        const { realised } = columnarEngine.tally(counted, { date: 20261231, cpeWeights: 'call2022' });
        const [{ areas, amounts, outside }] = levels as [(typeof levels)[number]];
        expect(sum(amounts) + outside).toBe(total);
        if (tally === 'points') continue;
        areas.forEach((at, place) => {
          expect(Math.abs(amounts[place]! - realised[at]! * unit)).toBeLessThan(1 + 1e-8 * total);
        });
        expect(Math.abs(sum(realised) * unit - sum(amounts))).toBeLessThan(areas.length + 1 + 1e-8 * total);
      }
    }),
    { numRuns: 60 },
  );
});

test('shares of a polygon are those that Turf cuts, to the bend of a border', () => {
  fc.assert(
    fc.property(gridPartition, fc.integer({ min: 0, max: 1e6 }), (partition, seed) => {
      const inside = coveredBox(partition);
      const [ring] = fc.sample(starsIn(inside), { numRuns: 1, seed })[0]!;
      const [level] = levelsOf(partition);
      const { tallies } = valueOf(
        new EditedLayer([level!]).put(...drawn('one', { type: 'Polygon', coordinates: [ring!] }, asMeasured)),
      );
      const { levels } = tallies[0]!;
      // A border bends by up to 30 cm between its corners, and no more of it lies in the polygon than its outline is long.
      const bend = 0.4 * length(polygon([ring!]), { units: 'meters' });
      partition.areas.forEach((cell, at) => {
        const common = intersect(featureCollection([polygon([ring!]), cell]));
        const place = levels[0]!.areas.indexOf(at);
        const found = place === -1 ? 0 : levels[0]!.amounts[place]!;
        const expected = common ? lambertArea(multi(common.geometry)) : 0;
        expect(Math.abs(found / 10_000 - expected)).toBeLessThan(bend);
      });
    }),
    { numRuns: 40 },
  );
});

const multi = (shape: Polygon | MultiPolygon): MultiPolygon =>
  shape.type === 'MultiPolygon' ? shape : { type: 'MultiPolygon', coordinates: [shape.coordinates] };

const edit = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  what: fc.oneof(
    geometry.map((shape) => ({ kind: 'put' as const, shape })),
    fc.constantFrom(...[0, 1, 2].map((cell) => ({ kind: 'area' as const, cell }))),
    fc.constantFrom(...(['remove', 'again', 'move', 'preview', 'levels'] as const).map((kind) => ({ kind }))),
  ),
  tally: fc.constantFrom('2027', '2028'),
});

test('after any history tallies are bit-equal to fresh ones, and every change says what changed', () => {
  fc.assert(
    fc.property(gridPartition, fc.array(edit, { minLength: 1, maxLength: 20 }), (partition, history) => {
      const levels = levelsOf(partition);
      const layer = new EditedLayer(levels);
      let wide = true;
      const kept = new Map<string, { shape: Geometry | null; cell: number; tally: string }>();
      const amountsIn =
        (tally: string): AmountsOf =>
        (size) =>
          size ? asMeasured(size).map((one) => ({ ...one, tally })) : [{ tally, amount: 777, piece: 1 }];
      const placeOf = (cell: number) =>
        ({ kind: 'area', area: { levelId: 'cell', code: areaCode(cell) } }) as const;
      for (const { id, what, tally } of history) {
        const known = kept.get(id);
        if (what.kind === 'remove') {
          layer.remove([id]);
          kept.delete(id);
        } else if (what.kind === 'levels') {
          wide = !wide;
          layer.setLevels(wide ? levels : levels.slice(0, 1));
        } else if (what.kind === 'put') {
          valueOf(layer.put(...drawn(id, what.shape, amountsIn(tally))));
          kept.set(id, { shape: what.shape, cell: 0, tally });
        } else if (what.kind === 'area') {
          valueOf(layer.put(emptyColumns(), [{ id, place: placeOf(what.cell), amounts: amountsIn(tally) }]));
          kept.set(id, { shape: null, cell: what.cell, tally });
        } else if (what.kind === 'move' && known && known.tally !== tally) {
          valueOf(layer.move([{ from: known.tally, to: tally, ids: [id] }]));
          kept.set(id, { ...known, tally });
        } else if (what.kind === 'again' && known) {
          valueOf(layer.put(emptyColumns(), [{ id, place: { kind: 'kept' }, amounts: amountsIn(tally) }]));
          kept.set(id, { ...known, tally });
        } else if (what.kind === 'preview' && known?.shape) {
          const [columns, [one]] = drawn(id, known.shape, amountsIn(tally));
          valueOf(layer.preview(columns, one!, ['own']));
        }
      }
      const fresh = new EditedLayer(wide ? levels : levels.slice(0, 1));
      // In another order, which must not matter.
      for (const [id, { shape, cell, tally }] of [...kept].reverse()) {
        if (shape) valueOf(fresh.put(...drawn(id, shape, amountsIn(tally))));
        else valueOf(fresh.put(emptyColumns(), [{ id, place: placeOf(cell), amounts: amountsIn(tally) }]));
      }
      expect(allTallies(layer)).toEqual(allTallies(fresh));
    }),
    { numRuns: 150 },
  );
});

test('in one batch every measure gets what it gets alone', () => {
  fc.assert(
    fc.property(gridPartition, fc.array(geometry, { minLength: 1, maxLength: 12 }), (partition, shapes) => {
      const levels = levelsOf(partition);
      const [together, alone] = [new EditedLayer(levels), new EditedLayer(levels)];
      const columns = geojsonColumns(shapes.map((one) => ({ properties: {}, geometry: one })));
      const edits = shapes.map((_, feature) => ({
        id: String(feature),
        place: { kind: 'feature' as const, feature },
        amounts: asMeasured,
      }));
      const { sizes } = valueOf(together.put(columns, edits));
      shapes.forEach((shape, number) => {
        const one = valueOf(alone.put(...drawn(String(number), shape, asMeasured)));
        expect(one.sizes[0]).toEqual(sizes[number]);
      });
      expect(allTallies(together)).toEqual(allTallies(alone));
    }),
    { numRuns: 60 },
  );
});

test('what lies in areas that overlap is rounded for each of them', () => {
  const ring: Position[] = box(3.6, 50.9, 0.1);
  const twice = [area('x', ring), area('y', ring)];
  const shape: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(3.65, 50.92, 0.1, 0.01)]] };
  const { tallies } = valueOf(
    new EditedLayer([planLevel('both', twice)]).put(...drawn('one', shape, asMeasured)),
  );
  const { amounts, outside } = tallies[0]!.levels[0]!;
  expect(amounts[0]).toBe(amounts[1]);
  expect(amounts[0]! / tallies[0]!.total).toBeCloseTo(0.5, 3);
  expect(outside).toBeGreaterThanOrEqual(0);
});
