import type { Tally } from '../domain/coverage/tally';
import type { CountingContext } from '../domain/measures/countingRule';
import { columnOfRole } from '../domain/measures/columnRoles';
import { lekpTarget } from '../domain/targets/lekp';
import type { TargetId } from '../domain/targets/target';
import type { Columns } from '../features/columns';
import { measureColumns } from './attributes/measureColumns';
import { FLAG_READINGS, readWords, STATUS_READINGS } from './columnar/readWords';
import { countingOf } from './countingOf';
import type { Allocation, CoverageEngine } from './engine';
import type { MeasureRecipe } from './layerRecipe';

/** Groups of features: what the column says of them; a word that is neither yes nor no leaves it open. */
const GROUPS = ['no', 'yes', 'unknown'] as const;
const GROUP_OF = FLAG_READINGS.map((word) =>
  GROUPS.indexOf(word === 'yes' || word === 'no' ? word : 'unknown'),
);

/**
 * Count an allocation with all that the norms of its target ask beside the quantity: what was realised by the day of a
 * milestone, and what of it is fossil-free. Both are further sums over the same sharing out, made only for targets that
 * have such a norm. It says as well whether the layer tells what is planned.
 * @param columns the layer that was allocated
 */
export function tallyNormParts(
  engine: CoverageEngine,
  allocation: Allocation,
  columns: Columns,
  context: CountingContext,
): Tally {
  const { recipe } = allocation;
  const { milestone, partOf } = extraNorms(recipe.target);
  const knowsDates = recipe.filtered && countingOf(recipe).fromYear !== null;
  const day = milestone && Number(milestone.date.replaceAll('-', ''));
  // Before the count itself: an engine may remember the rule under the settings that were asked for last.
  const byMilestone =
    day !== undefined && knowsDates && day < context.date
      ? engine.tally(allocation, { ...context, date: day }).realised
      : null;
  const tally = engine.tally(allocation, context);
  return {
    ...tally,
    saysPlanned: recipe.filtered && saysStatus(columns, recipe),
    byMilestone: byMilestone ?? (day !== undefined && knowsDates ? tally.realised : null),
    fossilFree: partOf ? fossilFree(engine, allocation, columns, context, tally.realised.length) : null,
  };
}

/** Whether anything of a layer has a status: without one it counts as what stands, and nobody says what is planned. */
function saysStatus(columns: Columns, recipe: MeasureRecipe): boolean {
  const { status } = measureColumns(columns, recipe);
  return (
    readWords(columns, status, 'status', STATUS_READINGS, recipe, recipe.common?.status)?.some(Boolean) ??
    false
  );
}

/** What any version of the pact asks beside the quantity. */
function extraNorms(target: TargetId) {
  const norms = Object.values(lekpTarget(target).norms);
  return {
    milestone: norms.find((norm) => norm?.milestone)?.milestone,
    partOf: norms.find((norm) => norm?.partOf)?.partOf,
  };
}

function fossilFree(
  engine: CoverageEngine,
  allocation: Allocation,
  columns: Columns,
  context: CountingContext,
  areaCount: number,
): Tally['fossilFree'] {
  const column = columnOfRole(
    'fossil_free',
    columns.attributes.map(({ name }) => name),
  );
  if (column === null) return null;
  const words = readWords(columns, column, 'flag', FLAG_READINGS, allocation.recipe)!;
  const groups = Uint16Array.from(words, (word) => GROUP_OF[word]!);
  const sums = engine.realisedByGroup(allocation, context, groups, GROUPS.length);
  const of = (group: (typeof GROUPS)[number]): Float64Array => {
    const place = GROUPS.indexOf(group);
    return sums.slice(place * areaCount, (place + 1) * areaCount);
  };
  return { yes: of('yes'), unknown: of('unknown') };
}
