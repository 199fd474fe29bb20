import { reasonsBySize, countsNothing, leftOutCount } from '../domain/measures/countSummary';
import type { CountSummary } from '../domain/measures/countSummary';
import type { ExclusionReason } from '../domain/measures/exclusion';
import type { Target } from '../domain/targets/target';
import { translate } from './translate';
import type { Language } from './translate';
import { ownFromYear } from '../domain/targets/ownTerms';
import { formatNumber } from './format';

/** Why features were left out of a target: "van voor 2021", with the year of a project that starts at another. */
export function leftOutText(language: Language, reason: ExclusionReason, target: Target): string {
  const year = reason === 'beforeStart' ? ownFromYear(target) : null;
  return typeof year === 'number'
    ? translate(language, 'change.beforeStart', { year: String(year) })
    : translate(language, `leftOut.${reason}`);
}

/** How many features were left out for which reason, the most frequent first. */
export function leftOutReasons(
  language: Language,
  leftOut: Partial<Record<ExclusionReason, number>>,
  target: Target,
): { reason: string; count: number }[] {
  return reasonsBySize(leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason: leftOutText(language, reason, target), count }));
}

/** "12 van voor 2021, 3 zonder jaartal": why features were left out, the commonest first and the rarest as "…". */
function reasonsText(
  language: Language,
  leftOut: CountSummary['leftOut'],
  target: Target,
  most: number,
): string {
  const reasons = reasonsBySize(leftOut).map(([reason, count]) =>
    translate(language, 'how.leftOut', {
      count: formatNumber(count),
      reason: leftOutText(language, reason, target),
    }),
  );
  return [...reasons.slice(0, most), ...(reasons.length > most ? ['…'] : [])].join(', ');
}

/**
 * How much of a layer counts, is planned and is left out, and why, in one sentence without a full stop.
 * @param most reasons that are named
 */
export function countSummaryText(
  language: Language,
  summary: CountSummary,
  target: Target,
  most = Infinity,
): string {
  const { realised, planned, overdue, leftOut } = summary;
  const reasons = reasonsText(language, leftOut, target, most);
  const left = leftOutCount(summary);
  return [
    countsNothing(summary)
      ? translate(language, 'count.none', {})
      : translate(language, 'count.counts', { realised, planned }),
    ...(overdue > 0 ? [translate(language, 'count.overdue', { count: overdue })] : []),
    ...(left > 0 ? [translate(language, 'count.leftOut', { count: left, reasons })] : []),
  ].join('; ');
}

/** What would count, before it does: "3.120 gerealiseerd, 960 gepland, 120 tellen niet mee: 75 zonder jaartal, …". */
export function previewText(language: Language, summary: CountSummary, target: Target): string {
  const { realised, planned, overdue, leftOut } = summary;
  const count = leftOutCount(summary);
  const reasons = reasonsText(language, leftOut, target, Infinity);
  const counts = countsNothing(summary)
    ? translate(language, 'preview.none', {})
    : translate(language, 'preview.counts', { realised, planned });
  return (
    [
      `${counts}${count > 0 ? `, ${translate(language, 'preview.left', { count, reasons })}` : ''}`,
      ...(overdue > 0 ? [translate(language, 'count.overdue', { count: overdue })] : []),
    ].join('; ') + '.'
  );
}
