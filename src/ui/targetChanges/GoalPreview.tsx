import type { AreaReference } from '../../domain/areas/areaReference';
import { lekpTarget } from '../../domain/targets/lekp';
import { formatRequired, withUnit } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSubject, selectSubjectRecord } from '../../state/selectors/subject';
import { useSubjectName } from '../shared/useSubjectName';
import { useTranslate } from '../shared/useTranslate';
import type { TargetDraft } from './targetDraft';

interface Props {
  draft: TargetDraft;
  area: AreaReference | null;
}

/** What the norm in the form comes down to for the subject of the panels; nothing where that cannot be said. */
export function GoalPreview({ draft, area }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const name = useSubjectName();
  const { quantity, per, endYear } = draft;
  const known = draft.denominator === 'inhabitants' ? 'bomen' : 'renovatie';
  const denominator = useApp((state) => selectSubjectRecord(state, known)?.denominator ?? null);
  const isSubject = useApp((state) => area === null || selectSubject(state)?.code === area.code);
  const { unit } = lekpTarget(draft.basedOn);
  if (denominator === null || !isSubject || !(quantity > 0 && per > 0 && endYear > 0)) return null;
  const goal = (quantity * denominator) / per;
  return (
    <p className="goal-preview" aria-live="polite">
      {t('change.preview', {
        area: name,
        goal: withUnit(language, formatRequired(goal, unit), Math.ceil(goal), unit),
        year: String(endYear),
      })}
    </p>
  );
}
