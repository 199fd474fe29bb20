/** The worker of the map library, for which it has no types: see its `source/worker.ts`. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  import type { WorkerAnswers } from './keepShapes';

  export default class MapWorker {
    readonly actor: WorkerAnswers;
  }
}
