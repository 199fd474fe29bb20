import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for this run; it goes when the process ends, also when it ends badly. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `pactkaart-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
