import { useContext, useState } from 'react';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { AppContext } from '../../state/AppContext';
import type { ReadSource } from '../../state/ownLayer';
import { useTranslate } from '../shared/useTranslate';
import { AreaRecipeFields } from './AreaRecipeFields';
import { MeasureRecipeFields } from './MeasureRecipeFields';
import { ReportSummary } from './ReportSummary';

interface Props {
  read: ReadSource;
  onProblem: (problem: Problem | null) => void;
  onBack: () => void;
  onDone: () => void;
}

/** What the read layer is, and which of its columns mean what. Polygons alone are offered as areas first. */
export function RecipeForm({ read, onProblem, onBack, onDone }: Props) {
  const t = useTranslate();
  const context = useContext(AppContext)!;
  const { report } = read;
  const couldBeAreas = report.polygonCount > 0;
  const [role, setRole] = useState<'areas' | 'measures'>(
    couldBeAreas && report.pointCount + report.lineCount === 0 ? 'areas' : 'measures',
  );
  const [busy, setBusy] = useState(false);
  const finish = async (work: Promise<Result<null>>) => {
    setBusy(true);
    onProblem(null);
    const result = await work;
    setBusy(false);
    if (result.ok) onDone();
    else onProblem(result.problem);
  };
  return (
    <div className="recipe-form">
      <ReportSummary report={report} />
      <fieldset disabled={busy}>
        <legend>{t('open.as')}</legend>
        {(['areas', 'measures'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="role"
              checked={role === choice}
              disabled={choice === 'areas' && !couldBeAreas}
              onChange={() => {
                setRole(choice);
              }}
            />
            {t(choice === 'areas' ? 'open.asAreas' : 'open.asMeasures')}
          </label>
        ))}
      </fieldset>
      {role === 'areas' ? (
        <AreaRecipeFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      ) : (
        <MeasureRecipeFields context={context} read={read} busy={busy} onOpen={(work) => void finish(work)} />
      )}
      <button type="button" className="link" onClick={onBack} disabled={busy}>
        {t('open.back')}
      </button>
    </div>
  );
}
