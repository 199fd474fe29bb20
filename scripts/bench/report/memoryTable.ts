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
