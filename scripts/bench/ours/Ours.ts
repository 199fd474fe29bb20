import { readFileSync } from 'node:fs';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { readLayer } from '../../../src/io/readLayer';
import type { BenchAreas, BenchData } from '../data/BenchData';
import { everyNth } from '../data/everyNth';
import { byId } from '../peers/byId';
import { runCommand } from '../peers/runCommand';
import type { Ground } from '../peers/peer';
import type { Task } from '../task';
import { buildProgram } from './buildProgram';
import { shareLayer } from './shareLayer';
import type { Shares } from './shareLayer';

/** One timed run of the engine. */
export interface OurRun extends Shares {
  ms: number;
  peakMegabytes: number | null;
}

export interface OurRunner {
  run(): Promise<OurRun>;
  /** What comes out for every so manieth feature only. */
  sample(stride: number): Promise<Shares>;
}

/** The engine under test. */
export class Ours {
  readonly #indexes = new Map<BenchAreas, AreaIndex>();
  #fileToTable: Promise<string> | null = null;

  async prepare(task: Task, data: BenchData): Promise<OurRunner> {
    if (task.kind === 'read') return readRunner(data.layerFile(task.layer));
    const areas = await data.areas(task.areas);
    const { kind } = task.layer;
    if (task.kind === 'fileToTable') {
      this.#fileToTable ??= buildProgram('scripts/bench/ours/fileToTable.ts', 'fileToTable');
      const program = await this.#fileToTable;
      const args = [program, areas.file, data.layerFile(task.layer), kind];
      return whole(() => fileToTable(args, areas.columns.count));
    }
    const index = this.#indexOf(areas);
    const columns = await data.layer(task.layer);
    const share = shareLayer(index, columns, kind);
    const byAreaId = (shares: Shares): Shares => ({
      ellipsoid: inOrderOfIds(shares.ellipsoid, areas.ids),
      lambert72: inOrderOfIds(shares.lambert72, areas.ids),
    });
    return {
      async run() {
        const started = performance.now();
        const shares = share();
        return { ms: performance.now() - started, ...byAreaId(shares), peakMegabytes: null };
      },
      sample: async (stride) => byAreaId(shareLayer(index, everyNth(columns, stride), kind)()),
    };
  }

  #indexOf(areas: BenchAreas): AreaIndex {
    const { polygons, count } = areas.columns;
    if (!this.#indexes.has(areas)) this.#indexes.set(areas, new AreaIndex(polygons, count));
    return this.#indexes.get(areas)!;
  }
}

/** Which of our numbers a peer's are to be compared with. Turf's sphere has no number of ours. */
export function onGround(shares: Shares, ground: Ground): Float64Array {
  return ground === 'lambert72' ? shares.lambert72 : shares.ellipsoid;
}

/** A runner whose peers never take a sample. */
function whole(run: () => Promise<OurRun>): OurRunner {
  return { run, sample: run };
}

function readRunner(file: string): OurRunner {
  const bytes = new Uint8Array(readFileSync(file));
  return whole(async () => {
    const started = performance.now();
    const layer = await readLayer({ kind: 'bytes', name: file, bytes });
    const ms = performance.now() - started;
    const features = Float64Array.of(layer.ok ? layer.value.columns.count : 0);
    return { ms, ellipsoid: features, lambert72: features, peakMegabytes: null };
  });
}

async function fileToTable(args: readonly string[], areaCount: number): Promise<OurRun> {
  const { stdout, ms } = await runCommand(process.execPath, args);
  const { rows, peakMegabytes } = JSON.parse(stdout) as { rows: number[][]; peakMegabytes: number | null };
  const values = byId(
    rows.map((row) => row.map(String)),
    areaCount,
  );
  return { ms, ellipsoid: values, lambert72: values, peakMegabytes };
}

function inOrderOfIds(values: Float64Array, ids: Uint32Array): Float64Array {
  const ordered = new Float64Array(values.length);
  ids.forEach((id, i) => (ordered[id] = values[i]!));
  return ordered;
}
