import type { AreaReference } from '../../domain/areas/areaReference';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { ProjectTargets } from '../../domain/targets/resolveTargets';

/** The key of an area in tables of the project. */
export function areaKey({ levelId, code }: AreaReference): string {
  return `${levelId}/${code}`;
}

/** What the user made: it is kept on the machine, and a project file carries it on. */
export interface ProjectSlice extends ProjectTargets {
  ownAreas: readonly OwnArea[];
  /** Two to four areas that stand side by side. */
  compared: readonly AreaReference[];
  /** What the council reads beside a number: by {@link areaKey}, then by the key of the target. */
  explanations: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
}

export const INITIAL_PROJECT: ProjectSlice = {
  ownAreas: [],
  compared: [],
  explanations: {},
  targetChanges: [],
  addedTargets: [],
  targetsOff: [],
};

/** The level that holds the own areas. */
export const OWN_AREAS_LEVEL = 'own-areas';
