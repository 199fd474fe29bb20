import type { CountTerms } from '../domain/targets/ownTerms';
import type { CommonValues } from '../domain/measures/measureAttributes';
import type { ChosenWords } from '../domain/measures/measureWords';
import type { QuantityRule } from '../domain/measures/quantityRule';
import type { JoinKey } from '../domain/tableJoin/joinReason';
import type { DenominatorId, TargetId } from '../domain/targets/target';

/** How the columns of an area layer are to be read. */
export interface AreaRecipe {
  codeColumn: string;
  nameColumn: string;
  parentColumn: string | null;
  /** Column with the area's own inhabitants, where the file brings them. */
  inhabitantsColumn?: string | null;
}

/** In the place of a column's name: nothing is read, also not from a column that is known for it. */
export const NO_COLUMN = '';

/** How a measure layer counts for a target. */
export interface MeasureRecipe {
  target: TargetId;
  /** null: the target's own quantity rule. */
  rule: QuantityRule | null;
  /** False: every feature counts as realised, whatever its year, status and flags. */
  filtered: boolean;
  /** Columns that the user names; null: those that are known to say it, {@link NO_COLUMN}: none. */
  yearColumn: string | null;
  statusColumn: string | null;
  quantityColumn: string | null;
  accessColumn?: string | null;
  powerColumn?: string | null;
  /** The decimal mark of a column's numbers, by its name, where the values leave it open and the user said which. */
  decimals?: Readonly<Record<string, ',' | '.'>>;
  /** What the user said of words that no list has. */
  words?: ChosenWords;
  /** One year for every feature, or `any`: they count whatever their year. No column is then read for it. */
  commonYear?: number | 'any';
  /** What holds for every feature besides; see `CommonValues`. */
  common?: CommonValues;
  /** Whether every point of a feature counts where things are counted; absent: where the rule is the target's own. */
  pointsCount?: boolean;
  /** First year that counts where it is not the target's own; null: age does not matter. */
  fromYear?: number | null;
  /** Last day on which something counts where it is not the target's own, as yyyymmdd. */
  deadline?: number;
}

/** How the rows of a table are figures of areas. */
export interface FigureRecipe {
  /** What the figures are of: what is realised of a target, or a denominator. */
  subject: { kind: 'target'; target: TargetId } | { kind: 'denominator'; id: DenominatorId };
  /** Id of the level whose areas they are of. */
  level: string;
  /** By which column, and by what of the areas, rows are joined. */
  joinColumn: string;
  by: JoinKey;
  valueColumn: string;
  /** The decimal mark of the figures, where they leave it open and the user said which. */
  decimal?: ',' | '.';
  /** Of a table with rows of several years: the column that says which; only those of `year` are taken. */
  yearColumn?: string;
  /** The year that the figures are of; null where nobody says. */
  year: number | null;
}

/** The recipe that counts between other days; undefined leaves it as it is. */
export function recipeFrom(recipe: MeasureRecipe, terms: CountTerms | undefined): MeasureRecipe {
  return terms ? { ...recipe, ...terms } : recipe;
}
