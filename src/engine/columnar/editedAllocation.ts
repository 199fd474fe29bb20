import { areaTally } from '../../domain/coverage/tally';
import type { AreaTally, Tally } from '../../domain/coverage/tally';
import type { CountingContext } from '../../domain/measures/countingRule';
import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import type { Columns } from '../../features/columns';
import type { MeasureRecipe } from '../layerRecipe';
import type { ColumnarAllocation } from './columnarAllocation';
import type { ColumnarAreas } from './columnarAreas';
import { featureContributions } from './featureContributions';
import type { Contribution } from './featureContributions';
import { featureValues } from './featureValues';
import { LEFT_OUT, OVERDUE, REALISED } from './countCodes';
import { featureFacts } from './featureFacts';
import { layerShares } from './layerShares';
import { measureLayer } from './measuredLayer';
import { tallyShares } from './tallyShares';

/**
 * A counted layer under edit: one feature is added, changed or removed at a time, and only the areas it touches are
 * answered. The layer it starts from stays as it was; several edited layers can share one.
 */
export class EditedAllocation {
  readonly #areas: ColumnarAreas;
  readonly #recipe: MeasureRecipe;
  readonly #context: CountingContext;
  readonly #base: ColumnarAllocation;
  readonly #tally: Tally;
  /** What a changed feature brings now; empty for one that was removed. */
  readonly #now = new Map<number, Contribution[]>();
  /** First part of every cut feature of the base in its list of parts. */
  readonly #firstPart = new Map<number, number>();

  constructor(areas: ColumnarAreas, base: ColumnarAllocation, context: CountingContext) {
    this.#areas = areas;
    this.#recipe = base.recipe;
    this.#context = context;
    this.#base = base;
    this.#tally = tallyShares(base.shares, featureValues(base.facts, context), base.areaCount);
    base.shares.parts.feature.forEach((feature, part) => {
      if (!this.#firstPart.has(feature)) this.#firstPart.set(feature, part);
    });
  }

  /**
   * Put a feature in the place of feature `id` of the layer, or add it under a number that the layer does not have.
   * @param columns a layer of this one feature, with the columns of the recipe; null removes the feature.
   * @returns the new tallies of the areas that it touched before or touches now.
   */
  change(id: number, columns: Columns | null): Map<number, AreaTally> {
    const before = this.#now.get(id) ?? this.#ofBase(id);
    const now = columns === null ? [] : this.#ofFeature(columns);
    this.#now.set(id, now);
    for (const contribution of before) this.#add(contribution, -1);
    for (const contribution of now) this.#add(contribution, 1);
    const touched = new Set([...before, ...now].map(({ area }) => area));
    return new Map([...touched].map((area) => [area, areaTally(this.#tally, area)]));
  }

  #ofBase(id: number): Contribution[] {
    const { shares, facts } = this.#base;
    if (id >= shares.label.length) return [];
    const first = this.#firstPart.get(id) ?? 0;
    const { feature } = shares.parts;
    let end = first;
    while (end < feature.length && feature[end] === id) end++;
    return featureContributions(shares, facts, id, [first, end], this.#context);
  }

  #ofFeature(columns: Columns): Contribution[] {
    const layer = measureLayer(columns);
    const shares = layerShares(this.#areas.index, layer);
    const facts = featureFacts(columns, this.#recipe, layer.sizes);
    return featureContributions(shares, facts, 0, [0, shares.parts.feature.length], this.#context);
  }

  #add({ area, code, quantity, share, geodesic, assumed }: Contribution, sign: 1 | -1): void {
    const tally = this.#tally;
    if (code >= LEFT_OUT) {
      const column = (tally.leftOut[EXCLUSION_REASONS[code - LEFT_OUT]!] ??= new Uint32Array(
        tally.counted.length,
      ));
      column[area]! += sign;
      return;
    }
    (code === REALISED ? tally.realised : tally.planned)[area]! += sign * quantity;
    tally.counted[area]! += sign;
    if (code === REALISED) tally.realisedFeatures[area]! += sign * share;
    if (assumed) tally.assumed[area]! += sign;
    if (code === OVERDUE) tally.overdue[area]! += sign;
    if (tally.geodesic) tally.geodesic[area]! += sign * geodesic;
  }
}
