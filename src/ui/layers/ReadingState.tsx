import { formatNumber } from '../../i18n/format';
import type { Progress } from '../../io/layerSource';
import { useTranslate } from '../shared/useTranslate';

/** How far a file or address is read, and the way to stop it. */
export function ReadingState({ progress, onStop }: { progress: Progress | null; onStop: () => void }) {
  const t = useTranslate();
  return (
    <p role="status" className="muted">
      {t('open.reading', {
        done: progress?.total ? `${formatNumber((100 * progress.done) / progress.total)} %` : '',
      })}{' '}
      <button type="button" className="link" onClick={onStop}>
        {t('form.stop')}
      </button>
    </p>
  );
}
