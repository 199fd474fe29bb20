import type { AreaReference } from '../../domain/areas/areaReference';
import type { TargetKey } from '../../domain/targets/targetInForce';

/** What the form is about: a target everywhere or in one area, or a new one (key null). */
export interface EditedTarget {
  key: TargetKey | null;
  area: AreaReference | null;
}
