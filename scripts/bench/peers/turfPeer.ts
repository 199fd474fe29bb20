import { featureCollection, pointsWithinPolygon } from '@turf/turf';
import type { BenchData } from '../data/BenchData';
import { everyNth } from '../data/everyNth';
import type { Task } from '../task';
import type { Peer, Run, Runner } from './peer';
import { sampleFeatures } from './sampleFeatures';
import { turfAreas } from './turfAreas';

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
