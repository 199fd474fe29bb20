const value = new Float64Array(1);
const bits = new BigInt64Array(value.buffer);

function step(from: number, by: bigint): number {
  value[0] = from;
  bits[0]! += by;
  return value[0];
}

/** The next double above a positive number. */
export const nextUp = (from: number): number => step(from, 1n);

/** The next double below a positive number. */
export const nextDown = (from: number): number => step(from, -1n);
