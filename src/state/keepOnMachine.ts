import * as v from 'valibot';
import { POLICY_GOAL_IDS } from '../domain/targets/policyGoals';
import type { AppStore } from './appStore';
import { INITIAL_KEPT } from './slices/keptSlice';
import type { KeptSlice } from './slices/keptSlice';

const KEY = 'pactkaart';

const keptSchema = v.object({
  welcomed: v.boolean(),
  /** Kept here before there were projects; {@link forgetKeptChecks} takes it away once a project holds it. */
  policyChecks: v.optional(v.record(v.string(), v.array(v.picklist(POLICY_GOAL_IDS))), {}),
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

function write(storage: Storage, kept: object): void {
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop the work: the choice then lasts for this visit.
  }
}

/** Remember that the welcome was closed. The work itself is kept by keepProject. */
export function keepOnMachine(store: AppStore, storage: Storage): () => void {
  return store.subscribe(({ welcomed }, before) => {
    if (welcomed !== before.welcomed) write(storage, { ...readKept(storage), welcomed });
  });
}

/** Leave nothing but the welcome, because the policy checks stand in the kept project now. */
export function forgetKeptChecks(storage: Storage): void {
  const { welcomed, policyChecks } = readKept(storage);
  if (Object.keys(policyChecks).length > 0) write(storage, { welcomed });
}
