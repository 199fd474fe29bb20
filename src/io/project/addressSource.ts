import { choicesOf } from '../layerSource';
import type { LayerSource } from '../layerSource';
import type { ProjectLayer } from './kinds/ownLayer';

/** From where a layer of the user's own is fetched again, as it was the first time; null for one of a file. */
export function addressSource({
  name,
  origin,
}: Pick<ProjectLayer, 'name' | 'origin'>): Extract<LayerSource, { kind: 'address' }> | null {
  if (origin.kind !== 'address') return null;
  const { url, credit } = origin;
  return { kind: 'address', name, url, ...(credit && { credit }), ...choicesOf(origin) };
}
