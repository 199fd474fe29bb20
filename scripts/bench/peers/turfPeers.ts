import { readFileSync } from 'node:fs';
import {
  bbox,
  featureCollection,
  pointsWithinPolygon,
  along,
  area,
  booleanPointInPolygon,
  intersect,
  length,
  lineSplit,
} from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, MultiPolygon, Polygon, LineString, Point } from 'geojson';
import type { BenchAreas, BenchData } from '../data/BenchData';
import { packageFeatures, sampleFeatures } from './peer';
import type { Peer, Run, Runner } from './peer';
import { everyNth } from '../data/sampledPolygons';
import type { Task } from '../benchTasks';

type AreaFeature = Feature<Polygon | MultiPolygon>;

/** The areas as GeoJSON, in the order of the file, with the boxes in a flatbush. */
interface TurfAreas {
  features: AreaFeature[];
  index: Flatbush;
}

/** Read the areas of a run with the package that a user of Turf would take. */
async function turfAreas({ file }: BenchAreas): Promise<TurfAreas> {
  const features = (await packageFeatures(new Uint8Array(readFileSync(file)))) as AreaFeature[];
  const index = new Flatbush(features.length);
  for (const feature of features) {
    const [west, south, east, north] = bbox(feature);
    index.add(west, south, east, north);
  }
  index.finish();
  return { features, index };
}

/** Tests of a point against an area that keep a run within a few seconds. */
const TESTS = 600_000;

/** Turf as its pages show it: `pointsWithinPolygon` for one area after the other. */
export const turfPeer: Peer = {
  name: 'turf',
  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share' || task.layer.kind !== 'points') return null;
    const areas = await data.areas(task.areas);
    const { features } = await turfAreas(areas);
    const stride = Math.ceil((task.layer.size * features.length) / TESTS);
    const points = featureCollection(sampleFeatures(everyNth(await data.layer(task.layer), stride)).points);
    const run = async (): Promise<Run> => {
      const values = new Float64Array(features.length);
      const started = performance.now();
      features.forEach((area, i) => {
        values[areas.ids[i]!] = pointsWithinPolygon(points, area).features.length;
      });
      return { ms: performance.now() - started, values, peakMegabytes: null };
    };
    return { ground: 'sphere', stride, run };
  },
};

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
