/** Numbers looked at: a service rounds all or none. */
const ENOUGH = 200;
/** So many round numbers are no chance. */
const FEWEST = 6;

/** The largest number of a degree; what lies beyond it is in metres, whatever its CRS is said to be. */
const LARGEST = 180;

/** Looks at the coordinates of features as GeoJSON has them, whether they are degrees of three decimals or fewer. */
export class DegreeDecimals {
  private seen = 0;
  /** Whether one was seen that says it is not so. */
  private other = false;

  /** Whether enough was seen, and all of it degrees and rounded. */
  get areFew(): boolean {
    return !this.other && this.seen >= FEWEST;
  }

  add(feature: unknown): void {
    if (this.other || this.seen >= ENOUGH) return;
    const { geometry } = (feature ?? {}) as { geometry?: { coordinates?: unknown } | null };
    this.look(geometry?.coordinates);
  }

  private look(value: unknown): void {
    if (Array.isArray(value)) {
      const inner = value as unknown[];
      // What stands after two numbers is a height.
      const isPosition = typeof inner[0] === 'number';
      for (const one of isPosition ? inner.slice(0, 2) : inner) if (!this.other) this.look(one);
    } else if (typeof value === 'number') {
      this.seen++;
      this.other = Math.abs(value) > LARGEST || Math.abs(value * 1000 - Math.round(value * 1000)) > 1e-6;
    }
  }
}
