import type { AreaReference } from '../areas/areaReference';
import type { TargetKey } from './targetInForce';

/** The target that a change is about, and where it holds; null: everywhere. */
export interface ChangeScope {
  target: TargetKey;
  area: AreaReference | null;
}

/** True when two changes take each other's place. */
export function sameScope(a: ChangeScope, b: ChangeScope): boolean {
  return a.target === b.target && a.area?.levelId === b.area?.levelId && a.area?.code === b.area?.code;
}
