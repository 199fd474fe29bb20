import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { lekpTarget, LEKP_TARGETS } from '../../../../src/domain/targets/lekp';
import { addedTargetInForce } from '../../../../src/domain/targets/resolveTargets';
import { asInPact } from '../../../../src/domain/targets/targetInForce';
import {
  directionAttributes,
  kindOfTarget,
  MEASURE_KIND_IDS,
  measureKind,
  pathDirection,
  placesOf,
  STAMP_SIDE,
} from '../../../../src/domain/plan/measureKind';
import {
  formOf,
  newMeasure,
  plannedMeasureSchema,
  measureServes,
  withNumber,
} from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace } from '../../../../src/domain/plan/plannedMeasure';

const somewhere: MeasurePlace = { kind: 'unlocated', area: { levelId: 'gemeente', code: '44021' } };
const given = { id: 'measure-1', scenario: 'scenario-a', target: 'bomen', place: somewhere } as const;

describe('kinds', () => {
  test('every target of the pact has its own kind, but for energy communities', () => {
    const kinds = LEKP_TARGETS.map((target) => [target.id, kindOfTarget(target)]);
    expect(Object.fromEntries(kinds)).toEqual({
      ...{ bomen: 'tree', hagen: 'hedge', perken: 'greenBed', renovatie: 'renovation' },
      ...{ hernieuwbaar: 'energy', energiegemeenschappen: 'own', deel: 'accessPoint', laden: 'charging' },
      ...{ fiets: 'cyclePath', ontharding: 'unsealing', hemelwater: 'rainwater' },
    });
  });

  test('a new measure of every kind is sound as it stands, and nothing of another kind', () => {
    for (const kind of MEASURE_KIND_IDS) {
      const measure = newMeasure(kind, given);
      expect(v.parse(plannedMeasureSchema, measure)).toEqual(measure);
      const other = { ...measure, attributes: measureKind(kind === 'tree' ? 'hedge' : 'tree').defaults };
      expect(v.is(plannedMeasureSchema, other)).toBe(kind === 'own' || kind === 'greenBed');
    }
  });

  test('every flag of a kind that a rule of its target leaves out is an attribute of it', () => {
    for (const target of LEKP_TARGETS) {
      const { defaults } = measureKind(kindOfTarget(target));
      for (const { column } of target.counting.exclude) expect(defaults, target.id).toHaveProperty(column);
      const { quantity } = target.counting;
      if ('name' in quantity) expect(measureKind(kindOfTarget(target)).numberIn).toBe(quantity.name);
    }
  });

  test('a stamp is large enough for a perk', () => {
    const minimum = lekpTarget('perken').counting.minimumArea ?? Infinity;
    expect(STAMP_SIDE * STAMP_SIDE).toBeGreaterThanOrEqual(minimum);
  });

  test('a kind of its own goes by what its target measures', () => {
    expect(placesOf('own', lekpTarget('energiegemeenschappen'))).toEqual(['point']);
    expect(placesOf('own', lekpTarget('fiets'))).toEqual(['line']);
    expect(placesOf('own', lekpTarget('ontharding'))).toEqual(['polygon']);
    expect(placesOf('own', lekpTarget('hemelwater'))).toContain('area');
    expect(placesOf('tree', lekpTarget('bomen'))).toEqual(['point', 'line', 'polygon']);
  });

  test('a direction of a cycle path is what its attributes say, and back', () => {
    for (const direction of ['twoWay', 'oneWay', 'bothSides'] as const) {
      expect(pathDirection(directionAttributes(direction))).toBe(direction);
    }
    expect(pathDirection({ two_way: true, both_sides: true })).toBe('bothSides');
  });
});

describe('measures', () => {
  test.each([
    [{ type: 'Point', coordinates: [4.4, 51.1] }, true, 'point'],
    [{ type: 'Point', coordinates: [4.4, Number.NaN] }, false, null],
    [{ type: 'LineString', coordinates: [[4.4, 51.1]] }, false, null],
    [{ type: 'MultiPoint', coordinates: [] }, false, null],
    [{ type: 'GeometryCollection', geometries: [] }, false, null],
    [{ type: 'toString', coordinates: [] }, false, null],
  ])('geometry %j is sound: %s', (geometry, isSound, form) => {
    const place = { kind: 'geometry', geometry } as MeasurePlace;
    expect(v.is(plannedMeasureSchema, newMeasure('tree', { ...given, place }))).toBe(isSound);
    if (isSound) expect(formOf(place)).toBe(form);
  });

  test('a number goes where its kind holds it', () => {
    expect(withNumber(newMeasure('tree', given), 12)).toMatchObject({ quantity: 12 });
    const renovation = withNumber(newMeasure('renovation', given), 40);
    expect(renovation).toMatchObject({ quantity: null, attributes: { dwellings: 40, fossil_free: false } });
    expect(v.is(plannedMeasureSchema, withNumber(newMeasure('tree', given), -1))).toBe(false);
  });

  test('a measure serves its own target and the ones that were added on it', () => {
    const added = addedTargetInForce({
      ...{ key: 'added-1', name: 'Bomen 2040', basedOn: 'bomen', denominator: 'inhabitants' },
      ...{ norm: { quantity: 2, per: 1 }, baseline: '2021-01-01', deadline: '2040-12-31', kind: 'extra' },
      ...{ source: 'raad', author: '', date: '2026-01-01' },
    });
    const pact = asInPact(lekpTarget('bomen'));
    expect([pact, added].map((held) => measureServes({ target: 'bomen' }, held))).toEqual([true, true]);
    expect([pact, added].map((held) => measureServes({ target: 'added-1' }, held))).toEqual([false, true]);
    expect(measureServes({ target: 'hagen' }, added)).toBe(false);
  });
});
