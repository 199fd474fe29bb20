import type { ProjectContent } from '../../io/project/projectFile';
import { renameLayers } from '../../io/project/layersOfProject';
import type { AppState } from '../store/appStore';
import { isOpen, selectOwnLayers } from '../selectors/work';
import type { ActionContext } from '../store/action';
import { notify } from '../store/notices';
import { offerDownload } from './offerDownload';
import { PROJECT_ENDING, workOf } from './workContent';

/** A project, and the id that each of its own layers has on the screen, by the id that it has in the project. */
interface CapturedProject {
  project: ProjectContent;
  layerIds: ReadonlyMap<string, string>;
}

/** Everything on the screen that a project restores. Own layers get ids that do not depend on what was opened before. */
export function captureProject(state: AppState): CapturedProject {
  const { version, populationYear, cpeWeights, date, exampleDataRemoved } = state;
  const { target, levelId, selectedCode, within, ranking, filter, basemap, mapPosition, reportTheme } = state;
  // A project file knows no overview: with one more page an older version would refuse all of it.
  const page = state.page === 'overview' ? 'map' : state.page;
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

/**
 * Offer the project as a file.
 * @param embed ids of the own layers from files that travel with it; the others are asked for when it is opened, and so
 * is one that is not open now, which the message names
 * @returns false when it could not be written; the message is on the screen then
 */
export async function saveProject(
  { store, engine }: ActionContext,
  embed: ReadonlySet<string>,
): Promise<boolean> {
  const state = store.getState();
  const { project, layerIds } = captureProject(state);
  const bytes = await engine.writeProject(
    project,
    new Map([...layerIds].filter(([, layerId]) => embed.has(layerId) && isOpen(state, layerId))),
  );
  if (!bytes.ok) {
    notify(store, { problem: bytes.problem });
    return false;
  }
  const projectName = state.projectName ?? `project-${state.date}`;
  const file = `${projectName}${PROJECT_ENDING}`;
  offerDownload(file, 'application/json', bytes.value);
  store.setState({ savedRecords: state.records, projectName });
  const missing = selectOwnLayers(state).filter(({ id }) => embed.has(id) && !isOpen(state, id));
  const names = missing.map(({ name }) => name).join(', ');
  notify(store, {
    text: names
      ? { key: 'notice.savedWithout', params: { file, names } }
      : { key: 'notice.saved', params: { file } },
  });
  return true;
}
