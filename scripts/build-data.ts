/**
 * Builds the embedded data in `public/data` from the facts in `data/`. Files that did not change are left alone, so
 * that a running server does not reload.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDataFiles } from './data/buildDataFiles';

const FOLDER = 'public/data';

const started = performance.now();
let total = 0;
for (const { path, bytes } of buildDataFiles()) {
  const file = join(FOLDER, path);
  const isSame = existsSync(file) && readFileSync(file).equals(bytes);
  if (!isSame) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  total += bytes.length;
  const size = `${Math.ceil(bytes.length / 1024)} KB`.padStart(8);
  process.stdout.write(`${size}  ${path}${isSame ? ' (unchanged)' : ''}\n`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`${FOLDER}: ${(total / 1024 / 1024).toFixed(1)} MB in ${seconds} s\n`);
