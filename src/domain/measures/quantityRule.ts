const MEASURED = ['count', 'length', 'area'] as const;
const FROM_COLUMN = ['property', 'volume'] as const;

/**
 * How much of its target's unit a feature contributes.
 * `property` and `volume` read a number from a column; `length` is metres and `area` square metres in Lambert 72.
 */
export type QuantityRule =
  | { [K in (typeof MEASURED)[number]]: { kind: K } }[(typeof MEASURED)[number]]
  | { [K in (typeof FROM_COLUMN)[number]]: { kind: K; name: string } }[(typeof FROM_COLUMN)[number]];

/** How a rule may be written, for people. */
export const QUANTITY_RULE_FORMS: readonly string[] = [
  ...MEASURED,
  ...FROM_COLUMN.map((kind) => `${kind}:NAME`),
];

/** The same for a regular expression. */
export const QUANTITY_RULE = `${MEASURED.join('|')}|(?:${FROM_COLUMN.join('|')}):.+`;

/** What a layer holds, as the parts of its columns are called. */
export const GEOMETRY_KINDS = ['points', 'lines', 'polygons'] as const;
export type GeometryKind = (typeof GEOMETRY_KINDS)[number];

/** The only geometry that a rule can measure; null for one that counts or reads a number, which any geometry can have. */
export function measuredOn({ kind }: QuantityRule): 'lines' | 'polygons' | null {
  return kind === 'length' ? 'lines' : kind === 'area' ? 'polygons' : null;
}

/**
 * Read a rule as users write it: `count`, `length`, `area`, `property:NAME` or `volume:NAME`.
 * @returns null when the text is none of these.
 */
export function parseQuantityRule(text: string): QuantityRule | null {
  const measured = MEASURED.find((kind) => kind === text);
  if (measured) return { kind: measured };
  const kind = FROM_COLUMN.find((known) => text.startsWith(`${known}:`));
  const name = kind && text.slice(kind.length + 1);
  return kind && name ? { kind, name } : null;
}

/** The inverse of {@link parseQuantityRule}. */
export function formatQuantityRule(rule: QuantityRule): string {
  return 'name' in rule ? `${rule.kind}:${rule.name}` : rule.kind;
}
