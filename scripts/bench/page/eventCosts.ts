/** What of a trace of Chromium is read: see the Trace Event Format. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds of the thread itself, without those in which others had the core. */
  tdur?: number;
  args: { name?: string; data?: { type?: string; url?: string; workerThreadId?: number } };
}

export const TRACE_CATEGORIES = [
  ...['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel', 'blink.user_timing'],
];

/** Name of the mark that the page sets whenever numbers beside the pointer changed. */
export const NUMBERS_CHANGED = 'numbers changed';

/** Where script begins on the main thread: what stands inside another of these is part of it. */
const SCRIPT = new Set([
  ...[
    'EventDispatch',
    'FunctionCall',
    'EvaluateScript',
    'TimerFire',
    'FireAnimationFrame',
    'FireIdleCallback',
  ],
  ...['RunMicrotasks', 'HandlePostMessage', 'V8.GC_MC_INCREMENTAL', 'MinorGC', 'MajorGC'],
]);

/** Milliseconds in which the thread itself worked. */
function worked({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

/**
 * What one pointer event came to until the next, in milliseconds in which the thread itself worked: a thread that waits for
 * WebGL, which without a graphics card is drawn by another process, or for a core, does not.
 */
export interface EventCost {
  /** Script of the page, frames of the map and their calls of WebGL included. */
  script: number;
  /** Of `script`, in animation frames: the map and what is drawn on it. */
  frames: number;
  worker: number;
  /** Of script and worker, what was begun before the last number that this event changed; null where it changed none. */
  numbers: number | null;
  /** How long script of the page was under way without working: it waited for WebGL, or others had the core. */
  waited: number;
}

/**
 * What pointer events cost in script and in the engine's worker.
 * @param trace as Chromium writes it
 * @param kinds DOM events with which a pointer event of the driver begins
 */
export function eventCosts(trace: Buffer, kinds: readonly string[]): EventCost[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const timed = traceEvents.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const begins = timed.filter(
    ({ name, args }) => name === 'EventDispatch' && kinds.includes(args.data?.type ?? ''),
  );
  const [first] = begins;
  if (!first) return [];
  const engine = traceEvents.find(
    ({ name, args }) => name === 'TracingSessionIdForWorker' && args.data?.url?.includes('engineWorker'),
  );
  const starts = begins.filter(({ pid, tid }) => pid === first.pid && tid === first.tid).map(({ ts }) => ts);
  const costs = starts.map((): EventCost => ({ script: 0, frames: 0, worker: 0, numbers: null, waited: 0 }));
  const changed = starts.map(() => -Infinity);
  const eventAt = ({ ts }: TraceEvent): number => starts.findLastIndex((start) => start <= ts);
  for (const mark of traceEvents) {
    const event = mark.name === NUMBERS_CHANGED && mark.pid === first.pid ? eventAt(mark) : -1;
    if (event < 0) continue;
    changed[event] = Math.max(changed[event]!, mark.ts);
    costs[event]!.numbers = 0;
  }
  const add = (event: TraceEvent, to: 'script' | 'worker'): EventCost | undefined => {
    const at = eventAt(event);
    const cost = costs[at];
    if (!cost) return undefined;
    cost[to] += worked(event);
    if (cost.numbers !== null && event.ts <= changed[at]!) cost.numbers += worked(event);
    return cost;
  };
  let end = 0;
  for (const event of timed) {
    if (event.pid !== first.pid || event.tid !== first.tid || !SCRIPT.has(event.name)) continue;
    if (event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    const cost = add(event, 'script');
    if (!cost) continue;
    cost.waited += Math.max(0, (event.dur ?? 0) / 1000 - worked(event));
    if (event.name === 'FireAnimationFrame') cost.frames += worked(event);
  }
  for (const event of timed) {
    const isEngine = event.pid === first.pid && event.tid === engine?.args.data?.workerThreadId;
    if (isEngine && event.name === 'RunTask') add(event, 'worker');
  }
  return costs;
}

/**
 * What {@link longestTasks} needs of a trace, which may go on for minutes. With `v8.execute` what goes on after something that
 * was waited for, as the reading of a file, is script as well.
 */
export const TASK_CATEGORIES = [
  ...['disabled-by-default-devtools.timeline', 'devtools.timeline', 'v8', 'v8.execute'],
];

/** The longest tasks of the main thread of a page, in milliseconds in which it itself worked. */
export interface LongestTasks {
  /** With styles, layout and painting. */
  whole: number;
  /** Only script in it, with what script forces: layouts that it asks for, and memory that is cleaned up. */
  script: number;
}

/**
 * The longest task of the main thread of a page, and the most script in one, which may be another.
 * @param trace as Chromium writes it
 */
export function longestTasks(trace: Buffer): LongestTasks {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const placeOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const pages = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(placeOf));
  const longest: LongestTasks = { whole: 0, script: 0 };
  for (const page of pages) {
    const timed = traceEvents
      .filter((event) => event.ph === 'X' && placeOf(event) === page)
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    let [taskEnd, scriptEnd, script] = [0, 0, 0];
    for (const event of timed) {
      const end = event.ts + (event.dur ?? 0);
      if (event.name === 'RunTask' && event.ts >= taskEnd) {
        longest.whole = Math.max(longest.whole, worked(event));
        [taskEnd, script] = [end, 0];
      } else if (SCRIPT.has(event.name) && event.ts >= scriptEnd) {
        scriptEnd = end;
        script += worked(event);
        longest.script = Math.max(longest.script, script);
      }
    }
  }
  return longest;
}
