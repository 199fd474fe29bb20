import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { withoutShapes } from './withoutShapes';

/** The worker of the map library, which tells the page of what it read that it did, and no more. */
const worker = self as unknown as {
  postMessage: (message: unknown, how?: StructuredSerializeOptions) => void;
};
const post = worker.postMessage.bind(worker);
worker.postMessage = (message, how) => {
  post(withoutShapes(message), how);
};
