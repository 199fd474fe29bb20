import { useState } from 'react';
import { bringMeasures } from '../../state/actions/mergeScenario';
import { selectScenario, selectScenarios } from '../../state/selectors/plan';
import { useAct, useApp } from '../../state/store/AppContext';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

const HOW = ['move', 'copy'] as const;

/** Move the chosen measures to another plan, or copy them there; nothing while there is no other that is open to them. */
export function BringMeasures({ ids }: { ids: readonly string[] }) {
  const t = useTranslate();
  const act = useAct();
  const from = useApp(selectScenario);
  const others = useApp(selectScenarios).filter(
    ({ id, locked, archived }) => id !== from?.id && !locked && !archived,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  if (!from || !to) return null;
  return (
    <div className="plan-shift">
      <SelectField
        label={t('scenarios.bring')}
        value={to.id}
        choices={others.map(({ id, name }) => ({ value: id, text: name }))}
        onChoose={setChosen}
      />
      {HOW.map((how) => (
        <button
          key={how}
          type="button"
          className="button-plain"
          // What is on the lock cannot go, and can be copied all the same.
          disabled={how === 'move' && from.locked}
          onClick={() => {
            act(bringMeasures, { ids, from: from.id, to: to.id, how });
          }}
        >
          {t(`scenarios.bring.${how}`)}
        </button>
      ))}
    </div>
  );
}
