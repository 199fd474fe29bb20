import type { ReactNode } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { RequiredQuantity } from '../../domain/denominators/estimatedQuantity';
import { requiredRangeText, requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { useTranslate } from './useTranslate';
import { normPartName, normPartText, normText } from '../../i18n/normTexts';

/** A name and what it is, in a description list. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Props {
  name: ReactNode;
  record: CoverageRecord;
  quantity: RequiredQuantity;
}

/** What is required under its name, with its range below it where the denominator is estimated. */
export function RequiredFact({ name, record, quantity }: Props) {
  const language = useApp((state) => state.language);
  const range = requiredRangeText(language, record, quantity);
  return (
    <Fact name={name}>
      {requiredText(language, record, quantity)}
      {range !== null && <small>{range}</small>}
    </Fact>
  );
}

/** The goal under the norm that it comes of; nothing where there is none. @param editNorm way to change the norm */
export function GoalFact({ record, editNorm }: { record: CoverageRecord; editNorm: ReactNode }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const { target } = record.inForce;
  const norm = target.norms[version];
  if (record.goal === null || norm === null) return null;
  const name = (
    <>
      {t('detail.goal', { norm: normText(language, target, norm) })} {editNorm}
    </>
  );
  return <RequiredFact name={name} record={record} quantity="goal" />;
}

/** A known denominator in a table cell; the range of an estimate is said to who cannot see the sign before it. */
export function DenominatorText({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { denominator, denominatorEstimate, denominatorBySource, denominatorIncomplete } = record;
  if (denominator === null) return null;
  if (denominatorEstimate === null) {
    if (denominatorBySource === null) return formatNumber(denominator);
    return (
      <span title={t(`label.bySource.${denominatorBySource}`)}>
        {t('estimate.about', { value: formatNumber(denominator) })}
        <span className="visually-hidden"> {t(`label.bySource.${denominatorBySource}`)}</span>
      </span>
    );
  }
  const { value, low, high, hasRange } = estimateText(denominator, denominatorEstimate);
  return (
    <span title={hasRange ? t('estimate.range', { low, high }) : undefined}>
      {t(denominatorIncomplete ? 'estimate.atLeast' : 'estimate.about', { value })}
      <span className="visually-hidden">
        {' '}
        {hasRange ? t('estimate.spokenRange', { low, high }) : t('label.estimated')}
        {denominatorIncomplete && `, ${t('label.partial')}`}
      </span>
    </span>
  );
}

/** What the norm asks beside its quantity, one line each: "Tussendoel eind 2025: 380 van 402 kWp, niet bereikt". */
export function NormPartLines({ record }: { record: CoverageRecord }) {
  const language = useApp((state) => state.language);
  return (
    <>
      {record.parts.map((part) => (
        <span key={part.kind} className="norm-part">
          {normPartName(language, part)}: {normPartText(language, record, part)}
        </span>
      ))}
    </>
  );
}
