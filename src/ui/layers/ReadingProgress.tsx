import { formatNumber } from '../../i18n/format';
import type { MessageKey } from '../../i18n/translate';
import type { Progress } from '../../io/layerSource';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** Null before anything of it is known. */
  progress: Progress | null;
  onStop: () => void;
}

const STAGES: Partial<Record<Progress['stage'], MessageKey>> = {
  opening: 'open.opening',
  reading: 'open.reading',
  converting: 'open.converting',
};

/** What is done with a source that is being read, how far it is, and the way to stop it. */
export function ReadingProgress({ progress, onStop }: Props) {
  const t = useTranslate();
  const done = progress?.total ? `${formatNumber(Math.floor((100 * progress.done) / progress.total))} %` : '';
  return (
    <p role="status" className="muted reading-progress">
      {t((progress && STAGES[progress.stage]) ?? 'open.opening', { done })}{' '}
      <button type="button" className="link" onClick={onStop}>
        {t('form.stop')}
      </button>
    </p>
  );
}
