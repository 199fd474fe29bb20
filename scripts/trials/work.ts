import type { PolicyGoalId } from '../../src/domain/targets/policyGoals';
import type { TargetId } from '../../src/domain/targets/target';
import type { SeededRandom } from '../data/seededRandom';

/** What a user made, as a flat table: `check GOAL`, `off TARGET`, `text TARGET` with what was written. */
export type Work = Readonly<Record<string, string>>;

/** One thing that the user of a trial does. */
export type Edit =
  | { kind: 'check'; goal: PolicyGoalId; on: boolean }
  | { kind: 'switch'; target: TargetId; on: boolean }
  | { kind: 'write'; target: TargetId; text: string }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** The work with what can be taken back and done again: what the page must have, reckoned apart from it. */
export interface Course {
  readonly past: readonly Work[];
  readonly now: Work;
  /** The work that comes back first is last. */
  readonly future: readonly Work[];
}

export const NOTHING_DONE: Course = { past: [], now: {}, future: [] };

const GOALS: readonly PolicyGoalId[] = ['ownEnergy', 'ledLighting', 'noLevy', 'heatPlan', 'demolitionPolicy'];
/** Targets that are switched; apart from those that are written about, whose field goes with them. */
const SWITCHED: readonly TargetId[] = ['deel', 'energiegemeenschappen', 'renovatie'];
export const EXPLAINED: readonly TargetId[] = ['bomen', 'laden', 'ontharding', 'hemelwater'];

/** The same work is the same text. */
export function workText(work: Work): string {
  return JSON.stringify(Object.entries(work).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function without(work: Work, key: string): Work {
  return Object.fromEntries(Object.entries(work).filter(([one]) => one !== key));
}

/** The course after an edit. */
export function afterEdit({ past, now, future }: Course, edit: Edit): Course {
  if (edit.kind === 'undo') {
    return { past: past.slice(0, -1), now: past.at(-1)!, future: [...future, now] };
  }
  if (edit.kind === 'redo') {
    return { past: [...past, now], now: future.at(-1)!, future: future.slice(0, -1) };
  }
  const next =
    edit.kind === 'write'
      ? { ...now, [`text ${edit.target}`]: edit.text }
      : edit.kind === 'check'
        ? withFlag(now, `check ${edit.goal}`, edit.on)
        : withFlag(now, `off ${edit.target}`, !edit.on);
  return { past: [...past, now], now: next, future: [] };
}

function withFlag(work: Work, key: string, isThere: boolean): Work {
  return isThere ? { ...work, [key]: '' } : without(work, key);
}

/** What a user might do next; `text` is what is written if it is writing. It always changes something. */
export function nextEdit(random: SeededRandom, { past, now, future }: Course, text: string): Edit {
  const kind = random.weighted([6, 4, 2, past.length > 0 ? 2 : 0, future.length > 0 ? 4 : 0]);
  if (kind === 0) {
    const goal = random.pick(GOALS);
    return { kind: 'check', goal, on: !(`check ${goal}` in now) };
  }
  if (kind === 1) return { kind: 'write', target: random.pick(EXPLAINED), text };
  if (kind === 2) {
    const target = random.pick(SWITCHED);
    return { kind: 'switch', target, on: `off ${target}` in now };
  }
  return kind === 3 ? { kind: 'undo' } : { kind: 'redo' };
}
