import { segmentLengths, segmentSkew } from '../../geo/ellipsoidLengths';
import type { LineColumns } from '../../io/columns';
import type { AreaIndex } from '../areaIndex/areaIndex';
import type { AreaParts } from '../features/areaParts';
import { BorderCrossings } from '../features/borderCrossings';

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

  /** Add the parts of one feature: the lines from `first` up to, not including, `end`. */
  split(lines: LineColumns, first: number, end: number, parts: AreaParts): void {
    for (let line = first; line < end; line++) this.#addLine(lines, line, parts);
  }

  #addLine({ positions, start }: LineColumns, line: number, parts: AreaParts): void {
    const first = 2 * start[line]!;
    const last = 2 * start[line + 1]! - 2;
    if (last < first) return;
    const { sets, edges } = this.#areas;
    const crossings = this.#crossings;
    const lengths = this.#lengths;
    let set = this.#areas.labelAt(positions[first]!, positions[first + 1]!);
    let lambert = 0;
    let geodesic = 0;
    for (let p = first; p < last; p += 2) {
      const ax = positions[p]!;
      const ay = positions[p + 1]!;
      const bx = positions[p + 2]!;
      const by = positions[p + 3]!;
      segmentLengths(ax, ay, bx, by, lengths);
      const segmentLambert = lengths[0]!;
      const segmentGeodesic = lengths[1]!;
      crossings.find(ax, ay, bx, by);
      let rest = 1;
      if (crossings.count > 0) {
        const skew = segmentSkew(ax, ay, bx, by) / 2;
        let reached = 0;
        for (let i = 0; i < crossings.count; i++) {
          const t = crossings.along[i]!;
          const share = t - skew * t * (1 - t);
          this.#add(
            parts,
            set,
            lambert + segmentLambert * (share - reached),
            geodesic + segmentGeodesic * (share - reached),
          );
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
