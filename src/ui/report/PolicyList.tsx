import { POLICY_GOALS } from '../../domain/targets/policyGoals';
import { useApp } from '../../state/store/AppContext';
import type { ReportContent } from '../../state/selectors/report';
import { policyNormText } from '../shared/policyNormText';
import { useTranslate } from '../shared/useTranslate';

/** The goals of the pact without a map layer, with what was ticked off on the area's page. */
export function PolicyList({ content: { policyDone, version } }: { content: ReportContent }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  return (
    <section className="sheet-policy">
      <h3>{t('report.policy')}</h3>
      <ul>
        {POLICY_GOALS.map(({ id, norms }) => {
          const norm = norms[version];
          const done = policyDone.includes(id);
          return (
            <li key={id}>
              <span className={done ? 'sheet-box sheet-box-done' : 'sheet-box'} aria-hidden="true">
                {done ? '✓' : ''}
              </span>
              <span>
                {t(`policy.${id}`)}
                {norm && <span className="muted"> ({policyNormText(language, norm)})</span>}
              </span>
              <span className={done ? 'surplus' : 'muted'}>
                {t(done ? 'report.policy.done' : 'report.policy.open')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
