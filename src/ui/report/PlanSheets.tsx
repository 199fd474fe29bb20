import type { AreaReference } from '../../domain/areas/areaReference';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { isUnknown } from '../../domain/plan/countedQuantity';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import { formatMoney } from '../../i18n/formatMoney';
import { formatQuantity, formatShare } from '../../i18n/format';
import { statusText } from '../../i18n/measureFactText';
import { drawnText, measureName, rateLineText, whyNotText } from '../../i18n/planMeasureText';
import { costText, gapLeftText, plannedText, unknownCostText } from '../../i18n/planPageText';
import { reachedText } from '../../i18n/planText';
import { requiredText } from '../../i18n/requiredText';
import { targetName } from '../../i18n/stepText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { ReportPlan, ReportPlanRow } from '../../state/selectors/reportPlan';
import { useApp } from '../../state/store/AppContext';
import { PlanChart } from '../plan/PlanChart';
import { BulletBar, planOfBar } from '../shared/BulletBar';
import { useTranslate } from '../shared/useTranslate';
import { planPages } from './planPages';
import type { ListedOfArea, PlanSheet } from './planPages';

/** By which statuses and rates the plan was counted, and whether points count as one equivalent each. */
function noteOf(language: Language, { statuses, pointsAreCpe, rows, measures }: ReportPlan): string {
  const counting = MEASURE_STATUSES.filter((status) => statuses.has(status)).map((status) =>
    translate(language, `words.meaning.${status}`),
  );
  const rates = [...new Set(measures.flatMap(({ row }) => row.cost.rate ?? []))];
  const inPoints = rows.some(({ planned }) => planned.base.inPoints);
  return [
    translate(language, 'report.plan.statuses', { statuses: counting.join(', ') || '–' }),
    ...(inPoints && pointsAreCpe ? [translate(language, 'report.plan.points')] : []),
    ...(rates.length > 0
      ? [
          translate(language, 'report.plan.rates', {
            rates: rates.map((rate) => rateLineText(language, rate)).join('. '),
          }),
        ]
      : []),
  ].join(' ');
}

/** The sheets of the plan of a report: none where no plan is on. */
export function planSheets(
  language: Language,
  plan: ReportPlan | null,
  named: (area: AreaReference) => string,
): PlanSheet[] {
  if (!plan) return [];
  const measures = plan.measures.map((one): ListedOfArea => {
    const { row } = one;
    const { measure } = row;
    const where =
      measure.place.kind === 'unlocated'
        ? translate(language, 'plan.unlocated', { area: named(measure.place.area) })
        : '';
    const others = one.others > 0 ? translate(language, 'report.plan.others', { count: one.others }) : '';
    const said = [whyNotText(language, row, plan.statuses), where, others, measure.lead, measure.note];
    return { ...one, name: measureName(language, measure), details: said.filter(Boolean).join(' · ') };
  });
  return planPages(plan, noteOf(language, plan), measures);
}

/** What one sheet of the plan holds. */
export function PlanSheetBody({ sheet, plan, area }: { sheet: PlanSheet; plan: ReportPlan; area: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  return (
    <>
      {sheet.targets && (
        <>
          {(sheet.targets[0] ?? 0) === 0 && <PlanTotals plan={plan} />}
          <PlanTargets plan={plan} places={sheet.targets} area={area} />
        </>
      )}
      {sheet.hasNote && <p className="sheet-key">{noteOf(language, plan)}</p>}
      {sheet.courses.length > 0 && (
        <div className="sheet-courses">
          {sheet.courses.map((place) => {
            const row = plan.rows[place];
            return (
              row && (
                <figure key={row.planned.record.key}>
                  <figcaption>{targetName(language, row.planned.record.inForce)}</figcaption>
                  <PlanChart planned={row.planned} />
                </figure>
              )
            );
          })}
        </div>
      )}
      {sheet.measures.length > 0 && (
        <>
          <h3>{t('report.plan.measures', { plan: plan.scenario.name, area })}</h3>
          <MeasuresOfArea measures={sheet.measures} statuses={plan.statuses} />
        </>
      )}
    </>
  );
}

/** Which plan, until when, and what it costs here. */
function PlanTotals({ plan }: { plan: ReportPlan }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const { scenario, year, cost } = plan;
  const unknown = unknownCostText(language, cost.unknown);
  return (
    <>
      <h3>{t('report.plan.title', { plan: scenario.name, year: year === null ? 'none' : String(year) })}</h3>
      <p className="sheet-plan-total">
        {cost.measures === 0
          ? t('report.plan.nothing', { plan: scenario.name })
          : t('report.plan.cost', { count: cost.measures, cost: costText(language, cost) })}
        {cost.ownCents !== cost.cents &&
          `, ${t('planPage.cost.own', { amount: formatMoney(cost.ownCents) })}`}
        {unknown !== null && cost.unknown < cost.measures && `; ${unknown}`}
      </p>
    </>
  );
}

const COLUMNS = ['goal', 'realised', 'planned', 'gap', 'share', 'reached', 'cost', 'bar'] as const;

interface PlanTargetsProps {
  plan: ReportPlan;
  /** Which of its rows. */
  places: readonly number[];
  area: string;
}

/** Targets after the plan: what is planned, what is left, when it is reached, and what that costs. */
function PlanTargets({ plan, places, area }: PlanTargetsProps) {
  const t = useTranslate();
  return (
    <table className="sheet-table sheet-targets sheet-after">
      <caption className="visually-hidden">
        {t('report.plan.table', { area, plan: plan.scenario.name })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {t('plan.column.target')}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'reached' ? 'text' : undefined}>
              {t(`report.plan.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const row = plan.rows[place];
          return row && <PlanTargetRow key={place} row={row} colour={plan.scenario.colour} />;
        })}
      </tbody>
    </table>
  );
}

function PlanTargetRow({ row: { planned, cost }, colour }: { row: ReportPlanRow; colour: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const { record, outcome, sums } = planned;
  const { unit } = record.inForce.target;
  const after = recordAfterPlan(record, outcome, date);
  const dash = <span className="muted">–</span>;
  const { gap } = outcome;
  return (
    <tr>
      <th scope="row" className="text">
        {targetName(language, record.inForce)}
      </th>
      <td>{record.goal === null ? dash : requiredText(language, record, 'goal')}</td>
      <td>{record.realised === null ? dash : formatQuantity(record.realised, unit)}</td>
      <td>
        {outcome.planned.measures === 0 ? dash : plannedText(language, outcome.planned.quantity, record)}
      </td>
      <td className="gap">
        {gap === null ? (
          <span className="muted">{outcome.apart === 'points' ? t('report.plan.apart') : '–'}</span>
        ) : gap > 0 ? (
          gapLeftText(language, after)
        ) : (
          <span className="surplus">
            {translate(language, record.inPoints ? 'targets.reachedInPoints' : 'targets.reached')}
          </span>
        )}
      </td>
      <td>{outcome.share === null ? dash : formatShare(outcome.share)}</td>
      <td className="text">
        {sums.length === 0 || outcome.apart !== null ? dash : (reachedText(language, outcome) ?? dash)}
      </td>
      <td>
        {cost.measures === 0
          ? dash
          : cost.unknown === cost.measures
            ? t('plan.cost.notKnown')
            : costText(language, cost)}
      </td>
      <td className="bar">
        <BulletBar record={record} plan={planOfBar(planned, colour)} />
      </td>
    </tr>
  );
}

/** The measures of the area, each with what of it counts and costs there. */
function MeasuresOfArea({
  measures,
  statuses,
}: {
  measures: readonly ListedOfArea[];
  statuses: ReportPlan['statuses'];
}) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const dash = <span className="muted">–</span>;
  return (
    <table className="sheet-table sheet-measures">
      <thead>
        <tr>
          <th scope="col" className="text">
            {t('plan.column.name')}
          </th>
          <th scope="col" className="text">
            {t('plan.column.target')}
          </th>
          <th scope="col">{t('plan.column.year')}</th>
          <th scope="col" className="text">
            {t('plan.column.status')}
          </th>
          <th scope="col">{t('plan.column.drawn')}</th>
          <th scope="col">{t('report.plan.counts')}</th>
          <th scope="col">{t('report.plan.costs')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ row, name, details, quantity, cents }) => {
          const { measure, held } = row;
          return (
            <tr key={measure.id} className={statuses.has(measure.status) ? undefined : 'muted'}>
              <th scope="row" className="text">
                {name}
                {details !== '' && <span className="sheet-measure-more">{details}</span>}
              </th>
              <td className="text">{targetName(language, held)}</td>
              <td>{measure.year ?? dash}</td>
              <td className="text">{statusText(language, measure)}</td>
              <td>{drawnText(language, row) ?? dash}</td>
              <td>
                {quantity === null
                  ? isUnknown(row.count.notCounted)
                    ? dash
                    : t('plan.nothingCounts')
                  : plannedText(language, quantity, { inForce: held })}
              </td>
              <td>{cents === null ? t('plan.cost.notKnown') : formatMoney(cents)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
