import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { areaTargets } from '../../../src/domain/targets/resolveTargets';
import { resolveTargets, targetInForce } from '../../helpers/resolveTargets';
import { PACT_VERSIONS, TARGET_IDS } from '../../../src/domain/targets/target';
import type { TargetChange } from '../../../src/domain/targets/targetChange';
import { trajectoryAt } from '../../../src/domain/targets/trajectory';

const years = fc.integer({ min: 1990, max: 2025 });
const changes: fc.Arbitrary<TargetChange> = fc
  .record({
    target: fc.constantFrom(...TARGET_IDS),
    area: fc.constantFrom(null, { levelId: 'a', code: '1' }, { levelId: 'a', code: '2' }),
    norm: fc.record({ quantity: fc.integer({ min: 1, max: 50 }), per: fc.constantFrom(1, 100, 1000) }),
    kind: fc.constantFrom(null, 'extra' as const, 'stock' as const),
    start: fc.option(years),
    length: fc.integer({ min: 1, max: 40 }),
    source: fc.constant('raad'),
    author: fc.constant(''),
    date: fc.constant('2026-01-01'),
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    baseline: start === null ? null : `${start}-01-01`,
    deadline: `${(start ?? 2021) + length}-12-31`,
  }));

test('a change back to what the pact asks for equals no change, however the norm is written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TARGET_IDS),
      fc.constantFrom(...PACT_VERSIONS),
      fc.integer({ min: 1, max: 9 }),
      changes,
      (id, version, factor, change) => {
        const { norms, deadline, baseline, kind } = lekpTarget(id);
        const norm = norms[version];
        fc.pre(norm !== null);
        const back: TargetChange = {
          ...change,
          ...{ target: id, area: null, deadline, baseline, kind },
          norm: { quantity: norm.quantity * factor, per: norm.per * factor },
        };
        const project = { addedTargets: [], targetsOff: [] };
        expect(targetInForce({ ...project, targetChanges: [back] }, id, version)).toBe(
          targetInForce({ ...project, targetChanges: [] }, id, version),
        );
      },
    ),
  );
});

test('a change touches its own target, and in an area that area alone', () => {
  fc.assert(
    fc.property(changes, fc.constantFrom(...PACT_VERSIONS), (change, version) => {
      const none = { targetChanges: [], addedTargets: [], targetsOff: [] };
      const project = { ...none, targetChanges: [change] };
      const before = resolveTargets(none, version);
      for (const held of resolveTargets(project, version)) {
        const own = areaTargets(held, project.targetChanges, 'a', version);
        const isIt = held.key === change.target;
        if (!isIt || change.area !== null) expect(before).toContain(held);
        expect([...own.keys()].every((code) => isIt && code === change.area?.code)).toBe(true);
      }
    }),
  );
});

test('the straight line runs from the own start to the own end', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const everywhere = { ...change, area: null };
      const project = { targetChanges: [everywhere], addedTargets: [], targetsOff: [] };
      const { target } = targetInForce(project, change.target, '1.0')!;
      expect(trajectoryAt(target, change.baseline ?? '2021-01-01').expectedShare).toBe(0);
      expect(trajectoryAt(target, change.deadline).expectedShare).toBeLessThan(1);
      const after = `${Number(change.deadline.slice(0, 4)) + 1}-01-01`;
      expect(trajectoryAt(target, after).expectedShare).toBe(1);
    }),
  );
});
