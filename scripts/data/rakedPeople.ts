import type { CellShare } from './cellShares';

/** After so many rounds nine in ten whole cells have their own people within 1 %; more change no estimate. */
const ROUNDS = 40;

/**
 * How many people of every cell live in each of its municipalities: those that agree with both things that are known,
 * the people of the cell and the inhabitants of the municipality in the same year. Starts with an even spread by
 * surface and fits the two in turn (iterative proportional fitting: Deming and Stephan 1940), ending with the
 * municipalities, whose totals then hold exactly. People on land outside Flanders stay outside.
 * @param totals inhabitants by NIS code, of every municipality that has a share
 * @returns in the order of the shares
 */
export function rakedPeople(shares: readonly CellShare[], totals: ReadonlyMap<string, number>): Float64Array {
  const people = Float64Array.from(shares, ({ cell, share }) => cell.inhabitants * share);
  const cells = new Map<string, number>();
  const municipalities = new Map<string, number>();
  const number = (known: Map<string, number>, key: string): number => {
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key)!;
  };
  const cellOf = shares.map(({ cell }) => number(cells, `${cell.east},${cell.north}`));
  const municipalityOf = shares.map(({ municipality }) => number(municipalities, municipality));
  const inhabitants = Float64Array.from(municipalities.keys(), (code) => totals.get(code)!);
  const abroad = new Float64Array(cells.size);
  const counted = new Float64Array(cells.size);
  shares.forEach(({ cell, share }, i) => {
    counted[cellOf[i]!] = cell.inhabitants;
    abroad[cellOf[i]!]! -= share;
  });
  abroad.forEach((minusLand, cell) => (abroad[cell] = Math.max(0, 1 + minusLand) * counted[cell]!));

  for (let round = 0; round < ROUNDS; round++) {
    fit(people, municipalityOf, inhabitants);
    const sums = abroad.slice();
    people.forEach((value, i) => (sums[cellOf[i]!]! += value));
    const factors = sums.map((sum, cell) => (sum > 0 ? counted[cell]! / sum : 1));
    people.forEach((_, i) => (people[i]! *= factors[cellOf[i]!]!));
    abroad.forEach((_, cell) => (abroad[cell]! *= factors[cell]!));
  }
  fit(people, municipalityOf, inhabitants);
  return people;
}

/** Multiply the values of every group so that they add up to its total. */
function fit(values: Float64Array, groupOf: readonly number[], totals: Float64Array): void {
  const sums = new Float64Array(totals.length);
  values.forEach((value, i) => (sums[groupOf[i]!]! += value));
  values.forEach((_, i) => (values[i]! *= totals[groupOf[i]!]! / sums[groupOf[i]!]!));
}
