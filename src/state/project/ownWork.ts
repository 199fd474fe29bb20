import type { AppState } from '../appStore';
import { INITIAL_KEPT } from '../slices/keptSlice';
import { INITIAL_PROJECT } from '../slices/projectSlice';
import type { ProjectSlice } from '../slices/projectSlice';
import type { SavedWork } from '../slices/projectFileSlice';

/** What is kept on the machine: all that the user made, without the layers they opened. */
export type KeptWork = ProjectSlice & Pick<AppState, 'policyChecks'>;

export const NO_WORK: KeptWork = { ...INITIAL_PROJECT, policyChecks: INITIAL_KEPT.policyChecks };

const KEPT_PARTS = Object.keys(NO_WORK) as (keyof KeptWork)[];

function part<Key extends keyof AppState>(state: AppState, keys: readonly Key[]): Pick<AppState, Key> {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as Pick<AppState, Key>;
}

/** The parts of the state that are kept on the machine. */
export function keptWork(state: AppState): KeptWork {
  return part(state, KEPT_PARTS);
}

/** The same parts and not only equal ones: every change of the state makes a new part. */
export function sameWork(a: KeptWork, b: KeptWork): boolean {
  return KEPT_PARTS.every((key) => a[key] === b[key]);
}

/** The work of this moment, layers included, to compare later moments with. */
export function workNow(state: AppState): SavedWork {
  return { ...keptWork(state), ownLayers: state.ownLayers };
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Whether the user made or opened anything. */
export function hasOwnWork(state: AppState): boolean {
  return Object.values(workNow(state)).some((value) => !isEmpty(value));
}

/** True when there is work that no file holds as it is now. */
export function hasUnsavedWork(state: AppState): boolean {
  const { savedWork } = state;
  const isSaved =
    savedWork !== null && sameWork(keptWork(state), savedWork) && state.ownLayers === savedWork.ownLayers;
  return hasOwnWork(state) && !isSaved;
}
