import type { CrsCode } from './crsCode';

/** What a CRS is for proj4, and where on earth it is meant for. */
interface CrsDefinition {
  proj4: string;
  /** Its area of use in the register of EPSG: west, south, east, north in degrees. Of Web Mercator only Europe. */
  area: readonly [number, number, number, number];
}

/** West, south, east, north in degrees. */
export const BELGIUM = [2.5, 49.5, 6.4, 51.51] as const;
const EUROPE = [-35.58, 24.6, 44.83, 84.73] as const;
/**
 * BD72 to WGS 84 by seven parameters (EPSG:15929). A second set circulates with the signs of the rotations reversed;
 * it is 65 m off.
 */
const BD72 = '+ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747';
/** Taken as WGS 84: they agree within a metre. */
const ETRS89 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0';

/**
 * Every CRS agrees with the operation that PROJ chooses without a grid to a millimetre (a golden test compares them).
 * Against the best operation there is:
 * - on BD72 (31370, 31300, 4313) the grid of the NGI: half of Flanders within 0.13 m, all within 0.33 m;
 * - RD New (28992) RDNAPTRANS 2018: within 0.25 m in the Netherlands, which is its whole area of use;
 * - the rest (ETRS89 and RGF93) is exact among themselves, and within a metre of WGS 84 of today.
 */
export const CRS_DEFINITIONS: Record<CrsCode, CrsDefinition> = {
  'EPSG:4326': { proj4: '+proj=longlat +datum=WGS84 +no_defs', area: [-180, -90, 180, 90] },
  'EPSG:31370': {
    proj4:
      '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 ' +
      `+x_0=150000.013 +y_0=5400088.438 ${BD72} +units=m +no_defs`,
    area: BELGIUM,
  },
  'EPSG:3812': {
    proj4:
      '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 ' +
      `+x_0=649328 +y_0=665262 ${ETRS89} +units=m +no_defs`,
    area: BELGIUM,
  },
  'EPSG:3857': {
    proj4:
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    // Of the whole world, degrees and Lambert coordinates would be places too, off the coast of Africa.
    area: EUROPE,
  },
  // Lambert 2005: the cone of Lambert 2008 with another origin, near that of Lambert 72.
  'EPSG:3447': {
    proj4:
      '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 ' +
      `+x_0=150328 +y_0=166262 ${ETRS89} +units=m +no_defs`,
    area: BELGIUM,
  },
  // As PROJ, GDAL and QGIS have it. The register turns the plane by 29.2985" (method 9803), which none of these do: with
  // it, the coordinates are those of EPSG:31370, 0.75 km away. See the note `unturnedLambert`.
  'EPSG:31300': {
    proj4:
      '+proj=lcc +lat_0=90 +lon_0=4.35693972222222 +lat_1=49.8333333333333 +lat_2=51.1666666666667 ' +
      `+x_0=150000.01256 +y_0=5400088.4378 ${BD72} +units=m +no_defs`,
    area: BELGIUM,
  },
  'EPSG:4313': { proj4: `+proj=longlat ${BD72} +no_defs`, area: BELGIUM },
  'EPSG:25831': {
    proj4: `+proj=etmerc +lat_0=0 +lon_0=3 +k=0.9996 +x_0=500000 +y_0=0 ${ETRS89} +units=m +no_defs`,
    area: [0, 37, 6.01, 82.45],
  },
  'EPSG:3035': {
    proj4: `+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 ${ETRS89} +units=m +no_defs`,
    area: EUROPE,
  },
  'EPSG:28992': {
    proj4:
      '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 ' +
      '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243,0.343987817378,-1.877401639980,4.0725 ' +
      '+units=m +no_defs',
    area: [3.2, 50.75, 7.22, 53.7],
  },
  'EPSG:2154': {
    proj4: `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${ETRS89} +units=m +no_defs`,
    area: [-9.86, 41.15, 10.38, 51.56],
  },
};
