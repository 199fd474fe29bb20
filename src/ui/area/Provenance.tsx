import type { TargetInForce } from '../../domain/targets/targetInForce';
import { countingRuleText } from '../../i18n/countingRuleText';
import { useApp } from '../../state/store/AppContext';
import { countingsOf, isPointsOnly, selectTargetSources } from '../../state/selectors/targetSources';
import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { UNKNOWN_REASONS } from '../../domain/measures/exclusion';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import { LEKP_SOURCES } from '../../domain/targets/lekp';
import { aboutText } from '../../i18n/estimateText';
import { formatNumber, formatQuantity, formatShare, withUnit } from '../../i18n/format';
import { boundariesName, selectLevel } from '../../state/selectors/levels';
import { laterFigureText, originLine } from '../../i18n/originText';
import { leftOutText } from '../../i18n/countSummaryText';
import { normText } from '../../i18n/normTexts';
import { ChangeNote } from '../targetChanges/ChangeNote';
import { Fact } from '../shared/Facts';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';
import { DenominatorFact } from './DenominatorFact';
import { FigureCodes, LayerReachText } from './SourceNotes';
import { SpokenFor } from '../shared/Labels';
import { SecondCount } from './SecondCount';
import { partNotes } from '../../features/readPart';
import { translateWithCause } from '../../i18n/translate';

/** Few have figures of their own that were joined. */
const JoinSentence = late(async () => (await import('../shared/JoinSentence')).JoinSentence);

/** Everything one number rests on: formula, norm, denominator and year, source and date, counted and left out. */
export function Provenance({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const sources = useApp((state) => selectTargetSources(state)[record.target]);
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const boundaries = useApp((state) => boundariesName(state, selectLevel(state)));
  const rules = useCountingRules(record.inForce);
  const { target, change } = record.inForce;
  const norm = target.norms[version];
  const { unit } = target;
  const leftOut = Object.entries(record.leftOut) as [ExclusionReason, number][];
  const unknown = leftOut.some(([reason]) => UNKNOWN_REASONS.has(reason));
  const lekp = LEKP_SOURCES[version];
  const { goalEstimate: estimate, goalDenominator: denominator } = record;
  const denominatorText = aboutText(language, denominator ?? 0, estimate, record.goalIncomplete);
  const partlyEstimated = estimate !== null && record.goalIncomplete;
  return (
    <div className="provenance">
      {record.share !== null && norm && (
        <p>
          <code>
            {t(norm.per === 1 ? 'how.formulaOne' : 'how.formula', {
              realised: withUnit(language, formatQuantity(record.realised!, unit), record.realised!, unit),
              denominator: `${denominatorText} ${t(`denominator.${target.denominator}`, { count: denominator! })}`,
              quantity: formatNumber(norm.quantity, 4),
              per: formatNumber(norm.per, 4),
              share: formatShare(record.share),
            })}
          </code>
        </p>
      )}
      <dl>
        {norm && (
          <Fact name={t('how.norm')}>
            {change === null ? (
              <>
                {normText(language, target, norm)} ({lekp.title}, {lekp.year})
              </>
            ) : (
              <>
                {t('norm.by', {
                  norm: normText(language, target, norm),
                  year: target.deadline.slice(0, 4),
                })}
                . <ChangeNote target={record.inForce} />
              </>
            )}
          </Fact>
        )}
        <DenominatorFact record={record} />
        {rules.length > 0 && (
          <Fact name={t('rule.title')}>
            {rules.map((rule) => (
              <span key={rule}>{rule}</span>
            ))}
          </Fact>
        )}
        <Fact name={t('how.source')}>
          {sources.layers.length + sources.figures.length === 0 && t('state.no data')}
          {sources.later.map((one) => (
            <span key={one.date}>{laterFigureText(language, one)}</span>
          ))}
          {sources.figures.map((figures) => (
            <span key={figures.entry.id}>
              {originLine(language, figures.entry)}. {t('how.figure')}.{' '}
              {figures.joined ? <JoinSentence joined={figures.joined} /> : <FigureCodes figures={figures} />}
            </span>
          ))}
          {sources.layers.map((layer) => (
            <span key={layer.id}>
              {originLine(language, { ...layer, source: layer.sourceText })}.{' '}
              {t('how.counted', { count: record.counted })}.
              <LayerReachText layer={layer} />
              {partNotes(layer.report?.notes ?? []).map(
                ({ code, params }) => ` ${translateWithCause(language, `note.${code}`, params)}`,
              )}
            </span>
          ))}
        </Fact>
        {sources.layers.length > 0 && (
          <Fact name={t('how.leftOutTitle')}>
            {leftOut.length === 0
              ? t('how.leftOutNone')
              : leftOut
                  .map(([reason, count]) =>
                    t('how.leftOut', {
                      count: formatNumber(count),
                      reason: leftOutText(language, reason, target),
                    }),
                  )
                  .join('; ')}
          </Fact>
        )}
      </dl>
      {record.geodesic !== null && record.geodesic > 0 && (
        <p>
          {t('how.measured', {
            geodesic: withUnit(language, formatNumber(record.geodesic, 1), record.geodesic, unit),
          })}
          .
        </p>
      )}
      {record.assumed > 0 && <p>{t('how.assumed', { count: record.assumed })}.</p>}
      {record.overdue > 0 && <p>{t('how.overdue', { count: record.overdue })}.</p>}
      {isPointsOnly(sources) && <p>{t('how.points')}</p>}
      {record.state === 'partial' && unknown && <p>{t('how.partial')}</p>}
      {record.state === 'partial' &&
        !unknown &&
        record.assumed + record.overdue === 0 &&
        !partlyEstimated && (
          <p>{lacksAreas(record) ? <SpokenFor record={record} /> : t('how.partialParts')}</p>
        )}
      {partlyEstimated && <p>{t('how.estimatePartial')}</p>}
      {record.goal !== null && estimate === null && !Number.isInteger(record.goal) && (
        <p>{t('how.rounding', { goal: formatNumber(record.goal, 2) })}</p>
      )}
      {sources.synthetic && <p>{t('how.example')}</p>}
      {schematic && sources.layers.length > 0 && <p>{t('how.schematic')}</p>}
      {boundaries !== null && <p>{t('how.boundaries', { name: boundaries })}</p>}
      <SecondCount record={record} />
    </div>
  );
}

/** How the layers and figures of a target were counted, each way once. */
function useCountingRules(inForce: TargetInForce): string[] {
  const language = useApp((state) => state.language);
  const cpeWeights = useApp((state) => state.cpeWeights);
  const sources = useApp((state) => selectTargetSources(state)[inForce.target.id]);
  const settings = { cpeWeights, pointsOnly: isPointsOnly(sources) };
  const texts = countingsOf(sources, inForce.key).map((counting) =>
    countingRuleText(language, inForce.target, counting, settings),
  );
  return [...new Set(texts)];
}
