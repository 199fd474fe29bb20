import type { Columns } from '../../features/columns';

/** Small pieces of land with their inhabitants, to be shared out over areas. */
export interface PopulationUnits {
  /** One feature per unit, with its polygons. */
  columns: Columns;
  /** Inhabitants of every unit; NaN where they are not known. */
  people: Float64Array;
  /** 1 for a unit whose ground is drawn against land that nobody's people are known of, where its border is a guess. */
  atEdge: Uint8Array;
  /** Group of every unit, the municipality that its people are counted with. */
  group: Uint32Array;
  /** Code of every group; null for units that name none. */
  groupCodes: readonly (string | null)[];
}

/** Number the groups in the order in which they are first named. */
export function groupUnits(codes: readonly (string | null)[]): Pick<PopulationUnits, 'group' | 'groupCodes'> {
  const numbers = new Map<string | null, number>();
  const group = Uint32Array.from(codes, (code) => {
    const number = numbers.get(code) ?? numbers.size;
    numbers.set(code, number);
    return number;
  });
  return { group, groupCodes: [...numbers.keys()] };
}
