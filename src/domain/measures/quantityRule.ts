/**
 * How much of its target's unit a feature contributes.
 * `property` and `volume` read a number from a column; `length` is metres and `area` square metres in Lambert 72.
 */
export type QuantityRule =
  | { kind: 'count' }
  | { kind: 'length' }
  | { kind: 'area' }
  | { kind: 'property'; name: string }
  | { kind: 'volume'; name: string };

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
  if (text === 'count' || text === 'length' || text === 'area') return { kind: text };
  const [, kind, name] = /^(property|volume):(.+)$/.exec(text) ?? [];
  return name === undefined ? null : { kind: kind as 'property' | 'volume', name };
}

/** The inverse of {@link parseQuantityRule}. */
export function formatQuantityRule(rule: QuantityRule): string {
  return 'name' in rule ? `${rule.kind}:${rule.name}` : rule.kind;
}
