import { expect } from 'vitest';
import type { Progress } from '../../src/io/layerSource';

/** The shares of the work that are told while something is read, where a total is known. */
export function readingShares(): { onProgress: (progress: Progress) => void; shares: number[] } {
  const shares: number[] = [];
  return {
    shares,
    onProgress: ({ stage, done, total }) => {
      if (stage === 'reading' && total) shares.push(done / total);
    },
  };
}

/** Told in order, within the whole. */
export function expectToGoOn(shares: readonly number[]): void {
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
}
