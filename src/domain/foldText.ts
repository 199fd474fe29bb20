/** Fold case and accents away, so that "liege" finds "Liège". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
