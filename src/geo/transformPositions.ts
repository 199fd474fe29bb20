import proj4 from 'proj4';
import type { CrsCode } from './crsCode';

const DEFINITIONS: Record<CrsCode, string> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  // A second string circulates with the signs of the rotations reversed; it is 65 m off.
  'EPSG:31370':
    '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 ' +
    '+x_0=150000.013 +y_0=5400088.438 +ellps=intl ' +
    '+towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  'EPSG:3812':
    '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 ' +
    '+x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
};

/**
 * Transform interleaved positions (x0, y0, x1, y1, …; longitude before latitude in degrees) in place.
 * Agrees with PROJ's seven-parameter transformation of Lambert 72 to a millimetre; the official NGI grid differs
 * from that by at most 0.33 m.
 */
export function transformPositions(positions: Float64Array, from: CrsCode, to: CrsCode): void {
  if (from === to) return;
  const converter = proj4(DEFINITIONS[from], DEFINITIONS[to]);
  const position: [number, number] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    position[0] = positions[i]!;
    position[1] = positions[i + 1]!;
    const [x, y] = converter.forward(position);
    positions[i] = x;
    positions[i + 1] = y;
  }
}
