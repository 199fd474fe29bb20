import type { AreaReference } from '../domain/areas/areaReference';
import { CPE_WEIGHT_TABLES } from '../domain/measures/chargingPointEquivalent';
import type { CpeWeightTable } from '../domain/measures/chargingPointEquivalent';
import type { MeasureStatus } from '../domain/measures/measureAttributes';
import type { CostTotal } from '../domain/plan/cost';
import type { CostRate } from '../domain/plan/costRate';
import { countedQuantity, inUnits } from '../domain/plan/countedQuantity';
import type { DrawnSize } from '../domain/plan/countedQuantity';
import { pathDirection } from '../domain/plan/measureKind';
import { formOf } from '../domain/plan/plannedMeasure';
import { UNIT_DIMENSIONS } from '../domain/targets/target';
import { attentionOf } from '../domain/plan/reckonedMeasure';
import type { ReckonedMeasure } from '../domain/plan/reckonedMeasure';
import { formatNumber, formatQuantity, formatShare, withUnit } from './format';
import { formatMoney, formatMoneyShort } from './formatMoney';
import { plannedText, unknownCostText } from './planPageText';
import { measureKindName, notCountedText, rateTexts } from './planText';
import { translate } from './translate';
import type { Language } from './translate';

/** What is drawn or typed of a measure, which is what costs: "1.240 m", "2 aansluitingen"; null for nothing. */
export function drawnText(
  language: Language,
  { measure, held, count: { drawn } }: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>,
): string | null {
  if (drawn === null) return null;
  if (measure.kind === 'charging' && held.target.counting.weighConnectors)
    return translate(language, 'plan.connectors', { count: drawn });
  const { unit } = held.target;
  return withUnit(language, formatQuantity(drawn, unit), drawn, unit);
}

/** What of a measure counts: "2.480 m", "8 CPE"; null where it does not. */
export function countedText(
  language: Language,
  { held, quantity }: Pick<ReckonedMeasure, 'held' | 'quantity'>,
): string | null {
  if (quantity === null) return null;
  return plannedText(language, quantity, { inForce: held });
}

/** That so much counts: "1.240 m telt", "12 bomen tellen". */
export function countsText(language: Language, quantity: number, held: ReckonedMeasure['held']): string {
  // Metres are one length, trees are many.
  const isMany = UNIT_DIMENSIONS[held.target.unit] === 'count';
  return translate(language, 'plan.counts', {
    quantity: plannedText(language, quantity, { inForce: held }),
    count: isMany ? quantity : 1,
  });
}

/**
 * What its kind says of a measure beside what it counts: the distance of its trees, what is drawn of a cycle path, the other
 * table of weights. None where it does not count.
 * @param size what is drawn; null for one that is not
 */
export function kindNotes(
  language: Language,
  { measure, held, count }: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>,
  size: DrawnSize | null,
  cpeWeights: CpeWeightTable,
): string[] {
  if (count.counted === null) return [];
  switch (measure.kind) {
    case 'tree': {
      const { spacing_m, per_tree_m2 } = measure.attributes;
      const form = formOf(measure.place);
      if (form === 'line') return [translate(language, 'pen.inRow', { spacing: formatNumber(spacing_m, 1) })];
      const surface = formatNumber(per_tree_m2, 1);
      return form === 'polygon' ? [translate(language, 'pen.planting', { surface })] : [];
    }
    case 'greenBed':
      return size && size.area > 0 ? [`${formatNumber(size.area, 1)}\u00a0m²`] : [];
    case 'energy':
      return [translate(language, 'pen.oneProject')];
    case 'cyclePath': {
      const quantity = drawnText(language, { measure, held, count }) ?? '';
      const direction = translate(language, `pen.${pathDirection(measure.attributes)}`);
      return [translate(language, 'pen.drawn', { quantity }), direction];
    }
    case 'charging': {
      const other = CPE_WEIGHT_TABLES.find((table) => table !== cpeWeights) ?? cpeWeights;
      const { unit } = held.target;
      const { counted } = countedQuantity(measure, size, { target: held.target, cpeWeights: other });
      const quantity = countedText(language, { held, quantity: counted && inUnits(counted, unit) }) ?? '';
      const table = translate(language, `settings.cpe.${other}`);
      return [translate(language, 'pen.otherWeights', { quantity, table })];
    }
    default:
      return [];
  }
}

/**
 * How the cost of a measure follows: "1.240 m × € 420 = € 520.800; met 50 % cofinanciering € 260.400 eigen middelen".
 * Why it is not known, where it is not.
 */
export function costFormulaText(
  language: Language,
  reckoned: Pick<ReckonedMeasure, 'measure' | 'held' | 'count' | 'cost'>,
  hasRate: boolean,
): string {
  const { cents, ownCents, rate, coFinancing } = reckoned.cost;
  if (cents === null) return translate(language, hasRate ? 'plan.cost.noNumber' : 'plan.cost.noRate');
  const total = formatMoney(cents);
  const said =
    rate === null
      ? translate(language, 'plan.cost.typed', { total })
      : translate(language, rate.per === 1 ? 'plan.cost.byRate' : 'plan.cost.byRatePer', {
          drawn: drawnText(language, reckoned) ?? '',
          rate: formatMoney(Math.round(rate.amount * 100)),
          per: withUnit(language, formatNumber(rate.per, 2), rate.per, reckoned.held.target.unit),
          total,
        });
  if (coFinancing === 0 || ownCents === null) return said;
  return translate(language, 'plan.cost.shared', {
    ...{ said, share: formatShare(coFinancing), own: formatMoney(ownCents) },
  });
}

/** What measures cost together: "samen € 2,94 mln", with how many of which it is not known; never 0 for not known. */
export function totalCostText(language: Language, { cents, measures, unknown }: CostTotal): string | null {
  if (measures === 0) return null;
  const notKnown = unknownCostText(language, unknown);
  if (unknown === measures) return notKnown;
  const total = formatMoneyShort(language, cents);
  return notKnown === null
    ? translate(language, 'plan.cost.together', { total })
    : `${translate(language, 'plan.cost.togetherAtLeast', { total })} · ${notKnown}`;
}

/** What a measure is called: by its own name, or that of its kind. */
export function measureName(language: Language, { name, kind }: ReckonedMeasure['measure']): string {
  return name || measureKindName(language, kind);
}

/** Why a measure is in no count of the plan; null where it is in one. */
export function whyNotText(
  language: Language,
  row: Pick<ReckonedMeasure, 'measure' | 'held' | 'count'>,
  statuses: ReadonlySet<MeasureStatus>,
): string | null {
  const { measure, held, count } = row;
  if (count.notCounted) return notCountedText(language, count.notCounted, held.target);
  if (!statuses.has(measure.status))
    return translate(language, measure.status === 'idea' ? 'plan.not.idea' : 'plan.not.switchedOff');
  const attention = attentionOf(row);
  if (attention === 'noYear') return translate(language, 'plan.not.noYear');
  if (attention === 'late')
    return translate(language, 'plan.not.late', {
      year: String(measure.year),
      deadline: held.target.deadline.slice(0, 4),
    });
  return null;
}

/** The areas that are named of a measure that lies in many. */
const MOST_AREAS = 3;

/** How areas are named where measures lie. */
export interface AreaNames {
  /** By index of the level. */
  shown: (area: number) => string;
  /** Of any level. */
  named: (area: AreaReference) => string;
}

/** Where a measure lies: the areas of the level, or the area that it is or hangs on; empty where it is in none. */
export function areasText(
  language: Language,
  { measure: { place }, areas }: Pick<ReckonedMeasure, 'measure' | 'areas'>,
  names: AreaNames,
): string {
  if (place.kind !== 'geometry') {
    const area = names.named(place.area);
    return place.kind === 'area' ? area : translate(language, 'plan.unlocated', { area });
  }
  const shown = areas.slice(0, MOST_AREAS).map(({ area }) => names.shown(area));
  const more = areas.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(' · ');
}

/** A rate in one line: "Haag of geveltuin, privédomein: € 5,50 per m; indicatief, steunwaarde 2021 (…); btw …". */
export function rateLineText(language: Language, rate: CostRate): string {
  const { kind, variant, amount, per, coFinancing } = rate;
  const name = measureKindName(language, kind);
  const price = translate(language, 'plan.rates.per', {
    per: per === 1 ? '' : `${formatNumber(per, 2)} `,
    unit: translate(language, `plan.rates.unit.${kind}`),
  });
  const [basis, vat] = rateTexts(language, { ...rate, variant: null });
  const said = [
    `${formatMoney(Math.round(amount * 100))} ${price}`,
    ...[basis, vat],
    coFinancing > 0 &&
      translate(language, 'plan.rates.shared', { percent: formatNumber(coFinancing * 100, 1) }),
  ];
  const of = variant === null ? name : `${name}, ${translate(language, `plan.variant.${variant}`)}`;
  return `${of}: ${said.filter(Boolean).join('; ')}`;
}
