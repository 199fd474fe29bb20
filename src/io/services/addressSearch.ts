import { parseJson } from '../formats/geojson/parseJson';
import { fetchAnswer } from '../sources/fetchAnswer';
import { isObject } from './serviceClient';

/** Where addresses of Flanders and Brussels are found by text: the Geolocation service of Digitaal Vlaanderen, version 4. */
const SERVICE = 'https://geo.api.vlaanderen.be/geolocation/v4/Location';
/** The service gives no more at a time. */
const MOST = 5;
/** Milliseconds in which it must answer. */
const PATIENCE = 8000;

/** An address as the service found it. */
export interface FoundAddress {
  /** In the words of the service: street, number, postal code and municipality. */
  text: string;
  /** Degrees (EPSG:4326). */
  place: readonly [longitude: number, latitude: number];
  /** Degrees, around all of a street or a municipality; a point for one house. */
  box: readonly [west: number, south: number, east: number, north: number];
}

/** Why no address can be told: no connection, no answer in time, an answer that says no, or one that is not understood. */
export type AddressFailure = 'offline' | 'silent' | 'unreachable' | 'refused' | 'notUnderstood';

export type AddressAnswer = { found: FoundAddress[] } | { failure: AddressFailure };

/** Longitude and latitude of a place as the service writes it; null where it is none. */
function placeIn(value: unknown): [number, number] | null {
  if (!isObject(value)) return null;
  const { Lon_WGS84: longitude, Lat_WGS84: latitude } = value;
  const isPlace = typeof longitude === 'number' && typeof latitude === 'number';
  return isPlace && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}

/** The addresses in an answer of the service; null where it is not built as one. */
export function addressesIn(body: unknown): FoundAddress[] | null {
  const results = isObject(body) ? body['LocationResult'] : null;
  if (!Array.isArray(results)) return null;
  const found = (results as unknown[]).map((result): FoundAddress | null => {
    if (!isObject(result)) return null;
    const { FormattedAddress: text, Location: location, BoundingBox: around } = result;
    const place = placeIn(location);
    if (typeof text !== 'string' || place === null) return null;
    const corners = isObject(around) ? [placeIn(around['LowerLeft']), placeIn(around['UpperRight'])] : [];
    const [low, high] = [corners[0] ?? place, corners[1] ?? place];
    return { text, place, box: [...low, ...high] };
  });
  return found.every((one) => one !== null) ? found : null;
}

/**
 * Ask the service where an address lies. What was typed goes to it, and nothing else.
 * @returns the best first; none where it knows none
 */
export async function findAddresses(text: string, signal: AbortSignal): Promise<AddressAnswer> {
  if (!navigator.onLine) return { failure: 'offline' };
  const patience = AbortSignal.timeout(PATIENCE);
  const answer = await fetchAnswer(`${SERVICE}?${new URLSearchParams({ q: text, c: String(MOST) })}`, text, {
    signal: AbortSignal.any([signal, patience]),
  });
  if (!answer.ok) return { failure: patience.aborted ? 'silent' : 'unreachable' };
  if (!answer.value.ok) return { failure: 'refused' };
  const bytes = await answer.value.arrayBuffer().catch(() => null);
  if (!bytes) return { failure: patience.aborted ? 'silent' : 'unreachable' };
  const body = parseJson(new Uint8Array(bytes), text);
  const found = body.ok ? addressesIn(body.value) : null;
  return found ? { found } : { failure: 'notUnderstood' };
}
