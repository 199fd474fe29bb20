import { useCallback, useEffect, useState } from 'react';
import type { AppState } from '../../state/store/appStore';
import { reportContent } from '../../state/selectors/report';
import type { ReportContent } from '../../state/selectors/report';
import type { AtlasGroup } from './atlasGroups';

/** What may change on the screen without changing a sheet of an atlas. */
const ONLY_VIEW: ReadonlySet<string> = new Set<keyof AppState>([
  'target',
  'levelId',
  'selectedCode',
  'hoveredIndex',
  'ranking',
  'filter',
  'basemap',
  'basemapStatus',
  'mapPosition',
  'hiddenLayers',
  'tab',
  'page',
  'welcomed',
  'compared',
  'notices',
]);

/** Whether sheets that were made from one state still hold in another. */
export function sameNumbers(before: AppState, now: AppState): boolean {
  return (Object.keys(now) as (keyof AppState)[]).every(
    (key) => ONLY_VIEW.has(key) || before[key] === now[key],
  );
}

/** Latest moment, in ms, at which work that waits for a quiet page is done all the same. */
const PATIENCE = 150;

/** Do a piece of work when the page is quiet. @returns a way to take it back. */
function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks; a task of its own leaves room for input as well.
  if (typeof requestIdleCallback === 'undefined') {
    const handle = setTimeout(work);
    return () => {
      clearTimeout(handle);
    };
  }
  const handle = requestIdleCallback(work, { timeout: PATIENCE });
  return () => {
    cancelIdleCallback(handle);
  };
}

/** Sheets of an atlas in the making; all of them are made from one moment. */
export interface AtlasRun {
  group: AtlasGroup;
  snapshot: AppState;
  /** The reports made so far, in the order of the group. */
  contents: readonly ReportContent[];
  /** How many sheets each of them takes; what is not laid out yet is absent. */
  sheets: readonly number[];
}

/** An atlas that is made one report at a time, whenever the page is quiet, so that it can be followed and stopped. */
export function useAtlasRun(state: AppState) {
  const [run, setRun] = useState<AtlasRun | null>(null);
  // Sheets with numbers of before must not be printed.
  const outdated = run !== null && !sameNumbers(run.snapshot, state);
  if (outdated) setRun(null);
  useEffect(() => {
    if (run === null || run.sheets.length < run.contents.length) return;
    const next = run.group.indices[run.contents.length];
    if (next === undefined) return;
    return whenIdle(() => {
      const content = reportContent(run.snapshot, run.group.level, next);
      setRun((now) => (now === run ? { ...run, contents: [...run.contents, content] } : now));
    });
  }, [run]);
  const start = useCallback((group: AtlasGroup, snapshot: AppState) => {
    setRun({ group, snapshot, contents: [], sheets: [] });
  }, []);
  const stop = useCallback(() => {
    setRun(null);
  }, []);
  const onSheets = useCallback((place: number, count: number) => {
    setRun((now) => {
      if (now === null || now.sheets[place] === count) return now;
      const sheets = [...now.sheets];
      sheets[place] = count;
      return { ...now, sheets };
    });
  }, []);
  return { run: outdated ? null : run, start, stop, onSheets };
}
