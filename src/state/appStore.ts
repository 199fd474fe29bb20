import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { INITIAL_AREAS_VIEW } from './slices/areasViewSlice';
import type { AreasViewSlice } from './slices/areasViewSlice';
import { INITIAL_DATA } from './slices/dataSlice';
import type { DataSlice } from './slices/dataSlice';
import { INITIAL_DRAWING } from './slices/drawingSlice';
import type { DrawingSlice } from './slices/drawingSlice';
import { INITIAL_KEPT } from './slices/keptSlice';
import type { KeptSlice } from './slices/keptSlice';
import { INITIAL_PROJECT_FILE } from './slices/projectFileSlice';
import type { ProjectFileSlice } from './slices/projectFileSlice';
import { INITIAL_RECORDED } from './slices/recordedSlice';
import type { RecordedSlice } from './slices/recordedSlice';
import { INITIAL_REPORT } from './slices/reportSlice';
import type { ReportSlice } from './slices/reportSlice';
import { INITIAL_SETTINGS, today } from './slices/settingsSlice';
import type { SettingsSlice } from './slices/settingsSlice';
import { INITIAL_VIEW } from './slices/viewSlice';
import type { ViewSlice } from './slices/viewSlice';

/** Everything the screen depends on, in one place. */
export type AppState = ViewSlice &
  SettingsSlice &
  DataSlice &
  KeptSlice &
  RecordedSlice &
  ProjectFileSlice &
  ReportSlice &
  AreasViewSlice &
  DrawingSlice;
export type AppStore = StoreApi<AppState>;

/** @param initial what the address of the page and earlier visits ask for, over the defaults. */
export function createAppStore(initial: Partial<AppState> = {}): AppStore {
  return createStore<AppState>(() => ({
    ...INITIAL_VIEW,
    ...INITIAL_SETTINGS,
    date: today(),
    ...INITIAL_DATA,
    ...INITIAL_KEPT,
    ...INITIAL_RECORDED,
    ...INITIAL_PROJECT_FILE,
    ...INITIAL_REPORT,
    ...INITIAL_AREAS_VIEW,
    ...INITIAL_DRAWING,
    ...initial,
  }));
}
