import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { formatNumber } from '../../i18n/format';
import { problemText } from '../../i18n/translate';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { secondCountRequest } from '../../state/selectors/counts';
import { useTranslate } from '../shared/useTranslate';
import { SecondCountVerdict, useSecondCount } from './SecondCountVerdict';

/** A button that has the number counted again by another engine, and what that finds; or why it cannot. */
export function SecondCount({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  // Only why not: the request itself is a new object every time.
  const refusal = useApp((state) => {
    const request = secondCountRequest(state, record);
    return typeof request === 'string' ? request : null;
  });
  const { state, start, stop } = useSecondCount(record);
  if (refusal === 'notCounted') return null;
  if (refusal !== null) return <p>{t(`second.${refusal}`)}</p>;

  const press = () => {
    const request = secondCountRequest(store.getState(), record);
    if (state.phase === 'running') stop();
    else if (typeof request !== 'string') void start(request);
  };
  const progress = state.phase === 'running' ? state.progress : null;
  return (
    <div className="second-count">
      {/* The same button stops it, so that the focus stays where it is. */}
      <button type="button" className="button-plain" onClick={press}>
        {t(state.phase === 'running' ? 'second.stop' : 'second.start')}
      </button>
      {state.phase === 'idle' && <p>{t('second.about')}</p>}
      {progress?.total && (
        <p>
          <progress value={progress.done} max={progress.total} aria-label={t('second.running')} />
          {t('second.progress', {
            done: formatNumber(progress.done),
            total: formatNumber(progress.total),
          })}
        </p>
      )}
      <div role="status">
        {state.phase === 'running' && <p className="visually-hidden">{t('second.running')}</p>}
        {state.phase === 'stopped' && <p>{t('second.stopped')}</p>}
        {state.phase === 'failed' && <p>{problemText(language, state.problem)}</p>}
        {state.phase === 'done' && <SecondCountVerdict record={record} count={state.count} />}
      </div>
    </div>
  );
}
