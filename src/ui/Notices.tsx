import { problemText } from '../i18n/translate';
import { dismissNotice } from '../state/actions/dismissNotice';
import { useAct, useApp } from '../state/AppContext';
import { stepText } from '../i18n/stepText';
import { UndoStep } from './history/UndoStep';
import { useTranslate } from './shared/useTranslate';

/** Messages that stay until they are closed. */
export function Notices() {
  const t = useTranslate();
  const act = useAct();
  const notices = useApp((state) => state.notices);
  const language = useApp((state) => state.language);
  return (
    <div className="notices" role="status">
      {notices.map(({ id, kind, problem, text, step }) => (
        <p key={id} className={kind === 'problem' ? 'notice problem' : 'notice'}>
          {problem
            ? problemText(language, problem)
            : text &&
              t(text.key, { ...text.params, ...(text.what && { what: stepText(language, text.what) }) })}
          {step && <UndoStep step={step} />}
          <button
            type="button"
            aria-label={t('notice.close')}
            onClick={() => {
              act(dismissNotice, id);
            }}
          >
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
