import { Fragment } from 'react';
import { itemAt } from '../../domain/itemAt';
import { requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language, MessageParams, MessageKey } from '../../i18n/translate';
import type { ReportContent, ReportRow } from '../../state/selectors/report';
import { levelKind } from '../shared/names';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { formatDate } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import { levelSource } from '../../state/selectors/levels';
import { useTranslate } from '../shared/useTranslate';
import { MapLegend } from './MapLegend';
import type { MapTheme } from './mapTheme';
import { ReportMap } from './ReportMap';
import { isPointsOnly } from '../../state/selectors/targetSources';
import { ChangeLabel, ExampleLabel, PartialLabel } from '../shared/Labels';

/** A text of which the words between double asterisks are strong. */
function Emphasis({ text }: { text: string }) {
  return text
    .split('**')
    .map((part, place) =>
      place % 2 === 1 ? <strong key={place}>{part}</strong> : <Fragment key={place}>{part}</Fragment>,
    );
}

/**
 * What the council reads first: on how many targets the area is on schedule, and which is furthest behind. Words
 * between double asterisks are to be emphasised.
 */
export function reportHeadline(
  language: Language,
  { level, rows, schedule }: Pick<ReportContent, 'level' | 'rows' | 'schedule'>,
): string {
  const t = (key: MessageKey, params?: MessageParams) => translate(language, key, params);
  const subject = t(`report.subject.${levelKind(level)}`);
  const { onSchedule, known, furthest } = schedule;
  if (known === 0) return t('report.headline.nothing', { subject });
  const by2030 = rows.every(({ inForce }) => inForce.target.deadline.startsWith('2030')) ? 'yes' : 'no';
  const kind = onSchedule === 0 ? 'none' : onSchedule === known ? 'all' : 'some';
  const on = t(`report.headline.${kind}`, { on: onSchedule, known, subject, by2030 });
  return furthest === null ? on : `${on} ${furthestBehind(language, itemAt(rows, furthest))}`;
}

function furthestBehind(language: Language, { inForce, record }: ReportRow): string {
  const { name, target } = inForce;
  const what =
    name === null
      ? translate(language, `report.furthest.${target.id}`)
      : translate(language, 'report.furthestNamed', { name });
  const gap = requiredWithUnit(language, record, 'gap');
  return record.paceNeeded === null
    ? translate(language, 'report.headline.furthestPast', { what, gap })
    : translate(language, 'report.headline.furthest', {
        what,
        gap,
        pace: requiredText(language, record, 'paceNeeded'),
      });
}

interface Props {
  content: ReportContent;
  /** null while the outlines are on their way. */
  shapes: PrintShapes | null;
  theme: MapTheme;
  /** The sheet with which the plan begins; null where none is on. */
  planSheet: number | null;
}

/** What the report says first: where, as of when, how it stands in a sentence or two, where the plan is, and the map. */
export function ReportHead({ content, shapes, theme, planSheet }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { area, level, rows, schedule, date, plan } = content;
  const examples = rows.filter(({ sources, record }) => sources.synthetic && record.share !== null).length;
  const overline = levelKind(level) === 'municipality' ? 'report.overline' : 'report.overlineOther';
  return (
    <header className="sheet-head">
      <div>
        <p className="sheet-overline">{t(overline, { date: formatDate(language, date) })}</p>
        <h2>{area.name}</h2>
        <p className="sheet-conclusion">
          <Emphasis text={reportHeadline(language, content)} />
        </p>
        {(schedule.unknown > 0 || examples > 0) && (
          <p className="sheet-caution">
            {schedule.unknown > 0 && t('report.headline.unknown', { count: schedule.unknown })}{' '}
            {examples > 0 && t('report.headline.example', { count: examples })}
          </p>
        )}
        {plan && planSheet !== null && (
          <p className="sheet-to-plan">
            {t('report.plan.where', { plan: plan.scenario.name, sheet: planSheet })}
          </p>
        )}
      </div>
      <figure>
        {shapes ? (
          <ReportMap level={level} index={level.areas.indexOf(area)} shapes={shapes} theme={theme} />
        ) : (
          <p className="report-map muted">{t('report.map.pending')}</p>
        )}
        <MapLegend theme={theme} source={levelSource(language, level)} />
      </figure>
    </header>
  );
}

/** How sure a target's number is; the same labels as on the screen, and "estimated" for its denominator. */
export function ReportLabels({ row: { inForce, sources, record, estimated } }: { row: ReportRow }) {
  const t = useTranslate();
  return (
    <>
      <ChangeLabel target={inForce} />
      {sources.synthetic && <ExampleLabel />}{' '}
      {isPointsOnly(sources) && <span className="label">{t('label.points')}</span>}{' '}
      {sources.own && <span className="label label-own">{t('label.own')}</span>}{' '}
      {estimated && <span className="label">{t('label.estimated')}</span>} <PartialLabel record={record} />
    </>
  );
}
