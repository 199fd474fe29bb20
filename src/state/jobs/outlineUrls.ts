import type { OpenedAreas } from '../../worker/protocol';

/** How many maps are reading the text at an address at this moment. */
const readers = new Map<string, number>();
/** Addresses that were let go while a map was still reading them. */
const leaving = new Set<string>();

function release(url: string): void {
  if (readers.has(url)) leaving.add(url);
  else URL.revokeObjectURL(url);
}

/** Let go of the texts that the engine made for the map of a level: at once, or when the maps that are reading them have done so. No map may begin to read them any more. */
export function releaseOutlines({
  outlineUrl,
  labelUrl,
}: Pick<OpenedAreas, 'outlineUrl' | 'labelUrl'>): void {
  release(outlineUrl);
  release(labelUrl);
}

/**
 * Keep the text at an address until it is read.
 * @param read settles, however it went, when the address is not needed any more
 */
export async function holdWhileRead(url: string, read: Promise<unknown>): Promise<void> {
  readers.set(url, (readers.get(url) ?? 0) + 1);
  try {
    await read;
  } finally {
    const others = readers.get(url)! - 1;
    if (others > 0) readers.set(url, others);
    else {
      readers.delete(url);
      if (leaving.delete(url)) URL.revokeObjectURL(url);
    }
  }
}
