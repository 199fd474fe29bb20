import type { ReactNode } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { formatQuantity, formatShare, formatSurplus, withUnit } from '../../i18n/format';
import { laterFigureText } from '../../i18n/originText';
import { requiredCount, requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { useApp } from '../../state/store/AppContext';
import { selectScenario } from '../../state/selectors/plan';
import { selectSubjectInPlan } from '../../state/selectors/planInSight';
import { noDataReason } from '../../state/selectors/layers';
import { isOutsideUnits } from '../../state/selectors/estimates';
import { hasOnlyTotals, selectTargetSources } from '../../state/selectors/targetSources';
import { PlanLabels, SpokenFor } from '../shared/Labels';
import { useTranslate } from '../shared/useTranslate';
import { normPartName, normPartText } from '../../i18n/normTexts';
import { Fact, GoalFact, RequiredFact } from '../shared/Facts';

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
      <div className="headline" data-testid="headline">
        {record.state === 'not applicable' ? (
          <span className="headline-words">{t('detail.notApplicable')}</span>
        ) : gap === null ? (
          <span className="headline-words">{t('detail.noData')}</span>
        ) : gap <= 0 ? (
          <span className="headline-words reached">
            {t(record.inPoints ? 'detail.reachedBigInPoints' : 'detail.reachedBig')}
          </span>
        ) : (
          <>
            <strong>{requiredText(language, record, 'gap')}</strong>{' '}
            <span>
              {t('detail.toGo', { unit: t(`unit.${unit}`, { count: requiredCount(record, 'gap') }) })}
            </span>
          </>
        )}
      </div>
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
    const surplus = withUnit(language, formatSurplus(-gap, unit), -gap, unit);
    const key = record.inPoints ? 'detail.reachedInPointsSentence' : 'detail.reachedSentenceBy';
    return translate(language, key, { area, surplus, year });
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

/** What the plan makes of the gap, where the map shows the plan as well. */
export function AfterPlanLine({ target }: { target: TargetKey }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const planned = useApp((state) => selectSubjectInPlan(state, target));
  const scenario = useApp(selectScenario);
  if (!planned || !scenario) return null;
  const { record, outcome } = planned;
  const { gap, share } = outcome;
  if (gap === null || share === null) return null;
  const params = { plan: scenario.name, year: String(outcome.year), share: formatShare(share) };
  return (
    <p className="say">
      {gap <= 0
        ? t('planPage.afterReached', params)
        : t('planPage.afterOnMap', {
            ...params,
            gap: requiredWithUnit(language, recordAfterPlan(record, outcome, date), 'gap'),
          })}{' '}
      <PlanLabels target={record.inForce} />
    </p>
  );
}

interface Props {
  record: CoverageRecord;
  /** Way to change the norm, shown with it. */
  editNorm?: ReactNode;
  children?: ReactNode;
}

/** Goal, realised, planned, gap and pace, one under the other. */
export function GapFigures({ record, editNorm, children }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { unit } = record.inForce.target;
  const { realised, planned, gap, paceSoFar, paceNeeded } = record;
  return (
    <dl className="figures">
      <GoalFact record={record} editNorm={editNorm} />
      {realised !== null && <Fact name={t('table.realised')}>{formatQuantity(realised, unit)}</Fact>}
      {gap !== null && gap > 0 && <RequiredFact name={t('table.gap')} record={record} quantity="gap" />}
      {gap !== null && gap < 0 && <Fact name={t('detail.surplus')}>{formatSurplus(-gap, unit)}</Fact>}
      {planned !== null && planned !== 0 && (
        <Fact name={t('detail.planned')}>{formatQuantity(planned, unit)}</Fact>
      )}
      {gap !== null && planned !== null && planned !== 0 && gap > 0 && (
        <RequiredFact name={t('detail.gapAfterPlan')} record={record} quantity="gapAfterPlan" />
      )}
      {paceSoFar !== null && (
        <Fact name={t('detail.paceSoFar')}>
          {t('detail.perYear', { text: formatQuantity(paceSoFar, unit) })}
        </Fact>
      )}
      {paceNeeded !== null && paceNeeded > 0 && (
        <Fact name={t('detail.paceNeeded')}>
          {t('detail.perYear', { text: requiredText(language, record, 'paceNeeded') })}
        </Fact>
      )}
      {record.parts.map((part) => (
        <Fact key={part.kind} name={normPartName(language, part)}>
          {normPartText(language, record, part)}
          {part.kind === 'fossilFree' && part.realised === null && <small>{t('part.fossilFreeHelp')}</small>}
        </Fact>
      ))}
      {children}
    </dl>
  );
}
