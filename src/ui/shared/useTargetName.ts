import { useCallback } from 'react';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { targetName } from '../../i18n/targetName';
import { useApp } from '../../state/AppContext';

/** Names of targets in the chosen language. */
export function useTargetName(): (target: Pick<TargetInForce, 'name' | 'target'>) => string {
  const language = useApp((state) => state.language);
  return useCallback((target) => targetName(language, target), [language]);
}
