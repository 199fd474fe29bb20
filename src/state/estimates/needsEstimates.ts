import type { AppState } from '../appStore';
import type { AreaLevel } from '../slices/dataSlice';

/** True for a level with an area whose number nobody publishes: not for its code, and not for what it is the union of. */
export function needsEstimates({ denominators }: AppState, level: AreaLevel): boolean {
  if (level.rolledUpFrom !== null) return false;
  const published = new Set(denominators.flatMap(({ values }) => [...values.keys()]));
  return level.areas.some(({ code }, area) => {
    const codes = level.members?.[area]?.codes ?? [code];
    return !codes.every((one) => published.has(one));
  });
}
