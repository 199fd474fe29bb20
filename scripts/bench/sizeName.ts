/** A number of features as task names have it: `100k`, `1M`, `6.6M`. */
export function sizeName(size: number): string {
  return size >= 1_000_000 ? `${size / 1_000_000}M` : `${size / 1000}k`;
}
