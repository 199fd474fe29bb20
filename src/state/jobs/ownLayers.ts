import type { ActionContext } from '../store/action';
import { notify } from '../store/notices';
import type { ReadSource } from '../store/work';
import { updateLayer } from '../store/data';
import type { MeasureLayer, AreaLevel, KeptJoin, OwnFigures } from '../store/data';
import type { EmptyIsZero } from '../../domain/coverage/layerReach';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { MeasureRecipe } from '../../engine/layerRecipe';
import type { OpenedAreas } from '../../worker/protocol';
import { LOOKED_AT } from '../../features/columns';
import { choicesOf } from '../../io/layerSource';
import type { LayerSource, Progress } from '../../io/layerSource';
import type { LayerOrigin } from '../../io/project/kinds/ownLayer';
import type { AppState } from '../store/appStore';
import { selectBounds } from '../selectors/shownAreas';
import { selectDenominators } from '../selectors/publishedFigures';
import { releaseOutlines } from './outlineUrls';
import { layerTitle, openLevels, publishedLevels, selectOwnLayers } from '../selectors/work';
import type { Records } from '../store/records';

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
      if (!layer.own) notify(store, { problem: read.problem, offer: 'readAgain' });
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

export type { ReadSource };

/** What was kept of another visit must not be taken for something about a layer of this one. */
const visit = Math.random().toString(36).slice(2, 6);
let lastId = 0;

/** An id that no layer of the user's own has or had. */
export function nextOwnLayerId(): string {
  return `own-${visit}-${++lastId}`;
}

/** Inhabitants by code, to order the names on the map. */
export function labelSizes(state: AppState): ReadonlyMap<string, number> {
  return new Map(
    [...(selectDenominators(state).inhabitants?.values ?? [])].flatMap(([code, value]) =>
      value === null ? [] : [[code, value] as const],
    ),
  );
}

/** Whose a layer is and under which licence: as a list of sources says, else its file is all that is known. */
function creditOf(origin: LayerOrigin, name: string): Pick<MeasureLayer, 'sourceText' | 'licence'> {
  const credit = origin.kind === 'address' ? origin.credit : undefined;
  return { sourceText: credit?.source || name, licence: credit?.licence ?? '' };
}

/**
 * The level that areas of the user's own make.
 * @param vintage year of the situation that it shows; null when not known
 */
export function areaLevel(
  { id, name, origin }: Pick<ReadSource, 'id' | 'name' | 'origin'>,
  opened: OpenedAreas,
  vintage: number | null,
): AreaLevel {
  const credit = creditOf(origin, name);
  return {
    ...{ id, areasId: id, level: name, name, own: true, vintage, schematic: false },
    ...{ source: credit.sourceText, licence: credit.licence, rolledUpFrom: null, members: null },
    ...opened,
  };
}

/** Where borders come from that a layer of the user's own lends: its name, and its file where that is another. */
export function boundariesSource({ name, source }: Pick<AreaLevel, 'name' | 'source'>): string {
  return typeof source !== 'string' || source === name ? name : `${name} (${source})`;
}

/** The layer that measures of the user's own make; it is in the engine already and waits for its count. */
export function measureLayer(
  { id, name, report, origin }: Pick<ReadSource, 'id' | 'name' | 'report' | 'origin'>,
  recipe: MeasureRecipe,
  emptyIsZero: EmptyIsZero,
): MeasureLayer {
  return {
    ...{ id, name, target: recipe.target, own: true, synthetic: false },
    ...{ source: null, ...creditOf(origin, name), date: '', recipe, emptyIsZero },
    ...{ status: 'reading', progress: null, problem: null, report, positions: null },
  };
}

/**
 * The table that figures of the user's own make, in the engine already.
 * @param joined null where its areas are not open: it is joined once they are
 */
export function ownFigures(
  { id, name, report, origin }: Pick<ReadSource, 'id' | 'name' | 'report' | 'origin'>,
  joined: KeptJoin | null,
): OwnFigures {
  return { id, name, joined, report, ...creditOf(origin, name) };
}

/**
 * Read a source of the user's own through the one door. What was open stays as it was, whatever the answer.
 * @param id of the layer that it becomes; reading it is cancelled by the same one
 */
export async function readSource(
  { store, engine }: ActionContext,
  source: LayerSource,
  onProgress: (progress: Progress) => void,
  id = nextOwnLayerId(),
): Promise<Result<ReadSource>> {
  if (source.fetchGdal) store.setState({ gdalMayCome: true });
  const read = await engine.readLayer(id, id, source, selectBounds(store.getState()), onProgress);
  if (!read.ok) return read;
  const print = await engine.fingerprint(id);
  if (!print.ok) return print;
  const choices = choicesOf(source);
  const origin: LayerOrigin =
    source.kind === 'address'
      ? { kind: 'address', url: source.url, ...(source.credit && { credit: source.credit }), ...choices }
      : { kind: 'file', ...print.value!, ...choices };
  const firstRows = await engine.firstRows(id, LOOKED_AT);
  if (!firstRows.ok) return firstRows;
  return ok({ id, name: source.name, report: read.value, origin, firstRows: firstRows.value });
}

/** A layer whose record is gone for now: it can come back as it was. */
interface Parked {
  levels: readonly AreaLevel[];
  layers: readonly MeasureLayer[];
  figures: readonly OwnFigures[];
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
  const lends = state.levels.some(({ boundaries }) => boundaries && ids.has(boundaries.own.id));
  const levels = (lends ? publishedLevels(state.levels) : state.levels).filter(({ id }) => !ids.has(id));
  return {
    levels,
    layers: state.layers.filter(({ id }) => !ids.has(id)),
    ...(state.ownFigures.some(({ id }) => ids.has(id)) && {
      ownFigures: state.ownFigures.filter(({ id }) => !ids.has(id)),
    }),
    ...(ids.has(state.levelId) && {
      ...{ levelId: levels[0]?.id ?? '', selectedCode: null, within: null, page: 'map' as const },
    }),
  };
}

/** The state with every layer of the user's own called as it is to be called; null where all of them are. */
function withTitles(state: AppState): Partial<AppState> | null {
  const titles = new Map(selectOwnLayers(state).map((layer) => [layer.id, layerTitle(state, layer)]));
  const titled = <Layer extends { id: string; name: string }>(layer: Layer): Layer => {
    const name = titles.get(layer.id) ?? layer.name;
    return name === layer.name ? layer : { ...layer, name };
  };
  const titledLevel = (level: AreaLevel): AreaLevel => {
    const named = titled(level);
    return named === level ? level : { ...named, level: named.name };
  };
  const levels = state.levels.map((level) => {
    const { boundaries } = level;
    const own = boundaries && titledLevel(boundaries.own);
    if (!own || own === boundaries.own) return titledLevel(level);
    return { ...level, boundaries: { ...boundaries, own }, source: boundariesSource(own) };
  });
  const layers = state.layers.map(titled);
  const figures = state.ownFigures.map(titled);
  const isSame = <T>(a: readonly T[], b: readonly T[]): boolean => a.every((one, at) => one === b[at]);
  return isSame(levels, state.levels) && isSame(layers, state.layers) && isSame(figures, state.ownFigures)
    ? null
    : { levels, layers, ownFigures: figures };
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
      const levels = openLevels(state.levels).filter((level) => level.id === id);
      const layers = state.layers.filter((layer) => layer.id === id);
      const figures = state.ownFigures.filter((one) => one.id === id);
      if (levels.length + layers.length + figures.length > 0) parked.set(id, { levels, layers, figures });
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
      ownFigures: [...state.ownFigures, ...back.flatMap(({ figures }) => figures)],
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
    const isSame = (['records', 'levels', 'layers', 'ownFigures'] as const).every(
      (key) => state[key] === before[key],
    );
    if (isSame) return;
    const named = withTitles(store.getState());
    if (named) store.setState(named);
  });
}
