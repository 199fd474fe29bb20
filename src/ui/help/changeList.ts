/** A version in the list of changes, with its parts. */
export interface ChangedVersion {
  title: string;
  parts: { title: string; points: string[] }[];
}

/**
 * The list of changes as it stands in `CHANGELOG.md`: versions (`##`), their parts (`###`) and points (`-`), whose lines are
 * joined. Marks of bold and of code are taken off.
 */
export function changeList(text: string): ChangedVersion[] {
  const versions: ChangedVersion[] = [];
  for (const line of text.replaceAll(/\*\*|`/g, '').split('\n')) {
    const version = versions.at(-1);
    const points = version?.parts.at(-1)?.points;
    if (line.startsWith('## ')) versions.push({ title: line.slice(3), parts: [] });
    else if (line.startsWith('### ')) version?.parts.push({ title: line.slice(4), points: [] });
    else if (line.startsWith('- ')) points?.push(line.slice(2));
    else if (line.startsWith('  ') && points?.length) points.push(`${points.pop()!} ${line.trim()}`);
  }
  return versions;
}
