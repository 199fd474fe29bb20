import type { Ranking } from '../../domain/coverage/ranking';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { Language } from '../../i18n/translate';

/** Where the map looks. */
export interface MapPosition {
  longitude: number;
  latitude: number;
  zoom: number;
}

export type Basemap = 'none' | 'grb';
export type BasemapStatus = 'off' | 'loading' | 'ok' | 'failed';

/**
 * What fills the screen. `map` shows the map with its twin the table; `area` all targets of the chosen area; `compare`
 * areas side by side; `report` the council page of the chosen area; `atlas` that of every area of a province.
 */
export const PAGES = ['map', 'area', 'compare', 'report', 'atlas'] as const;
export type Page = (typeof PAGES)[number];

/** What the screen shows: nothing in it changes a number. */
export interface ViewSlice {
  language: Language;
  /** The chosen target; while it is switched off or not known, the default is shown (`selectShownTarget`). */
  target: TargetKey;
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
  page: Page;
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
  page: 'map',
};
