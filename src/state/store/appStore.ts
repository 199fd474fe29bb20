import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { INITIAL_AREAS_VIEW, INITIAL_DRAWING, INITIAL_SETTINGS, today, INITIAL_VIEW } from './view';
import type { AreasViewSlice, DrawingSlice, SettingsSlice, ViewSlice } from './view';
import { INITIAL_DATA } from './data';
import type { DataSlice } from './data';
import { INITIAL_KEPT, INITIAL_PROJECT_FILE, INITIAL_RECORDED } from './work';
import type { KeptSlice, ProjectFileSlice, RecordedSlice } from './work';
import { INITIAL_PLAN } from './plan';
import type { PlanSlice } from './plan';
import { INITIAL_OVERVIEW } from './overview';
import type { OverviewSlice } from './overview';
import { INITIAL_REPORT } from './report';
import type { ReportSlice } from './report';

/** Everything the screen depends on, in one place. */
export type AppState = ViewSlice &
  SettingsSlice &
  DataSlice &
  KeptSlice &
  RecordedSlice &
  ProjectFileSlice &
  ReportSlice &
  AreasViewSlice &
  DrawingSlice &
  PlanSlice &
  OverviewSlice;
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
    ...INITIAL_PLAN,
    ...INITIAL_OVERVIEW,
    ...initial,
  }));
}

/** Resolves when `holds` is true of the state, now or later. */
export function whenState(store: AppStore, holds: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.getState())) {
      resolve();
      return;
    }
    const unsubscribe = store.subscribe((state) => {
      if (!holds(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
