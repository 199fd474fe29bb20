import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenLayer } from './postgisLayers';

const FILES = { points: 'counts.csv', lines: 'lengths.csv', polygons: 'areas.csv' };

/** What PostGIS found in an area. A count has no ground to be measured on. */
export interface PostgisAnswer {
  lambert72: number;
  ellipsoid: number | null;
}

/** PostGIS's answers by area code; an area that nothing lies in is not among them. */
export function postgisTable(layer: GoldenLayer): Map<string, PostgisAnswer> {
  const [, ...rows] = readFileSync(join(import.meta.dirname, FILES[layer]), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    rows.map((row) => {
      const [code, lambert72, ellipsoid] = row.split(',');
      return [
        code!,
        { lambert72: Number(lambert72), ellipsoid: ellipsoid === undefined ? null : Number(ellipsoid) },
      ];
    }),
  );
}
