import { expect, test } from 'vitest';
import { itemAt } from '../../../../src/domain/itemAt';
import { costOf } from '../../../../src/domain/plan/cost';
import { DEFAULT_RATES } from '../../../../src/domain/plan/costRate';
import { countedQuantity, inUnits } from '../../../../src/domain/plan/countedQuantity';
import type { DrawnSize } from '../../../../src/domain/plan/countedQuantity';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import type { ReckonedMeasure } from '../../../../src/domain/plan/reckonedMeasure';
import {
  attentionCauses,
  filteredMeasures,
  listedMeasures,
  sortedMeasures,
} from '../../../../src/ui/plan/listedMeasures';
import type { ListedMeasure } from '../../../../src/ui/plan/listedMeasures';

const NAMES = ['Gent', 'Merelbeke', 'Deinze', 'Aalter', 'Lievegem'];
const names = { shown: (area: number) => itemAt(NAMES, area), named: () => 'Gent' };

type Facts = Partial<Omit<PlannedMeasure, 'kind' | 'attributes'>>;

function treeRow(id: string, facts: Facts = {}, areas: number[] = [0]): ReckonedMeasure {
  const place = { kind: 'geometry' as const, geometry: { type: 'Point' as const, coordinates: [4, 51] } };
  const measure = newMeasure('tree', {
    ...{ id, scenario: 's', target: 'bomen' as const, place, year: 2028 },
    ...facts,
  });
  return rowOf(measure, { points: 1, lengths: [], area: 0 }, areas);
}

function rowOf(measure: PlannedMeasure, size: DrawnSize | null, areas: number[]): ReckonedMeasure {
  const held = asInPact(lekpTarget(measure.target as 'bomen'));
  const count = countedQuantity(measure, size, { target: held.target, cpeWeights: 'call2022' });
  return {
    ...{ measure, held, count },
    quantity: count.counted === null ? null : inUnits(count.counted, held.target.unit),
    cost: costOf(measure, count.drawn, DEFAULT_RATES),
    areas: areas.map((area) => ({ area, quantity: 1 })),
  };
}

const listed = (...rows: ReckonedMeasure[]) => listedMeasures('nl', rows, names);
const ids = (all: readonly ListedMeasure[]) => all.map(({ row }) => row.measure.id);

test('a measure without a name is called by its kind, and lies in its three largest areas and some more', () => {
  const [first, second] = listed(treeRow('a', { name: 'Dreef' }), treeRow('b', {}, [0, 1, 2, 3, 4]));
  expect([first!.name, first!.areas]).toEqual(['Dreef', 'Gent']);
  expect([second!.name, second!.areas]).toEqual([
    'Boom, bomenrij of aanplanting',
    'Gent · Merelbeke · Deinze · +2',
  ]);
});

test('what is still to get a place names the area that it hangs on', () => {
  const area = { levelId: 'towns', code: '44021' };
  const [one] = listed(treeRow('a', { place: { kind: 'unlocated', area } }, []));
  expect(one!.areas).toBe('Gent · nog te lokaliseren');
});

test('every column orders both ways, with what it does not know last either way', () => {
  const all = listed(
    treeRow('none', { year: null, cost: 10, name: 'b10' }),
    treeRow('late', { year: 2030, cost: 3000, name: 'b9' }),
    treeRow('soon', { year: 2027, cost: 200, name: 'a' }),
  );
  expect(ids(sortedMeasures(all, 'year', false))).toEqual(['soon', 'late', 'none']);
  expect(ids(sortedMeasures(all, 'year', true))).toEqual(['late', 'soon', 'none']);
  expect(ids(sortedMeasures(all, 'cost', true))).toEqual(['late', 'soon', 'none']);
  // Numbers in names are numbers, as in house numbers and phases.
  expect(ids(sortedMeasures(all, 'name', false))).toEqual(['soon', 'late', 'none']);
});

test('statuses are ordered from thought to built, and equals stay as they were made', () => {
  const all = listed(
    treeRow('built', { status: 'realised' }),
    treeRow('idea', { status: 'idea' }),
    treeRow('first'),
    treeRow('second'),
  );
  expect(ids(sortedMeasures(all, 'status', false))).toEqual(['idea', 'first', 'second', 'built']);
  expect(ids(sortedMeasures(all, 'status', true))).toEqual(['built', 'first', 'second', 'idea']);
});

test('a filter finds every word, whatever its case or accents, in what is said of a measure', () => {
  const all = listed(
    treeRow('a', { name: 'Groene allée', lead: 'Dienst Groen' }),
    treeRow('b', { name: 'Allee zuid', note: 'later' }, [1]),
  );
  expect(ids(filteredMeasures(all, 'ALLEE'))).toEqual(['a', 'b']);
  expect(ids(filteredMeasures(all, 'allee merel'))).toEqual(['b']);
  expect(ids(filteredMeasures(all, 'dienst 2028'))).toEqual(['a']);
  expect(ids(filteredMeasures(all, 'nergens'))).toEqual([]);
});

test('what can be mended asks for attention; what somebody chose not to count does not', () => {
  const bed = newMeasure('greenBed', {
    ...{ id: 'small', scenario: 's', target: 'perken' as const, year: 2028 },
    place: { kind: 'geometry', geometry: { type: 'Polygon', coordinates: [] } },
  });
  const compensation = newMeasure('tree', {
    ...{ id: 'own', scenario: 's', target: 'bomen' as const, year: 2028 },
    place: { kind: 'unlocated', area: { levelId: 'towns', code: '1' } },
  });
  const attention = listed(
    rowOf(bed, { points: 0, lengths: [], area: 7.3 }, [0]),
    rowOf({ ...compensation, attributes: { ...compensation.attributes, compensation: true } }, null, []),
    treeRow('dated'),
    treeRow('undated', { year: null }),
    treeRow('late', { year: 2034 }),
    treeRow('idea', { year: null, status: 'idea' }),
  ).map((one) => one.attention);
  expect(attention).toEqual(['notCounted', null, null, 'noYear', 'late', null]);
});

test('causes of attention hold every measure that asks for it, and one with two doubts is in both', () => {
  const said = (about: 'status' | 'quantity') => ({ about, said: 'x' });
  const perk = newMeasure('greenBed', {
    ...{ id: 'far', scenario: 's', target: 'perken' as const, year: 2028 },
    place: { kind: 'geometry', geometry: { type: 'Polygon', coordinates: [] } },
  });
  const all = listed(
    treeRow('a', { unclear: [said('status'), said('quantity')] }),
    treeRow('b', { unclear: [said('status')] }),
    treeRow('c', { year: null }),
    treeRow('d'),
    rowOf(perk, { points: 0, lengths: [], area: 7.31 }, [0]),
  );
  expect(attentionCauses('nl', all).map(({ text, ids: of }) => [text, of])).toEqual([
    ['status “x” niet begrepen', ['a', 'b']],
    ['hoeveelheid “x” niet begrepen', ['a']],
    ['nog geen jaar', ['c']],
    [expect.stringContaining('telt niet: '), ['far']],
  ]);
});
