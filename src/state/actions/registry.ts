import type { RegisteredAction } from '../store/action';
import * as address from './address';
import * as boundaries from './boundaries';
import * as composing from './composing';
import * as drawing from './drawing';
import * as figures from './figures';
import * as history from './history';
import * as knownPlans from './knownPlans';
import * as layerList from './layerList';
import * as layers from './layers';
import * as measures from './measures';
import * as mergeScenario from './mergeScenario';
import * as overview from './overview';
import * as ownAreas from './ownAreas';
import * as pen from './pen';
import * as planView from './planView';
import * as project from './project';
import * as replaceProject from './replaceProject';
import * as report from './report';
import * as scenarios from './scenarios';
import * as selection from './selection';
import * as take from './take';
import * as targets from './targets';
import * as view from './view';

/** All that the files of actions export: a line per subject, none per action. */
const EXPORTED = {
  ...address,
  ...boundaries,
  ...composing,
  ...drawing,
  ...figures,
  ...history,
  ...knownPlans,
  ...layerList,
  ...layers,
  ...measures,
  ...mergeScenario,
  ...overview,
  ...ownAreas,
  ...pen,
  ...planView,
  ...project,
  ...replaceProject,
  ...report,
  ...scenarios,
  ...selection,
  ...take,
  ...targets,
  ...view,
};

/** The actions among what is exported; the functions beside them are for other actions. */
type ActionsOf<Exported> = {
  readonly [Key in keyof Exported as Exported[Key] extends RegisteredAction ? Key : never]: Exported[Key];
};

/**
 * All that a user can do, by its key: the place to look up what an action declares (label, shortcuts, when it is
 * enabled, what it does to the history). What `defineAction` makes and its file exports is in it.
 */
export const ACTIONS = Object.fromEntries(
  Object.entries(EXPORTED).filter(([, exported]) => 'run' in exported),
) as ActionsOf<typeof EXPORTED>;

export type ActionKey = keyof typeof ACTIONS;
