import type { RankingKey } from '../../domain/coverage/ranking';
import type { Basemap, BasemapStatus, MapPosition, Page, ViewSlice } from '../slices/viewSlice';
import { defineAction } from './action';

/** Show another page; those about one area need an area to be chosen. */
export const openPage = defineAction<Page>({
  history: 'outside',
  run: ({ store }, page) => {
    if ((page === 'area' || page === 'report') && store.getState().selectedCode === null) return;
    store.setState({ page });
  },
});

/** Choose a tab of the main screen; a page that covers it makes way. */
export const showTab = defineAction<ViewSlice['tab']>({
  history: 'outside',
  run: ({ store }, tab) => {
    store.setState({ tab, page: 'map' });
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

/** Remember where the map was moved to, for the link. */
export const setMapPosition = defineAction<MapPosition>({
  history: 'outside',
  run: ({ store }, mapPosition) => {
    store.setState({ mapPosition });
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
