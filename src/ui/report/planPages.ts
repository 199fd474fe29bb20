import type { MeasureOfArea, ReportPlan } from '../../state/selectors/reportPlan';

/** One sheet about the plan: targets after it with courses of some of them, more courses, or a part of its measures. */
export interface PlanSheet {
  /** Rows of the plan in its table of targets, by place; null where no table stands on it. */
  targets: readonly number[] | null;
  /** Whether the text stands on it that says how the plan was counted: below the last row of the table. */
  hasNote: boolean;
  /** Rows of the plan whose course is drawn, by place. */
  courses: readonly number[];
  measures: readonly ListedOfArea[];
}

/** A measure with the small line below its name. */
export interface ListedOfArea extends MeasureOfArea {
  name: string;
  /** What it does not count for, its note and who leads it; empty where nothing is said. */
  details: string;
}

/** Millimetres of a sheet below its running head. */
const ROOM = 240;
/** Of the table: what stands above and below its rows, and a row whose name takes two lines. */
const TABLE = 40;
const TABLE_ROW = 7;
/** A row of courses, and how many stand in one. */
const COURSES = 39;
const ABREAST = 3;
/** Of the list: its head, a line, and what is around the lines of a measure. */
const LIST = 16;
const LINE = 3.8;
const AROUND = 2.4;
/** Letters of common width that surely fit on a line of the name, and of the note below the table. */
const NAME_WIDTH = 47;
const NOTE_WIDTH = 122;

const NO_TABLE = { targets: null, hasNote: false } as const;

/** How many lines a text takes at most: capitals and other wide letters count double. */
function linesOf(text: string, width: number): number {
  const letters = [...text].reduce(
    (sum, letter) => sum + (/[\p{Lu}mw@%—…]|[^\u0020-\u024f]/u.test(letter) ? 2 : 1),
    0,
  );
  // A word that does not fit any more leaves the end of its line empty.
  return Math.ceil((letters * 1.15) / width);
}

/**
 * The sheets of a plan in a report, by what fits on each for sure: letters are counted and not measured, so that the same
 * plan has the same sheets on the screen, on paper and in an atlas.
 * @param note the text below the table. @param measures in the order in which they are listed
 */
export function planPages(
  { rows }: Pick<ReportPlan, 'rows'>,
  note: string,
  measures: readonly ListedOfArea[],
): PlanSheet[] {
  const courses = rows.flatMap(({ planned }, place) => (planned.sums.length > 0 ? [place] : []));
  const room = ROOM - TABLE - linesOf(note, NOTE_WIDTH) * LINE;
  const rowsPerSheet = Math.max(1, Math.floor(room / TABLE_ROW));
  const sheets: PlanSheet[] = [];
  for (let from = 0; from < Math.max(1, rows.length); from += rowsPerSheet) {
    const targets = [...rows.keys()].slice(from, from + rowsPerSheet);
    const isLast = from + rowsPerSheet >= rows.length;
    const left = isLast ? room - targets.length * TABLE_ROW : 0;
    const beside = courses.slice(0, Math.max(0, Math.floor(left / COURSES)) * ABREAST);
    sheets.push({ targets, hasNote: isLast, courses: beside, measures: [] });
  }
  const beside = sheets.at(-1)?.courses.length ?? 0;
  const perSheet = Math.floor(ROOM / COURSES) * ABREAST;
  for (let from = beside; from < courses.length; from += perSheet)
    sheets.push({ ...NO_TABLE, courses: courses.slice(from, from + perSheet), measures: [] });
  let used = Infinity;
  let onSheet: ListedOfArea[] = [];
  for (const one of measures) {
    const lines = Math.max(1, linesOf(one.name, NAME_WIDTH)) + linesOf(one.details, NAME_WIDTH);
    const height = AROUND + lines * LINE;
    if (used + height > ROOM) {
      onSheet = [];
      sheets.push({ ...NO_TABLE, courses: [], measures: onSheet });
      used = LIST;
    }
    onSheet.push(one);
    used += height;
  }
  return sheets;
}
