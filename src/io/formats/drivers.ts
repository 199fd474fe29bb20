import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import { loadLate } from '../lateCode';
import {
  headOf,
  looksLikeDbf,
  looksLikeJson,
  looksLikeTable,
  looksLikeWellKnownText,
  startsWith,
  startsLike,
  startsWithElement,
} from './firstBytes';
import type { FormatDriver } from './formatDriver';
import type { GdalForm } from './gdal/readWithGdal';
import type { UnreadFormat } from './unreadFormats';

/** A format that GDAL reads. */
function gdalDriver(
  { recognises = () => false, ...known }: Omit<FormatDriver, 'read' | 'recognises'> & Partial<FormatDriver>,
  form: Omit<GdalForm, 'name'>,
): FormatDriver {
  return {
    ...known,
    recognises,
    read: async (...request) =>
      (await loadLate(() => import('./gdal/readWithGdal'))).readWithGdal(
        { ...form, name: known.name },
        ...request,
      ),
  };
}

/**
 * Every format that can be read. The first driver that recognises a file reads it; a table of text has no mark of its own
 * and comes last. What reads comes late, so that none of it is in the first view.
 */
const DRIVERS: readonly FormatDriver[] = [
  {
    format: 'geopackage',
    name: 'GeoPackage',
    recognises: startsWith('SQLite format 3\0'),
    read: async (...request) =>
      (await loadLate(() => import('./geopackage/readGeoPackage'))).readGeoPackage(...request),
  },
  {
    format: 'geojson',
    name: 'GeoJSON',
    recognises: looksLikeJson,
    read: async (...request) =>
      (await loadLate(() => import('./geojson/readGeoJson'))).readGeoJson(...request),
  },
  {
    format: 'flatgeobuf',
    name: 'FlatGeobuf',
    // Of any version.
    recognises: startsWith('fgb'),
    read: async (...request) =>
      (await loadLate(() => import('./flatgeobuf/readFlatGeobuf'))).readFlatGeobuf(...request),
    readInPart: async (...request) =>
      (await loadLate(() => import('./flatgeobuf/readFlatGeobufInPart'))).readFlatGeobufInPart(...request),
  },
  {
    format: 'shapefile',
    name: 'Shapefile (zip)',
    recognises: () => false,
    knownBy: /\.shp$/i,
    read: async (...request) =>
      (await loadLate(() => import('./shapefile/readShapefileZip'))).readShapefileZip(...request),
  },
  {
    format: 'geoparquet',
    name: 'GeoParquet',
    recognises: startsWith('PAR1'),
    read: async (...request) =>
      (await loadLate(() => import('./geoparquet/readGeoParquet'))).readGeoParquet(...request),
  },
  {
    format: 'xlsx',
    name: 'Excel (xlsx)',
    recognises: () => false,
    holds: (names) => names.includes('xl/workbook.xml'),
    read: async (...request) => (await loadLate(() => import('./table/readXlsx'))).readXlsx(...request),
  },
  {
    format: 'kml',
    name: 'KML',
    recognises: startsWithElement('kml'),
    read: async (...request) => (await loadLate(() => import('./xml/readXmlLayer'))).readKml(...request),
  },
  {
    format: 'gpx',
    name: 'GPX',
    recognises: startsWithElement('gpx'),
    read: async (...request) => (await loadLate(() => import('./xml/readXmlLayer'))).readGpx(...request),
  },
  gdalDriver(
    { format: 'gdb', name: 'File geodatabase (gdb)', knownBy: /\.gdbtable$/i },
    { drivers: ['OpenFileGDB'], opens: { ending: /\.gdbtable$/i, as: 'folder' } },
  ),
  gdalDriver(
    { format: 'mapinfo', name: 'MapInfo (tab, mif)', knownBy: /\.(tab|mif)$/i },
    { drivers: ['MapInfo File'], opens: { ending: /\.(tab|mif)$/i, as: 'file' } },
  ),
  gdalDriver(
    { format: 'ods', name: 'OpenDocument (ods)', holds: (names) => names.includes('content.xml') },
    { drivers: ['ODS'], ending: 'ods', settings: { OGR_ODS_HEADERS: 'FORCE' } },
  ),
  gdalDriver(
    { format: 'dxf', name: 'DXF', recognises: startsLike(/^\s*0\s*\r?\n\s*SECTION/) },
    // Texts are set down at a point, which is no thing on the ground.
    {
      drivers: ['DXF'],
      ending: 'dxf',
      where: "Text IS NULL AND (SubClasses IS NULL OR SubClasses NOT LIKE '%Text%')",
    },
  ),
  gdalDriver(
    { format: 'gml', name: 'GML', recognises: startsLike(/^[^<]*<[^]*opengis\.net\/(gml|wfs)/) },
    { drivers: ['GML'], ending: 'gml' },
  ),
  {
    format: 'dbf',
    name: 'dBase (dbf)',
    recognises: looksLikeDbf,
    read: async (...request) =>
      (await loadLate(() => import('./table/readDbfTable'))).readDbfTable(...request),
  },
  {
    format: 'wkt',
    name: 'WKT',
    recognises: looksLikeWellKnownText,
    read: async (...request) => (await loadLate(() => import('./table/readTextTable'))).readWkt(...request),
  },
  {
    format: 'csv',
    name: 'CSV',
    recognises: looksLikeTable,
    read: async (...request) => (await loadLate(() => import('./table/readTextTable'))).readCsv(...request),
  },
];

/** How a zip starts. */
const ZIP = startsWith('PK\x03\x04');

/** Forms that a driver finds inside its own: JSON that is no GeoJSON. */
const INNER_FORMS: Readonly<Record<string, string>> = { topojson: 'TopoJSON', esrijson: 'Esri JSON' };

/** Services that features are read from; their addresses tell, not their bytes. */
const SERVICES: Readonly<Record<string, string>> = {
  ogcapi: 'OGC API Features',
  wfs: 'WFS',
  arcgis: 'ArcGIS',
  opendatasoft: 'Opendatasoft',
};

/** The formats that can be read, in words for people. */
export const READ_FORMATS: readonly string[] = [
  ...DRIVERS.map(({ name }) => name),
  ...Object.values(INNER_FORMS),
];

/** The name for people of the format of a report. */
export function formatName(format: string): string {
  const named = DRIVERS.find((driver) => driver.format === format)?.name;
  return named ?? INNER_FORMS[format] ?? SERVICES[format] ?? format;
}

/** The driver for a file, by what is in it; its name does not count. */
export function sniffDriver(bytes: Uint8Array): FormatDriver | undefined {
  const head = headOf(bytes);
  return DRIVERS.find((driver) => driver.recognises(head));
}

/** The driver of the format that a zip with files of these names is, if it is one. */
export function driverOfArchive(names: readonly string[]): FormatDriver | undefined {
  return DRIVERS.find((driver) => driver.holds?.(names));
}

/** The formats of several files that a zip with files of these names has layers of, with the names of the known ones. */
export function groupsOfArchive(names: readonly string[]): { driver: FormatDriver; known: string[] }[] {
  return DRIVERS.map((driver) => ({
    driver,
    known: names.filter((name) => driver.knownBy?.test(name)),
  })).filter(({ known }) => known.length > 0);
}

/** Whether a file is a zip, which may be a format itself or hold a file of one. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP(bytes);
}

/** The problem with a file that nothing here reads: by its name where it is known, else with the formats that are read. */
export function unread(file: string, known: UnreadFormat | undefined): Result<never> {
  if (!known) return fail('format.unknown', { file, formats: READ_FORMATS });
  const { format, mend } = known;
  return fail('format.notRead', { file, format, mend });
}
