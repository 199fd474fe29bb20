import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { lekpTarget } from '../../domain/targets/lekp';
import { formatQuantity } from '../../i18n/format';
import { requiredText } from '../../i18n/requiredText';
import { useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

const WIDTH = 300;
const HEIGHT = 120;
const TOP = 18;
const YEARS = [2021, 2024, 2027, 2030];

/**
 * The straight line from zero in 2021 to the goal at the end of 2030, and what stands at the reference date. Only that
 * one point is known, so no course is drawn up to it: the course from it to the goal is what is still asked.
 */
export function TrajectoryChart({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const date = useApp((state) => state.date);
  const language = useApp((state) => state.language);
  const { unit } = lekpTarget(record.target);
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
      aria-label={`${t('detail.chart')}: ${formatQuantity(realised, unit)}, ${t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })}, ${date}`}
    >
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className="axis" />
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(goal)} className="line-asked" />
      <line x1={now} x2={now} y1={TOP} y2={y(0)} className="line-today" />
      {realised < goal && <line x1={now} x2={WIDTH} y1={y(realised)} y2={y(goal)} className="line-needed" />}
      <circle cx={now} cy={y(realised)} r={4.5} className="point-now" />
      <text x={labelLeft ? now - 4 : now + 4} y={TOP + 8} textAnchor={labelLeft ? 'end' : 'start'}>
        {t('detail.chartToday')}
      </text>
      <text x={WIDTH} y={y(goal) - 6} textAnchor="end">
        {t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })}
      </text>
      {YEARS.map((year) => (
        <text
          key={year}
          x={year === 2030 ? WIDTH : x((year - 2021) / 10)}
          y={TOP + HEIGHT + 16}
          textAnchor={year === 2021 ? 'start' : year === 2030 ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}
