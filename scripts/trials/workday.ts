import type { SeededRandom } from '../data/seededRandom';
import type { Desk } from './desk';
import { afterEdit, nextEdit, NOTHING_DONE, workText } from './work';
import type { Course, Edit } from './work';

/** A course that the page may be in, with the name of its undo as far as it was seen. */
interface Tried {
  course: Course;
  undo: string | null | undefined;
}

/** What a trial comes to. */
export interface Outcome {
  trial: string;
  tried: number;
  /** Steps of which the page said that they were kept. */
  kept: number;
  /** What was lost or not said, in words; nothing is the only good answer. */
  losses: string[];
  about: string;
}

/**
 * The work of one visit: every edit that was begun, and the last of which the page said that it was kept. What is found
 * afterwards must be one of the courses from there on, whole.
 */
export class Workday {
  private readonly tried: Tried[];
  private keptUpTo = 0;

  constructor(start: Tried = { course: NOTHING_DONE, undo: null }) {
    this.tried = [start];
  }

  get edits(): number {
    return this.tried.length - 1;
  }

  /** How many edits the page said were kept. */
  get kept(): number {
    return this.keptUpTo;
  }

  get course(): Course {
    return this.tried.at(-1)!.course;
  }

  /** Do the next thing at a desk and look at what the page says; with `patient`, wait until it is kept. */
  async next(desk: Desk, random: SeededRandom, words: string, patient: boolean): Promise<Edit> {
    const edit = nextEdit(random, this.course, words);
    const tried: Tried = { course: afterEdit(this.course, edit), undo: undefined };
    this.tried.push(tried);
    await desk.do(edit);
    if (patient) await desk.kept();
    const { isKept, undo } = await desk.look();
    tried.undo = undo;
    if (isKept) this.keptUpTo = this.edits;
    return edit;
  }

  /** Find out what a page that was opened afterwards has of it. */
  async found(desk: Desk): Promise<{ start: Tried } | { loss: string }> {
    const candidates = this.tried.slice(this.keptUpTo);
    const hasWork = (await desk.look()).undo !== null;
    // Before anything was kept there may be nothing, and a project file of nothing is no proof of it.
    const work = hasWork || this.keptUpTo > 0 ? await desk.work() : {};
    const { undo, redo } = await desk.look();
    const same = candidates.findLast(
      ({ course, undo: name }) =>
        workText(course.now) === workText(work) &&
        (name === undefined || name === undo) &&
        course.past.length > 0 === (undo !== null) &&
        course.future.length > 0 === (redo !== null),
    );
    if (same) return { start: { course: same.course, undo } };
    const expected = candidates.map(({ course }) => workText(course.now)).join(' or ');
    return { loss: `kept: ${expected}; found: ${workText(work)} (${undo ?? 'nothing to take back'})` };
  }
}
