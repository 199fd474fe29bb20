/** The parts of split features, one entry per feature and area. */
export interface SplitParts {
  feature: Uint32Array;
  area: Uint32Array;
  /** Share of the feature's size in Lambert 72, and on the ellipsoid: above 0, at most 1. */
  share: Float64Array;
  geodesicShare: Float64Array;
}

/** Gathers the parts of split features; only features at borders come here, so plain arrays do. */
export class PartsBuilder {
  readonly #feature: number[] = [];
  readonly #area: number[] = [];
  readonly #share: number[] = [];
  readonly #geodesicShare: number[] = [];

  add(feature: number, area: number, share: number, geodesicShare: number): void {
    this.#feature.push(feature);
    this.#area.push(area);
    this.#share.push(share);
    this.#geodesicShare.push(geodesicShare);
  }

  finish(): SplitParts {
    return {
      feature: Uint32Array.from(this.#feature),
      area: Uint32Array.from(this.#area),
      share: Float64Array.from(this.#share),
      geodesicShare: Float64Array.from(this.#geodesicShare),
    };
  }
}
