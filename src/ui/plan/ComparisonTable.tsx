import type { ReactNode } from 'react';
import { itemAt } from '../../domain/itemAt';
import { recordAfterPlan } from '../../domain/plan/recordAfterPlan';
import type { Scenario } from '../../domain/plan/scenario';
import type { CostTotal } from '../../domain/plan/cost';
import { formatMoney } from '../../i18n/formatMoney';
import { costText, gapLeftText, plannedText, shareStepText } from '../../i18n/planPageText';
import { reachedText } from '../../i18n/planText';
import { selectTarget } from '../../state/actions/selection';
import { selectLevel } from '../../state/selectors/levels';
import { selectAreaStandings, selectSubjectStanding } from '../../state/selectors/planComparison';
import type { Standing } from '../../state/selectors/planComparison';
import { selectAllTargets, selectShownTarget, selectTargetsInForce } from '../../state/selectors/targets';
import type { AppState } from '../../state/store/appStore';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { BulletBar, planOfBar } from '../shared/BulletBar';
import { levelName, useTargetName } from '../shared/names';
import { ScenarioMark } from '../shared/ScenarioMark';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

interface Group {
  key: string;
  name: ReactNode;
  /** In the order of the scenarios; null where nothing is known of one. */
  standings: readonly (Standing | null)[];
}

interface Props {
  scenarios: readonly Scenario[];
}

/** What the numbers of the table follow from, so that it is drawn again when one of them changes. */
function useNumbers(): AppState {
  const { store } = useActionContext();
  useApp((state) => state.countedPlans);
  useApp((state) => state.counts);
  useApp((state) => state.records);
  useApp((state) => state.planYear);
  useApp((state) => state.planStatuses);
  return store.getState();
}

/** The subject of the panels, target by target. */
export function ComparisonByTarget({ scenarios }: Props) {
  const t = useTranslate();
  const state = useNumbers();
  const nameOf = useTargetName();
  const targets = useApp(selectTargetsInForce);
  const groups = targets.map((held) => ({
    held,
    key: held.key,
    name: nameOf(held),
    standings: scenarios.map(({ id }) => selectSubjectStanding(state, held.key, id)),
  }));
  const hasMeasures = ({ standings }: Group) =>
    standings.some((one) => one && (one.planned.sums.length > 0 || one.cost.measures > 0));
  const without = groups.filter((group) => !hasMeasures(group));
  return (
    <>
      <Comparison
        first={t('scenarios.column.target')}
        groups={groups.filter(hasMeasures)}
        scenarios={scenarios}
      />
      {without.length > 0 && (
        <p className="muted comparison-help">
          {t('scenarios.nothingFor', { targets: without.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

/** The target on the screen, area by area of the shown level. */
export function ComparisonByArea({ scenarios }: Props) {
  const t = useTranslate();
  const act = useAct();
  const state = useNumbers();
  const language = useApp((all) => all.language);
  const nameOf = useTargetName();
  const held = useApp(selectShownTarget);
  const targets = useApp(selectTargetsInForce);
  const level = useApp(selectLevel);
  if (!level) return null;
  const standings = scenarios.map(({ id }) => selectAreaStandings(state, held.key, id));
  const touched = [...new Set(standings.flatMap(({ areas }) => [...areas.keys()]))].sort((a, b) => a - b);
  const groups = touched.map((area) => ({
    key: String(area),
    name: itemAt(level.areas, area).name,
    standings: standings.map(({ areas }) => areas.get(area) ?? null),
  }));
  const elsewhere = standings.map((one) => one.elsewhere);
  return (
    <>
      <SelectField
        label={t('scenarios.target')}
        inline
        value={held.key}
        choices={targets.map((one) => ({ value: one.key, text: nameOf(one) }))}
        onChoose={(key) => {
          act(selectTarget, key);
        }}
      />
      {groups.length === 0 ? (
        <p>{t('scenarios.nothingIn', { target: nameOf(held) })}</p>
      ) : (
        <Comparison
          first={levelName(language, level)}
          groups={groups}
          scenarios={scenarios}
          elsewhere={elsewhere.some(({ measures }) => measures > 0) ? elsewhere : null}
        />
      )}
      {standings.some((one) => one.costsInSeveral) && (
        <p className="muted comparison-help">{t('planPage.cost.inSeveral')}</p>
      )}
    </>
  );
}

interface ComparisonProps extends Props {
  /** What the groups of rows are. */
  first: string;
  groups: readonly Group[];
  /** Cost of each scenario that is of none of the groups. */
  elsewhere?: readonly CostTotal[] | null;
}

const COLUMNS = ['plan', 'bar', 'closed', 'left', 'reached', 'cost', 'perUnit'] as const;

/** A group of rows for every target or area, a row for every plan. */
function Comparison({ first, groups, scenarios, elsewhere = null }: ComparisonProps) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  if (groups.length === 0) return null;
  return (
    // It can be wider than a narrow screen, and the keyboard must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="comparison-scroll" role="region" aria-label={t('scenarios.compare')} tabIndex={0}>
      <table className="comparison-table">
        <thead>
          <tr>
            <th scope="col" className="text">
              {first}
            </th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'plan' || column === 'bar' || column === 'reached' ? 'text' : undefined}
              >
                {t(`scenarios.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, name, standings }) => (
          <tbody key={key}>
            {scenarios.map((scenario, at) => (
              <tr key={scenario.id}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={scenarios.length} className="text comparison-group">
                    {name}
                  </th>
                )}
                <PlanName scenario={scenario} />
                <StandingCells standing={standings[at] ?? null} colour={scenario.colour} />
              </tr>
            ))}
          </tbody>
        ))}
        {elsewhere && (
          <tbody>
            {scenarios.map((scenario, at) => (
              <tr key={scenario.id}>
                {at === 0 && (
                  <th
                    scope="rowgroup"
                    rowSpan={scenarios.length}
                    className="text comparison-group"
                    title={t('scenarios.elsewhereHelp')}
                  >
                    {t('scenarios.elsewhere')}
                  </th>
                )}
                <PlanName scenario={scenario} />
                <td colSpan={4} />
                <td>{costOrDash(itemAt(elsewhere, at), (cost) => costText(language, cost))}</td>
                <td />
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function PlanName({ scenario: { name, colour } }: { scenario: Scenario }) {
  return (
    <th scope="row" className="text comparison-plan">
      <ScenarioMark colour={colour} /> {name}
    </th>
  );
}

const dash = <span className="muted">–</span>;
const costOrDash = (cost: CostTotal, text: (cost: CostTotal) => string): ReactNode =>
  cost.measures === 0 ? dash : text(cost);

/** What a plan does for one target in one area. */
function StandingCells({ standing, colour }: { standing: Standing | null; colour: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const date = useApp((state) => state.date);
  const targets = useApp(selectAllTargets);
  if (!standing || (standing.planned.sums.length === 0 && standing.cost.measures === 0)) {
    return (
      <td colSpan={6} className="text muted">
        {t('scenarios.noMeasures')}
      </td>
    );
  }
  const { planned, outcome, gapClosed, costPerUnit, atLeast, cost } = standing;
  const { record } = planned;
  const quantity = (value: number) => plannedText(language, value, record);
  const { unit } = (targets.find(({ key }) => key === record.key) ?? record.inForce).target;
  const per = unit === 'chargingPoint' ? 'CPE' : t(`unit.${unit}`, { count: 1 });
  return (
    <>
      <td className="text comparison-bar">
        <BulletBar record={record} plan={planOfBar(planned, colour)} />
        <span className="muted">
          {record.share !== null && outcome.share !== null && shareStepText(record.share, outcome.share)}
        </span>
      </td>
      <td className="gap">
        {gapClosed === null ? (
          <span className="muted">
            {t('scenarios.planned', { quantity: quantity(outcome.planned.quantity) })}
          </span>
        ) : gapClosed === 0 ? (
          <span className="muted">{t('scenarios.closedNothing')}</span>
        ) : (
          quantity(gapClosed)
        )}
      </td>
      <td>
        {outcome.gap === null ? (
          <span className="muted">
            {t(outcome.apart === 'points' ? 'scenarios.apart' : 'scenarios.noGap')}
          </span>
        ) : outcome.gap <= 0 ? (
          t('scenarios.noGapLeft')
        ) : (
          gapLeftText(language, recordAfterPlan(record, outcome, date))
        )}
      </td>
      <td className="text">{outcome.apart === null ? (reachedText(language, outcome) ?? dash) : dash}</td>
      <td>
        {costOrDash(cost, (total) => costText(language, total))}
        {cost.ownCents !== cost.cents && (
          <small className="muted">{t('scenarios.own', { amount: formatMoney(cost.ownCents) })}</small>
        )}
      </td>
      <td>
        {costPerUnit === null
          ? dash
          : t(atLeast ? 'scenarios.perUnitAtLeast' : 'scenarios.perUnit', {
              amount: formatMoney(
                costPerUnit < 10_000 ? Math.round(costPerUnit) : 100 * Math.round(costPerUnit / 100),
              ),
              unit: per,
            })}
      </td>
    </>
  );
}
