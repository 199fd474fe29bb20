import * as v from 'valibot';
import { DENOMINATOR_IDS, GOAL_KINDS, TARGET_IDS } from './target';
import type { DenominatorId, GoalKind, TargetId } from './target';
import { addedTargetKeySchema, normOriginEntries, ownDateSchema, ownNormSchema } from './targetChange';
import type { OwnNorm } from './targetChange';
import type { AddedTargetKey, NormOrigin } from './targetInForce';

/** A target that the pact does not have, counted with the measures of one that it has. */
export interface AddedTarget extends NormOrigin {
  key: AddedTargetKey;
  name: string;
  /** The target of the pact whose measures, unit, werf and counting rule it shares. */
  basedOn: TargetId;
  denominator: DenominatorId;
  norm: OwnNorm;
  /** ISO date on which the straight line starts; for `extra` the year before which nothing counts. */
  baseline: string;
  /** ISO date, the last day on which something counts. */
  deadline: string;
  kind: GoalKind;
}

/** An added target as a project file holds it. */
export const addedTargetSchema: v.GenericSchema<unknown, AddedTarget> = v.object({
  key: addedTargetKeySchema,
  name: v.pipe(v.string(), v.nonEmpty()),
  basedOn: v.picklist(TARGET_IDS),
  denominator: v.picklist(DENOMINATOR_IDS),
  norm: ownNormSchema,
  baseline: ownDateSchema,
  deadline: ownDateSchema,
  kind: v.picklist(GOAL_KINDS),
  ...normOriginEntries,
});

/** A key that no target has yet: the next free number. */
export function nextAddedKey(added: readonly Pick<AddedTarget, 'key'>[]): AddedTargetKey {
  const taken = new Set(added.map(({ key }) => key));
  let number = added.length + 1;
  while (taken.has(`added-${number}`)) number++;
  return `added-${number}`;
}
