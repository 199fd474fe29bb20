import type { WorkDatabase } from './workDatabase';

type Bytes = Uint8Array<ArrayBuffer>;
type Files = Pick<WorkDatabase, 'keepLayer' | 'layer' | 'dropLayer' | 'layerIds' | 'isBehind'>;

const ENDING = '.layer';

/**
 * The folder for opened layers in the browser's file system for pages; null where it has none, refuses it (a private
 * window, a page that came over http), or cannot write in it.
 */
export async function layerFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('pactkaart-layers', { create: true });
  } catch {
    return null;
  }
}

/**
 * The opened layers of the user's own as bytes by their id: each a file in the browser's file system, or, where that
 * refuses, an entry in the database of the work.
 */
export class LayerFiles {
  constructor(
    private readonly database: Files,
    private readonly folder: FileSystemDirectoryHandle | null,
  ) {}

  /** Keep a layer, in place of what was kept under its id. Rejects where neither place takes it. */
  async keep(id: string, bytes: Bytes): Promise<void> {
    if (await this.written(id, bytes)) await this.database.dropLayer(id).catch(() => undefined);
    else await this.database.keepLayer(id, { form: 2, bytes });
  }

  private async written(id: string, bytes: Bytes): Promise<boolean> {
    if (!this.folder) return false;
    try {
      const file = await this.folder.getFileHandle(id + ENDING, { create: true });
      // What is written shows only once it is closed: whole, or not at all.
      const stream = await file.createWritable();
      await stream.write(bytes);
      await stream.close();
      return true;
    } catch {
      await this.folder.removeEntry(id + ENDING).catch(() => undefined);
      return false;
    }
  }

  /** The layer kept under an id; null where there is none. */
  async read(id: string): Promise<Bytes | null> {
    try {
      const file = await this.folder?.getFileHandle(id + ENDING);
      if (file) return new Uint8Array(await (await file.getFile()).arrayBuffer());
    } catch {
      // Not there, or not to be read: it may be in the database.
    }
    return (await this.database.layer(id).catch(() => undefined))?.bytes ?? null;
  }

  /** The ids of all that is kept. */
  async ids(): Promise<string[]> {
    const ids: string[] = await this.database.layerIds().catch(() => []);
    try {
      for await (const name of this.folder?.keys() ?? [])
        if (name.endsWith(ENDING)) ids.push(name.slice(0, -ENDING.length));
    } catch {
      // What cannot be listed stays.
    }
    return ids;
  }

  /** Let go of what is kept under an id; it stays while another tab did what this one has not seen. */
  async drop(id: string): Promise<void> {
    if (await this.database.isBehind().catch(() => true)) return;
    await this.folder?.removeEntry(id + ENDING).catch(() => undefined);
    await this.database.dropLayer(id).catch(() => undefined);
  }
}
