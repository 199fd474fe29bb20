import { useEffect, useRef } from 'react';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../i18n/translate';
import type { ReadChoices } from '../../io/layerSource';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { CrsChoice, crsToOffer } from './CrsChoice';

interface Props {
  problem: Problem;
  busy: boolean;
  /** False where the CRS is chosen elsewhere. */
  offersCrs: boolean;
  /** Read it again, with this choice beside those made before; null while nothing was chosen to read. */
  onRead: ((choice: ReadChoices) => void) | null;
}

/** Why a file or address did not open, and the choices with which it would. */
export function ReadProblem({ problem, busy, offersCrs, onRead }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was chosen may stand far above it.
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const crs = offersCrs ? crsToOffer(problem) : null;
  const way = (text: 'open.fetchGdal' | 'open.takePartial', choice: ReadChoices) => (
    <button type="button" className="button-plain" disabled={busy} onClick={() => onRead?.(choice)}>
      {t(text)}
    </button>
  );
  return (
    <div ref={said} className="read-problem">
      <p className="problem" role="alert">
        {problemText(language, problem)}
      </p>
      {onRead && problem.code === 'format.needsGdal' && way('open.fetchGdal', { fetchGdal: true })}
      {onRead && problem.code === 'service.incomplete' && way('open.takePartial', { partial: true })}
      {onRead && crs && (
        <CrsChoice
          key={crs}
          first={crs}
          current={null}
          busy={busy}
          onRead={(chosen) => onRead({ crs: chosen })}
        />
      )}
    </div>
  );
}
