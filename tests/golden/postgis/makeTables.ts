/**
 * Asks PostGIS for the tables beside this file: `npx tsx tests/golden/postgis/makeTables.ts`, after `npm run data`.
 * It is to be run again only when the boundaries or the generators change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgisCluster } from '../../../scripts/bench/peers/PostgisCluster';
import { temporaryFolder } from '../../../scripts/bench/peers/runCommand';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { goldenAreas, goldenLayers } from './postgisLayers';

const FOLDER = import.meta.dirname;

/** Written out, because the EPSG code may mean a grid correction, where PROJ has the grid. */
const DEGREES = '+proj=longlat +datum=WGS84 +no_defs';
const LAMBERT_72 =
  '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 ' +
  '+x_0=150000.013 +y_0=5400088.438 +ellps=intl ' +
  '+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs';

const inPlane = (geometry: string): string => `ST_Transform(${geometry}, '${DEGREES}', '${LAMBERT_72}')`;

/** The order in which workers add up changes what comes after. */
const rounded = (sum: string): string => `round((${sum})::numeric, 6)`;

/** Cut in the plane and measured there; cut in degrees and measured on the ellipsoid. */
const sharesOf = (measure: string, table: string): string => `
  SELECT a.code,
    ${rounded(`sum(${measure}(ST_Intersection(${inPlane('a.geom')}, ${inPlane('m.geom')})))`)},
    ${rounded(`sum(${measure}(ST_Intersection(a.geom, m.geom)::geography))`)}
  FROM areas a JOIN ${table} m ON ST_Intersects(a.geom, m.geom) GROUP BY a.code ORDER BY a.code`;

const TABLES = {
  counts: {
    heading: 'code,count',
    sql: `SELECT a.code, count(*) FROM areas a JOIN points m ON ST_Intersects(a.geom, m.geom)
      GROUP BY a.code ORDER BY a.code`,
  },
  lengths: { heading: 'code,lambert72,ellipsoid', sql: sharesOf('ST_Length', 'lines') },
  areas: { heading: 'code,lambert72,ellipsoid', sql: sharesOf('ST_Area', 'polygons') },
};

const programs = PostgisCluster.find();
if (!programs) throw new Error('no PostGIS or ogr2ogr on this machine');
const cluster = await PostgisCluster.start(programs);
const folder = temporaryFolder('golden');
for (const [name, columns] of Object.entries({ areas: await goldenAreas(), ...goldenLayers() })) {
  const file = join(folder, `${name}.fgb`);
  writeFileSync(file, writeFlatGeobuf(columns, { name }));
  await cluster.load(file, name);
}
for (const [name, { heading, sql }] of Object.entries(TABLES)) {
  const { rows } = await cluster.query(sql);
  const lines = [heading, ...rows.map((row) => row.join(','))];
  writeFileSync(join(FOLDER, `${name}.csv`), `${lines.join('\n')}\n`);
}
