import { useId } from 'react';
import { planSteps } from '../../domain/plan/phasing';
import { formatQuantity } from '../../i18n/format';
import { requiredText } from '../../i18n/requiredText';
import { selectScenario } from '../../state/selectors/plan';
import type { PlannedRecord } from '../../state/selectors/plan';
import { useApp } from '../../state/store/AppContext';
import { labelledYears } from '../area/TrajectoryChart';
import { useTranslate } from '../shared/useTranslate';

const WIDTH = 300;
const HEIGHT = 120;
const TOP = 18;

/** A year of a plan: what stands at its beginning and at its end, realised and planned together. */
export interface CourseYear {
  year: number;
  before: number;
  after: number;
}

/**
 * What a plan adds in every year to what is realised now.
 * @param steps what is planned in all by the end of every year, in the unit of `realised`
 */
export function planCourse(steps: ReturnType<typeof planSteps>, realised: number): CourseYear[] {
  let before = realised;
  return steps.map(({ year, quantity }) => {
    const one = { year, before, after: realised + quantity };
    before = one.after;
    return one;
  });
}

/**
 * The straight line to the goal, what stands at the reference date, and from there the steps of the plan, a year each.
 * Where realised and planned do not add up the plan begins at nothing.
 */
export function PlanChart({ planned }: { planned: PlannedRecord }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const colour = useApp((state) => selectScenario(state)?.colour ?? null);
  const hatch = useId();
  const { record, outcome, base, sums, view } = planned;
  const { unit, baseline } = record.inForce.target;
  const goal = outcome.apart === null ? record.goal : null;
  const realised = outcome.apart === null ? record.realised : 0;
  if (realised === null || (goal === null && sums.length === 0)) return null;
  const years = planCourse(planSteps(sums, base, view), realised);
  const from = Number(baseline.slice(0, 4));
  const last = Math.max(base.deadlineYear, years.at(-1)?.year ?? 0);
  const highest = Math.max(goal ?? 0, realised, ...years.map(({ after }) => after)) || 1;
  const y = (value: number) => TOP + HEIGHT * (1 - Math.max(0, value) / highest);
  const x = (time: number) => ((time - from) / (last + 1 - from)) * WIDTH;
  const end = base.deadlineYear + 1;
  // The line of the record is that of the date, so it says where between start and deadline the date lies.
  const now = from + record.expectedShare * (end - from);
  const text = (value: number) => formatQuantity(value, unit);
  const told = years
    .filter(({ before, after }) => before !== after)
    .map(({ year, after }) => t('planPage.chart.step', { year: String(year), quantity: text(after) }));
  return (
    <svg
      className="trajectory plan-chart"
      viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 20}`}
      role="img"
      aria-label={[
        t('planPage.chart', { from: String(from), to: String(last), quantity: text(realised) }),
        ...told,
        ...(goal === null ? [] : [t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })]),
      ].join('; ')}
    >
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className="axis" />
      {goal !== null && (
        <>
          <line x1={0} x2={x(end)} y1={y(0)} y2={y(goal)} className="line-asked" />
          <line x1={x(end)} x2={WIDTH} y1={y(goal)} y2={y(goal)} className="line-asked" />
          <text x={WIDTH} y={y(goal) - 6} textAnchor="end">
            {t('detail.chartGoal', { goal: requiredText(language, record, 'goal') })}
          </text>
        </>
      )}
      {outcome.year < last && (
        <line x1={x(outcome.year + 1)} x2={x(outcome.year + 1)} y1={TOP} y2={y(0)} className="line-today" />
      )}
      {colour !== null && sums.length > 0 && (
        <>
          <pattern
            id={hatch}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={5} height={5} fill="#fff" />
            <rect width={1.8} height={5} fill={colour} />
          </pattern>
          {years.map(({ year, before, after }) => {
            const left = x(Math.max(now, year));
            const width = Math.max(0, x(year + 1) - left);
            return (
              <g key={year}>
                {before !== after && (
                  <rect
                    x={left}
                    y={y(Math.max(before, after))}
                    width={width}
                    height={Math.abs(y(before) - y(after))}
                    fill={`url(#${hatch})`}
                  />
                )}
                <line
                  x1={left}
                  x2={left + width}
                  y1={y(after)}
                  y2={y(after)}
                  stroke={colour}
                  strokeWidth={2}
                />
              </g>
            );
          })}
        </>
      )}
      {outcome.apart === null && <circle cx={x(now)} cy={y(realised)} r={4.5} className="point-now" />}
      {labelledYears(from, last).map((year) => (
        <text
          key={year}
          x={year === last ? WIDTH : x(year)}
          y={TOP + HEIGHT + 16}
          textAnchor={year === from ? 'start' : year === last ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}
