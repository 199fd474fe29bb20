import { fileOf } from '../files';
import { ENDLESS_LINE, flatGeobufHead, geoPackage, geoParquet, sqlGeometry, WKB_POINT } from '../madeForms';
import { entities, oneFeature } from '../madeTexts';
import type { Trial } from '../trial';

const NEST = 200_000;

export const LONG_ENTITY: Trial = {
  name: 'one long entity many times, KML',
  files: [
    fileOf(
      'lang.kml',
      () =>
        `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "${'lang'.repeat(25_000)}">]><kml><Document><Placemark><name>${'&a;'.repeat(100_000)}</name><Point><coordinates>4.48,51.03</coordinates></Point></Placemark></Document></kml>`,
    ),
  ],
};

export const NESTED: readonly Trial[] = [
  {
    name: 'entities, KML',
    files: [
      fileOf(
        'lol.kml',
        () =>
          `${entities('kml')}<kml><Document><Placemark><name>&a9;</name><Point><coordinates>4.48,51.03</coordinates></Point></Placemark></Document></kml>`,
      ),
    ],
  },
  {
    name: 'entities, GPX',
    files: [
      fileOf(
        'lol.gpx',
        () =>
          `${entities('gpx')}<gpx version="1.1"><wpt lat="51.03" lon="4.48"><name>&a9;</name></wpt></gpx>`,
      ),
    ],
  },
  LONG_ENTITY,
  {
    name: 'folders in folders, KML',
    files: [
      fileOf(
        'diep.kml',
        () => `<?xml version="1.0"?><kml>${'<Folder>'.repeat(NEST)}${'</Folder>'.repeat(NEST)}</kml>`,
      ),
    ],
  },
  {
    name: 'lists in lists, GeoJSON',
    opens: true,
    files: [
      fileOf('diep.geojson', () =>
        oneFeature(`{"type":"Polygon","coordinates":${'['.repeat(NEST)}${']'.repeat(NEST)}}`),
      ),
    ],
  },
  {
    name: 'objects in objects, GeoJSON',
    opens: true,
    files: [
      fileOf('diep-object.geojson', () =>
        oneFeature(
          '{"type":"Point","coordinates":[4.48,51.03]}',
          `{"a":${'{"a":'.repeat(NEST)}1${'}'.repeat(NEST)}}`,
        ),
      ),
    ],
  },
  {
    name: 'collections in collections, GeoJSON',
    opens: true,
    files: [
      fileOf('diep-verzameling.geojson', () =>
        oneFeature(
          `${'{"type":"GeometryCollection","geometries":['.repeat(50_000)}{"type":"Point","coordinates":[4.48,51.03]}${']}'.repeat(50_000)}`,
        ),
      ),
    ],
  },
];

/** Small, and said to have very much in it. */
export const LIARS: readonly Trial[] = [
  { name: 'a row group of 4,000 million rows', files: [fileOf('groep.parquet', () => geoParquet(500, 4e9))] },
  { name: 'a header of 4,000 million features', files: [fileOf('vier.fgb', () => flatGeobufHead(4e9, 0))] },
  { name: 'the same with an index', files: [fileOf('vier-index.fgb', () => flatGeobufHead(4e9, 16))] },
  {
    name: 'the same with an index of 2 a node',
    files: [fileOf('vier-twee.fgb', () => flatGeobufHead(9e15, 2))],
  },
  {
    name: 'a line of 4,000 million positions',
    files: [
      fileOf('lijn.gpkg', () =>
        geoPackage(`CREATE TABLE bomen (fid INTEGER PRIMARY KEY, geom BLOB);
          INSERT INTO bomen (geom) VALUES (${sqlGeometry(ENDLESS_LINE)}), (${sqlGeometry(WKB_POINT)});`),
      ),
    ],
    opens: true,
  },
];
