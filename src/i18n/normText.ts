import type { Norm, Target } from '../domain/targets/target';
import { formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** A norm in words: "1 laadpunt per 100 inwoners", "0,5 m per inwoner". @param numberText how numbers are written; default as on the screen. */
export function normText(
  language: Language,
  target: Pick<Target, 'unit' | 'denominator'>,
  norm: Pick<Norm, 'quantity' | 'per'>,
  numberText: (value: number) => string = (value) => formatNumber(value, 4),
): string {
  const denominator = translate(language, `denominator.${target.denominator}`, { count: norm.per });
  return translate(language, 'norm.text', {
    quantity: numberText(norm.quantity),
    unit: translate(language, `unit.${target.unit}`, { count: norm.quantity }),
    per: norm.per === 1 ? '' : numberText(norm.per),
    denominator,
  }).replace(/\s+/g, ' ');
}
