import '../styles/comparison.css';
import { useState } from 'react';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import {
  copyIncomingScenario,
  leaveIncomingScenario,
  mergeScenario,
} from '../../state/actions/mergeScenario';
import { selectIncoming } from '../../state/selectors/incomingScenario';
import type { ComparedVersions } from '../../state/selectors/incomingScenario';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { DifferenceList } from './DifferenceList';
import type { Difference } from './DifferenceList';

/** What a file says otherwise of a plan that is here, and what is to become of it. */
export function MergeScenario() {
  const incoming = useApp(selectIncoming);
  return incoming && <Versions key={incoming.file} incoming={incoming} />;
}

const idsOf = (measures: readonly PlannedMeasure[]): string[] => measures.map(({ id }) => id);

function Versions({ incoming }: { incoming: ComparedVersions }) {
  const t = useTranslate();
  const act = useAct();
  const { file, mine, differences, refused } = incoming;
  const { added, gone } = differences;
  const changed = differences.changed.map(({ after }) => after);
  // What goes here is lost from the list, so nobody gets it by default.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(idsOf([...added, ...changed])));
  const about = useAboutText(incoming);
  const [takesAbout, setTakesAbout] = useState(true);
  const choose = (ids: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const withAbout = takesAbout && about !== '';
  const count = chosen.size + (withAbout ? 1 : 0);
  const parts = [
    { title: 'added', differences: added.map((measure) => ({ measure, changed: null })) },
    {
      title: 'changed',
      differences: differences.changed.map((one) => ({ measure: one.after, changed: one })),
    },
    { title: 'gone', differences: gone.map((measure) => ({ measure, changed: null })) },
  ] as const satisfies readonly { title: string; differences: readonly Difference[] }[];
  const leave = () => {
    act(leaveIncomingScenario, null);
  };
  return (
    <ModalDialog wide title={t('scenarios.merge.title', { plan: mine.name })} onClose={leave}>
      <p>
        {mine.locked
          ? t('scenarios.merge.locked', { plan: mine.name })
          : t('scenarios.merge.intro', { file })}
      </p>
      {refused > 0 && <p className="problem">{t('scenarios.merge.refused', { count: refused })}</p>}
      <fieldset className="merge-parts" disabled={mine.locked}>
        <legend className="visually-hidden">{t('scenarios.view.differences')}</legend>
        {about !== '' && (
          <label>
            <input
              type="checkbox"
              checked={takesAbout}
              onChange={() => {
                setTakesAbout(!takesAbout);
              }}
            />{' '}
            {t('scenarios.merge.about', { what: about })}
          </label>
        )}
        {parts.map((part) => {
          const ids = idsOf(part.differences.map(({ measure }) => measure));
          const all = ids.every((id) => chosen.has(id));
          const title = t(`scenarios.merge.${part.title}`, { count: ids.length });
          return (
            <DifferenceList
              key={part.title}
              title={title}
              differences={part.differences}
              all={
                <input
                  type="checkbox"
                  checked={all}
                  ref={(input) => {
                    if (input) input.indeterminate = !all && ids.some((id) => chosen.has(id));
                  }}
                  aria-label={t('scenarios.merge.all', { what: title })}
                  onChange={() => {
                    choose(ids, !all);
                  }}
                />
              }
              render={({ measure: { id } }, name) => (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={() => {
                      choose([id], !chosen.has(id));
                    }}
                  />{' '}
                  {name}
                </label>
              )}
            />
          );
        })}
      </fieldset>
      <div className="dialog-buttons">
        {!mine.locked && (
          <ActionButton
            className="button-primary"
            disabled={count === 0}
            action={mergeScenario}
            input={{ ids: chosen, about: withAbout }}
          >
            {t('scenarios.merge.take', { count })}
          </ActionButton>
        )}
        <ActionButton className="button-plain" action={copyIncomingScenario} input={null} />
        <button type="button" className="button-plain" onClick={leave}>
          {t(leaveIncomingScenario.label)}
        </button>
      </div>
    </ModalDialog>
  );
}

/** What the file says otherwise of the plan itself: "naam (Plan Lier), budget 2028, 2 eenheidsprijzen"; empty where nothing. */
function useAboutText({ facts, budgetYears, rates, theirs }: ComparedVersions): string {
  const t = useTranslate();
  return [
    ...facts.map((fact) => t(`scenarios.merge.${fact}`, { name: theirs.name })),
    ...(rates.length > 0 ? [t('scenarios.merge.rates', { count: rates.length })] : []),
    ...(budgetYears.length > 0 ? [t('scenarios.merge.budget', { years: budgetYears.join(', ') })] : []),
  ].join(', ');
}
