import type { AreaParts } from './plainAllocation';
import type { Share } from './share';

/** A part smaller than this share of its feature is the rounding of a border that only touches. */
const ROUNDING = 1e-10;

/** Collects the parts of features, feature by feature. */
export class AreaPartsBuilder {
  readonly #feature: number[] = [];
  readonly #area: number[] = [];
  readonly #share: number[] = [];

  /**
   * Add the parts of one feature.
   * @param size of the whole feature, in the unit of `share`; a feature without size is whole wherever it lies.
   * @returns whether the feature has a part in any area.
   */
  add(feature: number, share: Share, size: number): boolean {
    const before = this.#feature.length;
    for (const [area, amount] of share) {
      // A polygon that crosses itself may have parts larger than what its ring encloses.
      const part = size === 0 ? 1 : Math.min(1, amount / size);
      if (part < ROUNDING) continue;
      this.#feature.push(feature);
      this.#area.push(area);
      this.#share.push(part);
    }
    return this.#feature.length > before;
  }

  toParts(): AreaParts {
    return {
      feature: Uint32Array.from(this.#feature),
      area: Uint32Array.from(this.#area),
      share: Float64Array.from(this.#share),
    };
  }
}
