import type { BenchData } from './data/BenchData';
import { onGround } from './ours/Ours';
import type { Ours, OurRun } from './ours/Ours';
import type { Peer, Run, Runner } from './peers/peer';
import { agreement } from './report/agreement';
import type { BenchRecord } from './report/benchRecord';
import { median } from './report/median';
import type { Task } from './task';

/** Untimed runs of ours before the first round: the compiler of Node needs some to get warm. A program starts cold. */
const WARM_UPS = 3;
/** Timed runs of ours in its turn of a round: they are so short that one alone would show the noise of the machine. */
const RUNS_PER_TURN = 3;

/** Time ours and every peer that can do the task in turns: ours, peer, ours, next peer, …, and the same again. */
export async function runTask(
  task: Task,
  ours: Ours,
  peers: readonly Peer[],
  data: BenchData,
  rounds: number,
): Promise<BenchRecord[]> {
  const able: { peer: Peer; runner: Runner; ours: OurRun[]; runs: Run[] }[] = [];
  for (const peer of peers) {
    const runner = await peer.prepare(task, data);
    if (runner) able.push({ peer, runner, ours: [], runs: [] });
  }
  if (able.length === 0) return [];
  const own = await ours.prepare(task, data);
  const isProgram = task.kind === 'fileToTable';
  for (let i = 0; i < WARM_UPS && !isProgram; i++) await own.run();
  for (let round = 0; round < rounds; round++) {
    for (const turn of able) {
      for (let i = 0; i < (isProgram ? 1 : RUNS_PER_TURN); i++) turn.ours.push(await own.run());
      turn.runs.push(await turn.runner.run());
    }
  }
  const records: BenchRecord[] = [];
  for (const { peer, runner, ours: ourRuns, runs } of able) {
    const { ground, stride } = runner;
    const shares = stride === 1 ? ourRuns.at(-1)! : await own.sample(stride);
    const ours_ms = median(ourRuns.map(({ ms }) => ms));
    const peer_ms = median(runs.map(({ ms }) => ms)) * stride;
    records.push({
      task: task.name,
      peer: peer.name,
      ours_ms,
      peer_ms,
      ratio: peer_ms / ours_ms,
      agreement: agreement(onGround(shares, ground), runs.at(-1)!.values, task.layer.kind),
      ours_mb: largest(ourRuns),
      peer_mb: largest(runs),
      stride,
    });
  }
  return records;
}

function largest(runs: readonly { peakMegabytes: number | null }[]): number | null {
  return runs.reduce<number | null>(
    (most, { peakMegabytes }) => (peakMegabytes === null ? most : Math.max(most ?? 0, peakMegabytes)),
    null,
  );
}
