import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { releaseOutlines } from './ownAreasLevel';
import { selectOwnLayers } from '../selectors/work';
import type { AreaLevel, MeasureLayer } from '../store/data';
import type { Records } from '../store/records';

/** A layer whose record is gone for now: it can come back as it was. */
interface Parked {
  levels: readonly AreaLevel[];
  layers: readonly MeasureLayer[];
}

/** Ids of the layers that the project or any step of its history speaks of. */
export function mentionedLayers({
  records,
  past,
  future,
}: Pick<AppState, 'records' | 'past' | 'future'>): Set<string> {
  const all = [
    ...records.values(),
    ...[...past, ...future].flatMap(({ changes }) =>
      changes.flatMap(({ before, after }) => [before, after].filter((record) => record !== null)),
    ),
  ];
  return new Set(all.flatMap(({ kind, value }) => (kind === 'ownLayer' && 'id' in value ? [value.id] : [])));
}

/** The state without the open layers of some ids; where the shown level is one of them, another is shown. */
function without(state: AppState, ids: ReadonlySet<string>): Partial<AppState> {
  const levels = state.levels.filter(({ id }) => !ids.has(id));
  return {
    levels,
    layers: state.layers.filter(({ id }) => !ids.has(id)),
    ...(ids.has(state.levelId) && {
      ...{ levelId: levels[0]?.id ?? '', selectedCode: null, within: null, page: 'map' as const },
    }),
  };
}

/**
 * Keeps the open layers of the user's own in step with their records: one whose record goes is put aside, one whose
 * record comes back (undo, redo) is there again, with its numbers counted anew. The engine lets a layer go when no step
 * of the history speaks of it any more.
 * @returns a function that stops it
 */
export function keepOwnLayers({ store, engine }: ActionContext): () => void {
  const parked = new Map<string, Parked>();

  function park(state: AppState, ids: ReadonlySet<string>): void {
    for (const id of ids) {
      const levels = state.levels.filter((level) => level.id === id);
      const layers = state.layers.filter((layer) => layer.id === id);
      if (levels.length + layers.length > 0) parked.set(id, { levels, layers });
    }
    store.setState((now) => without(now, ids));
  }

  function bringBack(ids: ReadonlySet<string>): void {
    const back = [...ids].flatMap((id) => parked.get(id) ?? []);
    for (const id of ids) parked.delete(id);
    if (back.length === 0) return;
    store.setState((state) => ({
      levels: [...state.levels, ...back.flatMap(({ levels }) => levels)],
      layers: [...state.layers, ...back.flatMap(({ layers }) => layers)],
    }));
  }

  function forget(state: AppState): void {
    if (parked.size === 0) return;
    const known = mentionedLayers(state);
    for (const [id, { levels }] of parked) {
      if (known.has(id)) continue;
      parked.delete(id);
      levels.forEach(releaseOutlines);
      void engine.dropLayer(id);
    }
  }

  const idsOf = (records: Records) => new Set(selectOwnLayers({ records }).map(({ id }) => id));
  return store.subscribe((state, before) => {
    if (state.records !== before.records) {
      const [now, then] = [idsOf(state.records), idsOf(before.records)];
      const gone = new Set([...then].filter((id) => !now.has(id)));
      const come = new Set([...now].filter((id) => !then.has(id)));
      if (come.size > 0) bringBack(come);
      if (gone.size > 0) park(state, gone);
    }
    if (state.past !== before.past || state.future !== before.future) forget(store.getState());
  });
}
