/**
 * Names made fit for a form that allows fewer: each different from all others whatever their case, by a number at the
 * end where they would be the same, and no longer than `longest` characters.
 * @param taken names that the form keeps for itself, in lower case
 */
export function uniqueNames(
  names: readonly string[],
  taken: readonly string[] = [],
  longest = Infinity,
): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let unique = name.slice(0, longest);
    for (let number = 2; used.has(unique.toLowerCase()); number++) {
      const end = `_${number}`;
      unique = name.slice(0, longest - end.length) + end;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}
