import type { Action, Shortcut } from '../store/action';
import {
  drillDown,
  findArea,
  hoverArea,
  leaveWithin,
  selectArea,
  selectLevel,
  selectTarget,
  chooseMeasure,
  addToCompared,
  compareWith,
  removeFromCompared,
  toggleCompared,
} from './selection';
import {
  dismissNotice,
  filterTable,
  openPage,
  rankTable,
  setBasemap,
  setBasemapStatus,
  setMapPosition,
  showTab,
  toggleLayer,
  changeSettings,
  closeWelcome,
  reload,
  removeExampleData,
  restoreExampleData,
  setLanguage,
} from './view';
import {
  cancelDrawing,
  finishDrawing,
  redrawOwnArea,
  resumeDrawing,
  setDrawingDistance,
  sketchDrawing,
  startDrawing,
  endRuler,
  sketchRuler,
  startRuler,
} from './drawing';
import {
  combineAreas,
  pickOnMap,
  saveComposition,
  showOwnAreas,
  startComposing,
  stopComposing,
  toggleMember,
} from './composing';
import { addOwnArea, changeOwnArea, removeOwnArea, reshapeOwnArea } from './ownAreas';
import {
  cancelLayer,
  importAreas,
  openAreaLayer,
  openMeasureLayer,
  removeLayer,
  reopenOwnLayer,
} from './layers';
import { addTarget, changeTarget, removeTarget, resetTarget, resetTargets, switchTarget } from './targets';
import { prepareReport, printReport, setExplanation, setReportTheme, tickPolicyGoal } from './report';
import {
  closeProjectDialog,
  saveProjectFile,
  saveProjectNow,
  saveUnread,
  showProjectDialog,
  writeProjectFile,
} from './project';
import { clearProject } from './replaceProject';
import { openProjectFile } from './replaceProject';
import { copyLink, takeFile } from './take';
import { deliverPicture } from './picture';
import { cancelPicture } from './picture';
import { wantPicture } from './picture';
import { redo, settleGesture, undo } from './history';

/** An action of which only is known what it declares. */
export type RegisteredAction = Omit<Action<never, unknown>, 'shortcuts'> & {
  readonly shortcuts?: readonly Shortcut<unknown>[];
};

/**
 * All that a user can do, by its key: the place to look up what an action declares (label, shortcuts, when it is
 * enabled, what it does to the history).
 */
export const ACTIONS = {
  ...{ selectTarget, selectLevel, selectArea, chooseMeasure, findArea, hoverArea, drillDown, leaveWithin },
  ...{
    openPage,
    showTab,
    filterTable,
    rankTable,
    setMapPosition,
    setBasemap,
    setBasemapStatus,
    toggleLayer,
    dismissNotice,
  },
  ...{ changeSettings, setLanguage, removeExampleData, restoreExampleData, closeWelcome, reload },
  ...{ addToCompared, removeFromCompared, toggleCompared, compareWith },
  ...{
    startDrawing,
    redrawOwnArea,
    resumeDrawing,
    sketchDrawing,
    setDrawingDistance,
    finishDrawing,
    cancelDrawing,
    startRuler,
    sketchRuler,
    endRuler,
  },
  ...{ showOwnAreas, startComposing, toggleMember, pickOnMap, saveComposition, stopComposing, combineAreas },
  ...{ addOwnArea, changeOwnArea, reshapeOwnArea, removeOwnArea },
  ...{ cancelLayer, openAreaLayer, openMeasureLayer, importAreas, removeLayer, reopenOwnLayer },
  ...{ changeTarget, resetTarget, resetTargets, addTarget, removeTarget, switchTarget },
  ...{ prepareReport, setReportTheme, printReport, setExplanation, tickPolicyGoal },
  ...{
    showProjectDialog,
    closeProjectDialog,
    saveProjectFile,
    saveProjectNow,
    writeProjectFile,
    openProjectFile,
    clearProject,
    saveUnread,
  },
  ...{ takeFile, wantPicture, deliverPicture, cancelPicture, copyLink },
  ...{ undo, redo, settleGesture },
} as const satisfies Record<string, RegisteredAction>;

export type ActionKey = keyof typeof ACTIONS;
