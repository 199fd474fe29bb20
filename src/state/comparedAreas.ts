import { areaKey } from './slices/projectSlice';
import type { AreaReference } from '../domain/areas/areaReference';

/** As many areas as can be read side by side. */
export const MOST_COMPARED = 4;

/** Whether an area stands beside others already. */
export function isCompared(compared: readonly AreaReference[], area: AreaReference): boolean {
  return compared.some((other) => areaKey(other) === areaKey(area));
}

/** The compared areas with one more at the end; the same as before when it is there already, or there is no room. */
export function withCompared(
  compared: readonly AreaReference[],
  { levelId, code }: AreaReference,
): readonly AreaReference[] {
  const area = { levelId, code };
  return compared.length >= MOST_COMPARED || isCompared(compared, area) ? compared : [...compared, area];
}
