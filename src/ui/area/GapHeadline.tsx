import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatQuantity, formatShare, withUnit } from '../../i18n/format';
import { laterFigureText } from '../../i18n/originLine';
import { requiredCount, requiredText } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { useApp } from '../../state/AppContext';
import { noDataReason } from '../../state/selectors/noDataReason';
import { isOutsideUnits } from '../../state/selectors/outsideUnits';
import { hasOnlyTotals } from '../../state/selectors/onlyTotals';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { SpokenFor } from '../shared/PartialLabel';
import { useTranslate } from '../shared/useTranslate';

/** The number of the page and one sentence about it. */
export function GapHeadline({ record, name }: { record: CoverageRecord; name: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const { unit } = record.inForce.target;
  const { later } = useApp((state) => selectTargetSources(state)[record.target]);
  const onlyTotals = useApp((state) => hasOnlyTotals(state, record));
  const isOutside = useApp((state) => isOutsideUnits(state, record));
  const reason = useApp((state) => noDataReason(state, record));
  const { gap } = record;
  return (
    <>
      <p className="headline" data-testid="headline">
        {record.state === 'not applicable' ? (
          <span className="headline-words">{t('detail.notApplicable')}</span>
        ) : gap === null ? (
          <span className="headline-words">{t('detail.noData')}</span>
        ) : gap <= 0 ? (
          <span className="headline-words reached">{t('detail.reachedBig')}</span>
        ) : (
          <>
            <strong>{requiredText(language, record, 'gap')}</strong>{' '}
            <span>
              {t('detail.toGo', { unit: t(`unit.${unit}`, { count: requiredCount(record, 'gap') }) })}
            </span>
          </>
        )}
      </p>
      <p className="say">
        {isOutside
          ? t('detail.outsideSentence', { area: name })
          : reason && !onlyTotals && record.state === 'no data'
            ? t(`detail.noData.${reason}`, { area: name })
            : sentence(record, name, version, language)}{' '}
        {record.realised === null && onlyTotals && t('ownAreas.noFigures')}
        {record.realised === null && later[0] && laterFigureText(language, later[0])}
        {record.realised !== null && <SpokenFor record={record} />}
      </p>
    </>
  );
}

function sentence(record: CoverageRecord, area: string, version: string, language: Language): string {
  const { unit, denominator, deadline } = record.inForce.target;
  const year = deadline.slice(0, 4);
  const { gap, share, paceNeeded, expectedShare } = record;
  if (record.state === 'not applicable')
    return translate(language, 'detail.notApplicableSentence', { version });
  if (gap === null || share === null) {
    return record.goal === null && record.realised !== null
      ? translate(language, 'detail.noGoalSentence', {
          area,
          denominator: translate(language, `denominator.${denominator}`, { count: 2 }),
        })
      : translate(language, 'detail.noDataSentence', { area });
  }
  if (gap <= 0) {
    const surplus = withUnit(language, formatQuantity(-gap, unit), -gap, unit);
    return translate(language, 'detail.reachedSentenceBy', { area, surplus, year });
  }
  if (paceNeeded === null) {
    return translate(language, 'detail.sentencePast', { area, share: formatShare(share) });
  }
  if (paceNeeded > gap) {
    return translate(language, 'detail.sentenceLastYear', { area, year, share: formatShare(share) });
  }
  return translate(language, 'detail.sentenceBy', {
    area,
    year,
    pace: requiredText(language, record, 'paceNeeded'),
    share: formatShare(share),
    expected: formatShare(expectedShare),
  });
}
