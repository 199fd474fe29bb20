/** A folder of the browser's file system for pages, in memory; after `refuse()` nothing more can be written in it. */
export function fakeFolder() {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  let refuses = false;
  const fileOf = (name: string) => ({
    getFile: async () => new Blob([held.get(name)!]),
    createWritable: async () => {
      if (refuses) throw new DOMException('', 'QuotaExceededError');
      let written = new Uint8Array();
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          written = bytes.slice();
        },
        close: async () => {
          held.set(name, written);
        },
      };
    },
  });
  const folder = {
    getFileHandle: async (name: string, options?: { create: boolean }) => {
      if (!held.has(name) && !options?.create) throw new DOMException('', 'NotFoundError');
      return fileOf(name);
    },
    removeEntry: async (name: string) => {
      if (!held.delete(name)) throw new DOMException('', 'NotFoundError');
    },
    async *keys() {
      yield* [...held.keys()];
    },
  } as unknown as FileSystemDirectoryHandle;
  return { folder, held, refuse: () => (refuses = true) };
}
