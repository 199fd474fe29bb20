import type { RankingKey } from '../../domain/coverage/ranking';
import type {
  Basemap,
  BasemapStatus,
  HelpPart,
  MapPosition,
  Page,
  ViewSlice,
  SettingsSlice,
} from '../store/view';
import { defineAction } from '../store/action';
import { isIsoDate } from '../../domain/targets/trajectory';
import type { Language } from '../../i18n/translate';
import { loadLate } from '../../io/lateCode';
import { speak } from '../jobs/speak';
import { loadCatalog, readWaitingLayers } from '../jobs/loadCatalog';
import { releaseOutlines } from '../jobs/outlineUrls';

/** Show another page; those about one area need an area to be chosen. */
export const openPage = defineAction<Page>({
  history: 'outside',
  run: ({ store }, page) => {
    if ((page === 'area' || page === 'report') && store.getState().selectedCode === null) return;
    store.setState({ page, comparing: false });
  },
});

/** Choose a tab of the main screen, or of the plan; a page that covers it makes way. */
export const showTab = defineAction<ViewSlice['tab']>({
  history: 'outside',
  run: ({ store }, tab) => {
    store.setState(({ page }) => ({ tab, page: page === 'plan' ? page : 'map', comparing: false }));
  },
});

/** Show only the rows of the table whose name or code holds this text. */
export const filterTable = defineAction<string>({
  history: 'outside',
  run: ({ store }, filter) => {
    store.setState({ filter });
  },
});

/** Order the table by a column; the same column again turns the order around. Text starts at A, numbers at the most. */
export const rankTable = defineAction<RankingKey>({
  history: 'outside',
  run: ({ store }, key) => {
    const { ranking } = store.getState();
    const descending = ranking.key === key ? !ranking.descending : key !== 'name' && key !== 'code';
    store.setState({ ranking: { key, descending } });
  },
});

/** Remember where the map was moved to, for the link. Wherever it was to go, it is no longer on its way. */
export const setMapPosition = defineAction<MapPosition>({
  history: 'outside',
  run: ({ store }, mapPosition) => {
    store.setState({ mapPosition, mapTarget: null });
  },
});

/** Choose what lies below the areas. */
export const setBasemap = defineAction<Basemap>({
  history: 'outside',
  run: ({ store }, basemap) => {
    store.setState({ basemap });
  },
});

/** Note how the background fares; its failure never stops the map. */
export const setBasemapStatus = defineAction<BasemapStatus>({
  history: 'outside',
  run: ({ store }, basemapStatus) => {
    store.setState({ basemapStatus });
  },
});

/** Show or hide a measure layer on the map; its numbers stay. */
export const toggleLayer = defineAction<string>({
  history: 'outside',
  run: ({ store }, layerId) => {
    const hiddenLayers = new Set(store.getState().hiddenLayers);
    if (!hiddenLayers.delete(layerId)) hiddenLayers.add(layerId);
    store.setState({ hiddenLayers });
  },
});

/** Close a message. */
export const dismissNotice = defineAction<number>({
  history: 'outside',
  run: ({ store }, id) => {
    store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
  },
});

/** Change what the numbers rest on. */
export const changeSettings = defineAction<Partial<SettingsSlice>>({
  history: 'outside',
  run: ({ store }, changes) => {
    if (changes.date === undefined || isIsoDate(changes.date)) store.setState(changes);
  },
});

/** Choose the language of the screen and of what is taken away. */
export const setLanguage = defineAction<Language, Promise<void>>({
  history: 'outside',
  run: ({ store }, language) => speak(store, language),
});

/** Take every invented number away at once. Nothing is lost: the same switch brings them back. */
export const removeExampleData = defineAction<null>({
  history: 'outside',
  label: 'example.remove',
  enabled: (state) => !state.exampleDataRemoved && state.layers.some((layer) => layer.synthetic),
  run: ({ store }) => {
    store.setState({ exampleDataRemoved: true });
  },
});

/** Bring the removed example data back; layers that were never read are read now. */
export const restoreExampleData = defineAction<null>({
  history: 'outside',
  label: 'example.restore',
  enabled: (state) => state.exampleDataRemoved,
  run: (context) => {
    context.store.setState({ exampleDataRemoved: false });
    void readWaitingLayers(context);
  },
});

/** Close the first words to a new visitor; they do not come back. */
export const closeWelcome = defineAction<null>({
  history: 'outside',
  label: 'welcome.button',
  run: ({ store }) => {
    store.setState({ welcomed: true });
  },
});

/** Open help, or another part of it; null closes it. */
export const showHelp = defineAction<HelpPart | null>({
  history: 'outside',
  label: 'help.label',
  shortcuts: [{ key: '?', where: 'page', input: 'help', when: ({ letterKeys }) => letterKeys }],
  run: ({ store }, help) => {
    store.setState({ help });
  },
});

/** Let letters and digits act as keys on the map, or leave them alone, as for who speaks to the machine. */
export const setLetterKeys = defineAction<boolean>({
  history: 'outside',
  run: ({ store }, letterKeys) => {
    store.setState({ letterKeys });
  },
});

/** Try once more to load what the site publishes. */
export const reload = defineAction<null>({
  history: 'outside',
  label: 'load.retry',
  enabled: (state) => state.phase === 'failed',
  run: (context) => {
    const { catalogUrl, levels } = context.store.getState();
    levels.filter(({ own }) => !own).forEach(releaseOutlines);
    // What the user opened or made stays.
    context.store.setState({ phase: 'loading', problem: null, levels: levels.filter(({ own }) => own) });
    if (catalogUrl !== null) void loadCatalog(context, catalogUrl);
  },
});

/** Read what the site publishes and could not be read, once more. */
export const readAgain = defineAction<null>({
  history: 'outside',
  label: 'offer.readAgain',
  run: (context) => {
    context.store.setState(({ layers, populationGrid }) => ({
      layers: layers.map((layer) =>
        !layer.own && layer.status === 'failed' ? { ...layer, status: 'waiting', problem: null } : layer,
      ),
      populationGrid: populationGrid === 'failed' ? 'unread' : populationGrid,
    }));
    void readWaitingLayers(context);
  },
});

/** Show the newer version of the page, once it has taken the place of this one. */
export const takeNewer = defineAction<null>({
  history: 'outside',
  label: 'offer.takeNewer',
  run: async () => (await loadLate(() => import('../jobs/keepOffline'))).takeNewer(),
});
