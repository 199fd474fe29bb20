import {
  along,
  area,
  bbox,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  length,
  lineSplit,
} from '@turf/turf';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import type { BenchData } from '../data/BenchData';
import { everyNth } from '../data/everyNth';
import type { Task } from '../task';
import type { Peer, Run, Runner } from './peer';
import { sampleFeatures } from './sampleFeatures';
import { turfAreas } from './turfAreas';
import type { AreaFeature } from './turfAreas';

/** Features that keep a run within a few seconds. */
const SAMPLE = { points: 50_000, lines: 500, polygons: 100 };

/** Turf with a flatbush over the boxes of the areas: what a careful page would do. */
export const turfFlatbushPeer: Peer = {
  name: 'turf+flatbush',
  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share') return null;
    const { kind, size } = task.layer;
    const areas = await data.areas(task.areas);
    const { features, index } = await turfAreas(areas);
    const stride = Math.ceil(size / SAMPLE[kind]);
    const sample = sampleFeatures(everyNth(await data.layer(task.layer), stride));
    const values = new Float64Array(features.length);
    const share = <F extends Feature>(
      measures: readonly F[],
      part: (measure: F, near: AreaFeature) => number,
    ): void => {
      for (const measure of measures) {
        const near = index.search(...(bbox(measure) as [number, number, number, number]));
        for (const i of near) values[areas.ids[i]!]! += part(measure, features[i]!);
      }
    };
    const run = async (): Promise<Run> => {
      values.fill(0);
      const started = performance.now();
      share(sample.points, countInside);
      share(sample.lines, lengthInside);
      share(sample.polygons, areaInside);
      return { ms: performance.now() - started, values: values.slice(), peakMegabytes: null };
    };
    return { ground: 'sphere', stride, run };
  },
};

function countInside(point: Feature<Point>, near: AreaFeature): number {
  return booleanPointInPolygon(point, near) ? 1 : 0;
}

function lengthInside(line: Feature<LineString>, near: AreaFeature): number {
  const pieces = lineSplit(line, near).features;
  return (pieces.length > 0 ? pieces : [line]).reduce((sum, piece) => {
    const metres = length(piece, { units: 'meters' });
    const middle = along(piece, metres / 2, { units: 'meters' });
    return sum + (booleanPointInPolygon(middle, near) ? metres : 0);
  }, 0);
}

function areaInside(polygon: Feature<Polygon>, near: AreaFeature): number {
  const common = intersect(
    featureCollection<Feature<Polygon>['geometry'] | AreaFeature['geometry']>([polygon, near]),
  );
  return common ? area(common) : 0;
}
