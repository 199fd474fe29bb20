import { crc32 } from '../io/crc32';
import type { LayerSource } from '../io/layerSource';

/** What tells a file from another one of the same name. */
export interface Fingerprint {
  size: number;
  crc32: string;
}

/** The fingerprint of what a layer is read from; null for an address. */
export function fingerprintOf(source: LayerSource): Fingerprint | null {
  return source.kind === 'bytes' ? { size: source.bytes.length, crc32: crc32(source.bytes) } : null;
}
