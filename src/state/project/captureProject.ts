import type { ProjectContent } from '../../io/project/projectFile';
import { renameLayers } from '../../io/project/renameLayers';
import type { AppState } from '../appStore';
import { selectOwnLayers } from '../selectors/work';
import { workOf } from './workRecords';

/** A project, and the id that each of its own layers has on the screen, by the id that it has in the project. */
export interface CapturedProject {
  project: ProjectContent;
  layerIds: ReadonlyMap<string, string>;
}

/** Everything on the screen that a project restores. Own layers get ids that do not depend on what was opened before. */
export function captureProject(state: AppState): CapturedProject {
  const { version, populationYear, cpeWeights, date, exampleDataRemoved } = state;
  const { target, levelId, selectedCode, within, ranking, filter, basemap, mapPosition, page, reportTheme } =
    state;
  const names = new Map(selectOwnLayers(state).map(({ id }, index) => [id, `layer-${index + 1}`]));
  const project: ProjectContent = {
    catalog: state.catalog && { title: state.catalog.title, url: state.catalogUrl ?? '' },
    settings: { version, populationYear, cpeWeights, date, exampleDataRemoved },
    view: {
      ...{ target, levelId, selectedCode, within, ranking, filter, basemap, mapPosition, page, reportTheme },
      hiddenLayers: [...state.hiddenLayers].sort(),
    },
    compared: state.compared.map((area) => ({ ...area })),
    ...workOf(state.records),
  };
  return {
    project: renameLayers(project, names),
    layerIds: new Map([...names].map(([id, name]) => [name, id])),
  };
}
