import type { WordMeaning } from '../domain/measures/measureWords';
import type { QuantityRule } from '../domain/measures/quantityRule';
import type { TargetId } from '../domain/targets/target';

/** How the columns of an area layer are to be read. */
export interface AreaRecipe {
  codeColumn: string;
  nameColumn: string;
  parentColumn: string | null;
  /** Column with the area's own inhabitants, where the file brings them. */
  inhabitantsColumn?: string | null;
}

/** How a measure layer counts for a target. */
export interface MeasureRecipe {
  target: TargetId;
  /** null: the target's own quantity rule. */
  rule: QuantityRule | null;
  /** False: every feature counts as realised, whatever its year, status and flags. */
  filtered: boolean;
  /** Column names where they differ from those of a planned measure (`year`, `status`, `quantity`). */
  yearColumn: string | null;
  statusColumn: string | null;
  quantityColumn: string | null;
  accessColumn?: string | null;
  powerColumn?: string | null;
  /** The decimal mark of a column's numbers, by its name, where the values leave it open and the user said which. */
  decimals?: Readonly<Record<string, ',' | '.'>>;
  /** What words mean that no list has: by column, then by the word as `wordKey` writes it. */
  words?: Readonly<Record<string, Readonly<Record<string, WordMeaning>>>>;
  /** Whether every point of a feature counts where things are counted; absent: where the rule is the target's own. */
  pointsCount?: boolean;
  /** First year that counts where it is not the target's own; null: age does not matter. */
  fromYear?: number | null;
}
