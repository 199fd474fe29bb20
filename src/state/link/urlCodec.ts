import { selectOwnAreas } from '../selectors/work';
import { RANKING_KEYS } from '../../domain/coverage/ranking';
import type { RankingKey } from '../../domain/coverage/ranking';
import { CPE_WEIGHT_TABLES } from '../../domain/measures/chargingPointEquivalent';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import type { MeasureStatus } from '../../domain/measures/measureAttributes';
import { COUNTING_STATUSES } from '../../domain/plan/phasing';
import { isTargetId } from '../../domain/targets/lekp';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import { PACT_VERSIONS } from '../../domain/targets/target';
import { isIsoDate } from '../../domain/targets/trajectory';
import { LANGUAGES } from '../../domain/language';
import type { AppState } from '../store/appStore';
import {
  decodeCompared,
  encodeCompared,
  decodeLinkedArea,
  encodeLinkedArea,
  linkedAreasOf,
} from './listedAreas';
import { MOST_COMPARED_SCENARIOS } from '../selectors/plan';
import { decodeOverview, encodeOverview } from './overviewLink';
import { BASEMAPS, INITIAL_SETTINGS, INITIAL_VIEW, PAGES } from '../store/view';
import type { Page } from '../store/view';

/** The part of the state that a link carries. */
export type LinkedState = Pick<
  AppState,
  | 'language'
  | 'target'
  | 'levelId'
  | 'selectedCode'
  | 'within'
  | 'ranking'
  | 'basemap'
  | 'mapPosition'
  | 'page'
  | 'version'
  | 'populationYear'
  | 'cpeWeights'
  | 'date'
  | 'exampleDataRemoved'
  | 'compared'
  | 'filter'
  | 'hiddenLayers'
  | 'linkedAreas'
  | 'scenarioId'
  | 'planYear'
  | 'planStatuses'
  | 'planOnMap'
  | 'pointsAreCpe'
  | 'comparing'
  | 'comparedScenarios'
  | 'areaFilter'
  | 'overviewOrder'
  | 'overviewColour'
>;

/** A layer of the user's own has another id at every reader's. */
const isShared = (layerId: string): boolean => !layerId.startsWith('own-');

/** Names of the pages in a link. */
const PAGE_NAMES: Record<Page, string> = {
  map: '',
  overview: 'overzicht',
  plan: 'plannen',
  area: 'gebied',
  compare: 'vergelijk',
  report: 'raad',
  atlas: 'atlas',
};

const member = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** Write the state as a query; what has its default value is left out, so that links stay short. */
export function encodeLink(state: LinkedState & Pick<AppState, 'records'>, today: string): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | number, standard: string | number) => {
    if (value !== standard) query.set(key, String(value));
  };
  put('doel', state.target, INITIAL_VIEW.target);
  put('niveau', state.levelId, INITIAL_VIEW.levelId);
  put('gebied', state.selectedCode ?? '', '');
  put('binnen', state.within ?? '', '');
  put('blad', PAGE_NAMES[state.page], PAGE_NAMES.map);
  put('vergelijk', encodeCompared(state.compared), '');
  put('pact', state.version, INITIAL_SETTINGS.version);
  put('inwoners', state.populationYear, INITIAL_SETTINGS.populationYear);
  put('cpe', state.cpeWeights, INITIAL_SETTINGS.cpeWeights);
  put('datum', state.date, today);
  put('voorbeeld', state.exampleDataRemoved ? 'nee' : '', '');
  put('volgorde', rankingText(state.ranking), rankingText(INITIAL_VIEW.ranking));
  put('filter', state.filter, INITIAL_VIEW.filter);
  put('verborgen', [...state.hiddenLayers].filter(isShared).sort().join(','), '');
  for (const area of [...linkedAreasOf(selectOwnAreas(state)), ...state.linkedAreas])
    query.append('eigen', encodeLinkedArea(area));
  put('plan', state.scenarioId ?? '', '');
  put('plannen', state.comparing ? state.comparedScenarios.join(',') : '', '');
  put('planjaar', state.planYear ?? '', '');
  put('planstatus', statusText(state.planStatuses), statusText(COUNTING_STATUSES));
  put('planaan', state.planOnMap ? 'ja' : '', '');
  put('punten', state.pointsAreCpe ? 'cpe' : '', '');
  for (const [name, value] of encodeOverview(state)) put(name, value, '');
  put('achtergrond', state.basemap, INITIAL_VIEW.basemap);
  put('taal', state.language, INITIAL_VIEW.language);
  if (state.mapPosition) {
    const { longitude, latitude, zoom } = state.mapPosition;
    query.set('kaart', `${longitude.toFixed(4)},${latitude.toFixed(4)},${zoom.toFixed(2)}`);
  }
  return query.toString();
}

/** True when the link restores all that is on the screen: nothing was drawn, opened or changed that stays here. */
export function linkHoldsAll(state: AppState): boolean {
  const areas = selectOwnAreas(state);
  return linkedAreasOf(areas).length === areas.length && areas.length === state.records.size;
}

/** Statuses in their order; `geen` where none counts. */
function statusText(statuses: ReadonlySet<MeasureStatus>): string {
  return MEASURE_STATUSES.filter((status) => statuses.has(status)).join(',') || 'geen';
}

function rankingText({ key, descending }: AppState['ranking']): string {
  return `${descending ? '-' : ''}${key}`;
}

/** Read a query; what is absent or makes no sense is left to the defaults. */
export function decodeLink(text: string): Partial<LinkedState> {
  const query = new URLSearchParams(text);
  const state: Partial<LinkedState> = {};
  const target = query.get('doel');
  if (target !== null && (isTargetId(target) || isAddedTargetKey(target))) state.target = target;
  const level = query.get('niveau');
  if (level) state.levelId = level;
  const area = query.get('gebied');
  if (area) {
    state.selectedCode = area;
  }
  const within = query.get('binnen');
  if (within) state.within = within;
  const page = PAGES.find((known) => PAGE_NAMES[known] === query.get('blad'));
  if (page && (area || (page !== 'area' && page !== 'report'))) state.page = page;
  const compared = decodeCompared(query.get('vergelijk') ?? '');
  if (compared.length > 0) state.compared = compared;
  const version = member(PACT_VERSIONS, query.get('pact'));
  if (version) state.version = version;
  const year = Number(query.get('inwoners'));
  if (Number.isInteger(year) && year > 1900) state.populationYear = year;
  const weights = member(CPE_WEIGHT_TABLES, query.get('cpe'));
  if (weights) state.cpeWeights = weights;
  const date = query.get('datum');
  if (date !== null && isIsoDate(date)) state.date = date;
  if (query.get('voorbeeld') === 'nee') state.exampleDataRemoved = true;
  const order = query.get('volgorde') ?? '';
  const key = member<RankingKey>(RANKING_KEYS, order.replace(/^-/, ''));
  if (key) state.ranking = { key, descending: order.startsWith('-') };
  const filter = query.get('filter');
  if (filter) state.filter = filter;
  const hidden = (query.get('verborgen') ?? '').split(',').filter((id) => id !== '' && isShared(id));
  if (hidden.length > 0) state.hiddenLayers = new Set(hidden);
  const linked = query.getAll('eigen').flatMap((one) => decodeLinkedArea(one) ?? []);
  if (linked.length > 0) state.linkedAreas = linked;
  const scenario = query.get('plan');
  if (scenario) state.scenarioId = scenario;
  const scenarios = [...new Set((query.get('plannen') ?? '').split(',').filter(Boolean))];
  if (scenarios.length > 0) {
    state.comparing = true;
    state.comparedScenarios = scenarios.slice(0, MOST_COMPARED_SCENARIOS);
  }
  const planYear = Number(query.get('planjaar'));
  if (Number.isInteger(planYear) && planYear >= 1900 && planYear <= 2199) state.planYear = planYear;
  const statuses = query.get('planstatus');
  const known = MEASURE_STATUSES.filter((status) => statuses?.split(',').includes(status));
  if (known.length > 0 || statuses === 'geen') state.planStatuses = new Set(known);
  if (query.get('planaan') === 'ja') state.planOnMap = true;
  if (query.get('punten') === 'cpe') state.pointsAreCpe = true;
  Object.assign(state, decodeOverview(query));
  const basemap = member(BASEMAPS, query.get('achtergrond'));
  if (basemap) state.basemap = basemap;
  const language = member(LANGUAGES, query.get('taal'));
  if (language) state.language = language;
  const position = mapPosition(query.get('kaart'));
  if (position) state.mapPosition = position;
  return state;
}

function mapPosition(text: string | null): AppState['mapPosition'] {
  const [longitude, latitude, zoom, ...rest] = (text ?? '').split(',').map(Number);
  const sound =
    rest.length === 0 &&
    Math.abs(longitude ?? NaN) <= 180 &&
    Math.abs(latitude ?? NaN) <= 85 &&
    zoom !== undefined &&
    zoom >= 0 &&
    zoom <= 24;
  return sound ? { longitude: longitude!, latitude: latitude!, zoom } : null;
}
