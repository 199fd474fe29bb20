import { closeWelcome } from '../state/actions/view';
import { useApp } from '../state/store/AppContext';
import { ActionButton } from './shared/ActionButton';
import { useTranslate } from './shared/useTranslate';

/** The first visit: three sentences and one button. */
export function Welcome() {
  const t = useTranslate();
  const welcomed = useApp((state) => state.welcomed);
  if (welcomed) return null;
  return (
    <aside className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('welcome.title')}</h2>
      <p>{t('welcome.first')}</p>
      <p>{t('welcome.second')}</p>
      <p>{t('welcome.third')}</p>
      <ActionButton className="button-primary" action={closeWelcome} input={null} />
    </aside>
  );
}
