import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FileMaker } from './trial';

/** Bytes that are written at a time. */
const STRETCH = 1 << 22;

/** A file of these bytes or this text. */
export function fileOf(
  name: string,
  content: () => string | Uint8Array | Promise<string | Uint8Array>,
): FileMaker {
  return once(name, async (path) => {
    writeFileSync(path, await content());
  });
}

/** A text that is too large for a string, part by part. */
export function longFile(name: string, parts: () => Iterable<string>): FileMaker {
  return once(name, (path) => {
    const file = openSync(path, 'w');
    let waiting: string[] = [];
    let length = 0;
    const write = (): void => {
      writeSync(file, waiting.join(''));
      [waiting, length] = [[], 0];
    };
    for (const part of parts()) {
      waiting.push(part);
      length += part.length;
      if (length > STRETCH) write();
    }
    write();
    closeSync(file);
  });
}

/** A file that starts as it should and is said to be of some length, of which nothing more stands on the disk. */
export function sparseFile(
  name: string,
  start: () => Uint8Array | Promise<Uint8Array>,
  length: number,
): FileMaker {
  return once(name, async (path) => {
    const file = openSync(path, 'w');
    writeSync(file, await start());
    ftruncateSync(file, length);
    closeSync(file);
  });
}

/** A file is named last, so that an interrupted run leaves no half of one. */
function once(name: string, write: (path: string) => void | Promise<void>): FileMaker {
  return async (folder) => {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    await write(`${path}.part`);
    renameSync(`${path}.part`, path);
    return path;
  };
}
