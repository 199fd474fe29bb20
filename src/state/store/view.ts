import type { MultiPolygon } from 'geojson';
import { FIRST_ORDER, NO_AREA_FILTER } from '../../domain/overview/overviewAreas';
import type { AreaFilter, OverviewOrder } from '../../domain/overview/overviewAreas';
import type { OverviewColour } from '../../domain/overview/relativeClass';
import type { Ranking } from '../../domain/coverage/ranking';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { Language } from '../../i18n/translate';
import type { AreaReference } from '../../domain/areas/areaReference';
import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { PactVersion } from '../../domain/targets/target';
import type { DrawingTool, DrawnShape, MapTool } from '../../domain/areas/drawnShape';
import type { Problem } from '../../domain/problem';
import type { FoundAddress } from '../../io/services/addressSearch';
import type { PenDraft } from './plan';

/** Where the map looks. */
export interface MapPosition {
  longitude: number;
  latitude: number;
  zoom: number;
}

/** What lies under the areas: nothing, the GRB map of Digitaal Vlaanderen in grey or in colour, or its aerial photo. */
export const BASEMAPS = ['none', 'grb', 'grbColour', 'aerial'] as const;
export type Basemap = (typeof BASEMAPS)[number];
/** How the background fares. One that fails leaves the map as it is without one. */
export type BasemapStatus = 'off' | 'loading' | 'ok' | 'failed';

/**
 * What fills the screen. `map` shows the map with its twin the table; `area` all targets of the chosen area; `compare`
 * areas side by side; `report` the council page of the chosen area; `atlas` that of every area of a province; `overview`
 * all areas over all targets; `plan` the map with measures of a scenario, their list, form and cost.
 */
export const PAGES = ['map', 'overview', 'plan', 'area', 'compare', 'report', 'atlas'] as const;
export type Page = (typeof PAGES)[number];

/** What help shows: keys and words, or what the page says about itself. */
export const HELP_PARTS = ['help', 'about'] as const;
export type HelpPart = (typeof HELP_PARTS)[number];

/** A measure of a layer on the map: what it is and counts is asked of the engine. */
export interface ChosenMeasure {
  layerId: string;
  /** Index of the feature in its layer. */
  feature: number;
  /** Where it was chosen, in degrees (EPSG:4326): the point itself, or a place on its line or in its surface. */
  place: readonly [longitude: number, latitude: number];
}

/** What the screen shows: nothing in it changes a number. */
export interface ViewSlice {
  language: Language;
  /** The language that was chosen last, while its texts are still to come; null: none is. */
  languageComing: Language | null;
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
  /** The measure that was clicked on the map. */
  chosenMeasure: ChosenMeasure | null;
  /** On a narrow screen the map, the table and the targets are tabs. */
  tab: 'map' | 'table' | 'targets';
  page: Page;
  /** The part of help that is open over the page; null: none is. */
  help: HelpPart | null;
}

export const INITIAL_VIEW: ViewSlice = {
  language: 'nl',
  languageComing: null,
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
  chosenMeasure: null,
  tab: 'map',
  page: 'map',
  help: null,
};

/** How the overview is looked at; its filter holds on the map and in the table as well. */
export interface OverviewSlice {
  areaFilter: AreaFilter;
  overviewOrder: OverviewOrder;
  overviewColour: OverviewColour;
}

export const INITIAL_OVERVIEW: OverviewSlice = {
  areaFilter: NO_AREA_FILTER,
  overviewOrder: FIRST_ORDER,
  overviewColour: 'share',
};

/** An area in the making: known areas that are added up into one. */
export interface Composition {
  /** The level whose areas are chosen from. */
  levelId: string;
  /** In the order in which they were chosen. */
  codes: readonly string[];
  /** True while a click on the map takes an area in or out. */
  picking: boolean;
  /** The own area whose members are changed; null makes a new one. */
  editedId: string | null;
}

/** What the screen shows about areas and levels: nothing in it changes a number. */
export interface AreasViewSlice {
  /** True while the panel of own areas is open. */
  ownAreasOpen: boolean;
  /** True while the list of layers is open. */
  layersOpen: boolean;
  /** The layer whose attribute table is open. */
  rowsOf: string | null;
  /** The layer in whose place a newer one is looked for. */
  replacing: string | null;
  /** Where the map is to go: a box, made anew for every time that it is asked for. */
  mapTarget: { bounds: readonly [west: number, south: number, east: number, north: number] } | null;
  /** The address that is looked for, and the one that was found and chosen; null while none is. */
  address: { text: string; chosen: FoundAddress | null } | null;
  /** Two to four areas that stand side by side. */
  compared: readonly AreaReference[];
  composition: Composition | null;
  /** Code of the larger area that the shown level is limited to; null shows all of it. */
  within: string | null;
}

export const INITIAL_AREAS_VIEW: AreasViewSlice = {
  ownAreasOpen: false,
  layersOpen: false,
  rowsOf: null,
  replacing: null,
  mapTarget: null,
  address: null,
  compared: [],
  composition: null,
  within: null,
};

/** The visible choices behind every number. */
export interface SettingsSlice {
  version: PactVersion;
  populationYear: number;
  cpeWeights: CpeWeightTable;
  /** ISO reference date. */
  date: string;
}

/** Today by the user's own calendar, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * The first funding table used 2020; which year holds for later judgements is not known. The newest is the default,
 * because a plan has to serve who lives there now.
 */
export const INITIAL_SETTINGS: Omit<SettingsSlice, 'date'> = {
  version: '1.0',
  populationYear: 2025,
  cpeWeights: 'call2022',
};

/** An own area in the making: it is nowhere else until it is saved. */
export interface Drawing<Tool extends MapTool = DrawingTool> {
  /** Tells this drawing from the one before, also with the same tool. */
  id: number;
  tool: Tool;
  /** The own area whose outline is changed; null draws a new one. */
  editedId: string | null;
  /** The name as it is being typed; null while nothing was. */
  name: string | null;
  /** What was drawn so far, degrees (EPSG:4326); null before the first corner. */
  shape: DrawnShape | null;
  corners: number;
  finished: boolean;
  undoable: boolean;
  /** A corner is in the hand. */
  holds?: boolean;
  /** More corners are seen than can have handles. */
  crowded?: boolean;
  /** Radius of a circle or width of a buffer, metres in the Lambert 72 plane; null until it is known. */
  distance: number | null;
  /** The area as it would be saved; null while it is not made yet or cannot be. */
  area: MultiPolygon | null;
  /** Why it cannot be; the drawing stays, to be mended. */
  problem: Problem | null;
}

/** A drawing as it can be gone on with; `unfinished` are the corners that were set, null when it was finished. */
export type DrawingDraft = Pick<Drawing, 'tool' | 'editedId' | 'name' | 'shape' | 'distance'> & {
  unfinished: number | null;
  /** What the drawing makes of or does to a measure of the plan; absent for an own area. */
  pen?: PenDraft;
};

/** What a drawing begins with. */
export interface DrawingStart<Tool extends MapTool = DrawingTool> {
  tool: Tool;
  /** A shape that is there already, typed or of an area that is changed; without it the map waits for the first corner. */
  shape?: DrawnShape | null;
  /** Metres in Lambert 72. */
  distance?: number | null;
  editedId?: string | null;
  name?: string | null;
  /** Corners that were set of a shape that is not finished yet. */
  unfinished?: number | null;
}

export interface DrawingSlice {
  drawing: Drawing | null;
  /** A line or polygon that is drawn to be measured: it is kept nowhere. */
  ruler: Drawing | null;
  /** A drawing that was left unfinished at an earlier visit, and the tab in which it was. */
  leftDrawing: { tab: string; drawing: DrawingDraft } | null;
}

export const INITIAL_DRAWING: DrawingSlice = { drawing: null, ruler: null, leftDrawing: null };
