import { pathLengths, segmentLengths, segmentSkew } from '../../geo/ellipsoidLengths';
import type { LineColumns } from '../../features/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import type { AreaParts } from '../features/areaParts';
import { BorderCrossings } from '../features/borderCrossings';
import { CUT } from '../features/featureLayer';

/** No segment crosses a border. */
const NONE = -1;

/**
 * Cuts lines where they cross borders. A segment is straight in degrees, and its length is shared out over its pieces,
 * so the pieces add up to the line. What runs exactly along a border goes to one side, by the tie rule.
 */
export class LineSplitter {
  readonly #areas: AreaIndex;
  readonly #crossings: BorderCrossings;
  readonly #lengths = new Float64Array(2);

  constructor(areas: AreaIndex) {
    this.#areas = areas;
    this.#crossings = new BorderCrossings(areas);
  }

  /**
   * Add the parts of one feature: the lines from `first` up to, not including, `end`. Answers as `FeatureSplitter.split`:
   * most lines near a border do not cross it, and their length is known.
   */
  split(lines: LineColumns, first: number, end: number, parts: AreaParts): number {
    if (end - first === 1) {
      const crossing = this.#firstCrossing(lines, first);
      if (crossing === NONE) return this.#startSet(lines, first);
      this.#addLine(lines, first, crossing, parts);
      return CUT;
    }
    for (let line = first; line < end; line++) {
      this.#addLine(lines, line, this.#firstCrossing(lines, line), parts);
    }
    return CUT;
  }

  #startSet({ positions, start }: LineColumns, line: number): number {
    const first = 2 * start[line]!;
    return this.#areas.labelAt(positions[first]!, positions[first + 1]!);
  }

  /** Place of the first segment that crosses a border, whose crossings are then found; {@link NONE} without one. */
  #firstCrossing({ positions, start }: LineColumns, line: number): number {
    const crossings = this.#crossings;
    const last = 2 * start[line + 1]! - 2;
    for (let p = 2 * start[line]!; p < last; p += 2) {
      crossings.find(positions[p]!, positions[p + 1]!, positions[p + 2]!, positions[p + 3]!);
      if (crossings.count > 0) return p;
    }
    return NONE;
  }

  /** @param crossing as {@link #firstCrossing} answers, just before. */
  #addLine(lines: LineColumns, line: number, crossing: number, parts: AreaParts): void {
    const { positions, start } = lines;
    const last = 2 * start[line + 1]! - 2;
    const lengths = this.#lengths;
    const uncut = crossing === NONE ? last : crossing;
    let set = this.#startSet(lines, line);
    pathLengths(positions, start[line]!, uncut / 2 + 1, lengths);
    let lambert = lengths[0]!;
    let geodesic = lengths[1]!;
    const { sets, edges } = this.#areas;
    const crossings = this.#crossings;
    for (let p = uncut; p < last; p += 2) {
      const ax = positions[p]!;
      const ay = positions[p + 1]!;
      const bx = positions[p + 2]!;
      const by = positions[p + 3]!;
      segmentLengths(ax, ay, bx, by, lengths);
      const segmentLambert = lengths[0]!;
      const segmentGeodesic = lengths[1]!;
      if (p > crossing) crossings.find(ax, ay, bx, by);
      let rest = 1;
      if (crossings.count > 0) {
        const skew = segmentSkew(ax, ay, bx, by) / 2;
        let reached = 0;
        for (let i = 0; i < crossings.count; i++) {
          const t = crossings.along[i]!;
          const share = t - skew * t * (1 - t);
          const part = share - reached;
          this.#add(parts, set, lambert + segmentLambert * part, geodesic + segmentGeodesic * part);
          lambert = 0;
          geodesic = 0;
          reached = share;
          const edge = crossings.edge[i]!;
          set = sets.across(set, edges.left[edge]!, edges.right[edge]!);
        }
        rest = 1 - reached;
      }
      lambert += segmentLambert * rest;
      geodesic += segmentGeodesic * rest;
    }
    this.#add(parts, set, lambert, geodesic);
  }

  #add(parts: AreaParts, set: number, lambert: number, geodesic: number): void {
    parts.wholeLambert += lambert;
    parts.wholeGeodesic += geodesic;
    for (const area of this.#areas.sets.areas[set]!) parts.add(area, lambert, geodesic);
  }
}
