import type { FallbackProps } from 'react-error-boundary';
import { SaveWork } from './shared/SaveWork';
import { useTranslate } from './shared/useTranslate';

/** Stands where a part of the screen failed, with the way back. */
export function CrashNote({ resetErrorBoundary }: FallbackProps) {
  const t = useTranslate();
  return (
    <div className="load-state" role="alert">
      <h2>{t('crash.title')}</h2>
      <button type="button" className="button-primary" onClick={resetErrorBoundary}>
        {t('crash.mend')}
      </button>
      <SaveWork />
    </div>
  );
}
