import { projectGrid } from '../../data/gridCells';
import type { GridCell } from '../../data/gridCells';
import type { SeededRandom } from '../../data/seededRandom';

/** Weight of a cell beside its inhabitants: open country has trees and paths too. */
const OPEN_COUNTRY = 150;

/** Half a kilometre in degrees of longitude and latitude, at 51 degrees north. */
const HALF_CELL = [0.00713, 0.0045] as const;

/** Places in Flanders (degrees), more of them where more people live. */
export class PopulationPlaces {
  readonly #centres: Float64Array;
  /** Sum of the weights up to and including every cell. */
  readonly #reach: Float64Array;

  constructor(cells: readonly GridCell[]) {
    this.#centres = Float64Array.from(
      cells.flatMap(({ east, north }) => projectGrid([east + 0.5, north + 0.5])),
    );
    let sum = 0;
    this.#reach = Float64Array.from(cells, ({ inhabitants, share }) => {
      return (sum += (inhabitants + OPEN_COUNTRY) * share);
    });
  }

  /** Write the next place to `out`. */
  next(random: SeededRandom, out: [number, number]): void {
    const weight = random.next() * this.#reach.at(-1)!;
    let low = 0;
    let high = this.#reach.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#reach[middle]! <= weight) low = middle + 1;
      else high = middle;
    }
    out[0] = this.#centres[2 * low]! + random.between(-1, 1) * HALF_CELL[0];
    out[1] = this.#centres[2 * low + 1]! + random.between(-1, 1) * HALF_CELL[1];
  }
}
