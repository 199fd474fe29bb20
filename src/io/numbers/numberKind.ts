import { lekpTarget } from '../../domain/targets/lekp';
import { UNIT_DIMENSIONS } from '../../domain/targets/target';
import type { TargetId } from '../../domain/targets/target';
import type { Dimension } from './units';

/** What is known of the numbers of a column before one of them is read. */
export interface NumberKind {
  /** Whole things have no fractions: groups of three digits are thousands, whatever mark parts them. */
  dimension: Dimension;
  /** Whether a number may be below zero. */
  negative: 'allowed' | 'refused';
}

/** Inhabitants and dwellings. */
export const WHOLE_THINGS: NumberKind = { dimension: 'count', negative: 'refused' };
/** Power of a connector, in kW. */
export const POWER: NumberKind = { dimension: 'power', negative: 'refused' };

/** The kind of a target's quantities. Only a target from which removals are deducted can have less than none. */
export function quantityKind(target: TargetId): NumberKind {
  const { unit, counting } = lekpTarget(target);
  return { dimension: UNIT_DIMENSIONS[unit], negative: counting.deductRemoved ? 'allowed' : 'refused' };
}
