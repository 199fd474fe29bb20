import type { LayerShares } from '../features/shareFeatures';

/** Gathers the parts of cut features; only features at borders come here, so plain arrays do. */
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

  finish(): LayerShares['parts'] {
    return {
      feature: Uint32Array.from(this.#feature),
      area: Uint32Array.from(this.#area),
      share: Float64Array.from(this.#share),
      geodesicShare: Float64Array.from(this.#geodesicShare),
    };
  }
}
