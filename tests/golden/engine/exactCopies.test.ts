import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { AreaParts } from '../../../src/engine/features/areaParts';
import { splitItem } from '../../../src/engine/features/featureLayer';
import { sumFeatures } from '../../../src/engine/features/sumFeatures';
import { polygonLayer } from '../../../src/engine/polygons/polygonLayer';
import type { PolygonColumns } from '../../../src/features/columns';
import { readOk } from '../../helpers/readFixture';
import { realData } from '../../helpers/realData';

const file = realData('areas/gemeente-2025.fgb');

async function municipalities(): Promise<{ polygons: PolygonColumns; count: number }> {
  return (await readOk(new Uint8Array(readFileSync(file!)))).columns;
}

test.skipIf(file === null)(
  'a copy of a municipality is all in that one and leaks into no other',
  async () => {
    const { polygons, count } = await municipalities();
    const areas = new AreaIndex(polygons, count);
    const layer = polygonLayer(polygons);
    const splitter = layer.splitter(areas);
    const parts = new AreaParts(count);
    const { items } = layer.tree;
    for (let item = 0; item < layer.tree.count; item++) {
      splitItem(layer.tree, item, splitter, parts);
      for (const [found, size] of [
        [parts.lambert, items.lambert[item]!],
        [parts.geodesic, items.geodesic[item]!],
      ] as const) {
        for (const area of parts.areas) {
          const whole = area === items.feature[item] ? 1 : 0;
          expect(Math.abs(found[area]! / size - whole)).toBeLessThan(1e-12);
        }
      }
    }
  },
);

test.skipIf(file === null)(
  'municipalities moved by half a kilometre cover each inner one exactly once',
  async () => {
    const { polygons, count } = await municipalities();
    const positions = polygons.positions.map((value, i) => value + (i % 2 ? 0.004 : 0.007));
    const { lambert } = sumFeatures(new AreaIndex(polygons, count), polygonLayer({ ...polygons, positions }));
    const { items } = polygonLayer(polygons).tree;
    const covered = Array.from(items.feature, (area, item) => lambert[area]! / items.lambert[item]!);
    // The data have slivers between neighbours, of some square metres.
    expect(Math.max(...covered)).toBeLessThan(1 + 1e-6);
    expect(covered.filter((share) => Math.abs(share - 1) < 1e-6).length).toBeGreaterThan(150);
  },
);
