/** A format that is known and not read, and what its owner can do. */
export interface UnreadFormat {
  /** For people, the same in every language. */
  format: string;
  /** `qgis`: save it there as another format; `excel`: save it there as a workbook of today; `together`: give all files. */
  mend: 'qgis' | 'excel' | 'together';
}

type Known = UnreadFormat & { recognises: (text: string) => boolean };

const starts =
  (...starts: readonly string[]) =>
  (text: string): boolean =>
    starts.some((start) => text.startsWith(start));

/** By the first bytes, a character each. */
const BY_HEAD: readonly Known[] = [
  { format: 'DWG', mend: 'qgis', recognises: (text) => /^AC10\d\d/.test(text) },
  // The one file of the several that a layer of MapInfo is.
  { format: 'MapInfo', mend: 'qgis', recognises: (text) => /^(!table|Version\s+\d+\s)/i.test(text) },
  { format: 'GeoTIFF', mend: 'qgis', recognises: starts('II*\0', 'MM\0*') },
  { format: 'Excel 97-2003 (xls)', mend: 'excel', recognises: starts('\xd0\xcf\x11\xe0') },
  { format: 'Shapefile (.shp)', mend: 'together', recognises: starts('\0\0\x27\x0a') },
];

/** By the names of the files in a zip. */
const BY_NAMES: readonly (UnreadFormat & { isNamed: (name: string) => boolean })[] = [
  { format: 'Shapefile (.dbf, .shx)', mend: 'together', isNamed: (name) => /\.(dbf|shx)$/i.test(name) },
];

/** What a file is that nothing here reads, by its first bytes; undefined where that is not known. */
export function unreadFormat(bytes: Uint8Array): UnreadFormat | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 512));
  return BY_HEAD.find(({ recognises }) => recognises(text));
}

/** What a zip is that nothing here reads, by the names of its files. */
export function unreadArchive(names: readonly string[]): UnreadFormat | undefined {
  return BY_NAMES.find(({ isNamed }) => names.some(isNamed));
}
