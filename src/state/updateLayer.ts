import type { AppStore } from './appStore';
import type { MeasureLayer } from './slices/dataSlice';

/** Replace fields of one measure layer; a layer that is gone meanwhile stays gone. */
export function updateLayer(store: AppStore, id: string, fields: Partial<MeasureLayer>): void {
  store.setState((state) => ({
    layers: state.layers.map((layer) => (layer.id === id ? { ...layer, ...fields } : layer)),
  }));
}
