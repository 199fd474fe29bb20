import type { ActionContext } from './actions/action';
import { countLayerEverywhere } from './countLayers';
import { notify } from './notify';
import type { MeasureLayer } from './slices/dataSlice';
import { updateLayer } from './updateLayer';

/** Read a measure layer into the engine, unless it was read before, count it and fetch its positions for the map. */
export async function readMeasureLayer(context: ActionContext, layer: MeasureLayer): Promise<void> {
  const { store, engine } = context;
  if (layer.source !== null && layer.report === null) {
    updateLayer(store, layer.id, { status: 'reading' });
    const read = await engine.readLayer(layer.id, layer.id, layer.source, null, (progress) => {
      updateLayer(store, layer.id, { progress });
    });
    if (!read.ok) {
      updateLayer(store, layer.id, { status: 'failed', problem: read.problem, progress: null });
      if (!layer.own) notify(store, { problem: read.problem });
      return;
    }
    updateLayer(store, layer.id, { report: read.value });
  }
  await countLayerEverywhere(context, layer);
  const positions = await engine.positions(layer.id);
  if (positions.ok) updateLayer(store, layer.id, { positions: positions.value });
  store.setState((state) => ({
    layers: state.layers.map((item) =>
      item.id === layer.id && item.status !== 'failed' ? { ...item, status: 'ready', progress: null } : item,
    ),
  }));
}
