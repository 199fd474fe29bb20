import type { AreaLevel } from '../../state/slices/dataSlice';

/** Which words a level has: those of an official level, or the general ones of an own layer. */
export function levelKind(level: Pick<AreaLevel, 'level'> | null): 'municipality' | 'province' | 'own' {
  return level?.level === 'municipality' || level?.level === 'province' ? level.level : 'own';
}
