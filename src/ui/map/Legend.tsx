import { trajectoryAt } from '../../domain/targets/trajectory';
import { formatNumber, formatShare } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSelectedIndex } from '../../state/selectors/level';
import { selectShownRecords } from '../../state/selectors/shownRecords';
import { selectTargetRecords } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targetsInForce';
import { useTranslate } from '../shared/useTranslate';
import { classOnMap, legendEntries, ownValueText } from './legendEntries';
import { LegendSwatch } from './LegendSwatch';
import { MeasureLegend } from './MeasureLegend';

/** The classes with how many areas are in each, the schedule, and the chosen area's own value. */
export function Legend() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const records = useApp(selectTargetRecords);
  const shownRecords = useApp(selectShownRecords);
  const index = useApp(selectSelectedIndex);
  const { target } = useApp(selectShownTarget);
  const date = useApp((state) => state.date);
  if (records.length === 0) return null;
  const { expectedShare } = trajectoryAt(target, date);
  const title = t('legend.titleBy', { year: target.deadline.slice(0, 4) });
  const chosen = index === null ? null : records[index];
  return (
    <section className="legend" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {legendEntries(shownRecords, expectedShare, t).map(({ group, text, count }) => (
          <li key={group} className={chosen && classOnMap(chosen) === group ? 'chosen' : undefined}>
            <LegendSwatch group={group} />
            <span className="legend-range">{text}</span>
            <span className="muted" title={t('level.count.own', { count })}>
              {formatNumber(count)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <span className="legend-tick" aria-hidden="true" />
        {t('legend.line', { share: formatShare(expectedShare) })}
        {chosen && (
          <>
            {' · '}
            <strong data-testid="legend-own">{ownValueText(language, chosen)}</strong>
          </>
        )}
      </p>
      <MeasureLegend />
    </section>
  );
}
