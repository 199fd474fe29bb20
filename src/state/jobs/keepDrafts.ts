import * as v from 'valibot';
import { DRAWING_TOOLS } from '../../domain/areas/drawnShape';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import { targetKeySchema } from '../../domain/targets/targetChange';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import type { Drawing, DrawingDraft } from '../store/view';
import { resumeDraft } from './drawing';
import type { WorkChannel } from './keepWork';
import type { WorkDatabase } from './workDatabase';

/** Key of the session's storage under which a tab finds its own name again after a reload. */
const TAB = 'pactkaart-tab';

/** Long enough for tabs that are awake to answer, too short to be noticed. */
const ANSWER_TIME = 300;

/** So many changes of a drawing are on their way to the database at once; then the newest waits. */
const AT_ONCE = 8;

/** A drawing that nobody went on with for so long is let go of, in milliseconds. */
const KEPT_FOR = 30 * 24 * 3600 * 1000;

const positions = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const shapeSchema: v.GenericSchema<DrawnShape> = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: v.pipe(v.array(v.number()), v.minLength(2)) }),
  v.object({ type: v.literal('LineString'), coordinates: v.pipe(positions, v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(positions)) }),
]);
const draftSchema = v.object({
  at: v.number(),
  drawing: v.object({
    tool: v.picklist(DRAWING_TOOLS),
    editedId: v.nullable(v.string()),
    // A draft that was kept before drawings had a name has none.
    name: v.nullish(v.string()),
    shape: shapeSchema,
    distance: v.nullable(v.number()),
    unfinished: v.nullable(v.number()),
    pen: v.optional(
      v.object({
        form: v.picklist(['line', 'polygon', 'hole']),
        measureId: v.nullable(v.string()),
        target: targetKeySchema,
      }),
    ),
  }),
});

type KeptDrawing = v.InferOutput<typeof draftSchema>['drawing'];

/** What is kept of what is drawn: an own area, or else a measure; null while there is nothing to go on with. */
function draftOf(state: Pick<AppState, 'drawing' | 'pen' | 'target'>): DrawingDraft | null {
  const { pen, target } = state;
  if (state.drawing || !pen) return drawingDraft(state.drawing);
  const { form, measureId, drawing, moves } = pen;
  const { tool, corners, finished } = drawing;
  // What one click makes is there or not.
  if (moves || tool === 'box' || (form !== 'line' && form !== 'polygon' && form !== 'hole')) return null;
  const draft = finished || corners > 0 ? drawingDraft({ ...drawing, tool }) : null;
  return draft && { ...draft, pen: { form, measureId, target } };
}

function drawingDraft(drawing: Drawing | null): DrawingDraft | null {
  if (!drawing?.shape) return null;
  const { tool, editedId, name, shape, distance, corners, finished } = drawing;
  return { tool, editedId, name, shape, distance, unfinished: finished ? null : corners };
}

/** Whether a corner was set or moved, or the name was typed on: not at every move of the pointer, which carries the next one. */
function hasChanged(now: DrawingDraft | null, before: DrawingDraft | null): boolean {
  if (!now || !before) return now !== before;
  if (now.unfinished !== before.unfinished || now.tool !== before.tool || now.editedId !== before.editedId)
    return true;
  if (now.name !== before.name || now.pen?.measureId !== before.pen?.measureId) return true;
  return now.unfinished === null && (now.shape !== before.shape || now.distance !== before.distance);
}

/** The tab's own name: the same after a reload, where the browser keeps that. */
function sessionTab(session: Storage | null): string | null {
  try {
    return session?.getItem(TAB) ?? null;
  } catch {
    return null;
  }
}

function rememberTab(session: Storage | null, tab: string): void {
  try {
    session?.setItem(TAB, tab);
  } catch {
    // A reload is then a new tab, which is offered what this one left.
  }
}

/**
 * Keeps the drawing that is not finished, at every corner, each tab its own. After a reload it goes on where it was; one
 * that a closed tab left is offered. It is let go of when the drawing is kept or cancelled.
 * @param freshId a name that no other tab has
 */
export async function keepDrafts(
  context: ActionContext,
  database: Pick<WorkDatabase, 'drafts' | 'keepDraft'>,
  channel: WorkChannel | null,
  session: Storage | null,
  freshId: string,
): Promise<void> {
  const { store } = context;
  const found = sessionTab(session);
  const living = new Set<string>();
  let tab: string | null = null;

  if (channel)
    channel.onmessage = ({ data }: MessageEvent<{ ask?: true; here?: string }>) => {
      if (data.here !== undefined) living.add(data.here);
      else if (tab !== null) channel.postMessage({ here: tab });
    };
  const drafts = await database.drafts().catch(() => new Map<string, unknown>());
  if (channel && (drafts.size > 0 || found !== null)) {
    channel.postMessage({ ask: true });
    await new Promise((resolve) => {
      setTimeout(resolve, ANSWER_TIME);
    });
  }
  // A tab that was duplicated has the name of the first, which is still there.
  tab = found === null || living.has(found) ? freshId : found;
  rememberTab(session, tab);

  let wanted: DrawingDraft | null | undefined;
  let sent: typeof wanted;
  let underway = 0;
  /** Hand over the newest at once: a page that is busy drawing hears late that the one before has arrived. */
  async function keep(): Promise<void> {
    // What changes in one breath is one write; what is ended becomes a measure a breath later.
    await (wanted === null ? new Promise((resolve) => setTimeout(resolve)) : Promise.resolve());
    if (wanted === undefined || sent === wanted || underway === AT_ONCE) return;
    // What became a measure is let go of when that is kept.
    if (wanted === null && store.getState().keeping === 'writing') return;
    sent = wanted;
    underway++;
    try {
      await database.keepDraft(tab!, sent && { at: Date.now(), drawing: sent });
    } catch {
      // A storage that refuses says so with the work itself; the next corner is tried again.
    } finally {
      underway--;
      void keep();
    }
  }

  /** Put one's own drawing back, or offer one that was left. */
  function bringBack(): void {
    const known = [...drafts].flatMap(([name, draft]) => {
      const isOpen = name !== tab && living.has(name);
      const isSound = v.is(draftSchema, draft) && Date.now() - draft.at < KEPT_FOR;
      if (!isSound && !isOpen) void database.keepDraft(name, null).catch(() => undefined);
      return isSound && !isOpen ? [{ tab: name, ...draft }] : [];
    });
    const state = store.getState();
    const own = known.find((draft) => draft.tab === tab);
    const [left] = known.filter((draft) => draft.tab !== tab).sort((a, b) => b.at - a.at);
    const resumable = ({ name = null, pen, ...drawing }: KeptDrawing): DrawingDraft => ({
      ...drawing,
      name,
      ...(pen && { pen }),
    });
    if (own && !state.drawing && !state.pen) resumeDraft(context, resumable(own.drawing));
    else if (left) {
      store.setState({ leftDrawing: { tab: left.tab, drawing: resumable(left.drawing) } });
      notify(store, { text: { key: 'notice.draftLeft', params: {} }, offer: 'resumeDrawing' });
    }
  }

  function keepWhatChanged(draft: DrawingDraft | null, before: DrawingDraft | null): void {
    if (!hasChanged(draft, before)) return;
    wanted = draft;
    void keep();
  }
  // Somebody may have begun to draw before this code had come.
  keepWhatChanged(draftOf(store.getState()), null);
  store.subscribe((state, before) => {
    if (state.drawing !== before.drawing || state.pen !== before.pen)
      keepWhatChanged(draftOf(state), draftOf(before));
    if (state.keeping !== before.keeping) void keep();
    if (before.leftDrawing && !state.leftDrawing)
      void database.keepDraft(before.leftDrawing.tab, null).catch(() => undefined);
  });
  if (store.getState().phase === 'ready') bringBack();
  else {
    const stop = store.subscribe(({ phase }) => {
      if (phase !== 'ready') return;
      stop();
      bringBack();
    });
  }
}
