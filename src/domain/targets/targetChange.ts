import * as v from 'valibot';
import { GOAL_KINDS, TARGET_IDS } from './target';
import type { GoalKind } from './target';
import type { AreaReference } from '../areas/areaReference';
import { isAddedTargetKey } from './targetInForce';
import type { AddedTargetKey, NormOrigin, TargetKey } from './targetInForce';
import { isIsoDate } from './trajectory';

/** A norm that the project set: `quantity` of the target's unit for every `per` of its denominator. */
export interface OwnNorm {
  quantity: number;
  per: number;
}

/** Other numbers for a target than the pact's (or, for an added target and one area, than those it was added with). */
export interface TargetChange extends NormOrigin {
  target: TargetKey;
  /** null: everywhere. */
  area: AreaReference | null;
  norm: OwnNorm;
  /** ISO date, the last day on which something counts. */
  deadline: string;
  /**
   * What counts (all, or what came since the start) and since when; null leaves it as it was. Always null for one area:
   * were areas to count different things, they could not be added up or compared.
   */
  kind: GoalKind | null;
  baseline: string | null;
}

export const addedTargetKeySchema = v.custom<AddedTargetKey>(
  (key) => typeof key === 'string' && isAddedTargetKey(key),
);
export const targetKeySchema = v.union([v.picklist(TARGET_IDS), addedTargetKeySchema]);
export const ownDateSchema = v.pipe(v.string(), v.check(isIsoDate));
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
export const ownNormSchema = v.object({ quantity: positive, per: positive });
export const normOriginEntries = {
  source: v.pipe(v.string(), v.nonEmpty()),
  author: v.string(),
  date: ownDateSchema,
};

/** A change as a project file holds it. */
export const targetChangeSchema: v.GenericSchema<unknown, TargetChange> = v.object({
  target: targetKeySchema,
  area: v.nullable(v.object({ levelId: v.string(), code: v.string() })),
  norm: ownNormSchema,
  deadline: ownDateSchema,
  kind: v.nullable(v.picklist(GOAL_KINDS)),
  baseline: v.nullable(ownDateSchema),
  ...normOriginEntries,
});
