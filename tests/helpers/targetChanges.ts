import type { AddedTarget } from '../../src/domain/targets/addedTarget';
import type { TargetChange } from '../../src/domain/targets/targetChange';

/** Unsealing as the region of Leiedal asks for it: 18 m² per inhabitant by 2040. */
export function unsealingChange(changes: Partial<TargetChange> = {}): TargetChange {
  return {
    target: 'ontharding',
    area: null,
    norm: { quantity: 18, per: 1 },
    deadline: '2040-12-31',
    kind: null,
    baseline: null,
    source: 'Leiedal, gebiedsprogramma',
    author: 'An Peeters',
    date: '2026-11-25',
    ...changes,
  };
}

/** Three trees for every two dwellings, whatever their age, by 2035. */
export function treesPerDwelling(changes: Partial<AddedTarget> = {}): AddedTarget {
  return {
    key: 'added-1',
    name: 'Bomen bij woningen',
    basedOn: 'bomen',
    denominator: 'dwellings',
    norm: { quantity: 3, per: 2 },
    baseline: '2025-01-01',
    deadline: '2035-12-31',
    kind: 'stock',
    source: 'Klimaatplan 2025',
    author: '',
    date: '2026-11-25',
    ...changes,
  };
}
