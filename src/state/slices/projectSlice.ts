import type { AreaReference } from '../../domain/areas/areaReference';

/** The key of an area in tables. */
export function areaKey({ levelId, code }: AreaReference): string {
  return `${levelId}/${code}`;
}

/** The level that holds the own areas. */
export const OWN_AREAS_LEVEL = 'own-areas';
