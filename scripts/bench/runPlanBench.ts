import { readFileSync } from 'node:fs';
import { lekpTarget } from '../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../src/domain/targets/target';
import type { TargetId } from '../../src/domain/targets/target';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import { warmUp } from '../../src/engine/columnar/warmUp';
import type { EditChange } from '../../src/engine/edits/editedLayer';
import { plannedEdits } from '../../src/engine/edits/plannedEdits';
import type { PlannedCount, PlannedEdit } from '../../src/engine/edits/plannedEdits';
import type { CoverageEngine } from '../../src/engine/engine';
import { createEngineApi } from '../../src/worker/createEngineApi';
import type { PlanLevel } from '../../src/worker/planCalls';
import type { EngineApi } from '../../src/worker/protocol';
import { readPopulationGrid } from '../data/readFigures';
import { SeededRandom } from '../data/seededRandom';
import { BenchData } from './data/BenchData';
import { PopulationPlaces } from './data/populationPlaces';
import { must } from './ours/countedLayer';
import { drawnAreas, gestureColumns, longLine, plannedMeasures, raggedRing } from './planGestures';
import { machineName } from './report/benchReport';

/** Pointer events of a gesture. */
const EVENTS = 300;
const LINE_CORNERS = 500;
const LINE_KILOMETRES = 92;
const POLYGON_CORNERS = 2000;
const POLYGON_RADIUS = 9000;
const PLAN = 'plan';

interface PlanBenchOptions {
  /** Points of the counted layer. */
  points: number;
  /** Measures of the scenario. */
  measures: number;
}

/** One rule a target, as the page has it: what is sent twice in one message is copied once. */
const rules = new Map(
  TARGET_IDS.map((id) => [id, { target: lekpTarget(id), cpeWeights: 'call2022' } as const]),
);

/** The tallies of a measure: by target, status and year. */
function countsOf(measure: PlannedMeasure): PlannedCount[] {
  return [{ tally: tallyOf(measure, 0), measure, countedFor: rules.get(measure.target as TargetId)! }];
}

function tallyOf({ target, status, year }: PlannedMeasure, later: number): string {
  return [target, status, year! + later].join('|');
}

/** The engine with a number of how often it shares out or counts a whole layer. */
function countingEngine(): { engine: CoverageEngine; recounts: () => number } {
  let recounts = 0;
  const engine: CoverageEngine = {
    ...columnarEngine,
    allocate: (...request) => {
      recounts++;
      return columnarEngine.allocate(...request);
    },
    tally: (...request) => {
      recounts++;
      return columnarEngine.tally(...request);
    },
  };
  return { engine, recounts: () => recounts };
}

/**
 * Run the benchmark: the calls of the worker in this process, what goes to and from it copied as between threads.
 * @returns a table as Markdown
 */
export async function runPlanBench(
  { points, measures: count }: PlanBenchOptions,
  say: (line: string) => void,
): Promise<string> {
  const { engine, recounts } = countingEngine();
  const api = createEngineApi(engine);
  await warmUp();
  const levels = await openLevels(api, points, say);
  const grid = new PopulationPlaces(readPopulationGrid());
  const random = new SeededRandom('planned places');
  const measures = plannedMeasures(count, () => {
    const place: [number, number] = [0, 0];
    grid.next(random, place);
    return place;
  });
  const rows: string[] = [];
  const row = (name: string, times: readonly number[], note = ''): void => {
    const at = (share: number) => [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!;
    const cells = [times[0]!, at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1));
    rows.push(`| ${name} | ${times.length} | ${cells.join(' | ')} | ${note} |`);
    say(rows.at(-1)!);
  };
  const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> => {
    const used = process.cpuUsage();
    const answer = await work();
    const { user, system } = process.cpuUsage(used);
    return { ms: (user + system) / 1000, answer };
  };

  const counted = recounts();
  const { columns, edits } = plannedEdits(measures, countsOf);
  const sent = structuredClone(edits);
  const opened = await timed(async () => {
    must(await api.openPlan(PLAN, levels));
    return structuredClone(must(await api.putPlanned(PLAN, columns, structuredClone(sent))));
  });
  row(`open ${count} measures`, [opened.ms], `${opened.answer.tallies.length} tallies`);

  const shown = levels.map(({ levelId }) => levelId);
  const preview = async (kind: 'line' | 'polygon', positions: Float64Array) => {
    const asked = structuredClone({ columns: gestureColumns(kind, positions), edit: gestureEdit(kind) });
    return structuredClone(must(await api.previewPlanned(PLAN, asked.columns, asked.edit, shown)));
  };
  const line = longLine(LINE_CORNERS, LINE_KILOMETRES);
  const drawing: number[] = [];
  for (let corners = 2; corners <= LINE_CORNERS; corners += 2) {
    drawing.push((await timed(() => preview('line', line.slice(0, 2 * corners)))).ms);
  }
  row(`draw a line up to ${LINE_CORNERS} corners`, drawing);
  const moving = await moved((shift) => preview('line', withMovedEnd(line, shift)), timed);
  row(`move the end of a line of ${LINE_CORNERS} corners`, moving.times, touchedText(moving.last));
  const ring = raggedRing(POLYGON_CORNERS, [4.48, 51.03], POLYGON_RADIUS, 'unsealing');
  const reshaping = await moved((shift) => preview('polygon', withMovedEnd(ring, shift, true)), timed);
  row(`move a corner of a polygon of ${POLYGON_CORNERS}`, reshaping.times, touchedText(reshaping.last));

  const moves = new Map<string, { from: string; to: string; ids: string[] }>();
  for (const measure of measures) {
    const [from, to] = [tallyOf(measure, 0), tallyOf(measure, 1)];
    const { ids } = moves.get(from) ?? { ids: [] };
    moves.set(from, { from, to, ids: [...ids, measure.id] });
  }
  const shifted = await timed(async () =>
    structuredClone(must(await api.movePlanned(PLAN, structuredClone([...moves.values()])))),
  );
  row('change the year of all', [shifted.ms]);
  row('ask all tallies', [
    (await timed(async () => structuredClone(await api.plannedTallies(PLAN, shown)))).ms,
  ]);
  const levelled = await timed(() => api.openPlan(PLAN, levels.slice(0, -1)));
  row('one level fewer', [levelled.ms]);
  row('that level anew', [(await timed(() => api.openPlan(PLAN, levels))).ms]);
  const head =
    '| what | times | first ms | p50 ms | p95 ms | most ms | |\n| --- | --: | --: | --: | --: | --: | --- |';
  return `${machineName()}. ${points} counted points, ${count} planned measures, ten drawn areas.\n\n${head}\n${rows.join('\n')}\n\nFull recounts meanwhile: ${recounts() - counted}.\n`;
}

/** Municipalities, provinces that add up from them, and ten drawn areas; the points are counted in each. */
async function openLevels(api: EngineApi, size: number, say: (line: string) => void): Promise<PlanLevel[]> {
  const data = new BenchData(null);
  say('making what is not there yet');
  const read = async (id: string, file: string) => {
    const bytes = new Uint8Array(readFileSync(file));
    must(await api.readLayer(id, id, { kind: 'bytes', name: file, bytes }, null, null));
  };
  const { file } = await data.areas('municipalities');
  await read('municipality', file);
  const recipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
  must(await api.openAreas('municipality', recipe, new Map()));
  must(await api.openShapes('own', drawnAreas()));
  await read('points', data.layerFile({ kind: 'points', size }));
  const trees = { target: 'bomen', rule: null, filtered: true } as const;
  const usual = { ...trees, yearColumn: null, statusColumn: null, quantityColumn: null };
  const context = { date: 20261231, cpeWeights: 'call2022' } as const;
  for (const id of ['municipality', 'own']) {
    must(await api.countMeasures(id, id, 'points', usual, context, null));
  }
  const sums = { rolledUpFrom: null, members: null };
  return [
    { levelId: 'municipality', areasId: 'municipality', ...sums, alone: false },
    { levelId: 'own', areasId: 'own', ...sums, alone: true },
  ];
}

function gestureEdit(kind: 'line' | 'polygon'): PlannedEdit {
  const geometry: MeasureGeometry = {
    type: kind === 'line' ? 'LineString' : 'Polygon',
    coordinates: [],
  };
  const facts = { id: 'gesture', scenario: 'scenario-1', year: 2028 };
  const measure = newMeasure(kind === 'line' ? 'cyclePath' : 'unsealing', {
    ...{ ...facts, target: kind === 'line' ? 'fiets' : 'ontharding' },
    place: { kind: 'geometry', geometry },
  });
  return { id: measure.id, place: { kind: 'feature', feature: 0 }, counts: countsOf(measure) };
}

async function moved(
  ask: (shift: number) => Promise<EditChange>,
  timed: <T>(work: () => Promise<T>) => Promise<{ ms: number; answer: T }>,
): Promise<{ times: number[]; last: EditChange }> {
  const times: number[] = [];
  let last: EditChange | null = null;
  for (let event = 0; event < EVENTS; event++) {
    const { ms, answer } = await timed(() => ask(event * 1e-5));
    times.push(ms);
    last = answer;
  }
  return { times, last: last! };
}

/** @param isRing the first position is the last one, too */
function withMovedEnd(positions: Float64Array, shift: number, isRing = false): Float64Array {
  const changed = positions.slice();
  changed[changed.length - 2]! += shift;
  if (isRing) changed.copyWithin(0, changed.length - 2);
  return changed;
}

function touchedText({ tallies }: EditChange): string {
  return tallies[0]!.levels.map(({ levelId, areas }) => `${areas.length} x ${levelId}`).join(', ');
}
