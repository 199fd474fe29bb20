import type { TimedRule } from '../../domain/measures/countingRule';
import { isAfter, lastDay } from '../../domain/measures/measureDate';
import type { Columns } from '../../features/columns';
import { measureColumns } from '../attributes/measureColumns';
import { countingOf } from '../countingOf';
import type { MeasureRecipe } from '../layerRecipe';
import { leftOutCode, PLANNED } from './countCodes';
import { featureDates } from './featureDates';
import { ACCESS_READINGS, FLAG_READINGS, readWords, STATUS_READINGS } from './readWords';

/** What words and years say of every feature, as far as that does not hang on the reference date. */
export interface StatedFacts {
  /** Before the reference date is looked at: `REALISED`, `PLANNED` or left out. */
  early: Uint8Array;
  /** yyyymmdd, 0 where it is not known; null where no feature has one. */
  date: Int32Array | null;
  /** The code of a realised feature whose date is yet to come; null: left out as such throughout. */
  future: Uint8Array | null;
  /** yyyymmdd of the last day by which a planned feature is to stand, 0 where nobody says; null: nowhere. */
  due: Int32Array | null;
}

const EXISTING = STATUS_READINGS.indexOf('existing');
const PLANTED = STATUS_READINGS.indexOf('planted');
const TO_DO = STATUS_READINGS.indexOf('planned');
const IN_PROGRESS = STATUS_READINGS.indexOf('in_progress');

/** By the place of a status: the code of a feature that it leaves out whatever else is said. */
const OF_STATUS = STATUS_READINGS.map((status) => {
  if (status === 'idea') return leftOutCode('idea');
  if (status === 'unknown') return leftOutCode('unknownStatus');
  return status === 'leaveOut' ? leftOutCode('byUser') : 0;
});

const IS_EXISTING = leftOutCode('existing');
const NO_YEAR = leftOutCode('noYear');
const BEFORE_START = leftOutCode('beforeStart');
const AFTER_DATE = leftOutCode('afterDate');
const AFTER_DEADLINE = leftOutCode('afterDeadline');

/** What the words and years of a layer say under a recipe. The order in which reasons apply is that of `assess`. */
export function statedFacts(columns: Columns, recipe: MeasureRecipe): StatedFacts {
  const rule = countingOf(recipe);
  const { count } = columns;
  const column = measureColumns(columns, recipe).status;
  const status = readWords(columns, column, 'status', STATUS_READINGS, recipe, recipe.common?.status);
  const date = featureDates(columns, recipe);
  const { barred: early, unclear } = wordCodes(columns, recipe, rule);
  const future = status?.includes(PLANTED) ? new Uint8Array(count).fill(AFTER_DATE) : null;
  const due = date !== null && status?.includes(TO_DO) ? new Int32Array(count) : null;
  const start = rule.fromYear === null ? 0 : rule.fromYear * 10_000;

  for (let feature = 0; feature < count; feature++) {
    if (early[feature] !== 0) continue;
    const said = status === null ? 0 : status[feature]!;
    if (OF_STATUS[said] !== 0) {
      early[feature] = OF_STATUS[said]!;
      continue;
    }
    if (said === EXISTING && date !== null) date[feature] = 0;
    const known = date === null ? 0 : date[feature]!;
    const isPlan = said === TO_DO || said === IN_PROGRESS;
    const isTooLate = known !== 0 && isAfter(known, rule.deadline);
    if (!isPlan && known < start) {
      early[feature] = said === EXISTING ? IS_EXISTING : known === 0 ? NO_YEAR : BEFORE_START;
    } else if (unclear !== null && unclear[feature] !== 0) early[feature] = unclear[feature]!;
    else if (isPlan) early[feature] = isTooLate ? AFTER_DEADLINE : PLANNED;
    else if (said === PLANTED) future![feature] = isTooLate ? AFTER_DEADLINE : PLANNED;
    if (due !== null && said === TO_DO && known !== 0) due[feature] = lastDay(known);
  }
  return { early, date, future, due };
}

/**
 * The codes of what yes/no columns and the access leave out: `barred` whatever the status and the year, `unclear` where
 * these leave it in; null where no word is unknown.
 */
function wordCodes(
  columns: Columns,
  recipe: MeasureRecipe,
  rule: TimedRule,
): { barred: Uint8Array; unclear: Uint8Array | null } {
  const barred = new Uint8Array(columns.count);
  let unclear: Uint8Array | null = null;
  const mark = (words: Uint8Array, word: number, codes: Uint8Array, code: number): void => {
    for (let feature = 0; feature < words.length; feature++) {
      if (words[feature] === word) codes[feature] = code;
    }
  };
  const flag = (name: string) => readWords(columns, name, 'flag', FLAG_READINGS, recipe);
  const excluding = rule.exclude.flatMap(({ column, reason }) => {
    const words = flag(column);
    return words ? [{ words, reason }] : [];
  });
  const others = [rule.deductRemoved && flag('removed'), rule.doubleBothSides && flag('both_sides')];
  const flags = [
    ...excluding.map(({ words }) => words),
    ...others.filter((words) => words instanceof Uint8Array),
  ];
  const access = rule.weighConnectors
    ? readWords(
        columns,
        measureColumns(columns, recipe).access,
        'access',
        ACCESS_READINGS,
        recipe,
        recipe.common?.access,
      )
    : null;

  // What goes before is written last, and over the others.
  const [unknownAccess, unknownFlag] = [ACCESS_READINGS.indexOf('unknown'), FLAG_READINGS.indexOf('unknown')];
  if (access?.includes(unknownAccess)) {
    mark(access, unknownAccess, (unclear ??= new Uint8Array(columns.count)), leftOutCode('unknownAccess'));
  }
  for (const words of flags) {
    if (!words.includes(unknownFlag)) continue;
    mark(words, unknownFlag, (unclear ??= new Uint8Array(columns.count)), leftOutCode('unknownFlag'));
  }
  for (const words of flags) mark(words, FLAG_READINGS.indexOf('leaveOut'), barred, leftOutCode('byUser'));
  if (access) {
    mark(access, ACCESS_READINGS.indexOf('leaveOut'), barred, leftOutCode('byUser'));
    mark(access, ACCESS_READINGS.indexOf('private'), barred, leftOutCode('notPublic'));
  }
  for (const { words, reason } of excluding.reverse()) {
    mark(words, FLAG_READINGS.indexOf('yes'), barred, leftOutCode(reason));
  }
  return { barred, unclear };
}
