import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { gpx, kml } from '@tmcw/togeojson';
import { fail } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readJsonFeatures } from '../geojson/readGeoJson';

const ENCODING = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/;
/** Tags and attributes that a document in memory may have: each is an object of half a kilobyte and more. */
const MOST_MARKS = 4_000_000;
const [TAG, ATTRIBUTE] = [0x3c, 0x3d];
/** What only says how a feature is drawn, or tells something of every position apart. */
const LOOKS =
  /^(?:(?:stroke|fill|icon|label|marker)(?:[-A-Z].*)?|styleUrl|styleHash|styleMapHash|coordinateProperties|visibility|@geometry-type)$/;

/** Read the placemarks of a KML; see {@link readXml}. */
export function readKml(bytes: Uint8Array, file: string, options?: ReadOptions): Promise<Result<RawLayer>> {
  return readXml(bytes, file, kml, options);
}

/** Read the waypoints, tracks and routes of a GPX; see {@link readXml}. */
export function readGpx(bytes: Uint8Array, file: string, options?: ReadOptions): Promise<Result<RawLayer>> {
  return readXml(bytes, file, gpx, options);
}

/**
 * Read the features of an XML, in EPSG:4326 as the standards of both forms have it. How they are drawn is not read.
 * @returns `xml.notXml` where the text is no XML or breaks off, `file.unreadable` for an encoding that is not what it says,
 * `file.tooMuch`, or `cancelled`
 */
async function readXml(
  bytes: Uint8Array,
  file: string,
  toGeoJson: typeof kml | typeof gpx,
  options: ReadOptions = {},
): Promise<Result<RawLayer>> {
  let marks = 0;
  for (const byte of bytes) if (byte === TAG || byte === ATTRIBUTE) marks++;
  if (marks > MOST_MARKS) return fail('file.tooMuch', { file });
  const text = decodeXml(bytes);
  if (text === null) return fail('file.unreadable', { file, cause: 'notUtf8' });
  let document;
  try {
    document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch {
    return fail('xml.notXml', { file });
  }
  const { features } = toGeoJson(document as unknown as Document);
  const plain = features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties ?? {}).filter(([name]) => !LOOKS.test(name)),
    ),
  }));
  return readJsonFeatures({ features: plain, crs: null }, bytes.length, options);
}

/** null where the bytes are not in the encoding that they name (UTF-8 where they name none). */
function decodeXml(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const named = ENCODING.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
  try {
    return new TextDecoder(wide ?? named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
