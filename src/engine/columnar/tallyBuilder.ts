import { emptyTally } from '../../domain/coverage/tally';
import type { Tally } from '../../domain/coverage/tally';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import { CODES, LEFT_OUT, OVERDUE, PLANNED, REALISED } from './countCodes';
import type { FeatureValues } from './featureValues';

/** What features that lie as a whole in the same areas bring together. */
export interface WholeFeatures {
  /** Number of features by code. */
  features: ArrayLike<number>;
  realised: number;
  planned: number;
  geodesic: number;
  assumed: number;
}

/** Adds whole features and parts of features up per area. */
export class TallyBuilder {
  readonly #tally: Tally;
  readonly #values: FeatureValues;

  constructor(areaCount: number, values: FeatureValues) {
    this.#values = values;
    this.#tally = { ...emptyTally(areaCount), geodesic: values.geodesic && new Float64Array(areaCount) };
  }

  /** Add features to each of some areas. */
  addWhole(areas: readonly number[], whole: WholeFeatures): void {
    const { features } = whole;
    const tally = this.#tally;
    for (const area of areas) {
      tally.realised[area]! += whole.realised;
      tally.realisedFeatures[area]! += features[REALISED]!;
      tally.planned[area]! += whole.planned;
      tally.counted[area]! += features[REALISED]! + features[PLANNED]! + features[OVERDUE]!;
      tally.overdue[area]! += features[OVERDUE]!;
      tally.assumed[area]! += whole.assumed;
      if (tally.geodesic) tally.geodesic[area]! += whole.geodesic;
      for (let code = LEFT_OUT; code < CODES; code++) {
        if (features[code]! > 0) this.#leaveOut(code, area, features[code]!);
      }
    }
  }

  /** Add the part of a feature that lies in an area. */
  addPart(feature: number, area: number, share: number, geodesicShare: number): void {
    const { codes, quantity, geodesic, assumed } = this.#values;
    const tally = this.#tally;
    const code = codes[feature]!;
    if (code >= LEFT_OUT) {
      this.#leaveOut(code, area, 1);
      return;
    }
    (code === REALISED ? tally.realised : tally.planned)[area]! +=
      (quantity === null ? 1 : quantity[feature]!) * share;
    tally.counted[area]!++;
    if (code === OVERDUE) tally.overdue[area]!++;
    if (code === REALISED) tally.realisedFeatures[area]! += share;
    if (assumed !== null) tally.assumed[area]! += assumed[feature]!;
    if (tally.geodesic && code === REALISED) tally.geodesic[area]! += geodesic![feature]! * geodesicShare;
  }

  finish(): Tally {
    return this.#tally;
  }

  #leaveOut(code: number, area: number, features: number): void {
    const reason = EXCLUSION_REASONS[code - LEFT_OUT]!;
    const column = (this.#tally.leftOut[reason] ??= new Uint32Array(this.#tally.counted.length));
    column[area]! += features;
  }
}
