import type { ColumnsBuilder } from '../../../features/columnsBuilder';
import { addWkb } from '../../wkb/wkbReader';

/**
 * Adds one geometry of a GeoPackage (its header, then well-known binary) to the builder's feature at hand. Throws as
 * {@link addWkb} does.
 */
export function addGeoPackageGeometry(bytes: Uint8Array, builder: ColumnsBuilder): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== 0x47 || view.getUint8(1) !== 0x50) throw new RangeError('no GeoPackage geometry');
  const flags = view.getUint8(3);
  const isEmpty = (flags & 0b10000) !== 0;
  const doubles = [0, 4, 6, 6, 8][(flags >> 1) & 0b111];
  if (doubles === undefined) throw new RangeError('no GeoPackage geometry');
  if (!isEmpty) addWkb(bytes, builder, 8 + doubles * 8);
}
