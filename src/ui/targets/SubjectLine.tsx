import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import { inhabitantsText } from '../../i18n/inhabitantsText';
import { useApp } from '../../state/AppContext';
import { selectSubject, selectSubjectRecord } from '../../state/selectors/subject';
import { selectTargetsInForce } from '../../state/selectors/targetsInForce';
import { useHowMade } from '../ownAreas/useHowMade';
import { useTranslate } from '../shared/useTranslate';

/** How many people the panels speak of, and how sure that is; with the code of a chosen area. */
export function SubjectLine() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const subject = useApp(selectSubject);
  // Any target per inhabitant knows them; which there are depends on the project.
  const record = useApp((state) => {
    const held = selectTargetsInForce(state).find(({ target }) => target.denominator === 'inhabitants');
    return held ? selectSubjectRecord(state, held.key) : null;
  });
  const made = useHowMade(subject?.code ?? null);
  if (!subject) return null;
  const about = inhabitantsText(
    language,
    record
      ? {
          value: record.denominator,
          estimate: record.denominatorEstimate,
          incomplete: record.denominatorIncomplete,
        }
      : publishedDenominator(null),
  );
  return (
    <p className="muted">
      {subject.code === null
        ? about
        : t('targets.subject', {
            inhabitants: about,
            code: made ?? t(subject.own ? 'targets.code' : 'targets.nis', { code: subject.code }),
          })}
    </p>
  );
}
