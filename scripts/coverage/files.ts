import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Cause } from '../../src/domain/cause';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { packFiles } from '../../src/io/archive/packFiles';
import type { StretchSource } from '../../src/io/sources/stretchSource';

/** What the codes of the operating system mean for somebody who wrote a path. */
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOENT: 'noFolder',
  EISDIR: 'isFolder',
  ENOTDIR: 'noFolder',
};

/** Why a file cannot be read or written: in our words where there are any, otherwise the code of the system. */
function fileCause(error: unknown): Cause | string {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? String(error) : (CAUSES[code] ?? code);
}

/** The ending of a file geodatabase, which is a folder. */
const FOLDER_LAYER = /\.gdb\/?$/i;

/** Whether what stands for a file is an address on the web. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/** A file, and the layer of it that is meant: what stands behind a `#`, unless a file has that in its own name. */
export function fileAndLayer(file: string): { path: string; layer?: string } {
  if (isAddress(file) || existsSync(file)) return { path: file };
  const places = [...file.matchAll(/(?<=.)#(?=.)/g)].map(({ index }) => index);
  const place = places.findLast((at) => existsSync(file.slice(0, at))) ?? places[0];
  return place === undefined ? { path: file } : { path: file.slice(0, place), layer: file.slice(place + 1) };
}

/** The name of a file without its folders, or of an address without what it asks. */
export function nameOf(file: string): string {
  return basename(isAddress(file) && URL.canParse(file) ? new URL(file).pathname : file);
}

/** The bytes of a file, or of a geodatabase's folder in one zip; `file.missing`, or `file.unreadable` with its cause. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    if (FOLDER_LAYER.test(file) && (await stat(file)).isDirectory()) return await packFolder(file);
    return ok(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? fail('file.missing', { file })
      : fail('file.unreadable', { file, cause: fileCause(error) });
  }
}

async function packFolder(folder: string): Promise<Result<Uint8Array>> {
  const names = await readdir(folder);
  const files = names.map(async (name) => ({
    name: `${basename(folder)}/${name}`,
    bytes: new Uint8Array(await readFile(join(folder, name))),
  }));
  return packFiles(await Promise.all(files));
}

const CHUNK = 1 << 20;

/** Stretches of a file on disk, read into one buffer again and again. The caller closes the file. */
export async function fileStretches(path: string): Promise<StretchSource & { close(): Promise<void> }> {
  const handle = await open(path);
  const { size } = await handle.stat();
  return {
    file: path,
    open: async (begin, end) => ok({ chunks: chunks(handle, begin, end), totalBytes: size }),
    close: () => handle.close(),
  };
}

async function* chunks(handle: FileHandle, begin: number, end: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(CHUNK, end - begin));
  let at = begin;
  while (at < end) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Make a folder, with those that it lies in, unless it is there; `file.unwritable` with its cause. */
export async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok(null);
  } catch (error) {
    return fail('file.unwritable', { file: folder, cause: fileCause(error) });
  }
}

/** Write a file whole or not at all: under a temporary name beside it, which then takes its place. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<Result<null>> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true });
    return fail('file.unwritable', { file, cause: fileCause(error) });
  }
}
