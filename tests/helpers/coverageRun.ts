import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverageCommand } from '../../scripts/coverage/coverageCommand';

export type BatchRow = Record<string, string | number | null>;

/** A folder with small inputs, in which the batch command runs. */
export interface CoverageRun {
  path(name: string): string;
  put(name: string, content: string | object): void;
  /** Run over `areas.geojson` (nis, naam) and `people.csv` (nis, inw); what it said, and the rows by area and target. */
  run(...options: string[]): Promise<{ code: number; lines: string[]; rows: Map<string, BatchRow> }>;
  remove(): void;
}

export function coverageRun(): CoverageRun {
  const folder = mkdtempSync(join(tmpdir(), 'pactkaart-batch-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    put: (name, content) => {
      writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
    },
    async run(...options) {
      const lines: string[] = [];
      const output = { line: (text: string) => void lines.push(text), status: () => undefined };
      const given = (option: string, value: string) => (options.includes(option) ? [] : [option, value]);
      const args = [
        ...given('--areas', path('areas.geojson')),
        ...['--area-code', 'nis', '--area-name', 'naam'],
        ...given('--inhabitants', `${path('people.csv')}:nis:inw`),
        ...options,
        ...given('--out', path('out.json')),
      ];
      const code = await coverageCommand(args, 'nl', '2026-01-01', output);
      const rows =
        code === 0 && !options.includes('--out')
          ? (JSON.parse(readFileSync(path('out.json'), 'utf8')) as BatchRow[])
          : [];
      return { code, lines, rows: new Map(rows.map((row) => [`${row['area_code']} ${row['target']}`, row])) };
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
