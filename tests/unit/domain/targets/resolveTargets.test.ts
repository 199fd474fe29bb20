import { describe, expect, test } from 'vitest';
import { nextAddedKey } from '../../../../src/domain/targets/addedTarget';
import { goalOf } from '../../../../src/domain/targets/goal';
import { lekpTarget } from '../../../../src/domain/targets/lekp';
import { ownFromYear, ownTerms } from '../../../../src/domain/targets/ownTerms';
import { areaTargets, projectTargetKeys } from '../../../../src/domain/targets/resolveTargets';
import { resolveTargets, targetInForce } from '../../../helpers/resolveTargets';
import type { ProjectTargets } from '../../../helpers/resolveTargets';
import { TARGET_IDS } from '../../../../src/domain/targets/target';
import { treesPerDwelling, unsealingChange } from '../../../helpers/targetChanges';

const PROJECT: ProjectTargets = { targetChanges: [], addedTargets: [], targetsOff: [] };
const MUNICIPALITY = { levelId: 'municipalities-2025', code: '12014' };

test('without changes the targets are those of the pact', () => {
  const targets = resolveTargets(PROJECT, '2.1');
  expect(targets.map(({ key }) => key)).toEqual(TARGET_IDS);
  for (const { key, target, name, change } of targets) {
    expect(target).toBe(lekpTarget(target.id));
    expect([key, name, change]).toEqual([target.id, null, null]);
  }
});

describe('a changed target', () => {
  const held = targetInForce({ ...PROJECT, targetChanges: [unsealingChange()] }, 'ontharding', '1.0')!;

  test('asks for its own norm by its own date in every version of the pact', () => {
    for (const version of ['1.0', '2.0', '2.1'] as const)
      expect(goalOf(held.target, version, 1000)).toBe(18_000);
    expect(held.target.deadline).toBe('2040-12-31');
    expect(held.target.baseline).toBe('2021-01-01');
    expect(held.target.flandersTotal).toBeNull();
  });

  test('says where its norm comes from, and leaves the pact as it was', () => {
    expect(held.change).toEqual({
      source: 'Leiedal, gebiedsprogramma',
      author: 'An Peeters',
      date: '2026-11-25',
      area: null,
    });
    expect(lekpTarget('ontharding').norms['1.0']).toEqual({ quantity: 1, per: 1 });
  });

  test('gives a number where the pact names none', () => {
    const change = unsealingChange({ target: 'energiegemeenschappen', norm: { quantity: 1, per: 1000 } });
    const target = targetInForce({ ...PROJECT, targetChanges: [change] }, 'energiegemeenschappen', '1.0')!;
    expect(goalOf(target.target, '1.0', 5000)).toBe(5);
  });
});

describe('kind and start', () => {
  const under = (kind: 'extra' | 'stock' | null, baseline: string | null) =>
    targetInForce({ ...PROJECT, targetChanges: [unsealingChange({ kind, baseline })] }, 'ontharding', '1.0')!
      .target;

  test('decide from which year on something counts', () => {
    expect(under('stock', null).counting.fromYear).toBeNull();
    expect(under(null, '2025-01-01').counting.fromYear).toBe(2025);
    expect(ownFromYear(under('stock', null))).toBeNull();
    expect(ownFromYear(under(null, '2025-01-01'))).toBe(2025);
    expect(ownFromYear(under(null, null))).toBeUndefined();
    expect(ownTerms(under(null, null))).toEqual({ fromYear: 2021, deadline: 20401231 });
    expect(ownTerms(lekpTarget('ontharding'))).toBeUndefined();
  });

  test('are the same in one area as everywhere', () => {
    const everywhere = unsealingChange({ kind: 'stock', baseline: '2023-01-01' });
    const inArea = unsealingChange({ area: MUNICIPALITY, norm: { quantity: 5, per: 1 }, kind: 'extra' });
    const held = targetInForce({ ...PROJECT, targetChanges: [everywhere] }, 'ontharding', '1.0')!;
    const own = areaTargets(held, [everywhere, inArea], MUNICIPALITY.levelId, '1.0').get('12014')!;
    expect(own.target).toMatchObject({ kind: 'stock', baseline: '2023-01-01', deadline: '2040-12-31' });
    expect(goalOf(own.target, '1.0', 10)).toBe(50);
  });
});

describe('a norm of one area', () => {
  const inArea = unsealingChange({ area: MUNICIPALITY });
  const held = targetInForce({ ...PROJECT, targetChanges: [inArea] }, 'ontharding', '1.0')!;

  test('goes before that of the project, there and nowhere else', () => {
    expect(held.change).toBeNull();
    const own = areaTargets(held, [inArea], MUNICIPALITY.levelId, '1.0');
    expect([...own.keys()]).toEqual(['12014']);
    expect(own.get('12014')!.change!.area).toEqual(MUNICIPALITY);
    expect(areaTargets(held, [inArea], 'provinces-2025', '1.0').size).toBe(0);
    const bomen = targetInForce(PROJECT, 'bomen', '1.0')!;
    expect(areaTargets(bomen, [inArea], MUNICIPALITY.levelId, '1.0').size).toBe(0);
  });

  test('is none when it asks for what the project asks for anyway', () => {
    const everywhere = unsealingChange();
    const project = targetInForce({ ...PROJECT, targetChanges: [everywhere] }, 'ontharding', '1.0')!;
    expect(areaTargets(project, [everywhere, inArea], MUNICIPALITY.levelId, '1.0').size).toBe(0);
  });
});

describe('an added target', () => {
  const project = { ...PROJECT, addedTargets: [treesPerDwelling()] };

  test('counts the measures of a target of the pact against a norm of its own', () => {
    const { key, name, target } = targetInForce(project, 'added-1', '2.0')!;
    expect([key, name, target.id, target.unit]).toEqual(['added-1', 'Bomen bij woningen', 'bomen', 'tree']);
    expect(target.denominator).toBe('dwellings');
    expect(goalOf(target, '2.0', 1000)).toBe(1500);
    expect(target.counting).toEqual({ ...lekpTarget('bomen').counting, fromYear: null });
  });

  test('stands at the end of its werf', () => {
    const keys = projectTargetKeys(project.addedTargets);
    expect(keys.indexOf('added-1')).toBe(keys.indexOf('renovatie') - 1);
    expect(keys).toHaveLength(TARGET_IDS.length + 1);
  });

  test('gets a key that is free', () => {
    expect(nextAddedKey([])).toBe('added-1');
    expect(nextAddedKey([{ key: 'added-2' }])).toBe('added-3');
    expect(nextAddedKey([{ key: 'added-1' }, { key: 'added-3' }])).toBe('added-4');
  });

  test('is not known by another key', () => {
    expect(targetInForce(project, 'added-2', '1.0')).toBeNull();
  });
});

test('a target that is switched off is not among the targets, and comes back as it was', () => {
  const project: ProjectTargets = {
    targetChanges: [unsealingChange()],
    addedTargets: [treesPerDwelling()],
    targetsOff: ['ontharding', 'added-1'],
  };
  const keys = resolveTargets(project, '1.0').map(({ key }) => key);
  expect(keys).not.toContain('ontharding');
  expect(keys).not.toContain('added-1');
  const back = resolveTargets({ ...project, targetsOff: [] }, '1.0');
  expect(back.find(({ key }) => key === 'ontharding')!.target.deadline).toBe('2040-12-31');
  expect(back.find(({ key }) => key === 'added-1')!.name).toBe('Bomen bij woningen');
});
