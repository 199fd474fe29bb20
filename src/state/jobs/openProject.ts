import type { OpenedProject } from '../../io/project/projectFile';
import { countedOnce } from '../../io/project/sameMeasures';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { readWaitingLayers } from './loadCatalog';
import { notify } from '../store/notices';
import { readMeasureLayer } from './ownLayers';
import { withStep } from '../history/history';
import { selectOwnLayers } from '../selectors/work';
import { OWN_AREAS_LEVEL } from '../store/work';
import { replacing } from '../store/records';
import { PROJECT_ENDING, recordsOfWork } from './workContent';
import { stageLayers } from './stageLayers';
import type { MissingLayer, StagedProject } from './stageLayers';

/** The whole state that a staged project asks for: set in one step, so that nobody sees half of it. */
function restoredState(
  state: AppState,
  { project, levels, measures, figures }: StagedProject,
  name: string,
): Partial<AppState> {
  const gone = new Set(selectOwnLayers(state).map(({ id }) => id));
  const allLevels = [...state.levels.filter(({ id }) => !gone.has(id)), ...levels];
  const { view } = project;
  const isKnown =
    view === null || view.levelId === OWN_AREAS_LEVEL || allLevels.some(({ id }) => id === view.levelId);
  return {
    // What was open before is put aside with its records, and comes back with them.
    levels: [...state.levels, ...levels],
    layers: [...state.layers, ...measures],
    ...(figures.length > 0 && { ownFigures: [...state.ownFigures, ...figures] }),
    compared: project.compared,
    ...withStep(state, replacing(state.records, recordsOfWork(project)), {
      label: { key: 'step.projectOpened', params: { file: name } },
      place: { page: 'map' },
    }),
    ...project.settings,
    ...(view && { ...view, hiddenLayers: new Set(view.hiddenLayers) }),
    ...(!isKnown && { levelId: allLevels[0]?.id ?? '', selectedCode: null, within: null }),
    ...{ hoveredIndex: null, composition: null, drawing: null },
  };
}

/**
 * Open a project in the place of the one on the screen. Everything is read and tried first; only then the screen
 * changes, in one step. What is still to be counted is counted after it, as for any layer.
 * @param given files for the layers that the project does not carry, by the id of the layer
 * @returns the layers that stood in the way, and then nothing changed; empty when the project is open
 */
export async function openProject(
  context: ActionContext,
  name: string,
  opened: OpenedProject,
  given: ReadonlyMap<string, Uint8Array>,
): Promise<readonly MissingLayer[]> {
  const { store } = context;
  // What an earlier version let count twice without asking counts once.
  const layers = countedOnce(opened.project.layers);
  const once = { ...opened, project: { ...opened.project, layers } };
  const { staged, missing } = await stageLayers(context, once, given);
  if (!staged) return missing;
  const before = store.getState();
  store.setState((state) => restoredState(state, staged, name));
  store.setState((state) => ({
    savedRecords: state.records,
    projectName: name.endsWith(PROJECT_ENDING) ? name.slice(0, -PROJECT_ENDING.length) : name,
  }));
  const { past } = store.getState();
  // The same project once more is no step.
  const step = past === before.past ? undefined : past.at(-1);
  const { catalog } = staged.project;
  if (catalog && before.catalog && catalog.title !== before.catalog.title)
    notify(store, {
      problem: { code: 'project.otherCatalog', params: { file: name, title: catalog.title } },
      step,
    });
  else {
    const repeats = opened.project.layers.length - layers.length;
    const key = repeats > 0 ? 'notice.projectOpenedOnce' : 'notice.projectOpened';
    notify(store, { text: { key, params: { file: name, count: repeats } }, step });
  }
  void readRestored(context, staged);
  return [];
}

/** Fetch what the map draws of the project's layers, and read those of the catalog that nobody needed before. */
async function readRestored(context: ActionContext, { measures }: StagedProject): Promise<void> {
  for (const layer of measures) await readMeasureLayer(context, layer);
  await readWaitingLayers(context);
}
