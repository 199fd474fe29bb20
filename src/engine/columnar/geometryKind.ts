import type { Columns } from '../../features/columns';

/** The kind of a feature's geometry as one byte; `mixed` has parts of more than one kind. */
export const GEOMETRY_KIND = { none: 0, points: 1, lines: 2, polygons: 3, mixed: 4 } as const;

/** The kind of every feature of a layer, a value of {@link GEOMETRY_KIND} each. */
export function geometryKinds({ count, points, lines, polygons }: Columns): Uint8Array {
  const kinds = new Uint8Array(count);
  const mark = (features: Uint32Array, kind: number): void => {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]!;
      const known = kinds[feature]!;
      kinds[feature] = known === GEOMETRY_KIND.none || known === kind ? kind : GEOMETRY_KIND.mixed;
    }
  };
  mark(points.feature, GEOMETRY_KIND.points);
  mark(lines.feature, GEOMETRY_KIND.lines);
  mark(polygons.feature, GEOMETRY_KIND.polygons);
  return kinds;
}
