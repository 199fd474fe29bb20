import type { AppState, AppStore } from './appStore';
import type { MeasureLayer } from './slices/dataSlice';

/** The state with other fields of one measure layer; a layer that is gone meanwhile stays gone. */
export function withLayer(
  { layers }: Pick<AppState, 'layers'>,
  id: string,
  fields: Partial<MeasureLayer>,
): Pick<AppState, 'layers'> {
  return { layers: layers.map((layer) => (layer.id === id ? { ...layer, ...fields } : layer)) };
}

/** Replace fields of one measure layer: {@link withLayer}. */
export function updateLayer(store: AppStore, id: string, fields: Partial<MeasureLayer>): void {
  store.setState((state) => withLayer(state, id, fields));
}
