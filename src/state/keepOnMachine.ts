import * as v from 'valibot';
import { POLICY_GOAL_IDS } from '../domain/targets/policyGoals';
import type { AppStore } from './appStore';
import { INITIAL_KEPT } from './slices/keptSlice';
import type { KeptSlice } from './slices/keptSlice';

const KEY = 'pactkaart';

const keptSchema = v.object({
  welcomed: v.boolean(),
  policyChecks: v.record(v.string(), v.array(v.picklist(POLICY_GOAL_IDS))),
});

/** What earlier visits left on this machine; the defaults when that is nothing, or of another form. */
export function readKept(storage: Storage): KeptSlice {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(storage.getItem(KEY) ?? 'null'));
    return kept.success ? kept.output : INITIAL_KEPT;
  } catch {
    return INITIAL_KEPT;
  }
}

/** Write the kept slice when it changes, and only then: the store changes far more often than what is kept. */
export function keepOnMachine(store: AppStore, storage: Storage): () => void {
  return store.subscribe(({ welcomed, policyChecks }, before) => {
    if (welcomed === before.welcomed && policyChecks === before.policyChecks) return;
    try {
      storage.setItem(KEY, JSON.stringify({ welcomed, policyChecks } satisfies KeptSlice));
    } catch {
      // A full or forbidden storage must not stop the work: the choice then lasts for this visit.
    }
  });
}
