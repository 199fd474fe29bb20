import type { PactVersion } from '../../domain/targets/target';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { formatNumber } from '../../i18n/format';
import type { Translate } from '../shared/useTranslate';

/**
 * What the map shows: "Laadpunten per 100 inwoners", or the name alone where the user gave one or there is no norm.
 * @param name the target's name in the chosen language
 */
export function mapTitleText(
  name: string,
  { target, name: ownName }: Pick<TargetInForce, 'target' | 'name'>,
  version: PactVersion,
  t: Translate,
): string {
  const norm = target.norms[version];
  if (!norm || ownName !== null) return name;
  const denominator = t(`denominator.${target.denominator}`, { count: norm.per });
  return t('map.title', {
    target: name,
    per: norm.per === 1 ? denominator : `${formatNumber(norm.per, 4)} ${denominator}`,
  });
}
