import type { CostRate } from '../domain/plan/costRate';
import type { NotCounted } from '../domain/plan/countedQuantity';
import type { MeasureKindId } from '../domain/plan/measureKind';
import type { PlanOutcome } from '../domain/plan/phasing';
import type { Target } from '../domain/targets/target';
import { leftOutText } from './countSummaryText';
import { formatNumber } from './format';
import { unclearText } from './measureFactText';
import { translate } from './translate';
import type { Language } from './translate';

/** What a kind of measure is called. */
export function measureKindName(language: Language, kind: MeasureKindId): string {
  return translate(language, `plan.kind.${kind}`);
}

/** Why a measure does not count: "telt niet: 7,3 m² < 10 m²". */
export function notCountedText(language: Language, notCounted: NotCounted, target: Target): string {
  return translate(language, 'plan.doesNotCount', { reason: reasonText(language, notCounted, target) });
}

function reasonText(language: Language, { reason, surface, unclear }: NotCounted, target: Target): string {
  switch (reason) {
    case 'unclear':
      return (unclear ?? []).map((fact) => unclearText(language, fact)).join('; ');
    case 'tooSmall': {
      if (!surface) return leftOutText(language, reason, target);
      // Rounded down: what is just too small must not read as large enough.
      const area = `${formatNumber(Math.floor(surface.area * 10) / 10, 1)}\u00a0m²`;
      return translate(language, 'plan.not.tooSmall', {
        area,
        minimum: `${formatNumber(surface.minimum, 1)}\u00a0m²`,
      });
    }
    case 'noQuantity':
    case 'otherGeometry':
    case 'individual':
      return translate(language, `plan.not.${reason}`);
    default:
      return leftOutText(language, reason, target);
  }
}

/** What a rate holds for, where it comes from and whether VAT is in it, one short text each. */
export function rateTexts(language: Language, { variant, basis, source, year, vat }: CostRate): string[] {
  return [
    ...(variant === null ? [] : [translate(language, `plan.variant.${variant}`)]),
    translate(language, `plan.rate.${basis}`, { source, year: String(year) }),
    translate(language, `plan.vat.${vat}`),
  ];
}

/** When the goal is reached, or why that cannot be said; null where the goal itself is not known. */
export function reachedText(language: Language, { apart, reached, gap }: PlanOutcome): string | null {
  if (apart !== null) return translate(language, `plan.apart.${apart}`);
  if (reached === null) return gap === null ? null : translate(language, 'plan.reached.never');
  const year = reached.kind === 'already' ? '' : String(reached.year);
  return translate(language, `plan.reached.${reached.kind}`, { year });
}
