import { closeWelcome } from '../state/actions/view';
import { useAct, useApp } from '../state/store/AppContext';
import { useTranslate } from './shared/useTranslate';

/** The first visit: three sentences and one button. */
export function Welcome() {
  const t = useTranslate();
  const act = useAct();
  const welcomed = useApp((state) => state.welcomed);
  if (welcomed) return null;
  return (
    <aside className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('welcome.title')}</h2>
      <p>{t('welcome.first')}</p>
      <p>{t('welcome.second')}</p>
      <p>{t('welcome.third')}</p>
      <button
        type="button"
        className="button-primary"
        onClick={() => {
          act(closeWelcome, null);
        }}
      >
        {t(closeWelcome.label)}
      </button>
    </aside>
  );
}
