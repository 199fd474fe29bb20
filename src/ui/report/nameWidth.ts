/** Mean width of a letter as a part of its height. */
const LETTER = 0.52;

/** About how wide a name is in letters of a height, in the unit of that. */
export function nameWidth(name: string, height: number): number {
  return name.length * LETTER * height;
}
