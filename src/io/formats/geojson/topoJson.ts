import { feature } from 'topojson-client';
import type { LayerChoice } from '../formatDriver';
import type { GeometryObject, Topology } from 'topojson-specification';

/** A named object of a topology, as features. */
interface TopologyLayer {
  features: readonly unknown[];
  /** Present where the topology has more than one object. */
  choice?: LayerChoice;
}

/**
 * The features of one object of a topology, in the coordinates that its arcs stand for.
 * @param wanted the name of the object; the first where there is none of that name
 * @returns null for a topology without objects, or with arcs that are not there
 */
export function topologyLayer(document: object, wanted: string | undefined): TopologyLayer | null {
  const topology = document as Topology;
  const layers = Object.keys(topology.objects);
  const layer = layers.find((name) => name === wanted) ?? layers[0];
  if (layer === undefined) return null;
  try {
    const made = feature(topology, topology.objects[layer] as GeometryObject) as unknown as {
      type: string;
      features?: unknown[];
    };
    return { ...(layers.length > 1 && { choice: { layers, layer } }), features: made.features ?? [made] };
  } catch {
    // It reads arcs by number and throws where there is none of that number.
    return null;
  }
}
