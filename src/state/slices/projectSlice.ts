import type { OwnArea } from '../../domain/areas/ownArea';

/** An area of a level, wherever one must be named on its own. */
export interface AreaReference {
  levelId: string;
  code: string;
}

/** The key of an area in tables of the project. */
export function areaKey({ levelId, code }: AreaReference): string {
  return `${levelId}/${code}`;
}

/** What the user made: it is kept on the machine, and a project file carries it on. */
export interface ProjectSlice {
  ownAreas: readonly OwnArea[];
  /** Two to four areas that stand side by side. */
  compared: readonly AreaReference[];
  /** What the council reads beside a number: by {@link areaKey}, then by the key of the target. */
  explanations: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;
}

export const INITIAL_PROJECT: ProjectSlice = { ownAreas: [], compared: [], explanations: {} };

/** The level that holds the own areas. */
export const OWN_AREAS_LEVEL = 'own-areas';
