import { useLongWait } from './useLongWait';
import { useTranslate } from './useTranslate';

interface Props {
  /** Another object with everything that comes. */
  progress: object;
  /** Asks again; without it the page is loaded again. */
  onRetry?: () => void;
}

/** Says that a server or worker lets nothing be heard, whichever it is: one message for all that waits on it. */
export function SlowNote({ progress, onRetry }: Props) {
  const t = useTranslate();
  if (!useLongWait(progress)) return null;
  return (
    <p>
      {t('load.slow')}{' '}
      <button
        type="button"
        className="link"
        onClick={
          onRetry ??
          (() => {
            location.reload();
          })
        }
      >
        {t(onRetry ? 'load.retry' : 'late.reload')}
      </button>
    </p>
  );
}
