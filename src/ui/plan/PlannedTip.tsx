import { itemAt } from '../../domain/itemAt';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { countedText, countsText, whyNotText } from '../../i18n/planMeasureText';
import { measureKindName } from '../../i18n/planText';
import { selectLevel } from '../../state/selectors/levels';
import { selectMeasureRows } from '../../state/selectors/measureRows';
import { useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** What a measure of the plan is, counts, for which areas, and why not, under the pointer. */
export function PlannedTip({ measure }: { measure: PlannedMeasure }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const level = useApp(selectLevel);
  const row = useApp((state) => selectMeasureRows(state).find((one) => one.measure.id === measure.id));
  const statuses = useApp((state) => state.planStatuses);
  if (!row) return null;
  const why = whyNotText(language, row, statuses);
  const { held, quantity, areas } = row;
  const year = measure.year === null ? t('pen.noYear') : String(measure.year);
  const lines = [
    t('pen.statusYear', { status: t(`words.meaning.${measure.status}`), year }),
    why === null
      ? countsText(language, quantity ?? 0, held)
      : [countedText(language, row), why].filter(Boolean).join('; '),
    areas.map(({ area }) => itemAt(level?.areas ?? [], area).name).join(' · '),
  ];
  return (
    <>
      <strong>{measure.name || measureKindName(language, measure.kind)}</strong>
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="tooltip-line">
          {line}
        </span>
      ))}
    </>
  );
}
