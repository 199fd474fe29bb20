import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

/** The names of the objects of a topology, each a layer. */
export function objectNames(document: object): string[] {
  return Object.keys((document as Topology).objects);
}

/**
 * The features of one object of a topology, in the coordinates that its arcs stand for.
 * @param name one of {@link objectNames}
 * @returns null for a topology with arcs that are not there
 */
export function objectFeatures(document: object, name: string): readonly unknown[] | null {
  const topology = document as Topology;
  try {
    const made = feature(topology, topology.objects[name] as GeometryObject) as unknown as {
      features?: unknown[];
    };
    return made.features ?? [made];
  } catch {
    // It reads arcs by number and throws where there is none of that number.
    return null;
  }
}
