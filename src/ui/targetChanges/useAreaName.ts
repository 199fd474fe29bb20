import { useCallback } from 'react';
import type { AreaReference } from '../../domain/areas/areaReference';
import { useApp } from '../../state/store/AppContext';

/** Names of areas of any open level; the code of one whose level is not open. */
export function useAreaName(): (area: AreaReference) => string {
  const levels = useApp((state) => state.levels);
  return useCallback(
    ({ levelId, code }) =>
      levels.find(({ id }) => id === levelId)?.areas.find((area) => area.code === code)?.name ?? code,
    [levels],
  );
}
