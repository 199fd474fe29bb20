import type { ChosenFile } from '../../io/layerSource';

/** Files in one folder that are taken along; a folder with more is no layer. */
const MOST_FILES = 2_000;

/**
 * The files of what was dropped on the page, those in folders with the names of the folders before theirs.
 * @param dropped as the drop names them; they have to be asked for before the event is over
 */
export async function droppedFiles(dropped: readonly (FileSystemEntry | File)[]): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  const waiting = [...dropped];
  for (let entry = waiting.shift(); entry && files.length < MOST_FILES; entry = waiting.shift()) {
    if (entry instanceof File) files.push(entry);
    else if (entry.isDirectory) waiting.push(...(await within(entry as FileSystemDirectoryEntry)));
    else files.push(await fileOf(entry as FileSystemFileEntry));
  }
  return files;
}

/** A browser hands over a folder in parts, and says with an empty one that there are no more. */
async function within(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<ChosenFile> {
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  });
  const slice = file.slice.bind(file);
  return { name: entry.fullPath.replace(/^\//, ''), size: file.size, slice };
}
