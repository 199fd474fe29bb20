import { wktToGeoJSON } from 'betterknown';
import type { ColumnsBuilder } from '../../../features/columnsBuilder';
import { addOrLeaveOut, addWkb } from '../../wkb/wkbReader';
import { addGeometry } from '../geojson/addGeometry';

const SRID = /^\s*SRID\s*=\s*(\d+)\s*;/i;
const HEX = /^[0-9a-f]+$/i;

/**
 * Add the geometry of one cell to the builder's feature at hand: well-known text, well-known binary in hexadecimal digits,
 * or GeoJSON. What is not understood leaves the feature out, with the cause.
 * @returns the CRS that an extended geometry names (`EPSG:31370`), null where it names none
 */
export function addGeometryText(text: string, builder: ColumnsBuilder): { srid: string | null } {
  const named = SRID.exec(text);
  let srid = named ? Number(named[1]) : null;
  if (text.startsWith('{')) addGeoJson(text, builder);
  else if (HEX.test(text)) {
    addOrLeaveOut(builder, () => {
      srid = addWkb(bytesOf(text), builder);
    });
  } else addWellKnownText(text.replace(SRID, ''), builder);
  return { srid: srid === null || srid === 0 ? null : `EPSG:${srid}` };
}

function addGeoJson(text: string, builder: ColumnsBuilder): void {
  let geometry: object;
  try {
    geometry = JSON.parse(text) as object;
  } catch {
    builder.leaveOut('damagedGeometry');
    return;
  }
  leaveOut(addGeometry(geometry, builder), builder);
}

function addWellKnownText(text: string, builder: ColumnsBuilder): void {
  let geometry;
  try {
    geometry = wktToGeoJSON(text);
  } catch {
    builder.leaveOut('damagedGeometry');
    return;
  }
  // Text that says EMPTY is no geometry.
  if (geometry !== null) leaveOut(addGeometry(geometry, builder), builder);
}

function leaveOut(cause: string | null, builder: ColumnsBuilder): void {
  if (cause !== null) builder.leaveOut(cause);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
