import type { AttributeColumn } from '../../../features/columns';
import type { PackedTexts } from './packedTexts';

/** A column of texts that become strings when they are first asked for: counting seldom does. */
export function textColumn(
  name: string,
  type: 'text' | 'date',
  texts: PackedTexts,
  isNull: Uint8Array,
): AttributeColumn {
  let packed: PackedTexts | null = texts;
  let decoded: string[] = [];
  return {
    name,
    type,
    isNull,
    get values() {
      if (packed) decoded = packed.decode();
      packed = null;
      return decoded;
    },
  };
}
