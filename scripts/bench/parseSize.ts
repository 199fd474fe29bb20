/** The number that `100k`, `1M`, `6.6M` or a plain number says; null for anything else. */
export function parseSize(text: string): number | null {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kKmM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const factor = { k: 1000, m: 1_000_000 }[unit!.toLowerCase()] ?? 1;
  const size = Math.round(Number(digits) * factor);
  return size > 0 ? size : null;
}
