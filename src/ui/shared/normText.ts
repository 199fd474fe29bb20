import type { Norm, Target } from '../../domain/targets/target';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** A norm in words: "1 laadpunt per 100 inwoners", "0,5 m per inwoner". */
export function normText(language: Language, target: Target, norm: Norm): string {
  const denominator = translate(language, `denominator.${target.denominator}`, { count: norm.per });
  return translate(language, 'norm.text', {
    quantity: formatNumber(norm.quantity, 2),
    unit: translate(language, `unit.${target.unit}`, { count: norm.quantity }),
    per: norm.per === 1 ? '' : formatNumber(norm.per),
    denominator,
  }).replace(/\s+/g, ' ');
}
