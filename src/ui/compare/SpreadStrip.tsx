import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { itemAt } from '../../domain/itemAt';
import { shareSpread } from '../../domain/compare/shareSpread';
import { stripEnd, stripLanes, stripPlace } from '../../domain/compare/stripScale';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatShare } from '../../i18n/format';
import { useApp } from '../../state/store/AppContext';
import type { AreaLevel } from '../../state/store/data';
import { levelKind } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { MARK_SIZE } from './AreaMark';
import { markText, spreadText } from './spreadText';

/** An area to point at, and what it is pointed at with. */
interface StripMark {
  /** One of the areas of the level, or what some of them are all together. */
  record: CoverageRecord;
  symbol: ReactNode;
}

interface Props {
  level: AreaLevel;
  /** One record per area of the level, or of the part of it that lies in a larger area. */
  records: readonly CoverageRecord[];
  /** The name of that larger area. */
  within?: string | null;
  marks: readonly StripMark[];
}

const TICKS = 18;
const AXIS = 18;
/** Width of a mark as a share of the narrowest strip. */
const MARK_APART = 0.065;

const percent = (place: number): string => `${(place * 100).toFixed(2)}%`;

/**
 * Every area of a level as a thin line on the axis of the share of the goal, with the middle half, the median, the
 * straight line of today, and marks on the areas in question. One path draws all areas, so that hundreds stay light.
 * The same stands in words below it. Nothing where no area has a share.
 */
export function SpreadStrip({ level, records, within = null, marks }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const spread = useMemo(() => shareSpread(records), [records]);
  const words = marks.map(({ record }) => markText(language, record, records));
  if (!spread) return null;
  const end = stripEnd(spread.shares);
  const at = (share: number): string => percent(stripPlace(share, end));
  const placed = marks.flatMap((mark) => {
    const { share, areaCode } = mark.record;
    return share === null ? [] : [{ ...mark, key: areaCode, place: stripPlace(share, end) }];
  });
  const lanes = stripLanes(
    placed.map(({ place }) => place),
    MARK_APART,
  );
  const laneHeight = MARK_SIZE - 1;
  const top = laneHeight * (Math.max(-1, ...lanes) + 1);
  const height = top + TICKS + AXIS;
  const laneAt = (order: number): number => top - laneHeight * (itemAt(lanes, order) + 0.5);
  const { expectedShare } = itemAt(records, 0);
  const half = spreadText(language, levelKind(level), spread, within);
  const line = t('compare.line', { share: formatShare(expectedShare) });
  const label = [...words.map((word) => `${word}.`), half, `${line}.`].join(' ');
  return (
    <figure className="strip">
      <svg width="100%" height={height} role="img" aria-label={label}>
        <rect
          className="strip-half"
          x={at(spread.lowerQuartile)}
          width={percent(stripPlace(spread.upperQuartile, end) - stripPlace(spread.lowerQuartile, end))}
          y={top}
          height={TICKS}
        />
        <line className="strip-axis" x2="100%" y1={top + TICKS} y2={top + TICKS} />
        <svg y={top} width="100%" height={TICKS} viewBox={`0 0 1000 ${TICKS}`} preserveAspectRatio="none">
          <path
            className="strip-areas"
            d={spread.shares
              .map((share) => `M${(stripPlace(share, end) * 1000).toFixed(1)} 3V${TICKS}`)
              .join('')}
          />
        </svg>
        {end > 1 && <line className="strip-goal" x1={at(1)} x2={at(1)} y1={top} y2={top + TICKS + 4} />}
        <line
          className="strip-line"
          x1={at(expectedShare)}
          x2={at(expectedShare)}
          y1={top - 4}
          y2={top + TICKS + 4}
        />
        <svg x={at(spread.median)} y={top} overflow="visible">
          <path className="strip-median" d={`M-1 0H1V${TICKS}L4 ${TICKS + 6}H-4L-1 ${TICKS}Z`} />
        </svg>
        {placed.map(({ key, place }, order) => (
          <line
            key={key}
            className="strip-stem"
            x1={percent(place)}
            x2={percent(place)}
            y1={laneAt(order)}
            y2={top + TICKS}
          />
        ))}
        {placed.map(({ key, place, symbol }, order) => (
          <svg key={key} x={percent(place)} y={laneAt(order)} overflow="visible">
            {symbol}
          </svg>
        ))}
        <text x="0" y={height - 3}>
          {formatShare(0)}
        </text>
        {end > 1 && (
          <text x={at(1)} y={height - 3} textAnchor="middle">
            {t('compare.axisGoal')}
          </text>
        )}
        <text x="100%" y={height - 3} textAnchor="end">
          {end === 1
            ? t('compare.axisGoal')
            : spread.highest > end
              ? t('compare.axisMore', { share: formatShare(end) })
              : formatShare(end)}
        </text>
      </svg>
      <figcaption aria-hidden="true">{half}</figcaption>
    </figure>
  );
}

/** What the lines of a strip mean. */
export function StripKey() {
  const t = useTranslate();
  const entry = (symbol: React.ReactNode, meaning: string) => (
    <li>
      <svg width="16" height="18" aria-hidden="true">
        {symbol}
      </svg>
      {meaning}
    </li>
  );
  return (
    <ul className="strip-key" aria-label={t('compare.key')}>
      {entry(<path className="strip-areas" d="M4 3V15M8 3V15M12 3V15" />, t('compare.keyEach'))}
      {entry(<rect className="strip-half" y="2" width="16" height="14" />, t('compare.keyHalf'))}
      {entry(<path className="strip-median" d="M7 0H9V10L12 16H4L7 10Z" />, t('compare.keyMedian'))}
      {entry(<line className="strip-line" x1="8" x2="8" y2="18" />, t('compare.keyLine'))}
    </ul>
  );
}
