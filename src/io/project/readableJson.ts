const WIDTH = 120;

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : typeof value !== 'object' || value === null;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isPlain(value)) {
    const line = JSON.stringify(value).replaceAll(',', ', ');
    // Only where no text is inside: a comma of a text is not ours to space.
    if (!line.includes('"') && indent.length + line.length <= WIDTH) return line;
  }
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => write(item, inner))]
    : [
        '{',
        '}',
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`),
      ];
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

/**
 * JSON that people and version control read: two spaces of indent, a position or a short list of numbers on one line,
 * the keys in the order they have. The same value always gives the same text, with a line end at its end.
 */
export function readableJson(value: object): string {
  return `${write(value, '')}\n`;
}
