import { useMemo, useState } from 'react';
import { itemAt } from '../../domain/itemAt';
import { scenarioDifferences } from '../../domain/plan/scenarioDifferences';
import type { Scenario } from '../../domain/plan/scenario';
import { goToMeasure } from '../../state/actions/planView';
import { selectMeasuresOf } from '../../state/selectors/plan';
import { useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import { DifferenceList } from './DifferenceList';
import type { Difference } from './DifferenceList';

/** What differs between two of the plans, measure by measure, each with the way to its place. */
export function ComparedDifferences({ scenarios }: { scenarios: readonly Scenario[] }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null);
  const byId = (id: string | undefined) => scenarios.find((one) => one.id === id);
  const from = byId(chosen?.from) ?? itemAt(scenarios, 0);
  const to = byId(chosen?.to) ?? scenarios.find((one) => one !== from) ?? itemAt(scenarios, 1);
  const choices = scenarios.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <div className="comparison-settings">
        <SelectField
          label={t('scenarios.from')}
          inline
          value={from.id}
          choices={choices.filter(({ value }) => value !== to.id)}
          onChoose={(id) => {
            setChosen({ from: id, to: to.id });
          }}
        />
        <SelectField
          label={t('scenarios.to')}
          inline
          value={to.id}
          choices={choices.filter(({ value }) => value !== from.id)}
          onChoose={(id) => {
            setChosen({ from: from.id, to: id });
          }}
        />
      </div>
      <Differences from={from} to={to} />
    </>
  );
}

function Differences({ from, to }: { from: Scenario; to: Scenario }) {
  const t = useTranslate();
  const before = useApp((state) => selectMeasuresOf(state, from.id));
  const after = useApp((state) => selectMeasuresOf(state, to.id));
  const { added, gone, changed } = useMemo(() => scenarioDifferences(before, after), [before, after]);
  const params = { from: from.name, to: to.name };
  const goesTo =
    (scenario: Scenario) =>
    ({ measure }: Difference, name: string) => (
      <ActionButton
        className="link"
        aria-label={t('scenarios.goToWhat', { measure: name, plan: scenario.name })}
        title={t(goToMeasure.label)}
        action={goToMeasure}
        input={{ scenario: scenario.id, id: measure.id }}
      >
        {name}
      </ActionButton>
    );
  const only = (measures: typeof added): Difference[] =>
    measures.map((measure) => ({ measure, changed: null }));
  const isSame = added.length + gone.length + changed.length === 0;
  return (
    <>
      <p role="status">
        {isSame
          ? t('scenarios.same')
          : t('scenarios.differences.summary', {
              ...params,
              ...{ gone: gone.length, added: added.length, changed: changed.length },
            })}
      </p>
      <DifferenceList
        title={t('scenarios.changed', { plan: to.name, count: changed.length })}
        differences={changed.map((one) => ({ measure: one.after, changed: one }))}
        render={goesTo(to)}
      />
      <DifferenceList
        title={t('scenarios.onlyIn', { plan: from.name, count: gone.length })}
        differences={only(gone)}
        render={goesTo(from)}
      />
      <DifferenceList
        title={t('scenarios.onlyIn', { plan: to.name, count: added.length })}
        differences={only(added)}
        render={goesTo(to)}
      />
    </>
  );
}
