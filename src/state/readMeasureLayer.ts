import type { ActionContext } from './actions/action';
import { notify } from './notify';
import type { MeasureLayer } from './slices/dataSlice';
import { updateLayer } from './updateLayer';

/**
 * Read a measure layer into the engine, unless it is there, and fetch its positions for the map. Once it is read it is
 * counted, as everything that the state asks for.
 */
export async function readMeasureLayer({ store, engine }: ActionContext, layer: MeasureLayer): Promise<void> {
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
  const positions = await engine.positions(layer.id);
  store.setState((state) => ({
    layers: state.layers.map((item) =>
      item.id === layer.id && item.status !== 'failed'
        ? { ...item, ...(positions.ok && { positions: positions.value }), status: 'ready', progress: null }
        : item,
    ),
  }));
}
