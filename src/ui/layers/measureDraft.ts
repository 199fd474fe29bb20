import { quantityColumn } from '../../domain/measures/columnRoles';
import { guessRoleColumn } from '../../domain/measures/guessColumns';
import type { SampledColumn } from '../../domain/measures/guessColumns';
import type { CommonValues, MeasureStatus } from '../../domain/measures/measureAttributes';
import type { ChosenWords } from '../../domain/measures/measureWords';
import type { GeometryKind, QuantityRule } from '../../domain/measures/quantityRule';
import { guessTarget } from '../../domain/targets/guessTarget';
import { lekpTarget } from '../../domain/targets/lekp';
import type { TargetId } from '../../domain/targets/target';
import { NO_COLUMN } from '../../engine/layerRecipe';
import { typedNumber } from '../../i18n/formatMeasures';
import type { ChosenDecimals } from './NumberNotationFields';
import type { MeasureRecipe } from '../../engine/layerRecipe';

/** What of a layer can count: by the rule of the pact, or by a rule that the user names. */
export const RULE_CHOICES = ['own', 'count', 'length', 'area', 'property'] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

/** What a layer without a column of years can say of them. */
export const YEARLESS = ['unknown', 'common', 'any'] as const;
export type Yearless = (typeof YEARLESS)[number];

/** The form of a measure layer as it is filled in. Of a column that is not there the name is {@link NO_COLUMN}. */
export interface MeasureDraft {
  /** '' until it is chosen. */
  target: TargetId | '';
  rule: RuleChoice;
  year: string;
  yearless: Yearless;
  /** As typed: the one year of every feature. */
  commonYear: string;
  status: string;
  quantity: string;
  access: string;
  power: string;
  words: ChosenWords;
  decimals: ChosenDecimals;
  /** Said of all features in place of a column. */
  commonStatus: MeasureStatus | null;
  commonAccess: NonNullable<CommonValues['access']> | null;
  /** As typed; null: not said. */
  commonQuantity: string | null;
}

/**
 * The form as it opens: with what the name of the file and its columns tell.
 * @param holds the kinds of geometry of the layer; absent: not known
 */
export function firstDraft(
  file: string,
  sampled: readonly SampledColumn[],
  holds: readonly GeometryKind[] = [],
): MeasureDraft {
  const columns = sampled.map(({ name }) => name);
  const known = (role: 'year' | 'status' | 'access' | 'power'): string =>
    guessRoleColumn(role, sampled) ?? NO_COLUMN;
  const target = guessTarget(file, columns, holds) ?? '';
  return {
    target,
    rule: 'own',
    year: known('year'),
    yearless: 'unknown',
    commonYear: '',
    status: known('status'),
    quantity: quantityFor(target, columns),
    access: known('access'),
    power: known('power'),
    words: {},
    decimals: {},
    ...{ commonStatus: null, commonAccess: null, commonQuantity: null },
  };
}

/** What the recipe says of all features at once. */
function commonInDraft({
  common = {},
}: MeasureRecipe): Pick<MeasureDraft, 'commonStatus' | 'commonAccess' | 'commonQuantity'> {
  const { status = null, access = null, quantity } = common;
  return {
    ...{ commonStatus: status, commonAccess: access },
    commonQuantity: quantity === undefined ? null : typedNumber(quantity),
  };
}

/**
 * The form as it made a recipe. What the recipe does not name is as in `first`; a column that is not there any more is none.
 * @param columns the names of those that are there
 * @param keepsYear false for another file: one year for all features was of that file, and is asked again
 */
export function draftOf(
  recipe: MeasureRecipe,
  first: MeasureDraft,
  columns: readonly string[],
  keepsYear: boolean,
): MeasureDraft {
  const { target, rule, filtered, commonYear, words = {}, decimals = {} } = recipe;
  const there = (column: string | null | undefined, guessed: string): string => {
    const name = column ?? guessed;
    return columns.includes(name) ? name : NO_COLUMN;
  };
  const property = rule && 'name' in rule ? rule.name : null;
  return {
    ...{ target, words, decimals },
    rule: !rule ? 'own' : rule.kind === 'volume' ? 'property' : rule.kind,
    year: filtered ? there(recipe.yearColumn, first.year) : NO_COLUMN,
    yearless: typeof commonYear === 'number' ? 'common' : (commonYear ?? 'unknown'),
    commonYear: keepsYear && typeof commonYear === 'number' ? String(commonYear) : '',
    status: there(recipe.statusColumn, first.status),
    quantity: there(property ?? recipe.quantityColumn, first.quantity),
    access: there(recipe.accessColumn, first.access),
    power: there(recipe.powerColumn, first.power),
    ...commonInDraft(recipe),
  };
}

/** The same form for another target: which column gives the quantity hangs on it. */
export function withTarget(draft: MeasureDraft, target: TargetId, columns: readonly string[]): MeasureDraft {
  return { ...draft, target, quantity: quantityFor(target, columns) };
}

function quantityFor(target: TargetId | '', columns: readonly string[]): string {
  const rule: QuantityRule = target === '' ? { kind: 'count' } : lekpTarget(target).counting.quantity;
  return quantityColumn(rule, columns) ?? NO_COLUMN;
}

/** Whether the year decides if a feature counts, and no column says it. */
export function asksForYear({ target, rule, year }: MeasureDraft): boolean {
  return target !== '' && rule === 'own' && year === NO_COLUMN && lekpTarget(target).kind === 'extra';
}

/** Whether words and years are looked at: always by the pact's rule, and by another where a column says the year. */
export function isFiltered({ rule, year }: MeasureDraft): boolean {
  return rule === 'own' || year !== NO_COLUMN;
}

/** A year as typed, between 1800 and 2200; null for anything else. */
export function typedYear(text: string): number | null {
  return /^(1[89]|2[01])\d\d$/.test(text.trim()) ? Number(text) : null;
}

/** A quantity as typed, with a comma or a point before its decimals; null for anything else. */
export function typedQuantity(text: string): number | null {
  return /^\d{1,9}([.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

/** What is missing before the form can be used: the target, or the year or quantity that it says it has. */
export function isComplete(draft: MeasureDraft): boolean {
  const lacksYear = asksForYear(draft) && draft.yearless === 'common' && typedYear(draft.commonYear) === null;
  const { rule, commonQuantity } = draft;
  const lacksQuantity = rule === 'own' && commonQuantity !== null && typedQuantity(commonQuantity) === null;
  return draft.target !== '' && !lacksYear && !lacksQuantity;
}

/** What the form says of all features; absent where it says nothing. */
function commonOf(draft: MeasureDraft, weighs: boolean): { common?: CommonValues } {
  const { rule, commonStatus, commonAccess, commonQuantity } = draft;
  const filtered = isFiltered(draft);
  const quantity = rule === 'own' && commonQuantity !== null ? typedQuantity(commonQuantity) : null;
  const common: CommonValues = {
    ...(filtered && commonStatus && { status: commonStatus }),
    ...(filtered && weighs && commonAccess && { access: commonAccess }),
    ...(quantity !== null && { quantity }),
  };
  return Object.keys(common).length > 0 ? { common } : {};
}

/** The recipe that a form makes; null while no target is chosen. @param first the layer's first column */
export function recipeOf(draft: MeasureDraft, first: string): MeasureRecipe | null {
  const { target, rule, yearless, words, decimals } = draft;
  if (target === '') return null;
  const filtered = isFiltered(draft);
  const common = yearless === 'any' ? 'any' : yearless === 'common' ? typedYear(draft.commonYear) : null;
  return {
    target,
    rule: quantityRule(rule, draft.quantity || first),
    filtered,
    yearColumn: draft.year,
    statusColumn: draft.status,
    quantityColumn: rule === 'own' ? draft.quantity : NO_COLUMN,
    ...(filtered &&
      lekpTarget(target).counting.weighConnectors && {
        accessColumn: draft.access,
        powerColumn: draft.power,
      }),
    ...commonOf(draft, lekpTarget(target).counting.weighConnectors),
    ...(Object.keys(words).length > 0 && { words }),
    ...(Object.keys(decimals).length > 0 && { decimals }),
    ...(asksForYear(draft) && common !== null && { commonYear: common }),
  };
}

function quantityRule(choice: RuleChoice, column: string): QuantityRule | null {
  if (choice === 'own') return null;
  return choice === 'property' ? { kind: 'property', name: column } : { kind: choice };
}
