/** What the names of a `.prj` in the dialect of ESRI stand for; it has no codes. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/Belg(e|ian)[ _]Lambert[ _](19)?72/i, 'EPSG:31370'],
  [/Belg(e|ian)[ _]Lambert[ _](20)?08/i, 'EPSG:3812'],
  [/^PROJCS\["[^"]*(Web_Mercator|Pseudo-Mercator)/i, 'EPSG:3857'],
  [/^GEOGCS\["[^"]*(WGS[ _](19)?84|ETRS[ _]?(19)?89)/i, 'EPSG:4326'],
];

/** The CRS of the text of a `.prj`: its own code where it has one, else the one of its name, else the name itself. */
export function prjCrs(wkt: string): string {
  const text = wkt.trim();
  const code = /AUTHORITY\["EPSG","?(\d+)"?\]\]$/i.exec(text)?.[1];
  if (code !== undefined) return `EPSG:${code}`;
  const known = NAMES.find(([name]) => name.test(text));
  return known?.[1] ?? /^\w+\["([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 40);
}
