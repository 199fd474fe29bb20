import { loadLate } from '../../lateCode';
import type { FormatDriver } from '../formatDriver';

/** Recognises an XML file by the name of its first element, whatever prefix that has. */
function startsWithElement(name: string): (head: Uint8Array) => boolean {
  const element = new RegExp(`^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:\\w+:)?${name}[\\s>]`);
  return (head) => element.test(String.fromCharCode(...head).replaceAll('\0', ''));
}

export const kmlDriver: FormatDriver = {
  format: 'kml',
  name: 'KML',
  recognises: startsWithElement('kml'),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readXmlLayer'))).readXmlLayer(bytes, file, 'kml', options),
};

export const gpxDriver: FormatDriver = {
  format: 'gpx',
  name: 'GPX',
  recognises: startsWithElement('gpx'),
  read: async (bytes, file, options) =>
    (await loadLate(() => import('./readXmlLayer'))).readXmlLayer(bytes, file, 'gpx', options),
};
