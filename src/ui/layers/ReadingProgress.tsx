import { useState } from 'react';
import { formatShare } from '../../i18n/format';
import type { MessageKey } from '../../i18n/translate';
import type { Progress } from '../../io/layerSource';
import { SlowNote } from '../shared/SlowNote';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** Null before anything of it is known. */
  progress: Progress | null;
  onStop: () => void;
  /** Stops as well, and begins again. */
  onRetry: () => void;
}

const STAGES: Partial<Record<Progress['stage'], MessageKey>> = {
  opening: 'open.opening',
  reading: 'open.reading',
  converting: 'open.converting',
};

/** What is done with a source that is being read, how far it is, and the way to stop it; what to do when nothing comes. */
export function ReadingProgress({ progress, onStop, onRetry }: Props) {
  const t = useTranslate();
  /** From when there is nothing to be heard yet. */
  const [begun, setBegun] = useState<object>({});
  const done = progress?.total ? formatShare(progress.done / progress.total) : '';
  return (
    <div role="status" className="muted reading-progress">
      {t((progress && STAGES[progress.stage]) ?? 'open.opening', { done })}{' '}
      <button type="button" className="link" onClick={onStop}>
        {t('form.stop')}
      </button>
      <SlowNote
        progress={progress ?? begun}
        onRetry={() => {
          setBegun({});
          onRetry();
        }}
      />
    </div>
  );
}
