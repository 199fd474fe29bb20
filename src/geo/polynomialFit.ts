/**
 * Coefficients c0, c1, … of the polynomial in (x - centre) that agrees with a smooth function at the Chebyshev nodes
 * of [centre - halfWidth, centre + halfWidth]: close to the best polynomial of that degree there is.
 */
export function polynomialFit(
  value: (x: number) => number,
  centre: number,
  halfWidth: number,
  degree: number,
): number[] {
  const nodes = Array.from({ length: degree + 1 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / (degree + 1)));
  const differences = nodes.map((node) => value(centre + halfWidth * node));
  for (let order = 1; order <= degree; order++) {
    for (let i = degree; i >= order; i--) {
      differences[i] = (differences[i]! - differences[i - 1]!) / (nodes[i]! - nodes[i - order]!);
    }
  }
  // Newton's form to powers of the scaled variable: multiply by (t - node) and add, from the last difference on.
  let powers = [differences[degree]!];
  for (let i = degree - 1; i >= 0; i--) {
    const next = [0, ...powers];
    powers.forEach((power, k) => (next[k]! -= power * nodes[i]!));
    next[0]! += differences[i]!;
    powers = next;
  }
  return powers.map((power, k) => power / halfWidth ** k);
}
