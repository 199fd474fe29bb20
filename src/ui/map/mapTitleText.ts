import type { PactVersion, Target } from '../../domain/targets/target';
import { formatNumber } from '../../i18n/format';
import type { Translate } from '../shared/useTranslate';

/** What the map shows: "Laadpunten per 100 inwoners", or the target alone where the pact has no norm. */
export function mapTitleText(target: Target, version: PactVersion, t: Translate): string {
  const norm = target.norms[version];
  const name = t(`target.${target.id}`);
  if (!norm) return name;
  const denominator = t(`denominator.${target.denominator}`, { count: norm.per });
  return t('map.title', {
    target: name,
    per: norm.per === 1 ? denominator : `${formatNumber(norm.per)} ${denominator}`,
  });
}
