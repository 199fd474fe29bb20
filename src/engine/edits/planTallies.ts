import type { LevelShare } from './levelShares';

/** What a level has of a tally: of every area that something touches, ascending, and of what lies in none. */
export interface LevelTally {
  levelId: string;
  areas: Uint32Array;
  /** Small units: sums of whole numbers. */
  amounts: Float64Array;
  /** Measures that lie in the area, wholly or in part. */
  measures: Uint32Array;
  /** Amount in none of the areas, of measures that are drawn. */
  outside: number;
  /** Amount of measures of which only another area is known, or none. */
  undivided: number;
}

/** A tally of planned measures over levels. */
export interface PlanTally {
  tally: string;
  total: number;
  /** 0 for one that has just become empty. */
  measures: number;
  levels: readonly LevelTally[];
}

/** What of a measure stands in one tally. */
export interface TalliedShare {
  tally: string;
  amount: number;
  /** By place of the level. */
  levels: readonly LevelShare[];
}

interface Cell {
  amount: number;
  measures: number;
}

interface Kept {
  total: number;
  /** Sum without signs: while it is a safe integer, so is every sum in the tally. */
  magnitude: number;
  measures: number;
  levels: { cells: Map<number, Cell>; outside: number; undivided: number }[];
}

/** Areas that changed, by tally and by place of the level. */
export type Touched = Map<string, Set<number>[]>;

/**
 * Sums of whole numbers by tally, level and area. Taking a measure away leaves nothing of it behind: what was added and
 * taken away in any order is the same as what was never there.
 */
export class PlanTallies {
  readonly #kept = new Map<string, Kept>();
  readonly #levelIds: readonly string[];

  constructor(levelIds: readonly string[]) {
    this.#levelIds = levelIds;
  }

  /** @param sign 1 to add, -1 to take away what was added before */
  add({ tally, amount, levels }: TalliedShare, sign: 1 | -1, touched?: Touched): void {
    const kept = this.#kept.get(tally) ?? this.#empty();
    kept.total += sign * amount;
    kept.magnitude += sign * Math.abs(amount);
    kept.measures += sign;
    const areasOf = touched && touchedIn(touched, tally, levels.length);
    levels.forEach(({ areas, amounts, outside, undivided }, place) => {
      const level = kept.levels[place]!;
      level.outside += sign * outside;
      level.undivided += sign * undivided;
      areas.forEach((area, at) => {
        areasOf?.[place]!.add(area);
        const cell = level.cells.get(area);
        if (!cell) {
          level.cells.set(area, { amount: sign * amounts[at]!, measures: sign });
          return;
        }
        cell.amount += sign * amounts[at]!;
        cell.measures += sign;
        if (cell.measures === 0) level.cells.delete(area);
      });
    });
    if (kept.measures === 0) this.#kept.delete(tally);
    else this.#kept.set(tally, kept);
  }

  /** Whether with these on top every sum is still a number that a computer holds to the last digit. */
  takes(amounts: readonly Pick<TalliedShare, 'tally' | 'amount'>[]): boolean {
    const magnitudes = new Map<string, number>();
    return amounts.every(({ tally, amount }) => {
      const before = magnitudes.get(tally) ?? this.#kept.get(tally)?.magnitude ?? 0;
      magnitudes.set(tally, before + Math.abs(amount));
      return Number.isSafeInteger(amount) && Number.isSafeInteger(before + Math.abs(amount));
    });
  }

  /** Every tally, by name. @param isAsked by place of the level; the others are left out */
  all(isAsked: (place: number) => boolean): PlanTally[] {
    return [...this.#kept.keys()].sort().map((tally) => this.#tallyOf(tally, isAsked, null));
  }

  /** The tallies that changed, by name, with no more than the areas that did. */
  changed(touched: Touched, isAsked: (place: number) => boolean): PlanTally[] {
    return [...touched.keys()].sort().map((tally) => this.#tallyOf(tally, isAsked, touched.get(tally)!));
  }

  #empty(): Kept {
    const levels = this.#levelIds.map(() => ({ cells: new Map<number, Cell>(), outside: 0, undivided: 0 }));
    return { total: 0, magnitude: 0, measures: 0, levels };
  }

  #tallyOf(
    tally: string,
    isAsked: (place: number) => boolean,
    only: readonly ReadonlySet<number>[] | null,
  ): PlanTally {
    const { total, measures, levels } = this.#kept.get(tally) ?? this.#empty();
    const asked = levels.flatMap(({ cells, outside, undivided }, place): LevelTally[] => {
      if (!isAsked(place)) return [];
      const areas = Uint32Array.from(only ? only[place]! : cells.keys()).sort();
      return [
        {
          levelId: this.#levelIds[place]!,
          areas,
          amounts: Float64Array.from(areas, (area) => cells.get(area)?.amount ?? 0),
          measures: Uint32Array.from(areas, (area) => cells.get(area)?.measures ?? 0),
          ...{ outside, undivided },
        },
      ];
    });
    return { tally, total, measures, levels: asked };
  }
}

function touchedIn(touched: Touched, tally: string, levels: number): Set<number>[] {
  const known = touched.get(tally) ?? Array.from({ length: levels }, () => new Set<number>());
  touched.set(tally, known);
  return known;
}
