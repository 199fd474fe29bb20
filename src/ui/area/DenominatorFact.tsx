import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lekpTarget } from '../../domain/targets/lekp';
import { estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { originLine } from '../../i18n/originLine';
import { useApp } from '../../state/AppContext';
import { selectDenominators } from '../../state/selectors/denominators';
import { selectLevel } from '../../state/selectors/level';
import { isOutsideUnits } from '../../state/selectors/outsideUnits';
import { Fact } from '../shared/Fact';
import { useTranslate } from '../shared/useTranslate';
import { EstimateNote } from './EstimateNote';

/** What a goal is counted against: how many, from which source and year, or how it was estimated. */
export function DenominatorFact({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const id = lekpTarget(record.target).denominator;
  const table = useApp((state) => selectDenominators(state)[id]);
  const own = useApp((state) => {
    const level = selectLevel(state);
    return id === 'inhabitants' && level?.inhabitants ? level : null;
  });
  const { denominator, denominatorEstimate: estimate, denominatorIncomplete: atLeast } = record;
  const { denominatorBySource: bySource } = record;
  const isOutside = useApp((state) => isOutsideUnits(state, record));
  if (!table && !own) return null;
  const words = t(`denominator.${id}`, { count: 2 });
  const source = own
    ? t('how.ownInhabitants', { column: own.inhabitants!.column, file: own.name })
    : originLine(language, { source: table!.entry.source, date: table!.entry.date });
  return (
    <>
      <Fact name={t('how.denominator')}>
        {denominator === null
          ? t(isOutside ? 'how.denominatorOutside' : 'how.denominatorUnknown', { denominator: words })
          : estimate
            ? t(atLeast ? 'estimate.atLeast' : 'estimate.about', {
                value: estimateText(denominator, estimate).value,
              })
            : formatNumber(denominator)}
        {denominator !== null && ` ${words}`}
        {lacksAreas(record) &&
          record.goalDenominator !== null &&
          t('how.denominatorOver', { known: record.goalDenominator })}
        {estimate === null && !isOutside && `, ${source}`}
        {bySource !== null && ` (${t(`label.bySource.${bySource}`)})`}
      </Fact>
      {estimate && (
        <Fact name={t('how.estimate')}>
          <EstimateNote record={record} estimate={estimate} />
        </Fact>
      )}
    </>
  );
}
