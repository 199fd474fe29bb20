import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { agreementOf } from '../../domain/coverage/secondCount';
import type { SecondCount } from '../../domain/coverage/secondCount';
import { formatNumber, formatQuantity, withUnit } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** Differences are small: in hundredths of the unit. */
const DECIMALS = 2;

/** Whether a second count finds the number of a record, and where it does not by how much it differs. */
export function SecondCountVerdict({ record, count }: { record: CoverageRecord; count: SecondCount }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { unit } = record.inForce.target;
  const isMeasured = record.geodesic !== null;
  const parts = (['realised', 'planned'] as const).map((of) => {
    const first = record[of] ?? 0;
    return { of, agreement: agreementOf(first, count[of], isMeasured), difference: count[of] - first };
  });
  const agreement = (['different', 'nearly', 'same'] as const).find((one) =>
    parts.some((part) => part.agreement === one),
  )!;
  const quantity = (value: number) => withUnit(language, formatQuantity(value, unit), value, unit);
  const difference = (value: number) =>
    withUnit(language, formatNumber(Math.abs(value), DECIMALS), Math.abs(value), unit);
  return (
    <>
      <p>
        <strong>
          {t(`second.${agreement}`, {
            difference: difference(Math.max(...parts.map((part) => Math.abs(part.difference)))),
          })}
        </strong>{' '}
        {t('second.found', {
          realised: quantity(count.realised),
          plan: count.planned === 0 ? 'none' : 'some',
          planned: quantity(count.planned),
          features: count.features,
        })}
      </p>
      {parts
        .filter((part) => part.agreement === 'different')
        .map((part) => (
          <p key={part.of}>
            {t(part.difference > 0 ? 'second.more' : 'second.less', {
              of: t(`second.${part.of}`),
              difference: difference(part.difference),
            })}
          </p>
        ))}
      {agreement !== 'same' && <p>{t(isMeasured ? 'second.whyMeasured' : 'second.whyCounted')}</p>}
    </>
  );
}
