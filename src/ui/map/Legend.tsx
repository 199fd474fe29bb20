import { breaksAroundTarget, classOf } from '../../domain/classify/breaksAroundTarget';
import { formatNumber, formatShare } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSelectedIndex } from '../../state/selectors/level';
import { selectTargetRecords } from '../../state/selectors/subject';
import { useTranslate } from '../shared/useTranslate';
import { legendEntries, ownValueText } from './legendEntries';
import { LegendSwatch } from './LegendSwatch';
import { MeasureLegend } from './MeasureLegend';

/** The classes with how many areas are in each, the schedule, and the chosen area's own value. */
export function Legend() {
  const t = useTranslate();
  const records = useApp(selectTargetRecords);
  const index = useApp(selectSelectedIndex);
  const first = records[0];
  if (!first) return null;
  const entries = legendEntries(records, t);
  const chosen = index === null ? null : records[index];
  const chosenClass = chosen && classOf(chosen, breaksAroundTarget(chosen.expectedShare));
  return (
    <section className="legend" aria-label={t('legend.title')}>
      <h3>{t('legend.title')}</h3>
      <ul>
        {entries.map(({ group, text, count }) => (
          <li key={group} className={chosenClass === group ? 'chosen' : undefined}>
            <LegendSwatch group={group} />
            <span className="legend-range">{text}</span>
            <span className="muted" title={t('legend.count', { count })}>
              {formatNumber(count)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <span className="legend-tick" aria-hidden="true" />
        {t('legend.line', { share: formatShare(first.expectedShare) })}
        {chosen && (
          <>
            {' · '}
            <strong data-testid="legend-own">{ownValueText(chosen, t)}</strong>
          </>
        )}
      </p>
      <MeasureLegend />
    </section>
  );
}
