import { problemText, translate } from '../i18n/translate';
import { dismissNotice } from '../state/actions/dismissNotice';
import { undoNotice } from '../state/actions/undoNotice';
import { useAct, useApp } from '../state/AppContext';
import { useTranslate } from './shared/useTranslate';

/** Messages that stay until they are closed. */
export function Notices() {
  const t = useTranslate();
  const act = useAct();
  const notices = useApp((state) => state.notices);
  const language = useApp((state) => state.language);
  return (
    <div className="notices" role="status">
      {notices.map(({ id, kind, problem, text, undo }) => (
        <p key={id} className={kind === 'problem' ? 'notice problem' : 'notice'}>
          {problem ? problemText(language, problem) : text && t(text.key, text.params)}
          {text?.notes?.map(({ code, params }) => ` ${translate(language, `note.${code}`, params)}`)}
          {undo && (
            <button
              type="button"
              className="notice-undo"
              onClick={() => {
                act(undoNotice, id);
              }}
            >
              {t('notice.undo')}
            </button>
          )}
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
