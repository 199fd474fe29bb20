import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { gdalConvert } from '../helpers/gdal';

/**
 * The plane of EPSG:31370 as PROJ has it in PostGIS: the same definition as ours, read from `spatial_ref_sys`, and
 * worked out by PROJ instead of proj4js.
 */
const LAMBERT_72 = 31370;

let starting: Promise<PGlite> | undefined;

/** PostgreSQL with PostGIS inside this process. Its start takes half a minute, so there is one for all tests. */
function database(): Promise<PGlite> {
  starting ??= (async () => {
    const started = await PGlite.create({ extensions: { postgis } });
    await started.exec('CREATE EXTENSION postgis');
    return started;
  })();
  return starting;
}

/**
 * Make a table of a file (in degrees), read by GDAL and not by us: `geom` as the file has it, `plane` the same in
 * Lambert 72, and every attribute under its own name. It takes the place of a table of the same name.
 * @param file its ending tells GDAL the format.
 */
export async function loadTable(table: string, file: string, bytes: Uint8Array): Promise<void> {
  const ending = file.slice(file.lastIndexOf('.'));
  const dump = await gdalConvert(`${table}${ending}`, bytes, 'PGDump', [
    ...['-nln', table, '-nlt', 'GEOMETRY', '-lco', 'GEOMETRY_NAME=geom', '-lco', 'FID=fid'],
    ...['-lco', 'LAUNDER=NO', '-lco', 'CREATE_SCHEMA=OFF', '--config', 'PG_USE_COPY', 'NO'],
  ]);
  const db = await database();
  await db.exec(new TextDecoder().decode(dump));
  await db.exec(`
    ALTER TABLE ${table} ADD COLUMN plane geometry;
    UPDATE ${table} SET plane = ST_Transform(geom, ${LAMBERT_72});
    CREATE INDEX ON ${table} USING gist (plane);
    ANALYZE ${table}`);
}

/** The rows of a query; numbers come as numbers. */
export async function query<Row extends object>(sql: string): Promise<Row[]> {
  return (await (await database()).query<Row>(sql)).rows;
}

/** In which plane a measure is cut: straight between the corners of a border in degrees, or in Lambert 72. */
export type Plane = 'degrees' | 'lambert72';

/** Degrees between positions along what was cut in degrees: 50 m, where it bends by less than a tenth of a millimetre. */
const STEP = 0.0005;

/** SQL for the part of a measure `m` inside an area `a`, in Lambert 72. */
function cutPart(plane: Plane): string {
  if (plane === 'lambert72') return 'ST_Intersection(a.plane, m.plane)';
  return `ST_Transform(ST_Segmentize(ST_Intersection(a.geom, m.geom), ${STEP}), ${LAMBERT_72})`;
}

/** What PostGIS finds in an area. */
export interface PostgisPart {
  code: string;
  /** Features that meet the area. */
  features: number;
  /** Features, metres or square metres, each times its factor. */
  quantity: number;
}

/** A question to PostGIS about a table of areas `a` and a table of measures `m`. */
export interface Question {
  areas: string;
  /** Column of `a` that holds the code. */
  code: string;
  measures: string;
  kind: 'count' | 'length' | 'area';
  plane: Plane;
  /** SQL condition on `m`; all features without. */
  where?: string;
  /** SQL number of `m` that its quantity is taken times. */
  factor?: string;
}

/** Features and quantity of every area that any feature of the question meets, by the area's code. */
export async function askPerArea(question: Question): Promise<Map<string, PostgisPart>> {
  const { areas, code, measures, kind, plane, where = 'true', factor = '1' } = question;
  const column = plane === 'degrees' ? 'geom' : 'plane';
  const part = { count: '1', length: `ST_Length(${cutPart(plane)})`, area: `ST_Area(${cutPart(plane)})` }[
    kind
  ];
  const rows = await query<PostgisPart>(`
    SELECT a."${code}" AS code, count(*)::int AS features, sum(${part} * ${factor})::float8 AS quantity
    FROM ${areas} a JOIN ${measures} m ON ST_Intersects(a.${column}, m.${column}) WHERE ${where} GROUP BY 1`);
  return new Map(rows.map((row) => [row.code, row]));
}
