import { expect, test } from 'vitest';
import type { BenchData } from '../../../../scripts/bench/data/BenchData';
import type { OurRunner } from '../../../../scripts/bench/ours/runners';
import type { Ground, Peer } from '../../../../scripts/bench/peers/peer';
import { runTask } from '../../../../scripts/bench/runTask';
import type { Task } from '../../../../scripts/bench/benchTasks';

const TASK: Task = {
  kind: 'share',
  name: 'length 100k x municipalities',
  layer: { kind: 'lines', size: 100_000 },
  areas: 'municipalities',
};
const DATA = {} as BenchData;

/** Ours, whose runs take 1, 2, 3, … ms and find 100 m on the ellipsoid and 101 m in the plane. */
function ours(turns: string[]): () => Promise<OurRunner> {
  let ms = 0;
  return async () => ({
    run: async () => {
      turns.push('ours');
      const [ellipsoid, lambert72] = [Float64Array.of(100), Float64Array.of(101)];
      return { ms: ++ms, ellipsoid, lambert72, peakMegabytes: null };
    },
    sample: async (stride) => ({
      ellipsoid: Float64Array.of(100 / stride),
      lambert72: Float64Array.of(101 / stride),
    }),
  });
}

function peer(
  name: string,
  times: number[],
  turns: string[],
  ground: Ground = 'ellipsoid',
  stride = 1,
): Peer {
  return {
    name,
    prepare: async () => ({
      ground,
      stride,
      run: async () => {
        turns.push(name);
        const ms = times.shift();
        if (ms === undefined) throw new Error('out of memory');
        return { ms, values: Float64Array.of(100 / stride), peakMegabytes: 7 };
      },
    }),
  };
}

test('ours and the peers run in turns, and medians are compared', async () => {
  const turns: string[] = [];
  const peers = [peer('a', [100, 900, 300], turns), peer('b', [50, 50, 50], turns)];
  const setting = { data: DATA, rounds: 3, prepareOurs: ours(turns), say: expect.unreachable };
  const [a, b] = await runTask(TASK, peers, setting);
  const withoutRepeats = turns.filter((name, i) => name !== turns[i - 1]);
  expect(withoutRepeats).toEqual(Array.from({ length: 3 }, () => ['ours', 'a', 'ours', 'b']).flat());
  expect(a).toMatchObject({ task: TASK.name, peer: 'a', peer_ms: 300, agreement: 0, peer_mb: 7, stride: 1 });
  expect(a!.ratio).toBe(300 / a!.ours_ms);
  expect(b!.peer_ms).toBe(50);
});

test('a sample is scaled up in time and compared as a sample', async () => {
  const peers = [peer('turf', [20], [], 'sphere', 50)];
  const setting = { data: DATA, rounds: 1, prepareOurs: ours([]), say: expect.unreachable };
  const [record] = await runTask(TASK, peers, setting);
  expect(record).toMatchObject({ peer_ms: 1000, stride: 50, agreement: 0 });
});

test('a peer that measures in the plane is compared with our number in the plane', async () => {
  const setting = { data: DATA, rounds: 1, prepareOurs: ours([]), say: expect.unreachable };
  const [record] = await runTask(TASK, [peer('gdal', [5], [], 'lambert72')], setting);
  expect(record!.agreement).toBeCloseTo(0.01, 12);
});

test('a peer that fails is told of and left out, and the others go on', async () => {
  const said: string[] = [];
  const peers = [peer('a', [1], []), peer('b', [2, 2], [])];
  const setting = {
    data: DATA,
    rounds: 2,
    prepareOurs: ours([]),
    say: (line: string) => void said.push(line),
  };
  const records = await runTask(TASK, peers, setting);
  expect(records.map((record) => record.peer)).toEqual(['b']);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('out of memory');
});
