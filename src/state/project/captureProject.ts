import type { ProjectContent } from '../../io/project/projectFile';
import { renameLayers } from '../../io/project/renameLayers';
import type { AppState } from '../appStore';

/** A project, and the id that each of its own layers has on the screen, by the id that it has in the project. */
export interface CapturedProject {
  project: ProjectContent;
  layerIds: ReadonlyMap<string, string>;
}

/** The kept parts of the state in the form of a project; copies, because what is kept is read-only here. */
export function workOf(
  state: Pick<AppState, 'ownAreas' | 'compared' | 'explanations' | 'policyChecks'>,
): Pick<ProjectContent, 'ownAreas' | 'compared' | 'explanations' | 'policyChecks'> {
  const { ownAreas, compared, explanations, policyChecks } = state;
  return structuredClone({ ownAreas, compared, explanations, policyChecks }) as ReturnType<typeof workOf>;
}

/** Everything on the screen that a project restores. Own layers get ids that do not depend on what was opened before. */
export function captureProject(state: AppState): CapturedProject {
  const { version, populationYear, cpeWeights, date, exampleDataRemoved } = state;
  const { target, levelId, selectedCode, ranking, filter, basemap, mapPosition, page } = state;
  const names = new Map(state.ownLayers.map(({ id }, index) => [id, `layer-${index + 1}`]));
  const project: ProjectContent = {
    catalog: state.catalog && { title: state.catalog.title, url: state.catalogUrl ?? '' },
    settings: { version, populationYear, cpeWeights, date, exampleDataRemoved },
    view: {
      ...{ target, levelId, selectedCode, ranking, filter, basemap, mapPosition, page },
      hiddenLayers: [...state.hiddenLayers].sort(),
    },
    layers: [...state.ownLayers],
    ...workOf(state),
  };
  return {
    project: renameLayers(project, names),
    layerIds: new Map([...names].map(([id, name]) => [name, id])),
  };
}
