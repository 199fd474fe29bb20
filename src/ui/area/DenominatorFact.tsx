import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { localText } from '../../domain/catalog/localText';
import type { DenominatorEstimate } from '../../domain/denominators/denominatorValue';
import { ESTIMATE_RATES, estimateRatesIn } from '../../domain/denominators/estimateRates';
import type { EstimateRate } from '../../domain/denominators/estimateRates';
import { lekpTarget } from '../../domain/targets/lekp';
import { aboutText, estimateText } from '../../i18n/estimateText';
import { formatDate, formatNumber } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import { selectPopulationUnits, selectEstimateError, isOutsideUnits } from '../../state/selectors/estimates';
import { selectDenominators } from '../../state/selectors/publishedFigures';
import { selectKnownLevel, selectLevel } from '../../state/selectors/levels';
import { useTranslate } from '../shared/useTranslate';
import { originLine } from '../../i18n/originText';
import { Fact } from '../shared/Facts';

interface Props {
  record: CoverageRecord;
  estimate: DenominatorEstimate;
}

/** Of fewer municipalities nine in ten says nothing. */
const ENOUGH = 10;

/** A measured rate as the texts name it. */
function rateParams({ held, count, medianError, ninthError, year }: EstimateRate) {
  return {
    held: formatNumber(held),
    count: formatNumber(count),
    median: formatNumber(100 * medianError, 1),
    ninth: formatNumber(100 * ninthError, 1),
    year: String(year),
  };
}

/** How a denominator was estimated, with which units, how wide the margin is, and how well the way is known to work. */
function EstimateNote({ record, estimate }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const id = lekpTarget(record.target).denominator;
  const units = useApp(selectPopulationUnits).find((one) => one.id === estimate.units);
  const total = useApp((state) => selectDenominators(state)[id]);
  const error = useApp((state) => selectEstimateError(state, estimate.units));
  const schematic = useApp((state) => selectKnownLevel(state)?.schematic ?? false);
  const scaled = units?.level?.areas.every(({ parentCode }) => parentCode === null) !== true;
  const rates =
    id === 'inhabitants' && total && estimate.units === ESTIMATE_RATES.grid
      ? estimateRatesIn(total.entry.year)
      : null;
  const { low, high, hasRange } = estimateText(record.denominator!, estimate);
  return (
    <>
      <span>
        {units?.grid &&
          t('how.estimateCells', {
            size: formatNumber(units.grid.cellSize),
            source: localText(language, units.grid.source),
            date: formatDate(language, units.grid.date),
          })}
        {units?.level &&
          t('how.estimateSectors', { file: units.level.name, column: units.level.inhabitants!.column })}{' '}
        {scaled && total
          ? t(units?.level ? 'how.estimateScaledWhole' : 'how.estimateScaled', {
              denominator: t(`denominator.${id}`, { count: 2 }),
              date: formatDate(language, total.entry.date),
            })
          : t('how.estimateUnscaled')}
      </span>
      {hasRange && <span>{t('how.estimateMargin', { low, high })}</span>}
      {rates && (
        <span>
          {t('how.estimateRates', {
            ...rateParams(rates.municipality),
            larger: formatNumber(rates.larger.held),
            largerCount: formatNumber(rates.larger.count),
            largerMedian: formatNumber(100 * rates.larger.medianError, 1),
          })}{' '}
          {t('how.estimateRatesUncounted', rateParams(rates.municipalityUncounted))}{' '}
          {t('how.estimateRatesSource', {
            date: formatDate(language, ESTIMATE_RATES.date),
          })}
        </span>
      )}
      {error && error.count >= ENOUGH && (
        <span>
          {t('how.estimateError', {
            count: formatNumber(error.count),
            median: formatNumber(100 * error.median, 1),
            ninth: formatNumber(100 * error.ninth, 1),
          })}{' '}
          {schematic && t('how.estimateErrorSchematic')}
        </span>
      )}
    </>
  );
}

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
          : aboutText(language, denominator, estimate, atLeast)}
        {denominator !== null && ` ${words}`}
        {lacksAreas(record) &&
          record.goalDenominator !== null &&
          t('how.denominatorOver', {
            known: aboutText(language, record.goalDenominator, record.goalEstimate, false),
          })}
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
