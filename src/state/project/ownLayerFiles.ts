import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { LayerSource } from '../../io/layerSource';
import type { ProjectLayer } from '../../io/project/projectSchema';
import type { ActionContext } from '../actions/action';
import { mentionedLayers } from '../jobs/keepOwnLayers';
import type { WorkDatabase } from '../jobs/workDatabase';
import { notify } from '../notify';
import { readMeasureLayer } from '../readMeasureLayer';
import { selectOwnLayers } from '../selectors/work';
import { stageLayer } from './stageLayers';

/** Put a layer of the user's own on the screen, read from `source` under the id of its record. */
export async function reopenLayer(
  context: ActionContext,
  layer: ProjectLayer,
  source: LayerSource,
  isGiven: boolean,
): Promise<Result<null>> {
  const { store } = context;
  const staged = await stageLayer(context, layer, source, isGiven, null);
  if (!staged.ok) return staged;
  const opened = staged.value;
  store.setState((state) => ({
    missingLayers: state.missingLayers.filter((id) => id !== layer.id),
    ...('areas' in opened ? { levels: [...state.levels, opened] } : { layers: [...state.layers, opened] }),
  }));
  if (!('areas' in opened)) await readMeasureLayer(context, opened);
  return { ok: true, value: null };
}

/** Bring back the layers of earlier visits; one that was not kept is named, to be opened again with one press. */
export async function reopenLayers(context: ActionContext, database: WorkDatabase | null): Promise<void> {
  const { store } = context;
  for (const layer of selectOwnLayers(store.getState())) {
    const isOpen = [...store.getState().levels, ...store.getState().layers].some(({ id }) => id === layer.id);
    if (isOpen) continue;
    const { name, origin } = layer;
    const kept = origin.kind === 'file' ? await database?.layer(layer.id).catch(() => undefined) : undefined;
    const source: LayerSource | null =
      origin.kind === 'address'
        ? { kind: 'address', name, url: origin.url }
        : kept
          ? { kind: 'bytes', name, bytes: kept.bytes }
          : null;
    const opened = source
      ? await reopenLayer(context, layer, source, false)
      : fail('layer.notKept', { file: name });
    if (opened.ok) {
      if (kept)
        store.setState(({ layers }) => ({
          layers: layers.map((one) => (one.id === layer.id ? { ...one, report: kept.report } : one)),
        }));
      continue;
    }
    store.setState((state) => ({ missingLayers: [...state.missingLayers, layer.id] }));
    notify(store, { problem: opened.problem });
  }
}

/**
 * Keeps the files of opened layers beside the work, and lets them go when no step of the history speaks of them any
 * more. A layer that does not fit is said, and asked for again at the next visit.
 */
export function keepLayerFiles({ store, engine }: ActionContext, database: WorkDatabase): void {
  const kept = new Set<string>();

  async function keep({ id, name, origin }: ProjectLayer): Promise<void> {
    if (origin.kind === 'address' || kept.has(id)) return;
    kept.add(id);
    if (await database.layer(id)) return;
    const report = store.getState().layers.find((layer) => layer.id === id)?.report ?? null;
    const bytes = await engine.layerFile(id);
    if (!bytes.ok) return;
    try {
      await database.keepLayer(id, {
        form: 1,
        bytes: bytes.value.bytes,
        report: report ?? bytes.value.report,
      });
    } catch {
      notify(store, { problem: { code: 'layer.notKeptNow', params: { file: name } } });
    }
  }

  store.subscribe((state, before) => {
    if (state.records === before.records) return;
    const open = new Set([...state.levels, ...state.layers].map(({ id }) => id));
    for (const layer of selectOwnLayers(state)) if (open.has(layer.id)) void keep(layer);
    if (selectOwnLayers(state) === selectOwnLayers(before)) return;
    const known = mentionedLayers(state);
    void database.dropLayersBut((id) => known.has(id)).catch(() => undefined);
  });
}
