import type { ShareSpread } from '../../domain/compare/shareSpread';
import { placeByShare } from '../../domain/coverage/ranking';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatNumber, formatShare } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { levelKind } from '../shared/names';

/**
 * "Helft van alle gemeenten: 40 % tot 75 %; mediaan 58 %. 12 gebieden zonder gegevens."
 * @param within the larger area that the spread is limited to; null: the spread is of all areas of the level
 */
export function spreadText(
  language: Language,
  kind: ReturnType<typeof levelKind>,
  spread: ShareSpread,
  within: string | null,
): string {
  const half = translate(language, `compare.half.${kind}`, {
    of: within === null ? 'all' : 'part',
    within: within ?? '',
    low: formatShare(spread.lowerQuartile),
    high: formatShare(spread.upperQuartile),
    median: formatShare(spread.median),
  });
  return spread.without === 0
    ? `${half}.`
    : `${half}. ${translate(language, 'compare.without', { count: spread.without })}.`;
}

/** Where one area stands among the others: "Gent: 46 %, plaats 254 van 285"; some of them together have no place. */
export function markText(
  language: Language,
  record: CoverageRecord,
  records: readonly CoverageRecord[],
): string {
  const place = placeByShare(records, record);
  if (place === null || !records.includes(record)) {
    const state = record.state === 'not applicable' ? 'state.not applicable' : 'state.no data';
    return translate(language, 'compare.markUnknown', {
      area: record.areaName,
      state: record.share === null ? translate(language, state) : formatShare(record.share),
    });
  }
  return translate(language, 'compare.mark', {
    area: record.areaName,
    share: formatShare(record.share!),
    place: formatNumber(place.place),
    of: formatNumber(place.of),
  });
}

/** Fewer areas than this have no spread to speak of. */
const FEWEST = 3;

/** Whether enough areas of a level have a share to show how they lie. */
export function hasSpread(records: readonly CoverageRecord[]): boolean {
  return records.filter(({ share }) => share !== null).length >= FEWEST;
}
