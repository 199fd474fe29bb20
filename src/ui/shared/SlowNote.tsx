import type { AppState } from '../../state/store/appStore';
import { useApp } from '../../state/store/AppContext';
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
  const isLong = useLongWait(progress);
  const isSaid = useApp(selectIsSilent);
  if (!isLong || (isSaid && !onRetry)) return null;
  return (
    <p>
      <SlowWords {...(onRetry && { onRetry })} />
    </p>
  );
}

function SlowWords({ onRetry }: Pick<Props, 'onRetry'>) {
  const t = useTranslate();
  return (
    <>
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
    </>
  );
}

const selectIsSilent = ({ silent }: AppState): boolean => silent.code || silent.map;

/** Says it, among the messages, of what the page itself is made of, whichever part waits for it. */
export function SilentPage() {
  const isSilent = useApp(selectIsSilent);
  return (
    isSilent && (
      <p className="notice problem">
        <span>
          <SlowWords />
        </span>
      </p>
    )
  );
}

/** Says it in a dialog, under which the messages lie, of what the dialog may wait for. */
export function SilentCode() {
  const isSilent = useApp(({ silent }) => silent.code);
  return (
    <div role="status">
      {isSilent && (
        <p className="problem">
          <SlowWords />
        </p>
      )}
    </div>
  );
}
