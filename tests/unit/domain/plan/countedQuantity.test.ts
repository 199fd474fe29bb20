import { describe, expect, test } from 'vitest';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import type { TargetId } from '../../../../src/domain/targets/target';
import {
  countedQuantity,
  countsAlike,
  inSmallUnits,
  inUnits,
} from '../../../../src/domain/plan/countedQuantity';
import type { DrawnSize } from '../../../../src/domain/plan/countedQuantity';
import { kindOfTarget } from '../../../../src/domain/plan/measureKind';
import type { KindAttributes } from '../../../../src/domain/plan/measureKind';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type {
  MeasureGeometry,
  MeasurePlace,
  PlannedMeasure,
} from '../../../../src/domain/plan/plannedMeasure';

const none: DrawnSize = { points: 0, lengths: [], area: 0 };
const drawnAs = (type: MeasureGeometry['type']): MeasurePlace => ({
  kind: 'geometry',
  geometry: { type, coordinates: [] as never } as MeasureGeometry,
});
const unlocated: MeasurePlace = { kind: 'unlocated', area: { levelId: 'gemeente', code: '44021' } };

function measureFor(
  target: TargetId,
  place: MeasurePlace,
  attributes: Record<string, unknown> = {},
  facts: Partial<PlannedMeasure> = {},
): PlannedMeasure {
  const measure = newMeasure(kindOfTarget(lekpTarget(target)), { id: 'm', scenario: 's', target, place });
  return {
    ...measure,
    ...facts,
    attributes: { ...measure.attributes, ...attributes },
  } as PlannedMeasure;
}

/** What a measure counts in the target's unit, or why it does not. */
function counts(
  target: TargetId,
  place: MeasurePlace,
  size: Partial<DrawnSize> | null,
  attributes: Partial<KindAttributes> & Record<string, unknown> = {},
  facts: Partial<PlannedMeasure> = {},
  cpeWeights: 'call2022' | 'press2024' = 'call2022',
) {
  const held = lekpTarget(target);
  const measure = measureFor(target, place, attributes, facts);
  const { drawn, counted, notCounted } = countedQuantity(measure, size && { ...none, ...size }, {
    target: held,
    cpeWeights,
  });
  return { drawn, counts: counted === null ? notCounted : inUnits(counted, held.unit) };
}

describe('what is drawn', () => {
  test('a click is a tree, a row one at both ends and every eight metres, a planting one per 100 m²', () => {
    expect(counts('bomen', drawnAs('Point'), { points: 1 }).counts).toBe(1);
    expect(counts('bomen', drawnAs('LineString'), { lengths: [80] }).counts).toBe(11);
    expect(counts('bomen', drawnAs('LineString'), { lengths: [79.99] }).counts).toBe(10);
    expect(counts('bomen', drawnAs('LineString'), { lengths: [79.9999999] }).counts).toBe(11);
    expect(counts('bomen', drawnAs('LineString'), { lengths: [80] }, { spacing_m: 10 }).counts).toBe(9);
    expect(counts('bomen', drawnAs('LineString'), { lengths: [79.9999] }).counts).toBe(11);
    expect(counts('bomen', drawnAs('MultiLineString'), { lengths: [7, 7] }).counts).toBe(2);
    expect(counts('bomen', drawnAs('Polygon'), { area: 299.99 }).counts).toBe(3);
    expect(counts('bomen', drawnAs('Polygon'), { area: 250 }).counts).toBe(2);
    expect(counts('bomen', drawnAs('Polygon'), { area: 40 })).toEqual({ drawn: 0, counts: 0 });
  });

  test('what is typed goes before what is measured, and stays drawn when it does not count', () => {
    const typed = { quantity: 12 };
    expect(counts('bomen', drawnAs('LineString'), { lengths: [80] }, {}, typed).counts).toBe(12);
    expect(counts('bomen', unlocated, null, {}, typed).counts).toBe(12);
    expect(counts('bomen', unlocated, null, { forest: true }, typed)).toEqual({
      drawn: 12,
      counts: { reason: 'forest' },
    });
  });

  test('without a place or a number a thing is one, and a length, surface or volume is nothing', () => {
    for (const target of ['bomen', 'perken', 'deel', 'energiegemeenschappen'] as const) {
      expect(counts(target, unlocated, null).counts, target).toBe(1);
    }
    for (const target of ['hagen', 'fiets', 'ontharding', 'hemelwater', 'renovatie'] as const) {
      expect(counts(target, unlocated, null), target).toEqual({
        drawn: null,
        counts: { reason: 'noQuantity' },
      });
    }
  });

  test('what cannot be measured for the target is named as such', () => {
    expect(counts('fiets', drawnAs('Polygon'), { area: 40 }).counts).toEqual({ reason: 'otherGeometry' });
    expect(counts('ontharding', drawnAs('LineString'), { lengths: [40] }).counts).toEqual({
      reason: 'otherGeometry',
    });
  });
});

describe('the rules of the pact', () => {
  test('a perk needs 10 m², and a stamp of 3.2 m has them', () => {
    expect(counts('perken', drawnAs('Polygon'), { area: 7.3 }).counts).toEqual({
      reason: 'tooSmall',
      surface: { area: 7.3, minimum: 10 },
    });
    expect(counts('perken', drawnAs('Polygon'), { area: 10 }).counts).toBe(1);
    expect(counts('perken', drawnAs('Polygon'), { area: 3.2 * 3.2 }).counts).toBe(1);
  });

  test('a hedge that is taken away is deducted, and one in the place of another does not count', () => {
    const line = drawnAs('LineString');
    expect(counts('hagen', line, { lengths: [12.5] }, { removed: true })).toEqual({
      drawn: 12.5,
      counts: -12.5,
    });
    expect(counts('hagen', line, { lengths: [12.5] }, { replanting: true }).counts).toEqual({
      reason: 'replanting',
    });
  });

  test('paths on both sides count twice, what a fund has reported and upkeep do not', () => {
    const path = (attributes: Partial<KindAttributes<'cyclePath'>>) =>
      counts('fiets', drawnAs('LineString'), { lengths: [890] }, attributes);
    expect(path({})).toEqual({ drawn: 890, counts: 890 });
    expect(path({ both_sides: true, two_way: false })).toEqual({ drawn: 890, counts: 1780 });
    expect(path({ renewed: true }).counts).toBe(890);
    expect(path({ fund_reported: true }).counts).toEqual({ reason: 'reportedElsewhere' });
    expect(path({ upkeep: true }).counts).toEqual({ reason: 'routineUpkeep' });
  });

  test('connectors weigh by power and access, under either table', () => {
    const station = (attributes: Partial<KindAttributes<'charging'>>, table?: 'press2024') =>
      counts('laden', drawnAs('Point'), { points: 1 }, attributes, {}, table).counts;
    expect(station({})).toBe(2);
    expect(station({ connectors: 4, kw: 22 })).toBe(8);
    expect(station({ connectors: 4, kw: 22 }, 'press2024')).toBe(4);
    expect(station({ connectors: 1, kw: 11, access: 'semi_public' })).toBe(0.5);
    expect(station({ access: 'private' })).toEqual({ reason: 'notPublic' });
    expect(station({ motorway: true })).toEqual({ reason: 'motorway' });
  });

  test('only what comes on top of replaced storage is extra, and drawn is what is built', () => {
    const storage = (attributes: Partial<KindAttributes<'rainwater'>>) =>
      counts('hemelwater', drawnAs('Polygon'), { area: 100 }, attributes);
    expect(storage({ volume_m3: 120, replaced_m3: 20 })).toEqual({ drawn: 120, counts: 100 });
    expect(storage({ volume_m3: 120, required: true }).counts).toEqual({ reason: 'legallyRequired' });
    expect(storage({}).counts).toEqual({ reason: 'noQuantity' });
  });

  test('panels and renovations of one household do not count', () => {
    expect(counts('hernieuwbaar', drawnAs('Point'), { points: 1 }).counts).toBe(18);
    expect(counts('hernieuwbaar', drawnAs('Point'), { points: 1 }, { individual: true }).counts).toEqual({
      reason: 'individual',
    });
    const dwellings = counts('renovatie', { ...unlocated, kind: 'area' }, null, { dwellings: 40 });
    expect(dwellings.counts).toBe(40);
  });

  test('neither an idea nor a year changes what a measure counts', () => {
    const facts = [{ status: 'idea' }, { status: 'realised', year: 1990 }, { year: 2090 }] as const;
    for (const fact of facts)
      expect(counts('bomen', unlocated, null, {}, { ...fact, quantity: 3 }).counts).toBe(3);
  });
});

test('amounts are rounded once, to 0.1 mm, 1 cm² and a thousandth', () => {
  expect(inSmallUnits(1.00004, 'metre')).toBe(10_000);
  expect(inSmallUnits(1.00006, 'metre')).toBe(10_001);
  expect(inSmallUnits(7.3, 'squareMetre')).toBe(73_000);
  expect(inSmallUnits(0.5, 'chargingPoint')).toBe(500);
  expect(Object.is(inSmallUnits(-0.00001, 'metre'), 0)).toBe(true);
});

test('what a measure is leaves its count to be made anew, when and by whom it is done does not', () => {
  const tree = measureFor('bomen', unlocated, {}, { quantity: 40, year: 2028 });
  const other = (facts: object) => ({ ...tree, ...facts }) as PlannedMeasure;
  const when = { status: 'realised', year: null, name: 'Dijle', note: 'n', lead: 'l', action: 'a' } as const;
  expect(countsAlike(tree, other({ ...when, cost: 5, coFinancing: 0.5, subsidy: 's', id: 'n' }))).toBe(true);
  const unclear = { unclear: [{ about: 'status', said: 'in studie' }] };
  for (const fact of [
    ...[{ quantity: 41 }, { target: 'hagen' }, { kind: 'hedge' }, { place: { ...unlocated } }],
    ...[{ attributes: { ...tree.attributes, spacing_m: 10 } }, unclear],
  ]) {
    expect(countsAlike(tree, other(fact)), JSON.stringify(fact)).toBe(false);
    expect(countsAlike(other(fact), tree), JSON.stringify(fact)).toBe(false);
  }
});
