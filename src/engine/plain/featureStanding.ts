import type { CountingContext } from '../../domain/measures/countingRule';
import { FEATURE_STANDING } from '../measureGeometry';
import { featureOutcomes } from './featureOutcomes';
import type { PlainAllocation } from './plainAllocation';

/** How every feature of an allocation stands in the count: a value of `FEATURE_STANDING` each. */
export function featureStanding(
  { columns, measures, recipe }: Pick<PlainAllocation, 'columns' | 'measures' | 'recipe'>,
  context: CountingContext,
): Uint8Array {
  return Uint8Array.from(featureOutcomes(columns, measures, recipe, context), (outcome) =>
    outcome.counts ? FEATURE_STANDING[outcome.as] : FEATURE_STANDING.leftOut,
  );
}
