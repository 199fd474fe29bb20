import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { localText } from '../../domain/catalog/localText';
import type { DenominatorEstimate } from '../../domain/denominators/denominatorValue';
import { ESTIMATE_RATES, estimateRatesIn } from '../../domain/denominators/estimateRates';
import type { EstimateRate } from '../../domain/denominators/estimateRates';
import { lekpTarget } from '../../domain/targets/lekp';
import { estimateText } from '../../i18n/estimateText';
import { formatDate, formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectPopulationUnits } from '../../state/selectors/populationUnits';
import { selectDenominators } from '../../state/selectors/denominators';
import { selectEstimateError } from '../../state/selectors/estimateError';
import { selectKnownLevel } from '../../state/selectors/knownLevel';
import { useTranslate } from '../shared/useTranslate';

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
export function EstimateNote({ record, estimate }: Props) {
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
            largerMedian: formatNumber(100 * rates.larger.medianError, 2),
          })}{' '}
          {t('how.estimateRatesUncounted', rateParams(rates.municipalityUncounted))}{' '}
          {t('how.estimateRatesSource', {
            outlines: ESTIMATE_RATES.outlines,
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
