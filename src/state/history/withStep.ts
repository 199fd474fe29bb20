import type { AppState } from '../appStore';
import type { RecordChange } from '../store/records';
import { committed } from './history';
import type { Place, Recorded, Step } from './history';

/** What a step says of itself. */
export interface StepAbout {
  label: Step['label'];
  /** Where it can be seen; what an undo brings on the screen. */
  place?: Place;
  /** Steps of one gesture are one step. */
  gesture?: string;
}

/** The state after a step of the user: the only way in which records change. */
export function withStep(
  { records, past, future }: Pick<AppState, keyof Recorded>,
  changes: readonly RecordChange[],
  { label, place, gesture }: StepAbout,
): Recorded {
  return committed(
    { records, past, future },
    { changes, label, place: place ?? null, gesture: gesture ?? null },
  );
}
