import { selectPolicyDone } from '../../state/selectors/work';
import { POLICY_GOALS } from '../../domain/targets/policyGoals';
import { tickPolicyGoal } from '../../state/actions/report';
import { useAct, useApp } from '../../state/store/AppContext';
import { policyNormText } from '../shared/policyNormText';
import { useTranslate } from '../shared/useTranslate';

/** The goals of the pact without a map layer, ticked off per area and kept on this machine. */
export function PolicyChecklist({ areaCode }: { areaCode: string }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const done = useApp((state) => selectPolicyDone(state, areaCode));
  return (
    <section className="policy" aria-labelledby="policy-heading">
      <h2 id="policy-heading">{t('area.policy')}</h2>
      <p className="muted">{t('area.policyHelp')}</p>
      <ul>
        {POLICY_GOALS.map(({ id, norms }) => {
          const norm = norms[version];
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={done.includes(id)}
                  onChange={(event) => {
                    act(tickPolicyGoal, { areaCode, goal: id, done: event.target.checked });
                  }}
                />
                {t(`policy.${id}`)}
                {norm && <span className="muted"> ({policyNormText(language, norm)})</span>}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
