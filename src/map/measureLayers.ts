import type { Layer } from '@deck.gl/core';
import type { MeasureGeometry } from '../engine/measureGeometry';
import { stretchesOf } from './drawnStretches';
import { splitByStanding } from './splitByStanding';
import type { Standing } from './splitByStanding';
import { standingLayers } from './standingLayers';
import type { LayerMaker, MeasureView } from './standingLayers';

/** Left out lies lowest, a plan lies on top of what stands. */
const DRAWING_ORDER: readonly Standing[] = [
  ...(['chosen', 'leftOut', 'realised', 'planned', 'known', 'idea', 'inPlan', 'inProgress'] as const),
];

/** What draws a stretch of a geometry, by standing. */
interface DrawnStretch {
  makers: ReadonlyMap<Standing, LayerMaker[]>;
  weight: number;
}

/** The stretches of a geometry that were split, and those that are still to be. */
interface Drawn {
  made: DrawnStretch[];
  rest: Iterator<DrawnStretch, void>;
}

const drawnOfGeometry = new WeakMap<MeasureGeometry, Drawn>();

/** Layers that come together, and what it takes to prepare them; see {@link STRETCH}. */
export interface LayerStep {
  layers: Layer[];
  weight: number;
}

/**
 * The deck.gl layers of the measures, stretch by stretch as they are split, and at the end all of them in drawing order.
 * Splitting and binary data of a geometry are made once, so that an unchanged measure costs nothing when another one
 * comes or goes. Those of a geometry of several stretches have other ids than those of any other geometry.
 */
export function* measureLayers(
  measures: readonly MeasureGeometry[],
  view: MeasureView,
): Generator<LayerStep, Layer[]> {
  const all: Layer[] = [];
  for (const geometry of measures) {
    const byStanding = new Map<Standing, Layer[]>(DRAWING_ORDER.map((standing) => [standing, []]));
    for (const { makers, weight } of drawnStretches(geometry)) {
      const layers = [...makers].flatMap(([standing, own]) => {
        const made = own.map((make) => make(view));
        byStanding.get(standing)!.push(...made);
        return made;
      });
      yield { layers, weight };
    }
    for (const layers of byStanding.values()) all.push(...layers);
  }
  return all;
}

/** Those that were split before, and then the others, each as it is asked for. */
function* drawnStretches(geometry: MeasureGeometry): Generator<DrawnStretch, void> {
  let drawn = drawnOfGeometry.get(geometry);
  if (!drawn) drawnOfGeometry.set(geometry, (drawn = { made: [], rest: splitStretches(geometry) }));
  yield* drawn.made;
  for (let next = drawn.rest.next(); !next.done; next = drawn.rest.next()) {
    drawn.made.push(next.value);
    yield next.value;
  }
}

let lastInStretches = 0;

function* splitStretches(whole: MeasureGeometry): Generator<DrawnStretch, void> {
  let [own, count] = [0, 0];
  for (const { geometry, weight } of stretchesOf(whole)) {
    // One that takes the place of another is prepared while that is on the screen.
    if (geometry !== whole && own === 0) own = ++lastInStretches;
    const id = own === 0 ? whole.layerId : `${whole.layerId}/${own}.${++count}`;
    const split = splitByStanding(geometry);
    const makers = new Map<Standing, LayerMaker[]>();
    for (const standing of DRAWING_ORDER) {
      const parts = split.get(standing);
      if (parts) makers.set(standing, standingLayers(whole, parts, standing, `${id}/${standing}`));
    }
    yield { makers, weight };
  }
}
