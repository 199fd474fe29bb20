import { cpus, totalmem } from 'node:os';

/** Metres, or square metres, that are no difference whatever their share: a millimetre, ten square centimetres. */
const NEGLIGIBLE = 0.001;

/**
 * How far two results are apart: of counts the number of areas that differ, of lengths and areas the largest
 * difference of an area relative to the peer's number.
 */
export function agreement(ours: Float64Array, peers: Float64Array, areCounts: boolean): number {
  let different = 0;
  let largest = 0;
  ours.forEach((value, area) => {
    const difference = Math.abs(value - peers[area]!);
    if (difference !== 0) different++;
    if (difference > NEGLIGIBLE) largest = Math.max(largest, difference / peers[area]!);
  });
  return areCounts ? different : largest;
}

/** One line of the benchmark, as `--json` writes it. */
export interface BenchRecord {
  task: string;
  peer: string;
  /** Medians over the rounds. Those of a peer that took a sample are scaled up to all features. */
  ours_ms: number;
  peer_ms: number;
  ratio: number;
  /** Number of areas whose counts differ; for lengths and areas the largest relative difference of an area. */
  agreement: number;
  /** Whether the results are counts, of which `agreement` says how many differ. */
  counts: boolean;
  /** Largest memory of the program; null where the work is not a process of its own. */
  ours_mb: number | null;
  peer_mb: number | null;
  /** Every so manieth feature was given to the peer: 1 for all. */
  stride: number;
}

const HEADINGS = ['task', 'peer', 'ours', 'peer takes', 'ratio', 'agreement', 'memory'];

/** The records as a Markdown table. */
export function benchTable(records: readonly BenchRecord[]): string {
  const rows = records.map((record) => [
    record.task,
    record.peer + (record.stride > 1 ? ' ¹' : ''),
    duration(record.ours_ms),
    duration(record.peer_ms),
    `${twoDigits(record.ratio)} ×`,
    agreementText(record),
    memoryText(record),
  ]);
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(HEADINGS), line(rule), ...rows.map(line)].join('\n');
}

/** Milliseconds as a person reads them. */
function duration(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(0)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 1 ? `${twoDigits(ms)} ms` : `${twoDigits(ms * 1000)} µs`;
}

function twoDigits(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}

function agreementText({ counts, agreement }: BenchRecord): string {
  if (agreement === 0) return 'no difference';
  return counts ? `${agreement} areas differ` : agreement.toExponential(0);
}

function memoryText({ ours_mb, peer_mb }: BenchRecord): string {
  const megabytes = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} MB`);
  return ours_mb === null && peer_mb === null ? '' : `${megabytes(ours_mb)} / ${megabytes(peer_mb)}`;
}

/** Megabytes that a layer takes. */
export interface LayerMemory {
  /** Read, with its columns. */
  open: number;
  /** Counted over the municipalities as well. */
  counted: number;
  /** Ready for areas of one's own as well. */
  own: number;
  /** The largest that the whole program had at a time; null where the system does not tell. */
  peak: number | null;
}

/** The memory of layers of a million features, as a Markdown table. */
export function memoryTable(rows: readonly (readonly [name: string, memory: LayerMemory])[]): string {
  const cells = rows.map(([name, { open, counted, own, peak }]) => [
    name,
    ...[open, counted, own, peak].map((value) => (value === null ? '–' : `${Math.round(value)} MB`)),
  ]);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const headings = ['a million', 'read', 'counted over municipalities', 'ready for own areas', 'peak'];
  return [line(headings), line(headings.map(() => '---')), ...cells.map(line)].join('\n');
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The machine in one line: processor, cores, memory, Node. */
export function machineName(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${gigabytes} GB, Node ${process.versions.node}`;
}
