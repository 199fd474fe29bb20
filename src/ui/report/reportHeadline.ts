import { itemAt } from '../../domain/itemAt';
import { requiredText, requiredWithUnit } from '../../i18n/requiredText';
import { translate } from '../../i18n/translate';
import type { Language, MessageParams } from '../../i18n/translate';
import type { MessageKey } from '../../i18n/messageKey';
import type { ReportContent } from '../../state/report/reportContent';
import type { ReportRow } from '../../state/report/reportRow';
import { levelKind } from '../shared/levelKind';

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
