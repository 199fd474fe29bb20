import type { LineString, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { AmountsOf } from '../../../../src/engine/edits/amounts';
import { EditedLayer } from '../../../../src/engine/edits/editedLayer';
import { emptyColumns } from '../../../../src/features/emptyColumns';
import { box } from '../../../helpers/squareAreas';
import {
  allTallies,
  area,
  asMeasured,
  drawn,
  members,
  onLevel,
  planLevel,
  sumOf,
} from '../../../helpers/editedPlan';
import { valueOf } from '../../../helpers/valueOf';

/** Three towns side by side, a tenth of a degree wide; the first two are one province. */
const towns = planLevel('town', [
  area('A', box(4, 51, 0.1), 'P'),
  area('B', box(4.1, 51, 0.1), 'P'),
  area('C', box(4.2, 51, 0.1), 'Q'),
]);
const provinces = planLevel('province', [area('P', box(4, 51, 0.2, 0.1)), area('Q', box(4.2, 51, 0.1))], {
  rolledUpFrom: 'town',
});
/** A and C together, and two that were drawn and overlap each other and the border of A and B. */
const own = planLevel(
  'own',
  [
    area('own-1', box(4, 51, 0.1)),
    area('own-2', box(4.05, 51.02, 0.1, 0.05)),
    area('own-3', box(4.08, 51.02, 0.1, 0.05)),
  ],
  { members: [members('town', 'A', 'C'), null, null], alone: true },
);
const LEVELS = [own, provinces, towns];

const line = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });
const ACROSS = line([4.05, 51.05], [4.25, 51.05]);
const given =
  (amount: number, piece = 1): AmountsOf =>
  () => [{ tally: 'given', amount, piece }];

const put = (layer: EditedLayer, ...request: ReturnType<typeof drawn>) => valueOf(layer.put(...request));

describe('a line over three towns', () => {
  const layer = new EditedLayer(LEVELS);
  const { tallies, sizes } = put(layer, ...drawn('path', ACROSS, asMeasured));
  const [total] = [Math.round(sizes[0]!.lengths[0]! * 10_000)];

  test('is shared out to the last tenth of a millimetre', () => {
    const { amounts, outside } = onLevel(tallies, 'length', 'town');
    expect(Object.keys(amounts)).toEqual(['0', '1', '2']);
    expect(sumOf(amounts)).toBe(total);
    expect(outside).toBe(0);
    expect(amounts[1]! / total).toBeCloseTo(0.5, 4);
  });

  test('counts for a province and a composed area as the sum of its towns', () => {
    const town = onLevel(tallies, 'length', 'town').amounts;
    expect(onLevel(tallies, 'length', 'province').amounts).toEqual({ 0: town[0]! + town[1]!, 1: town[2]! });
    expect(onLevel(tallies, 'length', 'own').amounts[0]).toBe(town[0]! + town[2]!);
  });

  test('counts for each drawn area as if that were alone, also where they overlap', () => {
    const { amounts } = onLevel(tallies, 'length', 'own');
    expect(amounts[1]! / total).toBeCloseTo(0.5, 4);
    expect(amounts[2]! / total).toBeCloseTo(0.5, 4);
    const alone = new EditedLayer([
      planLevel('own', [area('own-2', box(4.05, 51.02, 0.1, 0.05))], { alone: true }),
    ]);
    const one = put(alone, ...drawn('path', ACROSS, asMeasured)).tallies;
    expect(onLevel(one, 'length', 'own').amounts[0]).toBe(amounts[1]);
  });

  test('that reaches beyond all towns keeps the rest outside', () => {
    const beyond = put(
      new EditedLayer(LEVELS),
      ...drawn('path', line([4.25, 51.05], [4.35, 51.05]), asMeasured),
    );
    const { amounts, outside } = onLevel(beyond.tallies, 'length', 'town');
    expect(outside / (outside + amounts[2]!)).toBeCloseTo(0.5, 4);
    expect(onLevel(beyond.tallies, 'length', 'province').outside).toBe(outside);
    expect(beyond.tallies[0]!.total).toBe(outside + amounts[2]!);
  });
});

test('trees of a row go to towns whole, and together they are all', () => {
  const layer = new EditedLayer(LEVELS);
  const { tallies } = put(layer, ...drawn('row', ACROSS, given(7000, 1000)));
  expect(onLevel(tallies, 'given', 'town').amounts).toEqual({ 0: 2000, 1: 3000, 2: 2000 });
});

test('what is deducted is shared out as what is added', () => {
  const layer = new EditedLayer(LEVELS);
  put(layer, ...drawn('new', ACROSS, given(12_345)));
  const { tallies } = put(layer, ...drawn('removed', ACROSS, given(-12_345)));
  expect(tallies[0]).toMatchObject({ total: 0, measures: 2 });
  expect(onLevel(tallies, 'given', 'town').amounts).toEqual({ 0: 0, 1: 0, 2: 0 });
});

test('a part of a level that has smaller areas has their sums, the rest of it is measured', () => {
  const quarters = planLevel('quarter', [
    area('A1', box(4, 51, 0.05, 0.1), 'A'),
    area('A2', box(4.05, 51, 0.05, 0.1), 'A'),
  ]);
  const layer = new EditedLayer([{ ...towns, rolledUpFrom: 'quarter' }, quarters]);
  const { tallies } = put(layer, ...drawn('path', line([4.02, 51.05], [4.22, 51.05]), given(1001)));
  const small = onLevel(tallies, 'given', 'quarter');
  const large = onLevel(tallies, 'given', 'town');
  expect(large.amounts[0]).toBe(sumOf(small.amounts));
  expect(sumOf(large.amounts)).toBe(1001);
  expect(large.amounts[1]! / 1001).toBeCloseTo(0.5, 2);
});

describe('a measure that is an area', () => {
  const layer = new EditedLayer(LEVELS);
  const inA = {
    id: 'A',
    place: { kind: 'area', area: { levelId: 'town', code: 'A' } },
    amounts: given(500),
  } as const;
  const { tallies } = valueOf(layer.put(emptyColumns(), [inA]));

  test('counts for it, its province and what is composed with it', () => {
    expect(onLevel(tallies, 'given', 'town')).toEqual({ amounts: { 0: 500 }, outside: 0, undivided: 0 });
    expect(onLevel(tallies, 'given', 'province').amounts).toEqual({ 0: 500 });
    expect(onLevel(tallies, 'given', 'own').amounts).toEqual({ 0: 500 });
  });

  test('is not divided over areas across it, nor over smaller ones', () => {
    expect(onLevel(tallies, 'given', 'own').undivided).toBe(500);
    const inP = {
      ...inA,
      id: 'P',
      place: { kind: 'area', area: { levelId: 'province', code: 'P' } },
    } as const;
    const changed = valueOf(new EditedLayer(LEVELS).put(emptyColumns(), [inP])).tallies;
    expect(onLevel(changed, 'given', 'town')).toEqual({ amounts: {}, outside: 0, undivided: 500 });
    expect(onLevel(changed, 'given', 'province').undivided).toBe(0);
  });

  test('counts for its parent by code where that is measured itself', () => {
    const quarter = planLevel('quarter', [area('A1', box(4, 51, 0.05), 'A')]);
    const edit = { ...inA, place: { kind: 'area', area: { levelId: 'quarter', code: 'A1' } } } as const;
    const changed = valueOf(new EditedLayer([quarter, ...LEVELS]).put(emptyColumns(), [edit])).tallies;
    expect(onLevel(changed, 'given', 'town')).toEqual({ amounts: { 0: 500 }, outside: 0, undivided: 0 });
    expect(onLevel(changed, 'given', 'province').amounts).toEqual({ 0: 500 });
  });

  test('keeps its amount undivided when it has no place, or one that is not there', () => {
    const nowhere = { ...inA, id: 'none', place: { kind: 'none' } } as const;
    const gone = {
      ...inA,
      id: 'gone',
      place: { kind: 'area', area: { levelId: 'town', code: 'Z' } },
    } as const;
    const changed = valueOf(new EditedLayer([towns]).put(emptyColumns(), [nowhere, gone])).tallies;
    expect(onLevel(changed, 'given', 'town')).toEqual({ amounts: {}, outside: 0, undivided: 1000 });
    expect(changed[0]).toMatchObject({ total: 1000, measures: 2 });
  });
});

test('a preview says what putting it would change, on the levels asked, and leaves no trace', () => {
  const layer = new EditedLayer(LEVELS);
  put(layer, ...drawn('path', ACROSS, asMeasured));
  const before = allTallies(layer);
  const moved = drawn('path', line([4.15, 51.05], [4.16, 51.05]), asMeasured);
  const [columns, [edit]] = moved;
  const preview = valueOf(layer.preview(columns, edit!, ['province']));
  expect(allTallies(layer)).toEqual(before);
  expect(preview.tallies[0]!.levels.map(({ levelId }) => levelId)).toEqual(['province']);
  // The old place is answered, too: nothing is left there.
  expect(onLevel(preview.tallies, 'length', 'province').amounts[1]).toBe(0);
  const done = put(layer, ...moved);
  expect(onLevel(done.tallies, 'length', 'province')).toEqual(onLevel(preview.tallies, 'length', 'province'));
  expect(preview.sizes).toEqual(done.sizes);
});

test('another year moves what a measure adds, and only that', () => {
  const layer = new EditedLayer(LEVELS);
  put(layer, ...drawn('path', ACROSS, asMeasured));
  put(layer, ...drawn('other', ACROSS, given(7)));
  const [, length] = allTallies(layer);
  const { tallies, sizes } = valueOf(layer.move([{ from: 'length', to: 'later', ids: ['path', 'other'] }]));
  expect(sizes).toEqual([]);
  expect(tallies.map(({ tally, measures }) => [tally, measures])).toEqual([
    ['later', 1],
    ['length', 0],
  ]);
  expect(onLevel(tallies, 'length', 'town').amounts).toEqual({ 0: 0, 1: 0, 2: 0 });
  expect(allTallies(layer)[1]).toEqual({ ...length, tally: 'later' });
  expect(layer.sharesOf(['path'])[0]!.map(({ tally }) => tally)).toEqual(['later']);
  expect(() => layer.move([{ from: 'given', to: 'later', ids: ['other', 'never there'] }])).toThrow('never');
  expect(onLevel(allTallies(layer), 'given', 'town').amounts).toEqual({ 0: 2, 1: 3, 2: 2 });
});

test('a move that makes a tally too large is refused as a whole', () => {
  const layer = new EditedLayer(LEVELS);
  put(layer, ...drawn('path', ACROSS, given(Number.MAX_SAFE_INTEGER - 1)));
  put(layer, ...drawn('other', ACROSS, () => [{ tally: 'next', amount: 5, piece: 1 }]));
  const before = allTallies(layer);
  expect(layer.move([{ from: 'given', to: 'next', ids: ['path'] }])).toMatchObject({
    ok: false,
    problem: { code: 'plan.tooLarge' },
  });
  expect(allTallies(layer)).toEqual(before);
});

test('other levels: tallies are those of a layer that was opened on them', () => {
  const square: Polygon = { type: 'Polygon', coordinates: [box(4.06, 51.03, 0.08)] };
  const measures = [drawn('path', ACROSS, asMeasured), drawn('square', square, asMeasured)];
  const layer = new EditedLayer([towns]);
  for (const one of measures) put(layer, ...one);
  layer.setLevels(LEVELS);
  const fresh = new EditedLayer(LEVELS);
  for (const one of measures) put(fresh, ...one);
  expect(allTallies(layer)).toEqual(allTallies(fresh));
  layer.setLevels([provinces, towns]);
  layer.remove(['path', 'square', 'never there']);
  expect(allTallies(layer)).toEqual([]);
});

test('an amount that cannot be added up exactly is refused, with all that came along', () => {
  const layer = new EditedLayer(LEVELS);
  put(layer, ...drawn('path', ACROSS, given(5)));
  const before = allTallies(layer);
  for (const amount of [Number.MAX_SAFE_INTEGER, 1e300, Infinity, NaN]) {
    const [columns, edits] = drawn('huge', ACROSS, given(amount));
    expect(layer.put(columns, edits)).toMatchObject({ ok: false, problem: { code: 'plan.tooLarge' } });
    expect(layer.preview(columns, edits[0]!, ['town'])).toMatchObject({ ok: false });
  }
  expect(allTallies(layer)).toEqual(before);
});

test('levels that add up from one that is not there, or in a circle, are refused', () => {
  expect(() => new EditedLayer([provinces])).toThrow('province');
  expect(() => new EditedLayer([provinces, { ...towns, rolledUpFrom: 'province' }])).toThrow('town');
});
