/**
 * The place of a column that somebody names: the one of exactly that name, else the only one that differs in capitals
 * or in blanks around it alone (`NIS` for `nis`).
 * @returns -1 where there is none, or where several are meant as well.
 */
export function columnPlace(names: readonly string[], wanted: string): number {
  const exact = names.indexOf(wanted);
  if (exact !== -1) return exact;
  const plain = (name: string): string => name.trim().toLowerCase();
  const like = names.flatMap((name, place) => (plain(name) === plain(wanted) ? [place] : []));
  return like.length === 1 ? like[0]! : -1;
}
