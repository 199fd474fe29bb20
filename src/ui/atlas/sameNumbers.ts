import type { AppState } from '../../state/appStore';

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
