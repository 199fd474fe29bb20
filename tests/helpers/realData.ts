import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(process.env['PACTKAART_REAL_DATA'] ?? '../shared/data');

/**
 * Path of a real Flemish file for tests that measure against it; null where the folder is absent, so that the test
 * skips. The folder is not part of the repository; `PACTKAART_REAL_DATA` names another one.
 */
export function realData(path: string): string | null {
  const file = resolve(ROOT, path);
  return existsSync(file) ? file : null;
}
