/**
 * A feature that measures less, in metres or square metres, has no size to share out: it lies as a whole where its
 * first position lies.
 */
const SMALLEST_SIZE = 1e-9;

/** What a feature has in each area, while it is being split: metres or square metres. */
export class AreaParts {
  /** In Lambert 72 and on the ellipsoid, by area; 0 for an area that is not in {@link areas}. */
  readonly lambert: Float64Array;
  readonly geodesic: Float64Array;
  /** The whole feature, what lies in no area included. */
  wholeLambert = 0;
  wholeGeodesic = 0;
  /** The areas that something was added to, in the order of their first addition. */
  readonly areas: number[] = [];
  readonly #isListed: Uint8Array;

  constructor(areaCount: number) {
    this.lambert = new Float64Array(areaCount);
    this.geodesic = new Float64Array(areaCount);
    this.#isListed = new Uint8Array(areaCount);
  }

  add(area: number, lambert: number, geodesic: number): void {
    if (this.#isListed[area] === 0) {
      this.#isListed[area] = 1;
      this.areas.push(area);
    }
    this.lambert[area]! += lambert;
    this.geodesic[area]! += geodesic;
  }

  get hasSize(): boolean {
    return this.wholeLambert > SMALLEST_SIZE && this.wholeGeodesic > SMALLEST_SIZE;
  }

  clear(): void {
    for (const area of this.areas) {
      this.lambert[area] = 0;
      this.geodesic[area] = 0;
      this.#isListed[area] = 0;
    }
    this.areas.length = 0;
    this.wholeLambert = 0;
    this.wholeGeodesic = 0;
  }
}
