import type { AppState } from './appStore';
import { withCompared } from './comparedAreas';
import { areaKey, OWN_AREAS_LEVEL } from './slices/projectSlice';

/** What was made of an own area: its place beside others, its texts, its norms and its ticks. */
export type AreaWork = Pick<AppState, 'compared' | 'explanations' | 'targetChanges' | 'policyChecks'>;

function pick<Value>(table: Readonly<Record<string, Value>>, wanted: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(table).filter(([key]) => wanted(key)));
}

/** Part what was made of an own area from the rest, so that an area made later under its id does not inherit it. */
export function partAreaWork(work: AreaWork, id: string): { own: AreaWork; rest: AreaWork } {
  const key = areaKey({ levelId: OWN_AREAS_LEVEL, code: id });
  const part = (isWanted: (isOwn: boolean) => boolean): AreaWork => ({
    compared: work.compared.filter((area) => isWanted(areaKey(area) === key)),
    explanations: pick(work.explanations, (other) => isWanted(other === key)),
    targetChanges: work.targetChanges.filter(({ area }) => isWanted(area !== null && areaKey(area) === key)),
    policyChecks: pick(work.policyChecks, (code) => isWanted(code === id)),
  });
  return { own: part((isOwn) => isOwn), rest: part((isOwn) => !isOwn) };
}

/** Put what was made of an area back. */
export function withAreaWork(work: AreaWork, own: AreaWork): AreaWork {
  return {
    compared: own.compared.reduce(withCompared, work.compared),
    explanations: { ...work.explanations, ...own.explanations },
    targetChanges: [...work.targetChanges, ...own.targetChanges],
    policyChecks: { ...work.policyChecks, ...own.policyChecks },
  };
}
