import type { ActionContext } from '../actions/action';
import { notify } from '../notify';
import { offerDownload } from '../offerDownload';
import { captureProject } from './captureProject';
import { PROJECT_ENDING } from './openProject';

/**
 * Offer the project as a file.
 * @param embed ids of the own layers from files that travel with it; the others are asked for when it is opened
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
    new Map([...layerIds].filter(([, layerId]) => embed.has(layerId))),
  );
  if (!bytes.ok) {
    notify(store, { problem: bytes.problem });
    return false;
  }
  const projectName = state.projectName ?? `project-${state.date}`;
  const file = `${projectName}${PROJECT_ENDING}`;
  offerDownload(file, 'application/json', bytes.value);
  store.setState({ savedRecords: state.records, projectName });
  notify(store, { text: { key: 'notice.saved', params: { file } } });
  return true;
}
