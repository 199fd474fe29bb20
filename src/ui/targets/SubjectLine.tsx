import { estimateText } from '../../i18n/estimateText';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/AppContext';
import { selectSubject, selectSubjectRecord } from '../../state/selectors/subject';
import { useHowMade } from '../ownAreas/useHowMade';
import { useTranslate } from '../shared/useTranslate';

/** How many people the panels speak of, and how sure that is; with the code of a chosen area. */
export function SubjectLine() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const subject = useApp(selectSubject);
  // Any target per inhabitant knows them.
  const record = useApp((state) => selectSubjectRecord(state, 'bomen'));
  const made = useHowMade(subject?.code ?? null);
  if (!subject) return null;
  const about = inhabitantsText(language, record);
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

function inhabitantsText(language: Language, record: CoverageRecord | null): string {
  if (!record || record.denominator === null) return translate(language, 'targets.noInhabitants');
  const { denominator, denominatorEstimate } = record;
  if (denominatorEstimate === null) {
    return translate(language, 'targets.inhabitants', { text: formatNumber(denominator) });
  }
  const { value, low, high, hasRange } = estimateText(denominator, denominatorEstimate);
  if (record.denominatorIncomplete) return translate(language, 'estimate.inhabitantsAtLeast', { value });
  if (!hasRange) return translate(language, 'estimate.inhabitantsExact', { value });
  const range = translate(language, 'estimate.range', { low, high });
  return translate(language, 'estimate.inhabitants', { value, range });
}
