import type { BenchRecord } from './benchRecord';

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
