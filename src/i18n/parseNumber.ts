/**
 * A number as a Belgian writes it: "1.250", "1250,5" or "1 250"; a point that does not part thousands is taken for the
 * decimal mark.
 * @returns null when it is no number
 */
export function parseNumber(text: string): number | null {
  const compact = text.replaceAll(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) {
    return Number(compact.replaceAll('.', '').replace(',', '.'));
  }
  return /^-?\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : null;
}
