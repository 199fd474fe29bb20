import * as v from 'valibot';
import lekp from '../../../data/targets/lekp.json';
import { EXCLUSION_REASONS } from '../measures/exclusion';
import { GEOMETRY_KINDS } from '../measures/quantityRule';
import { DENOMINATOR_IDS, GOAL_KINDS, PACT_VERSIONS, TARGET_IDS, UNIT_DIMENSIONS } from './target';
import type { PactVersion, Target, TargetId, TargetSource, UnitId } from './target';

const isoDate = v.pipe(v.string(), v.isoDate());

/** One entry per key, all of them required. */
function forEach<K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>;
}

const norm = v.object({
  quantity: v.pipe(v.number(), v.gtValue(0)),
  per: v.pipe(v.number(), v.gtValue(0)),
  milestone: v.exactOptional(v.object({ quantity: v.number(), date: isoDate })),
  projects: v.exactOptional(v.number()),
  partOf: v.exactOptional(v.object({ quantity: v.number(), condition: v.literal('fossilFree') })),
});

const quantityRule = v.union([
  v.object({ kind: v.picklist(['count', 'length', 'area']) }),
  v.object({ kind: v.picklist(['property', 'volume']), name: v.string() }),
]);

const countingRule = v.object({
  quantity: quantityRule,
  less: v.exactOptional(v.string()),
  fromYear: v.nullable(v.pipe(v.number(), v.integer())),
  minimumArea: v.nullable(v.number()),
  deductRemoved: v.boolean(),
  doubleBothSides: v.boolean(),
  weighConnectors: v.boolean(),
  exclude: v.array(v.object({ column: v.string(), reason: v.picklist(EXCLUSION_REASONS) })),
});

const target = v.object({
  werf: v.picklist([1, 2, 3, 4]),
  kind: v.picklist(GOAL_KINDS),
  unit: v.picklist(Object.keys(UNIT_DIMENSIONS) as UnitId[]),
  denominator: v.picklist(DENOMINATOR_IDS),
  norms: v.object(forEach(PACT_VERSIONS, v.nullable(norm))),
  baseline: isoDate,
  deadline: isoDate,
  flandersTotal: v.nullable(v.number()),
  geometry: v.picklist(GEOMETRY_KINDS),
  counting: countingRule,
  shortName: v.pipe(v.string(), v.regex(/^[a-z]{3}$/)),
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  symbol: v.pipe(v.string(), v.regex(/^M[\d\sa-zA-Z.-]+z$/)),
  fileWords: v.array(v.pipe(v.string(), v.regex(/^[a-z]+\*?$/))),
});

const source = v.object({ title: v.string(), year: v.number(), confidence: v.picklist(['A', 'B', 'C']) });

const checked = v.parse(
  v.object({
    targets: v.object(forEach(TARGET_IDS, target)),
    sources: v.object(forEach(PACT_VERSIONS, source)),
  }),
  lekp,
);

/**
 * The targets of the pact, in the order of the werven, read from `data/targets/lekp.json`.
 * The file is part of the build, so a mistake in it is a defect of ours and throws at start.
 */
export const LEKP_TARGETS: readonly Target[] = TARGET_IDS.map((id) => ({ id, ...checked.targets[id] }));

/** Where the norms of each pact version come from. */
export const LEKP_SOURCES: Record<PactVersion, TargetSource> = checked.sources;

const byId = new Map(LEKP_TARGETS.map((item) => [item.id, item]));

/** A target as the pact has it. */
export function lekpTarget(id: TargetId): Target {
  return byId.get(id)!;
}

/** Whether a text from outside names a target of the pact. */
export function isTargetId(text: string): text is TargetId {
  return (TARGET_IDS as readonly string[]).includes(text);
}
