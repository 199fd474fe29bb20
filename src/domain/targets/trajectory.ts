import type { Target } from './target';

const DAY_MS = 86_400_000;
const DAYS_PER_YEAR = 365.25;

/** The first moment of an ISO date (YYYY-MM-DD) in UTC, so that no time zone moves a day. */
function dayNumber(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS;
}

/** Where a date stands on the straight line from a target's baseline (0) to the end of its deadline (1). */
export interface TrajectoryPosition {
  /** The ISO date itself. */
  date: string;
  /** Share of the goal that the line asks for, clamped to 0..1. */
  expectedShare: number;
  yearsElapsed: number;
  /** 0 when the deadline has passed. */
  yearsRemaining: number;
}

type Term = Pick<Target, 'baseline' | 'deadline'>;

/** Thousands of areas ask for the same few dates of a target, which never changes. */
const known = new WeakMap<Term, Map<string, TrajectoryPosition>>();

/**
 * @param date ISO date, YYYY-MM-DD.
 * The deadline's own day still counts, so the line reaches 1 at the start of the day after it.
 */
export function trajectoryAt(target: Term, date: string): Readonly<TrajectoryPosition> {
  const ofTarget = known.get(target) ?? new Map<string, TrajectoryPosition>();
  known.set(target, ofTarget);
  const position = ofTarget.get(date) ?? positionAt(target, date);
  ofTarget.set(date, position);
  return position;
}

function positionAt(target: Term, date: string): TrajectoryPosition {
  const start = dayNumber(target.baseline);
  const end = dayNumber(target.deadline) + 1;
  const today = Math.min(Math.max(dayNumber(date), start), end);
  return {
    date,
    expectedShare: (today - start) / (end - start),
    yearsElapsed: (today - start) / DAYS_PER_YEAR,
    yearsRemaining: (end - today) / DAYS_PER_YEAR,
  };
}

/** True for a real calendar day written as YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(dayNumber(text)) &&
    new Date(dayNumber(text) * DAY_MS).toISOString().startsWith(text)
  );
}
