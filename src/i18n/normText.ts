import type { Norm, Target } from '../domain/targets/target';
import { formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** A norm in words: "1 laadpunt per 100 inwoners", "0,5 m per inwoner". */
export function normText(
  language: Language,
  target: Pick<Target, 'unit' | 'denominator'>,
  norm: Pick<Norm, 'quantity' | 'per'>,
): string {
  const denominator = translate(language, `denominator.${target.denominator}`, { count: norm.per });
  return translate(language, 'norm.text', {
    quantity: formatNumber(norm.quantity, 4),
    unit: translate(language, `unit.${target.unit}`, { count: norm.quantity }),
    per: norm.per === 1 ? '' : formatNumber(norm.per, 4),
    denominator,
  }).replace(/\s+/g, ' ');
}
