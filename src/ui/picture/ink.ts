/** Weights of the bundled typeface that a picture uses. */
const WEIGHTS = [400, 600, 700] as const;
type Weight = (typeof WEIGHTS)[number];

function font(size: number, weight: Weight): string {
  return `${weight} ${size}px "Source Sans 3", sans-serif`;
}

/** Wait for the letters: a canvas does not fetch them by itself. */
export async function loadLetters(): Promise<void> {
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(font(16, weight))));
}

/** The colour of a variable of the style sheet. */
export function cssColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export interface Words {
  text: string;
  x: number;
  /** The line that the letters stand on. */
  y: number;
  size: number;
  weight?: Weight;
  /** Variable of the style sheet. */
  colour?: string;
  align?: CanvasTextAlign;
  /** Words that would be longer end in an ellipsis. */
  most?: number;
}

/** Write words, and answer how wide they became. */
export function write(paper: CanvasRenderingContext2D, words: Words): number {
  const { text, x, y, size, weight = 400, colour = '--ink', align = 'left', most = Infinity } = words;
  paper.font = font(size, weight);
  paper.fillStyle = cssColour(colour);
  paper.textAlign = align;
  paper.textBaseline = 'alphabetic';
  let shown = text;
  while (paper.measureText(shown).width > most && shown.length > 1)
    shown = `${shown.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
  paper.fillText(shown, x, y);
  return paper.measureText(shown).width;
}

/** A small label: words on a ground of their own. Answers how wide it became. */
export function label(paper: CanvasRenderingContext2D, words: Words & { ground: string }): number {
  const pad = 6;
  paper.font = font(words.size, words.weight ?? 400);
  const width = paper.measureText(words.text).width + 2 * pad;
  const left = words.align === 'right' ? words.x - width : words.x;
  paper.fillStyle = cssColour(words.ground);
  paper.beginPath();
  paper.roundRect(left, words.y - words.size, width, words.size * 1.4, 3);
  paper.fill();
  write(paper, { ...words, align: 'left', x: left + pad });
  return width;
}

/** Words over several lines, none of them wider than `most`; the last of them ends in an ellipsis when there are more. */
export function writeLines(
  paper: CanvasRenderingContext2D,
  words: Words & { most: number; lineHeight: number; lines: number },
): void {
  paper.font = font(words.size, words.weight ?? 400);
  let rest = words.text.split(' ');
  for (let line = 0; line < words.lines && rest.length > 0; line++) {
    let count = rest.length;
    const isLast = line === words.lines - 1;
    while (!isLast && count > 1 && paper.measureText(rest.slice(0, count).join(' ')).width > words.most)
      count--;
    write(paper, { ...words, text: rest.slice(0, count).join(' '), y: words.y + line * words.lineHeight });
    rest = rest.slice(count);
  }
}
