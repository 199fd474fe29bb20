import type { TargetId } from '../../../src/domain/targets/target';
import type { AttributeType } from '../../../src/features/columns';
import type { SeededRandom } from '../seededRandom';

/** Why an example feature should not count, so that the counting rules have something to do. */
export type Flaw =
  /** A yes/no column of the target's counting rule is true. */
  | { kind: 'flag'; column: string }
  | { kind: 'beforeStart' }
  | { kind: 'noDate' }
  /** A plot under the minimum area of the target. */
  | { kind: 'tooSmall' };

export type ExampleValues = Record<string, number | boolean | string | null>;

/** What the example layer of one target looks like. */
export interface ExamplePlan {
  target: TargetId;
  /** Dutch name of the things, as in the title of the file. */
  things: string;
  /** Half of the municipalities have realised more than this share of the goal of pact 1.0 by the autumn of 2026. */
  medianShare: number;
  /** Quantity of an average feature, in the unit of the target. */
  typicalQuantity: number;
  /** Whether quantities are whole numbers. */
  whole: boolean;
  /** First year in which things were realised. */
  firstYear: number;
  /** Share on public ground. */
  publicShare: number;
  /** Columns of its own beside those of every planned measure. */
  columns: Record<string, AttributeType>;
  /** Values of those columns; one that is not given is false, or not known. */
  values: (quantity: number, random: SeededRandom) => ExampleValues;
  /** Size of the geometry in metres or square metres, where it is not the quantity itself. */
  size?: (quantity: number, values: ExampleValues, random: SeededRandom) => number;
  flaws: readonly Flaw[];
}
