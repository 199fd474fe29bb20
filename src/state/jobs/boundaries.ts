import { membersOf } from '../../domain/areas/ownArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import { matchBoundaries } from '../../domain/areas/matchBoundaries';
import type { BoundaryMatch } from '../../domain/areas/matchBoundaries';
import { MergerTable } from '../../domain/areas/mergerTable';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { EngineApi, OpenedAreas } from '../../worker/protocol';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import type { AreaLevel } from '../store/data';
import { notify } from '../store/notices';
import { dropping, putting, recordKey } from '../store/records';
import type { RecordChange } from '../store/records';
import { selectKnownLevel } from '../selectors/levels';
import { openLevels, publishedLevels, selectBoundariesId, selectOwnAreas } from '../selectors/work';
import { boundariesSource, labelSizes, mentionedLayers } from './ownLayers';
import { releaseOutlines } from './outlineUrls';

/** The published levels with outlines of the user's own, as the engine has them open. */
interface MadeBoundaries {
  areas: OpenedAreas;
  areasId: string;
  /** Of the level that adds the areas up; null where there is none. */
  larger: OpenedAreas | null;
  largerId: string;
}

type State = Pick<AppState, 'levels' | 'mergers'>;

/** The published level whose outlines can be replaced, and the one that its areas add up into, both as published. */
function publishedPair({ levels }: Pick<AppState, 'levels'>): {
  known: AreaLevel | null;
  larger: AreaLevel | null;
} {
  const published = publishedLevels(levels);
  const known = selectKnownLevel({ levels: published });
  return { known, larger: published.find(({ rolledUpFrom }) => known && rolledUpFrom === known.id) ?? null };
}

/** Whether an area layer of the user's own can give the municipalities their outlines; see {@link matchBoundaries}. */
export function boundaryMatch(state: State, own: AreaLevel): Result<BoundaryMatch> {
  const { known } = publishedPair(state);
  const codes = own.areas.map(({ code }) => code);
  const mergers = state.mergers?.table ?? new MergerTable([]);
  return matchBoundaries(known?.areas ?? [], codes, mergers, own.name);
}

/** Whether some of these values are codes of municipalities, of now or of before a merger. */
export function namesMunicipalities(state: State, values: readonly unknown[]): boolean {
  const { known } = publishedPair(state);
  const codes = new Set(known?.areas.map(({ code }) => code));
  const current = (code: string): string => state.mergers?.table.currentCode(code) ?? code;
  return values.some((value) => codes.has(current(String(value))));
}

/** What was made, by the engine's id of the layer: going back and forth makes nothing anew. */
const made = new WeakMap<EngineApi, Map<string, MadeBoundaries>>();

/** Have the engine open the published areas with the outlines of an area layer, once. Nothing on the screen changes. */
export async function makeBoundaries(
  { store, engine }: ActionContext,
  own: AreaLevel,
): Promise<Result<MadeBoundaries>> {
  const ofEngine = made.get(engine) ?? new Map<string, MadeBoundaries>();
  made.set(engine, ofEngine);
  const before = ofEngine.get(own.areasId);
  if (before) return ok(before);
  const state = store.getState();
  const match = boundaryMatch(state, own);
  if (!match.ok) return match;
  const { known, larger } = publishedPair(state);
  const ids = { areasId: `${own.areasId}@${known!.id}`, largerId: `${own.areasId}@larger` };
  const request = { areas: known!.areas, parts: match.value.parts, larger: larger?.areas ?? [] };
  const opened = await engine.openBoundaries(own.areasId, request, ids, labelSizes(state));
  if (!opened.ok) return opened;
  const boundaries = { ...opened.value, ...ids };
  ofEngine.set(own.areasId, boundaries);
  return ok(boundaries);
}

/** The levels with those that were published in the outlines of a layer, which is no level beside them any more. */
function inBoundaries(
  levels: readonly AreaLevel[],
  own: AreaLevel,
  { areas, areasId, larger, largerId }: MadeBoundaries,
): readonly AreaLevel[] {
  const published = publishedLevels(levels).filter(({ id }) => id !== own.id);
  const { known } = publishedPair({ levels: published });
  const lent = (level: AreaLevel, opened: OpenedAreas, id: string): AreaLevel => ({
    ...level,
    ...opened,
    ...{ areasId: id, source: boundariesSource(own), licence: own.licence, schematic: false },
    // The areas are those that were published, also where the file has the parts that they merged from.
    vintage: level.vintage === null ? own.vintage : Math.max(level.vintage, own.vintage ?? 0),
    boundaries: { own, published: level },
  });
  return published.map((level) => {
    if (level.id === known?.id) return lent(level, areas, areasId);
    return larger && known && level.rolledUpFrom === known.id ? lent(level, larger, largerId) : level;
  });
}

/**
 * The own areas that are composed of areas of some levels, in the outlines that these have elsewhere; one that cannot be
 * composed of them keeps its own.
 * @param areasIdOf the id in the engine of a level by its id; undefined for a level whose outlines stay
 */
export async function recomposed(
  { store, engine }: ActionContext,
  areasIdOf: (levelId: string) => string | undefined,
): Promise<OwnArea[]> {
  const areas: OwnArea[] = [];
  for (const area of selectOwnAreas(store.getState())) {
    const members = membersOf(area);
    const areasId = members && areasIdOf(members.levelId);
    if (!members || !areasId) continue;
    const shape = await engine.shapeArea({ kind: 'compose', areasId, codes: members.codes });
    if (shape.ok) areas.push({ ...area, geometry: shape.value });
  }
  return areas;
}

/** What own areas become when the municipalities get outlines that were made, or with null those that were published. */
export async function ownAreasFollow(
  context: ActionContext,
  boundaries: MadeBoundaries | null,
): Promise<RecordChange[]> {
  const { known, larger } = publishedPair(context.store.getState());
  const ids = new Map([
    ...(known ? [[known.id, boundaries?.areasId ?? known.areasId] as const] : []),
    ...(larger ? [[larger.id, boundaries?.largerId ?? larger.areasId] as const] : []),
  ]);
  const areas = await recomposed(context, (levelId) => ids.get(levelId));
  return putting(context.store.getState().records, 'ownArea', areas);
}

/** The step that brings the published outlines back, with the own areas that are composed of them. */
export async function publishedStep(context: ActionContext): Promise<RecordChange[]> {
  const follow = await ownAreasFollow(context, null);
  return [...dropping(context.store.getState().records, 'boundaries', () => true), ...follow];
}

/**
 * Keeps the outlines of the published levels in step with the project: where it names an area layer of the user's own
 * for them, they have its outlines as soon as it is open, and else those that were published. What was published stays
 * open, so that going back is at once.
 * @returns a function that stops it
 */
export function keepBoundaries(context: ActionContext): () => void {
  const { store, engine } = context;
  let working = false;

  /** The layer whose outlines are to be put in now; null while there is none, or they are there. */
  function next(state: AppState): AreaLevel | null {
    const id = selectBoundariesId(state);
    if (id === null || state.phase !== 'ready' || id === state.refusedBoundaries) return null;
    const own = openLevels(state.levels).find((level) => level.id === id);
    const { known } = publishedPair(state);
    if (!own || !known) return null;
    // All that is published comes first: what adds up is made with what it adds up.
    const published = publishedLevels(state.levels).filter((level) => !level.own).length;
    if (published < (state.catalog?.areas.length ?? 0)) return null;
    const lacking = state.levels.some(
      (level) =>
        (level.id === known.id || level.rolledUpFrom === known.id) && level.boundaries?.own.id !== id,
    );
    return lacking ? own : null;
  }

  function settle(): void {
    const state = store.getState();
    const id = selectBoundariesId(state);
    // The outlines of before go at once: no number may be of outlines that the project does not name.
    const isOld = state.levels.some(({ boundaries }) => boundaries && boundaries.own.id !== id);
    if (isOld) store.setState({ levels: publishedLevels(state.levels) });
    if (id !== state.refusedBoundaries && state.refusedBoundaries !== null)
      store.setState({ refusedBoundaries: null });
    void work();
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let own = next(store.getState()); own; own = next(store.getState())) {
      const { id } = own;
      const boundaries = await makeBoundaries(context, own);
      if (!boundaries.ok) {
        store.setState({ refusedBoundaries: id });
        const about = recordKey('boundaries', { level: 'municipality', layerId: id });
        notify(store, { problem: boundaries.problem, about });
        continue;
      }
      store.setState((state) => {
        // Its name may be another by now, and it may be wanted no more.
        const now = openLevels(state.levels).find((level) => level.id === id);
        if (!now || selectBoundariesId(state) !== id) return {};
        const { known } = publishedPair(state);
        const wasShown = state.levelId === id;
        return {
          levels: inBoundaries(state.levels, now, boundaries.value),
          ...(wasShown && known && { levelId: known.id, selectedCode: null, within: null }),
        };
      });
    }
    working = false;
  }

  function forget(state: AppState): void {
    const ofEngine = made.get(engine);
    if (!ofEngine || ofEngine.size === 0) return;
    const known = mentionedLayers(state);
    for (const [areasId, { areas, larger, ...ids }] of ofEngine) {
      if (known.has(areasId)) continue;
      ofEngine.delete(areasId);
      [areas, larger].forEach((opened) => opened && releaseOutlines(opened));
      for (const id of [ids.areasId, ids.largerId]) void engine.dropLayer(id);
    }
  }

  settle();
  return store.subscribe((state, before) => {
    if (state.records !== before.records || state.levels !== before.levels || state.phase !== before.phase)
      settle();
    if (state.past !== before.past || state.future !== before.future) forget(store.getState());
  });
}
