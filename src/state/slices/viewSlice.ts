import type { Ranking } from '../../domain/coverage/ranking';
import type { TargetId } from '../../domain/targets/target';
import type { Language } from '../../i18n/translate';

/** Where the map looks. */
export interface MapPosition {
  longitude: number;
  latitude: number;
  zoom: number;
}

export type Basemap = 'none' | 'grb';
export type BasemapStatus = 'off' | 'loading' | 'ok' | 'failed';

/** What the screen shows: nothing in it changes a number. */
export interface ViewSlice {
  language: Language;
  target: TargetId;
  levelId: string;
  /** Code of the chosen area; null shows the whole level. */
  selectedCode: string | null;
  /** Index of the area under the pointer. */
  hoveredIndex: number | null;
  ranking: Ranking;
  filter: string;
  basemap: Basemap;
  basemapStatus: BasemapStatus;
  mapPosition: MapPosition | null;
  /** Layers the user switched off on the map. */
  hiddenLayers: ReadonlySet<string>;
  /** On a narrow screen the map, the table and the targets are tabs. */
  tab: 'map' | 'table' | 'targets';
  /** True when the page of the chosen area, with all targets, is open. */
  areaPageOpen: boolean;
}

export const INITIAL_VIEW: ViewSlice = {
  language: 'nl',
  target: 'laden',
  levelId: 'municipalities-2025',
  selectedCode: null,
  hoveredIndex: null,
  ranking: { key: 'gap', descending: true },
  filter: '',
  basemap: 'none',
  basemapStatus: 'off',
  mapPosition: null,
  hiddenLayers: new Set(),
  tab: 'map',
  areaPageOpen: false,
};
