import { TARGET_IDS } from '../../domain/targets/target';
import type { OpenedProject } from '../../io/project/projectFile';
import { countedOnce } from '../../io/project/sameMeasures';
import type { ActionContext } from '../actions/action';
import type { AppState } from '../appStore';
import { countAgain, countLevel, countOwnYears } from '../countLayers';
import { readWaitingLayers } from '../loadCatalog';
import { estimateFromLayer } from '../estimates/estimateLevel';
import { notify } from '../notify';
import { releaseOutlines } from '../releaseOutlines';
import { readMeasureLayer } from '../readMeasureLayer';
import { OWN_AREAS_LEVEL } from '../slices/projectSlice';
import { stateOfWork } from './captureProject';
import { workNow } from './ownWork';
import { stageLayers } from './stageLayers';
import type { MissingLayer, StagedProject } from './stageLayers';

/** The ending of project files. */
export const PROJECT_ENDING = '.pactkaart.json';

/** Levels and layers of the user's own that a project replaces. The level of own areas follows the own areas. */
function replaced(state: AppState): readonly { id: string }[] {
  return [
    ...state.levels.filter(({ own, id }) => own && id !== OWN_AREAS_LEVEL),
    ...state.layers.filter(({ own }) => own),
  ];
}

/** The whole state that a staged project asks for: set in one step, so that nobody sees half of it. */
function restoredState(state: AppState, { project, levels, measures }: StagedProject): Partial<AppState> {
  const gone = new Set(replaced(state).map(({ id }) => id));
  const allLevels = [...state.levels.filter(({ id }) => !gone.has(id)), ...levels];
  const { view } = project;
  const isKnown =
    view === null || view.levelId === OWN_AREAS_LEVEL || allLevels.some(({ id }) => id === view.levelId);
  return {
    levels: allLevels,
    layers: [...state.layers.filter(({ id }) => !gone.has(id)), ...measures],
    counts: Object.fromEntries(
      Object.entries(state.counts).filter(([key]) => !key.split('/').some((id) => gone.has(id))),
    ),
    ownLayers: project.layers,
    ...stateOfWork(project),
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
  const { store, engine } = context;
  // What an earlier version let count twice without asking counts once.
  const layers = countedOnce(opened.project.layers);
  const once = { ...opened, project: { ...opened.project, layers } };
  const { staged, missing } = await stageLayers(context, once, given);
  if (!staged) return missing;
  const before = store.getState();
  store.setState((state) => restoredState(state, staged));
  store.setState((state) => ({
    savedWork: workNow(state),
    projectName: name.endsWith(PROJECT_ENDING) ? name.slice(0, -PROJECT_ENDING.length) : name,
  }));
  const { catalog } = staged.project;
  if (catalog && before.catalog && catalog.title !== before.catalog.title)
    notify(store, {
      problem: { code: 'project.otherCatalog', params: { file: name, title: catalog.title } },
    });
  else {
    const repeats = opened.project.layers.length - layers.length;
    const key = repeats > 0 ? 'notice.projectOpenedOnce' : 'notice.projectOpened';
    notify(store, { text: { key, params: { file: name, count: repeats } } });
  }
  before.levels.filter(({ own, id }) => own && id !== OWN_AREAS_LEVEL).forEach(releaseOutlines);
  for (const { id } of replaced(before)) void engine.dropLayer(id);
  void countRestored(context, before, staged);
  return [];
}

/** Count what the project brought, and again what rests on a date, on weights or on a starting year that it changed. */
async function countRestored(context: ActionContext, before: AppState, staged: StagedProject): Promise<void> {
  const { date, cpeWeights } = context.store.getState();
  const sameSettings = before.date === date && before.cpeWeights === cpeWeights;
  for (const measures of staged.measures) await readMeasureLayer(context, measures);
  for (const level of staged.levels) {
    await countLevel(context, level);
    await estimateFromLayer(context, level);
  }
  if (!sameSettings) await countAgain(context);
  else for (const target of TARGET_IDS) await countOwnYears(context, target);
  await readWaitingLayers(context);
}
