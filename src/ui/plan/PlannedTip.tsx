import { itemAt } from '../../domain/itemAt';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { formatQuantity, withUnit } from '../../i18n/format';
import { measureKindName, notCountedText } from '../../i18n/planText';
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
  if (!row) return null;
  const { held, count, quantity, areas } = row;
  const { unit } = held.target;
  const amount = (of: number) => withUnit(language, formatQuantity(of, unit), of, unit);
  const year = measure.year === null ? t('pen.noYear') : String(measure.year);
  const lines = [
    t('pen.statusYear', { status: t(`words.meaning.${measure.status}`), year }),
    count.notCounted
      ? notCountedText(language, count.notCounted, held.target)
      : t('pen.counts', { quantity: amount(quantity ?? 0) }),
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
