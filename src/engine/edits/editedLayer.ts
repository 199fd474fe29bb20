import type { AreaReference } from '../../domain/areas/areaReference';
import type { DrawnSize } from '../../domain/plan/countedQuantity';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Columns } from '../../features/columns';
import type { Amount, AmountsOf, MeasuredParts } from './amounts';
import { areasAround, orderLevels } from './editedLevel';
import type { EditedLevel, LevelOfEdits } from './editedLevel';
import { shareOverLevels } from './levelShares';
import type { Whereabouts } from './levelShares';
import { MeasuredBatch } from './measuredBatch';
import { overlapWith } from './overlap';
import type { Overlap } from './overlap';
import { PlanTallies } from './planTallies';
import type { PlanTally, TalliedShare, Touched } from './planTallies';

/** Where a measure is: a feature of the columns beside it, where it was, in an area as a whole, or nowhere yet. */
export type EditPlace =
  | { kind: 'feature'; feature: number }
  | { kind: 'kept' }
  | { kind: 'area'; area: AreaReference }
  | { kind: 'none' };

/** A measure to add, or to put in the place of the one with the same id. */
export interface MeasureEdit {
  id: string;
  place: EditPlace;
  amounts: AmountsOf;
}

/** What edits changed. */
export interface EditChange {
  /** What is drawn of every measure that was put, in their order; null for one that is not drawn. */
  sizes: readonly (DrawnSize | null)[];
  /** Every tally that changed, by name, with the areas that were touched before or are now. */
  tallies: readonly PlanTally[];
}

/** Measures that add to another tally what they add to one now, as when their year or status changed. */
export interface TallyMove {
  from: string;
  to: string;
  /** None of them adds to `to` already. */
  ids: readonly string[];
}

interface KeptMeasure {
  place: { batch: MeasuredBatch; feature: number } | { area: AreaReference } | null;
  where: Whereabouts | null;
  amounts: readonly Amount[];
  shares: readonly TalliedShare[];
}

const EVERY = (): boolean => true;

/**
 * The measures of a scenario under edit. Each is measured and shared out once, when its geometry comes; another year,
 * status or quantity only moves whole numbers between tallies, and nothing of the counted layers is looked at. Tallies
 * after any history of edits are equal to those of the same measures put fresh, to the last bit.
 */
export class EditedLayer {
  #levels: readonly EditedLevel[];
  #tallies: PlanTallies;
  readonly #measures = new Map<string, KeptMeasure>();

  /** @throws Error for levels that add up from one that is not among them */
  constructor(levels: readonly LevelOfEdits[]) {
    this.#levels = orderLevels(levels);
    this.#tallies = new PlanTallies(this.levelIds);
  }

  /** In the order of counting, which is that of the levels of a share. */
  get levelIds(): readonly string[] {
    return this.#levels.map(({ levelId }) => levelId);
  }

  /** Count on other levels, as when an own area was drawn. Levels with the same outlines as before are not measured again. */
  setLevels(levels: readonly LevelOfEdits[]): void {
    const before = this.#levels;
    this.#levels = orderLevels(levels);
    this.#tallies = new PlanTallies(this.levelIds);
    const known = this.#levels.map(({ index, isSum }) =>
      before.findIndex((level) => level.index === index && level.isSum === isSum),
    );
    const looked = new Map<MeasuredBatch, (readonly MeasuredParts[] | null)[]>();
    for (const measure of this.#measures.values()) {
      const { place, where } = measure;
      if (place && 'batch' in place) {
        const parts = this.#partsOf(place, looked, (at) => known[at] === -1).map((found, at) =>
          known[at] !== -1 && where?.kind === 'drawn' ? where.parts[known[at]!]! : found,
        );
        measure.where = { kind: 'drawn', parts };
      } else measure.where = this.#whereabouts(place, looked, EVERY);
      measure.shares = this.#sharesOf(measure.amounts, measure.where, EVERY);
      for (const share of measure.shares) this.#tallies.add(share, 1);
    }
  }

  /**
   * Put measures: all or none.
   * @param columns the geometry of those whose place is a feature: degrees, EPSG:4326
   * @returns `plan.tooLarge` for an amount that makes a tally larger than a computer can count exactly
   * @throws Error where a measure that is kept in its place is not there
   */
  put(columns: Columns, edits: readonly MeasureEdit[]): Result<EditChange> {
    const measured = this.#measure(columns, edits, EVERY);
    if (!measured) return fail('plan.tooLarge', {});
    const touched: Touched = new Map();
    measured.forEach(({ id, measure }) => this.#replace(id, measure, touched));
    return ok({
      sizes: measured.map(({ size }) => size),
      tallies: this.#tallies.changed(touched, EVERY),
    });
  }

  /**
   * Move what measures add from tally to tally: all or none. Nothing is measured and nothing is shared out again; those
   * that add nothing to the first add nothing to the other.
   * @returns `plan.tooLarge` as {@link put} does
   * @throws Error for a measure that is not there
   */
  move(moves: readonly TallyMove[]): Result<EditChange> {
    const moving = moves.flatMap(({ from, to, ids }) =>
      ids.map((id) => {
        const measure = this.#measures.get(id);
        if (!measure) throw new Error(`measure ${id} is not there`);
        return { measure, from, to };
      }),
    );
    const added = moving.flatMap(({ measure, from, to }) =>
      measure.amounts.filter(({ tally }) => tally === from).map(({ amount }) => ({ tally: to, amount })),
    );
    if (!this.#tallies.takes(added)) return fail('plan.tooLarge', {});
    const touched: Touched = new Map();
    for (const { measure, from, to } of moving) {
      const renamed = <T extends { tally: string }>(one: T): T =>
        one.tally === from ? { ...one, tally: to } : one;
      measure.amounts = measure.amounts.map(renamed);
      measure.shares = measure.shares.map((share) => {
        const moved = renamed(share);
        if (moved === share) return share;
        this.#tallies.add(share, -1, touched);
        this.#tallies.add(moved, 1, touched);
        return moved;
      });
    }
    return ok({ sizes: [], tallies: this.#tallies.changed(touched, EVERY) });
  }

  /** Take measures away; ids that are not there are passed over. */
  remove(ids: readonly string[]): EditChange {
    const touched: Touched = new Map();
    for (const id of ids) this.#replace(id, undefined, touched);
    return { sizes: [], tallies: this.#tallies.changed(touched, EVERY) };
  }

  /**
   * What {@link put} of one measure would change, on some of the levels. Nothing is kept of it, so that a gesture can ask
   * it again and again and stop at any time.
   */
  preview(columns: Columns, edit: MeasureEdit, levelIds: readonly string[]): Result<EditChange> {
    const isAsked = this.#asked(levelIds);
    const isNeeded = this.#withSources(isAsked);
    const [measured] = this.#measure(columns, [edit], isNeeded) ?? [];
    if (!measured) return fail('plan.tooLarge', {});
    const { id, measure, size } = measured;
    const before = this.#measures.get(id);
    const touched: Touched = new Map();
    // Sums of whole numbers: taking it away again leaves them as they were.
    this.#replace(id, measure, touched);
    const tallies = this.#tallies.changed(touched, isAsked);
    this.#replace(id, before, touched);
    return ok({ sizes: [size], tallies });
  }

  /** Every tally on some of the levels, by name. */
  tallies(levelIds: readonly string[]): PlanTally[] {
    return this.#tallies.all(this.#asked(levelIds));
  }

  /** What each measure adds, and where; an empty list for one that is not there or adds nothing. */
  sharesOf(ids: readonly string[]): (readonly TalliedShare[])[] {
    return ids.map((id) => this.#measures.get(id)?.shares ?? []);
  }

  /**
   * What a drawn polygon has in common with measures of the layer, itself apart; see {@link overlapWith}.
   * @param columns one feature. @param id of the measure that it is, or is to be. @param others ids to look among
   */
  overlap(columns: Columns, id: string, others: readonly string[]): Result<Overlap | null> {
    const drawn = others.flatMap((other) => {
      const place = this.#measures.get(other)?.place;
      return other !== id && place && 'batch' in place ? [{ id: other, ...place }] : [];
    });
    return overlapWith({ batch: new MeasuredBatch(columns), feature: 0 }, drawn);
  }

  #asked(levelIds: readonly string[]): (place: number) => boolean {
    return (place) => levelIds.includes(this.#levels[place]!.levelId);
  }

  /** The levels that are asked, and those that add up into them. */
  #withSources(isAsked: (place: number) => boolean): (place: number) => boolean {
    const needed = this.#levels.map((_, place) => isAsked(place));
    for (let place = needed.length - 1; place >= 0; place--) {
      if (needed[place]) for (const { from } of this.#levels[place]!.sums) needed[from] = true;
    }
    return (place) => needed[place]!;
  }

  /** @returns null for amounts that cannot be added up exactly */
  #measure(
    columns: Columns,
    edits: readonly MeasureEdit[],
    isAsked: (place: number) => boolean,
  ): NewMeasure[] | null {
    const batch = new MeasuredBatch(columns);
    const looked = new Map<MeasuredBatch, (readonly MeasuredParts[] | null)[]>();
    const sized = edits.map(({ id, place: wanted, amounts }) => {
      const before = this.#measures.get(id);
      if (wanted.kind === 'kept' && !before) throw new Error(`measure ${id} is not there`);
      const kept = wanted.kind === 'kept' ? before! : null;
      const place = wanted.kind === 'kept' ? before!.place : placeOf(wanted, batch);
      const size = place && 'batch' in place ? place.batch.sizes[place.feature]! : null;
      return { id, kept, place, size, amounts: amounts(size) };
    });
    if (!this.#tallies.takes(sized.flatMap(({ amounts }) => amounts))) return null;
    return sized.map(({ id, kept, place, size, amounts }) => {
      const where = kept ? kept.where : this.#whereabouts(place, looked, isAsked);
      const shares = this.#sharesOf(amounts, where, isAsked, kept);
      return { id, size, measure: { place, where, amounts, shares } };
    });
  }

  #whereabouts(
    place: KeptMeasure['place'],
    looked: Map<MeasuredBatch, (readonly MeasuredParts[] | null)[]>,
    isAsked: (place: number) => boolean,
  ): Whereabouts | null {
    if (!place) return null;
    if ('batch' in place) return { kind: 'drawn', parts: this.#partsOf(place, looked, isAsked) };
    return { kind: 'area', area: place.area, around: areasAround(this.#levels, place.area) };
  }

  /** Where a feature lies on every level that is measured; all features of its batch are looked up when the first is. */
  #partsOf(
    { batch, feature }: { batch: MeasuredBatch; feature: number },
    looked: Map<MeasuredBatch, (readonly MeasuredParts[] | null)[]>,
    isAsked: (place: number) => boolean,
  ): (MeasuredParts | null)[] {
    const known =
      looked.get(batch) ??
      this.#levels.map(({ index, isSum }, at) => (isSum || !isAsked(at) ? null : batch.partsOn(index)));
    looked.set(batch, known);
    return known.map((parts) => parts?.[feature] ?? null);
  }

  #sharesOf(
    amounts: readonly Amount[],
    where: Whereabouts | null,
    isAsked: (place: number) => boolean,
    sharedBefore: Pick<KeptMeasure, 'amounts' | 'shares'> | null = null,
  ): TalliedShare[] {
    return amounts.map((one) => {
      const { tally, amount, piece } = one;
      const same =
        sharedBefore?.amounts.findIndex((old) => old.amount === amount && old.piece === piece) ?? -1;
      const known = sharedBefore?.shares[same]?.levels;
      return { tally, amount, levels: known ?? shareOverLevels(one, where, this.#levels, isAsked) };
    });
  }

  #replace(id: string, measure: KeptMeasure | undefined, touched: Touched): void {
    for (const share of this.#measures.get(id)?.shares ?? []) this.#tallies.add(share, -1, touched);
    for (const share of measure?.shares ?? []) this.#tallies.add(share, 1, touched);
    if (measure) this.#measures.set(id, measure);
    else this.#measures.delete(id);
  }
}

interface NewMeasure {
  id: string;
  size: DrawnSize | null;
  measure: KeptMeasure;
}

function placeOf(place: Exclude<EditPlace, { kind: 'kept' }>, batch: MeasuredBatch): KeptMeasure['place'] {
  if (place.kind === 'feature') return { batch, feature: place.feature };
  return place.kind === 'area' ? { area: place.area } : null;
}
