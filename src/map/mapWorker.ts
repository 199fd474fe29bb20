import MapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { keepShapes } from './keepShapes';
import { readBlobsInWorker } from './readBlobs';
import type { WorkerProtocols } from './readBlobs';

/** The worker of the map library, which makes itself of where it runs. */
const { worker } = globalThis as { worker?: unknown };
if (worker instanceof MapWorker) {
  keepShapes(worker.actor);
  readBlobsInWorker(globalThis as unknown as WorkerProtocols);
}
