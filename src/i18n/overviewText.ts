import { REACHED_CLASS } from '../domain/classify/breaksAroundTarget';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import { lacksAreas } from '../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import { isOnSchedule } from '../domain/coverage/schedule';
import type { Schedule } from '../domain/coverage/schedule';
import type { ColumnStanding } from '../domain/overview/columnStanding';
import { behindOf } from '../domain/overview/overviewAreas';
import { relativeValue } from '../domain/overview/relativeClass';
import type { OverviewColour } from '../domain/overview/relativeClass';
import { formatPercents, formatShare } from './format';
import { goalReachedText, requiredWithUnit } from './requiredText';
import { translate } from './translate';
import type { Language } from './translate';

/** One area on one target, as a cell of the overview shows it. */
export interface OverviewCell {
  record: CoverageRecord;
  /** Its share without the plan; null where no plan adds to it, or that is not known. */
  before: number | null;
  synthetic: boolean;
  /** Whether it is still being counted. */
  pending: boolean;
}

/** What a number has to carry with it: what it rests on is estimated, the area's own, or not all known. */
function marksOf({ record, synthetic }: OverviewCell): Record<'estimated' | 'ownNorm' | 'partial', boolean> {
  const { goalEstimate, denominatorBySource, goal, inForce, state } = record;
  return {
    estimated: goal !== null && (goalEstimate ?? denominatorBySource) !== null,
    ownNorm: Boolean(inForce.change?.area),
    // Of invented numbers it says nothing that something is lacking, except whole areas.
    partial: state === 'partial' && (!synthetic || lacksAreas(record)),
  };
}

/** The few signs of a cell: "37", "± 37*", a tick where the goal is reached (between brackets in points alone), a dash without data, a dot without a norm. */
export function cellText(cell: OverviewCell, group: CoverageClass, colour: OverviewColour): string {
  if (cell.pending) return '…';
  if (group === 'noData') return '–';
  if (group === 'notApplicable') return '·';
  const { estimated, ownNorm, partial } = marksOf(cell);
  const value = relativeValue(cell.record, colour);
  const says =
    group === REACHED_CLASS
      ? cell.record.inPoints
        ? '(✓)'
        : '✓'
      : value === null
        ? '!'
        : formatPercents(value);
  return `${estimated ? '±' : ''}${says}${ownNorm ? '*' : ''}${partial ? '°' : ''}`;
}

/** What a plan adds in points of a percent: "+8"; null where it adds none. */
export function addedText({ record, before }: OverviewCell): string | null {
  if (before === null || record.share === null) return null;
  const points = Math.round(100 * record.share) - Math.round(100 * before);
  return points === 0 ? null : `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}

/**
 * The sentence of a cell: "Lommel, Bomen: 37 % van het doel, nog 1.204 bomen te gaan, achter op schema, voorbeeldgegevens."
 * @param target its name in the language
 * @param colour what the cell shows: its number is said too
 */
export function cellSentence(
  language: Language,
  cell: OverviewCell,
  target: string,
  colour: OverviewColour,
): string {
  const { record, before, synthetic, pending } = cell;
  if (pending) {
    const says = translate(language, 'overview.cell.pending');
    return translate(language, 'overview.cell', { area: record.areaName, target, says });
  }
  const { estimated, ownNorm, partial } = marksOf(cell);
  const value = colour === 'share' ? null : relativeValue(record, colour);
  const marks = [
    ...(colour !== 'share' && value !== null && value > 0
      ? [translate(language, `overview.cell.as.${colour}`, { share: formatShare(value) })]
      : []),
    ...(before === null || before === record.share
      ? []
      : [translate(language, 'overview.cell.before', { share: formatShare(before) })]),
    ...(synthetic && record.share !== null ? [translate(language, 'overview.cell.example')] : []),
    ...(estimated ? [translate(language, 'overview.cell.estimated')] : []),
    ...(ownNorm ? [translate(language, 'overview.cell.ownNorm')] : []),
    ...(partial ? [translate(language, 'overview.cell.partial')] : []),
  ];
  return translate(language, 'overview.cell', {
    ...{ area: record.areaName, target },
    says: [standing(language, record), ...marks].join(', '),
  });
}

function standing(language: Language, record: CoverageRecord): string {
  const { share, gap, state, paceNeeded } = record;
  if (state === 'not applicable') return translate(language, 'overview.cell.notApplicable');
  if (share === null || gap === null) return translate(language, 'overview.cell.noData');
  if (gap <= 0)
    return translate(language, 'overview.cell.reached', {
      reached: goalReachedText(language, record),
      share: formatShare(share),
    });
  const says = translate(
    language,
    isOnSchedule(record) ? 'overview.cell.onSchedule' : 'overview.cell.behind',
    { share: formatShare(share), gap: requiredWithUnit(language, record, 'gap') },
  );
  if (paceNeeded === null) return says;
  const pace = requiredWithUnit(language, record, 'paceNeeded');
  return `${says}, ${translate(language, 'overview.cell.pace', { pace })}`;
}

/** A number under a head or behind a row, and the same as a sentence for who listens. */
interface Says {
  short: string;
  sentence: string;
}

/**
 * How many areas of a column are behind. Where nothing is known, or not yet, nobody is said not to be.
 * @param goal a record of the column, which says what its goal is called
 */
export function columnText(
  language: Language,
  { areas, known, behind, reached, unknown }: ColumnStanding,
  goal: Parameters<typeof goalReachedText>[1],
  pending: boolean,
): Says {
  if (pending) return { short: '…', sentence: translate(language, 'overview.cell.pending') };
  if (known === 0 && areas > 0) {
    const says = translate(language, 'overview.cell.noData');
    return { short: says, sentence: says };
  }
  return {
    short: translate(language, 'overview.behind', { count: behind }),
    sentence: translate(language, 'overview.spread', {
      ...{ behind, reached, unknown },
      reachedSays: goalReachedText(language, goal),
    }),
  };
}

/** On how many targets an area is behind; a dash where none is known. */
export function behindText(language: Language, schedule: Schedule): Says {
  const { known } = schedule;
  if (known === 0) return { short: '–', sentence: translate(language, 'overview.cell.noData') };
  const behind = behindOf(schedule);
  return { short: String(behind), sentence: translate(language, 'overview.headline', { behind, known }) };
}
