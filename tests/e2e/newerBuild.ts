import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeServiceWorker } from '../../scripts/build/offlineFiles';

/** The same page as another build: a late part has another name, so that the old name is gone. @returns its folder */
export async function buildNewer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newer-'));
  await cp('dist', folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const old = names.find((name) => /^TargetsDialog-.*\.js$/.test(name))!;
  const other = 'TargetsDialog-NewerOne.js';
  await rename(join(assets, old), join(assets, other));
  for (const name of names.filter((one) => one.endsWith('.js') && one !== old)) {
    const text = await readFile(join(assets, name), 'utf8');
    if (text.includes(old)) await writeFile(join(assets, name), text.replaceAll(old, other));
  }
  const index = join(folder, 'index.html');
  const page = await readFile(index, 'utf8');
  await writeFile(index, page.replace('<html', '<html data-build="newer"'));
  await writeServiceWorker(folder);
  return folder;
}

/** Whether a page is of that build. */
export const isNewer = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['build'] === 'newer').catch(() => false);
