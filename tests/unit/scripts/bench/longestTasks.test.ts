import { expect, test } from 'vitest';
import { longestTasks } from '../../../../scripts/bench/page/eventCosts';

const [page, other] = [
  { pid: 1, tid: 1 },
  { pid: 1, tid: 2 },
];
/** Times in milliseconds. */
const event = (name: string, from: number, took: number, thread: object = page, worked = took) => ({
  ...{ name, ph: 'X', ts: 1000 * from, dur: 1000 * took, tdur: 1000 * worked, args: {} },
  ...thread,
});
const thread = (name: string, of: object) => ({ name: 'thread_name', ph: 'M', ts: 0, args: { name }, ...of });

test('the longest task is of the page alone, and of its script only what was worked in one task', () => {
  const traceEvents = [
    thread('CrRendererMain', page),
    thread('DedicatedWorker thread', other),
    event('RunTask', 0, 900, other),
    event('FunctionCall', 0, 900, other),
    // Mostly layout.
    event('RunTask', 0, 100),
    event('FunctionCall', 0, 10),
    event('Layout', 10, 90),
    // Two pieces of script, one with another inside, and a time without the core.
    event('RunTask', 200, 90, page, 60),
    event('EventDispatch', 200, 20),
    event('FunctionCall', 205, 10),
    event('FireAnimationFrame', 230, 50, page, 25),
    // Nothing of the task before is in this one.
    event('RunTask', 300, 30),
    event('TimerFire', 300, 30),
  ];
  expect(longestTasks(Buffer.from(JSON.stringify({ traceEvents })))).toEqual({ whole: 100, script: 45 });
});
