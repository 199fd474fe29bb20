import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatDate, formatQuantity } from '../../i18n/format';
import { requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

const WIDTH = 300;
const HEIGHT = 120;
const TOP = 18;

/** The first and the last year, and some between that are not too close to the last. */
export function labelledYears(first: number, last: number): number[] {
  const step = Math.max(1, Math.round((last - first) / 3));
  const years = [];
  for (let year = first; year <= last - step; year += step) years.push(year);
  return [...years, last];
}

/**
 * The straight line from zero at the target's start to the goal at its end, and what stands at the reference date. Only
 * that one point is known, so no course is drawn up to it: the course from it to the goal is what is still asked.
 */
export function TrajectoryChart({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const date = useApp((state) => state.date);
  const language = useApp((state) => state.language);
  const { unit, baseline, deadline } = record.inForce.target;
  const [from, to] = [baseline, deadline].map((day) => Number(day.slice(0, 4))) as [number, number];
  const goal = record.goal!;
  const realised = record.realised!;
  const highest = Math.max(goal, realised) || 1;
  const y = (value: number) => TOP + HEIGHT * (1 - value / highest);
  const x = (share: number) => share * WIDTH;
  const now = x(record.expectedShare);
  const labelLeft = now > WIDTH * 0.7;
  return (
    <svg
      className="trajectory"
      viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 20}`}
      role="img"
      aria-label={`${t('detail.chartBy', { from: String(from), year: String(to) })}: ${formatQuantity(realised, unit)}, ${t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })}, ${formatDate(language, date)}`}
    >
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className="axis" />
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(goal)} className="line-asked" />
      <line x1={now} x2={now} y1={TOP} y2={y(0)} className="line-today" />
      {realised < goal && <line x1={now} x2={WIDTH} y1={y(realised)} y2={y(goal)} className="line-needed" />}
      <circle cx={now} cy={y(realised)} r={4.5} className="point-now" />
      {/* At the foot where the point is at the top, with the goal close to it. */}
      <text
        x={labelLeft ? now - 4 : now + 4}
        y={realised > goal ? y(0) - 6 : TOP + 8}
        textAnchor={labelLeft ? 'end' : 'start'}
      >
        {t('detail.chartToday')}
      </text>
      <text x={WIDTH} y={y(goal) - 6} textAnchor="end">
        {t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })}
      </text>
      {labelledYears(from, to).map((year) => (
        <text
          key={year}
          x={year === to ? WIDTH : x((year - from) / (to + 1 - from))}
          y={TOP + HEIGHT + 16}
          textAnchor={year === from ? 'start' : year === to ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}
