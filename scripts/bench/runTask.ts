import type { BenchData } from './data/BenchData';
import type { OurRun, OurRunner } from './ours/runners';
import type { Peer, Run, Runner } from './peers/peer';
import { agreement, median } from './report/benchReport';
import type { BenchRecord } from './report/benchReport';
import type { Task } from './benchTasks';

/** Untimed runs of ours before the first round: the compiler of Node needs some to get warm. A program starts cold. */
const WARM_UPS = 3;
/** Timed runs of ours in its turn of a round: they are so short that one alone would show the noise of the machine. */
const RUNS_PER_TURN = 3;

/** What a task is run with. */
export interface TaskSetting {
  data: BenchData;
  rounds: number;
  /** Makes a task ready for the engine under test. */
  prepareOurs: (task: Task, data: BenchData) => Promise<OurRunner>;
  /** Is told of a peer that fails; it has no record then, and the others go on. */
  say: (line: string) => void;
}

/** Time ours and every peer that can do the task in turns: ours, peer, ours, next peer, …, and the same again. */
export async function runTask(
  task: Task,
  peers: readonly Peer[],
  { data, rounds, prepareOurs, say }: TaskSetting,
): Promise<BenchRecord[]> {
  const able: { peer: Peer; runner: Runner; ours: OurRun[]; runs: Run[]; failed: boolean }[] = [];
  const unlessItFails = <T>(peer: Peer, work: Promise<T>): Promise<T | null> =>
    work.catch((error: unknown) => {
      say(`${task.name}: ${peer.name} fails: ${String(error)}`);
      return null;
    });
  for (const peer of peers) {
    const runner = await unlessItFails(peer, peer.prepare(task, data));
    if (runner) able.push({ peer, runner, ours: [], runs: [], failed: false });
  }
  if (able.length === 0) return [];
  const own = await prepareOurs(task, data);
  const isProgram = task.kind === 'fileToTable';
  for (let i = 0; i < WARM_UPS && !isProgram; i++) await own.run();
  for (let round = 0; round < rounds; round++) {
    for (const turn of able) {
      if (turn.failed) continue;
      for (let i = 0; i < (isProgram ? 1 : RUNS_PER_TURN); i++) turn.ours.push(await own.run());
      const run = await unlessItFails(turn.peer, turn.runner.run());
      if (run) turn.runs.push(run);
      else turn.failed = true;
    }
  }
  const records: BenchRecord[] = [];
  for (const { peer, runner, ours, runs, failed } of able) {
    if (failed) continue;
    const shares = runner.stride === 1 || !own.sample ? ours.at(-1)! : await own.sample(runner.stride);
    // Turf's sphere has no number of ours; that of the ellipsoid is the nearest.
    const comparable = runner.ground === 'lambert72' ? shares.lambert72 : shares.ellipsoid;
    const ours_ms = median(ours.map(({ ms }) => ms));
    const peer_ms = median(runs.map(({ ms }) => ms)) * runner.stride;
    records.push({
      task: task.name,
      peer: peer.name,
      ours_ms,
      peer_ms,
      ratio: peer_ms / ours_ms,
      agreement: agreement(comparable, runs.at(-1)!.values, countsOnly(task)),
      counts: countsOnly(task),
      ours_mb: largest(ours),
      peer_mb: largest(runs),
      stride: runner.stride,
    });
  }
  return records;
}

/** Whether what comes out is whole numbers only, which are the same or not. */
function countsOnly(task: Task): boolean {
  return task.kind === 'read' || (task.kind !== 'ownArea' && task.layer.kind === 'points');
}

function largest(runs: readonly { peakMegabytes: number | null }[]): number | null {
  return runs.reduce<number | null>(
    (most, { peakMegabytes }) => (peakMegabytes === null ? most : Math.max(most ?? 0, peakMegabytes)),
    null,
  );
}
