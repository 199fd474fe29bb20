import type { WorkDatabase } from './workDatabase';
import { fail, ok } from '../../domain/result';
import { addressSource } from '../../io/project/addressSource';
import type { Result } from '../../domain/result';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { refusalOf } from './keepWork';
import type { WorkChannel } from './keepWork';
import { notify } from '../store/notices';
import { recordKey } from '../store/records';
import { readMeasureLayer, mentionedLayers } from './ownLayers';
import { releaseOutlines } from './outlineUrls';
import { isOpen, selectOwnLayers } from '../selectors/work';
import { stageLayer } from './stageLayers';
import type { StagedSource } from './stageLayers';

type Bytes = Uint8Array<ArrayBuffer>;
type Files = Pick<WorkDatabase, 'keepLayer' | 'layer' | 'dropLayer' | 'layerIds' | 'isBehind'>;

const ENDING = '.layer';

/**
 * The folder for opened layers in the browser's file system for pages; null where it has none, refuses it (a private
 * window, a page that came over http), or cannot write in it.
 */
export async function layerFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('pactkaart-layers', { create: true });
  } catch {
    return null;
  }
}

/**
 * The opened layers of the user's own as bytes by their id: each a file in the browser's file system, or, where that
 * refuses, an entry in the database of the work.
 */
export class LayerFiles {
  constructor(
    private readonly database: Files,
    private readonly folder: FileSystemDirectoryHandle | null,
  ) {}

  /** Keep a layer, in place of what was kept under its id. Rejects where neither place takes it. */
  async keep(id: string, bytes: Bytes): Promise<void> {
    if (await this.written(id, bytes)) await this.database.dropLayer(id).catch(() => undefined);
    else await this.database.keepLayer(id, { form: 2, bytes });
  }

  private async written(id: string, bytes: Bytes): Promise<boolean> {
    if (!this.folder) return false;
    try {
      const file = await this.folder.getFileHandle(id + ENDING, { create: true });
      // What is written shows only once it is closed: whole, or not at all.
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close();
      return true;
    } catch {
      await this.folder.removeEntry(id + ENDING).catch(() => undefined);
      return false;
    }
  }

  /** The layer kept under an id; null where there is none. */
  async read(id: string): Promise<Bytes | null> {
    try {
      const file = await this.folder?.getFileHandle(id + ENDING);
      if (file) return new Uint8Array(await (await file.getFile()).arrayBuffer());
    } catch {
      // Not there, or not to be read: it may be in the database.
    }
    return (await this.database.layer(id).catch(() => undefined))?.bytes ?? null;
  }

  /** The ids of all that is kept. */
  async ids(): Promise<string[]> {
    const ids: string[] = await this.database.layerIds().catch(() => []);
    try {
      for await (const name of this.folder?.keys() ?? [])
        if (name.endsWith(ENDING)) ids.push(name.slice(0, -ENDING.length));
    } catch {
      // What cannot be listed stays.
    }
    return ids;
  }

  /** Let go of what is kept under an id; it stays while another tab did what this one has not seen. */
  async drop(id: string): Promise<void> {
    if (await this.database.isBehind().catch(() => true)) return;
    await this.folder?.removeEntry(id + ENDING).catch(() => undefined);
    await this.database.dropLayer(id).catch(() => undefined);
  }
}

const hasRecord = (state: AppState, id: string): boolean =>
  selectOwnLayers(state).some((layer) => layer.id === id);

/** The state in which a layer is no longer said to be missing. */
function found({ missingLayers, missingReasons }: AppState, id: string): Partial<AppState> {
  const { [id]: _reason, ...others } = missingReasons;
  return { missingLayers: missingLayers.filter((one) => one !== id), missingReasons: others };
}

/**
 * Put a layer of the user's own on the screen, read from `source` under the id of its record. Where the record went
 * meanwhile nothing is shown; it is read again should it come back.
 * @param isGiven true where the user handed the file over: another than it was made from is `layer.otherFile`
 */
export async function reopenLayer(
  context: ActionContext,
  layer: ProjectLayer,
  source: StagedSource,
  isGiven: boolean,
): Promise<Result<null>> {
  const { store, engine } = context;
  const staged = await stageLayer(context, layer, source, isGiven, null);
  if (!staged.ok) {
    // Whatever was read under the id, another file perhaps, is not this layer.
    if (!isOpen(store.getState(), layer.id)) await engine.dropLayer(layer.id);
    return staged.problem.code === 'project.otherFile'
      ? fail('layer.otherFile', { file: layer.name })
      : staged;
  }
  const opened = staged.value;
  const isWanted = hasRecord(store.getState(), layer.id);
  if (!isWanted || isOpen(store.getState(), layer.id)) {
    if ('areas' in opened) releaseOutlines(opened);
    if (!isWanted) await engine.dropLayer(layer.id);
    return ok(null);
  }
  store.setState((state) => ({
    ...found(state, layer.id),
    ...('areas' in opened
      ? { levels: [...state.levels, opened] }
      : 'joined' in opened
        ? { ownFigures: [...state.ownFigures, opened] }
        : { layers: [...state.layers, opened] }),
  }));
  if ('recipe' in opened) await readMeasureLayer(context, opened);
  return ok(null);
}

/**
 * Opens what the records speak of and is not open: after a reload, after an undo that brings a layer of an earlier visit
 * back, and in a tab that follows another. First from what is kept; a layer from an address that is not kept is read
 * there again. What cannot be brought back stands in `missingLayers` with the reason. One at a time, once there are levels.
 */
export function reopenLayers(
  context: ActionContext,
  files: LayerFiles | null,
  channel: WorkChannel | null,
): void {
  const { store } = context;
  let working = false;

  async function reopen(layer: ProjectLayer): Promise<Result<null>> {
    const { id, name } = layer;
    const bytes = (await files?.read(id)) ?? null;
    const size = bytes?.length ?? 0;
    const kept = bytes
      ? await reopenLayer(context, layer, { kind: 'kept', name, bytes }, false)
      : fail('layer.notKept', { file: name });
    if (kept.ok) store.setState(({ keptLayers }) => ({ keptLayers: { ...keptLayers, [id]: size } }));
    const address = addressSource(layer);
    return kept.ok || !address ? kept : reopenLayer(context, layer, address, false);
  }

  /** The next layer that is to be opened. */
  function next(): ProjectLayer | undefined {
    const state = store.getState();
    if (state.phase !== 'ready') return undefined;
    return selectOwnLayers(state).find(({ id }) => !isOpen(state, id) && !state.missingLayers.includes(id));
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let layer = next(); layer; layer = next()) {
      const { id } = layer;
      const opened = await reopen(layer);
      if (opened.ok) continue;
      store.setState((state) =>
        hasRecord(state, id)
          ? {
              missingLayers: [...state.missingLayers, id],
              missingReasons: { ...state.missingReasons, [id]: opened.problem },
            }
          : {},
      );
    }
    working = false;
  }

  void work();
  store.subscribe((state, before) => {
    if (state.records === before.records && state.phase === before.phase) return;
    const gone = state.missingLayers.filter((id) => !hasRecord(state, id));
    for (const id of gone) store.setState((now) => found(now, id));
    void work();
  });
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (typeof data === 'string') store.setState((state) => found(state, data));
      void work();
    };
  }
}

/**
 * Keeps the opened layers beside the work, and lets them go when no step of the history speaks of them any more. A layer
 * that does not fit is said, and asked for again at the next visit.
 */
export async function keepLayerFiles(
  { store, engine }: ActionContext,
  files: LayerFiles,
  channel: WorkChannel | null,
): Promise<void> {
  const asked = new Set<string>();

  async function keep(layer: ProjectLayer): Promise<void> {
    const { id, name } = layer;
    // What was read from its copy is kept already.
    if (asked.has(id) || store.getState().keptLayers[id] !== undefined) return;
    asked.add(id);
    const bytes = await engine.keptLayer(id);
    if (!bytes.ok) return;
    let kept: number | 'refused' = bytes.value.length;
    try {
      await files.keep(id, bytes.value);
      channel?.postMessage(id);
    } catch (error) {
      kept = 'refused';
      // Where nothing may be kept at all, the message on the work says so.
      if (refusalOf(error) !== 'forbidden') {
        const about = recordKey('ownLayer', layer);
        notify(store, { problem: { code: 'layer.notKeptNow', params: { file: name } }, about });
      }
    }
    store.setState(({ keptLayers }) => ({ keptLayers: { ...keptLayers, [id]: kept } }));
    if (!mentionedLayers(store.getState()).has(id)) await letGo(id);
  }

  async function letGo(id: string): Promise<void> {
    asked.delete(id);
    store.setState(({ keptLayers }) => {
      const { [id]: _size, ...others } = keptLayers;
      return { keptLayers: others };
    });
    await files.drop(id);
  }

  let known = mentionedLayers(store.getState());
  store.subscribe((state, before) => {
    const isSame = (['records', 'levels', 'layers', 'ownFigures'] as const).every(
      (key) => state[key] === before[key],
    );
    if (!isSame) for (const layer of selectOwnLayers(state)) if (isOpen(state, layer.id)) void keep(layer);
    if (state.past === before.past && state.future === before.future && state.records === before.records)
      return;
    const now = mentionedLayers(state);
    for (const id of known) if (!now.has(id)) void letGo(id);
    known = now;
  });
  // What earlier visits left behind, when they ended between a step and its clearing up. Where something that was kept
  // cannot be read, it may be what speaks of a layer: then all of them stay.
  if (store.getState().unread.length > 0) return;
  for (const id of await files.ids()) if (!known.has(id)) await files.drop(id);
}
