export const MILLION = 1_000_000;
/** What a GeoJSON starts with; `]}` ends it. */
export const COLLECTION = '{"type":"FeatureCollection","features":[';

const placeOf = (at: number): [x: number, y: number] => [
  4.3 + ((at * 7919) % 5000) / 10_000,
  50.9 + ((at * 104_729) % 3000) / 10_000,
];

/** A GeoJSON of points, 139 bytes each. */
export function* pointFeatures(count: number): Generator<string> {
  yield COLLECTION;
  for (let at = 0; at < count; at++) {
    const [x, y] = placeOf(at);
    yield (
      `${at > 0 ? ',\n' : ''}{"type":"Feature","properties":{"id":${at},"jaar":${2015 + (at % 10)},"soort":"Tilia cordata"},` +
      `"geometry":{"type":"Point","coordinates":[${x.toFixed(6)},${y.toFixed(6)}]}}`
    );
  }
  yield ']}';
}

/** A GeoJSON of one feature, as text. */
export const oneFeature = (geometry: string, properties = '{}'): string =>
  `${COLLECTION}{"type":"Feature","properties":${properties},"geometry":${geometry}}]}`;

/** A table of points, with a heading. */
export function* tableRows(count: number): Generator<string> {
  yield 'id,lon,lat,jaar\n';
  for (let at = 0; at < count; at++) {
    const [x, y] = placeOf(at);
    yield `${at},${x.toFixed(5)},${y.toFixed(5)},${2015 + (at % 10)}\n`;
  }
}

/** A KML of points. */
export function* placemarks(count: number): Generator<string> {
  yield '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>';
  for (let at = 0; at < count; at++) {
    const [x, y] = placeOf(at);
    yield `<Placemark><name>${at}</name><Point><coordinates>${x},${y}</coordinates></Point></Placemark>`;
  }
  yield '</Document></kml>';
}

/** A beginning of XML whose entity `a9` is a thousand million times a word. */
export const entities = (root: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a0 "lol">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
  ).join('')}]>`;

/** So many spaces. */
export const spaces = (length: number): Uint8Array => new Uint8Array(length).fill(0x20);
