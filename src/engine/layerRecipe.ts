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
  /** First year that counts where it is not the target's own; null: age does not matter. */
  fromYear?: number | null;
}

/** The recipe that counts from another year; undefined leaves it as it is. */
export function recipeFrom(recipe: MeasureRecipe, fromYear: number | null | undefined): MeasureRecipe {
  return fromYear === undefined ? recipe : { ...recipe, fromYear };
}
