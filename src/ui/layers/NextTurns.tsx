import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** The files whose turn comes after this one. */
  left: readonly string[];
  busy: boolean;
  onSkip: () => void;
}

/** Says which of the files that were picked together come next, and passes over the one of now. */
export function NextTurns({ left, busy, onSkip }: Props) {
  const t = useTranslate();
  return (
    <p className="muted">
      {t('open.nextTurns', { count: left.length, files: left.join(', ') })}{' '}
      <button type="button" className="link" disabled={busy} onClick={onSkip}>
        {t('open.skipTurn')}
      </button>
    </p>
  );
}
