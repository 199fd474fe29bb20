import { saysNothing } from '../../domain/measures/layerStyle';
import type { LayerStyle } from '../../domain/measures/layerStyle';
import { lekpTarget } from '../../domain/targets/lekp';
import { targetOfLayer } from '../../io/project/sameMeasures';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { LOOKED_AT } from '../../features/columns';
import { nextOwnLayerId } from '../jobs/ownLayers';
import { withStep } from '../history/history';
import type { ReadSource } from '../store/work';
import { defineAction } from '../store/action';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { notify } from '../store/notices';
import { dropping, putting, recordsOf } from '../store/records';
import type { Place, RecordChange } from '../store/records';
import { levelOfLayer } from '../selectors/levels';
import { placeOfFeature } from '../../engine/measureGeometry';
import { layerBounds } from '../selectors/layerList';
import { layerTitle, selectOwnLayers, styleOf } from '../selectors/work';

/** Open or close the list of layers; what stands in the same place makes way. */
export const showLayers = defineAction<boolean>({
  history: 'outside',
  run: ({ store }, layersOpen) => {
    store.setState({
      layersOpen,
      ...(layersOpen && { ownAreasOpen: false, address: null, chosenMeasure: null }),
    });
  },
});

/** Open the attribute table of a layer, or with null close it. */
export const showRows = defineAction<string | null>({
  history: 'outside',
  run: ({ store }, rowsOf) => {
    store.setState({ rowsOf });
  },
});

/** The code of an area as a level has it: of a part that merged since, that of the merged area; null for none of it. */
function codeOnLevel({ mergers }: AppState, { areas }: AreaLevel, code: string): string | null {
  const codes = [code, mergers?.table.currentCode(code)];
  return areas.find((area) => codes.includes(area.code))?.code ?? null;
}

/** Show a row of an attribute table on the map: the measure with what it counts, or the area. */
export const goToRow = defineAction<{ layerId: string; feature: number; code: string | null }>({
  history: 'outside',
  run: ({ store }, { layerId, feature, code }) => {
    store.setState((state) => {
      const layer = state.layers.find(({ id }) => id === layerId);
      const place = layer?.positions ? placeOfFeature(layer.positions, feature) : null;
      const level = layer ? null : levelOfLayer(state, layerId);
      const hiddenLayers = new Set(state.hiddenLayers);
      hiddenLayers.delete(layerId);
      return {
        ...{ rowsOf: null, page: 'map' as const, tab: 'map' as const, hiddenLayers },
        ...(layer &&
          place && {
            ...{ target: layer.target, chosenMeasure: { layerId, feature, place } },
            mapPosition: { longitude: place[0], latitude: place[1], zoom: 16 },
          }),
        ...(level &&
          code !== null && {
            levelId: level.id,
            selectedCode: codeOnLevel(state, level, code),
            within: null,
          }),
      };
    });
  },
});

/** Look for a newer version of a layer of the user's own, or with null leave that. */
export const showReplacing = defineAction<string | null>({
  history: 'outside',
  run: ({ store }, replacing) => {
    store.setState({ replacing });
  },
});

/**
 * Say anew what the columns of a layer of the user's own mean: in the dialog that opens layers, with a copy of it that
 * takes its place when it is used.
 */
export const chooseColumnsAgain = defineAction<string, Promise<void>>({
  history: 'outside',
  run: async ({ store, engine }, layerId) => {
    const replaces = selectOwnLayers(store.getState()).find((one) => one.id === layerId);
    if (!replaces) return;
    const { name, origin } = replaces;
    const bytes = await engine.keptLayer(layerId);
    const id = nextOwnLayerId();
    const report = bytes.ok ? await engine.openKept(id, bytes.value, name) : bytes;
    if (!report.ok) {
      notify(store, { problem: report.problem });
      return;
    }
    const firstRows = await engine.firstRows(id, LOOKED_AT);
    if (!firstRows.ok) {
      notify(store, { problem: firstRows.problem });
      return;
    }
    const read: ReadSource = { id, name, report: report.value, origin, firstRows: firstRows.value, replaces };
    store.setState({ openingLayer: { purpose: null, files: [], read } });
  },
});

/** Say what the columns of a layer mean that was read to replace another: in the dialog that opens layers. */
export const chooseColumnsOf = defineAction<ReadSource>({
  history: 'outside',
  run: ({ store }, read) => {
    store.setState({ replacing: null, openingLayer: { purpose: null, files: [], read } });
  },
});

/** What the user says of how a layer is called and drawn; undefined goes back to how it is by itself. */
type StyleChange = { layerId: string } & {
  [K in Exclude<keyof LayerStyle, 'layerId'>]?: LayerStyle[K] | undefined;
};

/** Call a layer otherwise, or draw it otherwise. It changes no number. */
export const styleLayer = defineAction<StyleChange>({
  history: 'settled',
  run: ({ store }, { layerId, ...changes }) => {
    store.setState((state) => {
      const before = styleOf(state, layerId) ?? { layerId };
      const said = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
      const style = Object.fromEntries(said) as unknown as LayerStyle;
      const own = selectOwnLayers(state).find(({ id }) => id === layerId);
      const layer = state.layers.find(({ id }) => id === layerId);
      const isNamed = 'title' in changes;
      const name = own ? layerTitle(state, own) : (layer?.target ?? layerId);
      return withStep(
        state,
        saysNothing(style)
          ? dropping(state.records, 'layerStyle', (one) => one.layerId === layerId)
          : putting(state.records, 'layerStyle', [style]),
        {
          label: own
            ? { key: isNamed ? 'step.layerRenamed' : 'step.layerStyled', params: { name } }
            : { key: 'step.exampleStyled', params: { target: name } },
          ...(layer && { place: { target: layer.target } }),
          // Trying colours, or the moves of a slider, are one choice.
          ...(!isNamed && { gesture: `style ${layerId}` }),
        },
      );
    });
  },
});

/** Two layers are of one list when they are drawn together: measures of one target, or areas. */
function isOfList(a: ProjectLayer, b: ProjectLayer): boolean {
  if (a.role === 'measures') return b.role === 'measures' && a.recipe.target === b.recipe.target;
  return a.role === 'areas' && b.role === 'areas';
}

/** Where a step about measures or figures can be seen: at their target, or on the map. */
export function placeOfLayer(layer: ProjectLayer): Place {
  const target = targetOfLayer(layer);
  return target === null ? { page: 'map' } : { target };
}

/** Move a layer of the user's own up or down among those that it is drawn with: the last lies on top. */
export const moveLayer = defineAction<{ id: string; by: 1 | -1 }>({
  history: 'recorded',
  run: ({ store }, { id, by }) => {
    store.setState((state) => {
      const records = recordsOf(state.records, 'ownLayer');
      const layer = records.find(({ value }) => value.id === id)?.value;
      if (!layer) return {};
      const list = records.filter(({ value }) => isOfList(layer, value));
      const at = list.findIndex(({ value }) => value.id === id);
      const [one, other] = [list[at], list[at + by]];
      if (!one || !other) return {};
      const moved = (from: typeof one, to: typeof one): RecordChange => ({
        key: `ownLayer ${from.value.id}`,
        before: from,
        after: { ...from, at: to.at },
      });
      return withStep(state, [moved(one, other), moved(other, one)], {
        label: { key: 'step.layerMoved', params: { name: layerTitle(state, layer) } },
        ...(layer.role === 'measures' && { place: placeOfLayer(layer) }),
      });
    });
  },
});

/** Bring all of a layer on the map: its target or its level is shown, and the map goes to where it lies. */
export const goToLayer = defineAction<string>({
  history: 'outside',
  run: ({ store }, id) => {
    store.setState((state) => {
      const own = selectOwnLayers(state).find((one) => one.id === id);
      const figures = own?.role === 'figures' ? own : null;
      const level = levelOfLayer(state, figures?.recipe.level ?? id);
      const layer = state.layers.find((one) => one.id === id);
      const target = layer?.target ?? (figures && targetOfLayer(figures));
      const bounds = layerBounds(state, figures?.recipe.level ?? id);
      const hiddenLayers = new Set(state.hiddenLayers);
      hiddenLayers.delete(id);
      return {
        ...{ page: 'map' as const, tab: 'map' as const, hiddenLayers },
        ...(level && { levelId: level.id, selectedCode: null, within: null, hoveredIndex: null }),
        ...(target && state.target !== target && { target: lekpTarget(target).id }),
        ...(bounds && { mapTarget: { bounds } }),
      };
    });
  },
});
