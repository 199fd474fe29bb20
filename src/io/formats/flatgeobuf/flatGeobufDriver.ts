import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

/** How FlatGeobuf of any version starts. */
const MAGIC = [0x66, 0x67, 0x62];

export const flatGeobufDriver: FormatDriver = {
  format: 'flatgeobuf',
  name: 'FlatGeobuf',
  recognises: (head) => MAGIC.every((byte, at) => head[at] === byte),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readFlatGeobuf'))).readFlatGeobuf(bytes, file, options),
  readInPart: async (...request) =>
    (await loadLate(() => import('./readFlatGeobufInPart'))).readFlatGeobufInPart(...request),
};
