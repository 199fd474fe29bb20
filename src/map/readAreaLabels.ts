import type { FeatureCollection } from 'geojson';

/**
 * Read the names and label places of an area file in a worker of its own.
 * @returns stops reading; after that neither callback is called.
 */
export function readAreaLabels(
  url: string,
  onLabels: (labels: FeatureCollection) => void,
  onError: (cause: unknown) => void,
): () => void {
  const worker = new Worker(new URL('./areaLabels.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<FeatureCollection>) => onLabels(data);
  worker.onerror = (event) => {
    event.preventDefault();
    onError(new Error(event.message));
  };
  worker.postMessage(url);
  return () => worker.terminate();
}
