import { useEffect, useState } from 'react';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import type { Overlap } from '../../engine/edits/overlap';
import { formatQuantity, withUnit } from '../../i18n/format';
import type { Language } from '../../i18n/translate';
import { findOverlap, placeMeasure } from '../../state/actions/measures';
import { measureGeometryOf } from '../../state/selectors/pen';
import { selectCountedPlan } from '../../state/selectors/plan';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';

/** So long a drawing rests before its overlap is looked for, in milliseconds: cutting outlines is not for every move. */
const REST = 200;

/** What an unsealing has in common with the others of its plan, when it has come to rest; null for nothing. */
export function useOverlap(measure: PlannedMeasure | null): Overlap | null {
  const context = useActionContext();
  const plan = useApp((state) => measure && selectCountedPlan(state, measure.scenario));
  const [found, setFound] = useState<{ of: PlannedMeasure; overlap: Overlap | null } | null>(null);
  const asked = measure?.kind === 'unsealing' && measure.place.kind === 'geometry' ? measure : null;
  useEffect(() => {
    if (!asked || !plan) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void findOverlap.run(context, asked).then((overlap) => {
        if (!isOver) setFound({ of: asked, overlap });
      });
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [context, asked, plan]);
  return found && found.of === measure ? found.overlap : null;
}

/** The surface of an overlap, and what a measure counts without it, in words. */
export function overlapTexts(
  language: Language,
  { area }: Pick<Overlap, 'area'>,
  quantity: number | null,
): { surface: string; net: string } {
  const said = (of: number) => withUnit(language, formatQuantity(of, 'squareMetre'), of, 'squareMetre');
  return { surface: said(area), net: said(Math.max(0, (quantity ?? 0) - area)) };
}

/** That an unsealing lies over another of its plan, and the button that takes that part away. */
export function OverlapHint({ row: { measure, quantity } }: { row: ReckonedMeasure }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const overlap = useOverlap(measure);
  if (!overlap) return null;
  const { ids, rest } = overlap;
  const geometry = rest && measureGeometryOf(rest);
  const texts = overlapTexts(language, overlap, quantity);
  return (
    <>
      <p className="plan-hint" role="status">
        {t(geometry ? 'overlap.found' : 'overlap.all', { ...texts, count: ids.length })}
      </p>
      {geometry && (
        <ActionButton
          className="button-plain"
          action={placeMeasure}
          input={{ id: measure.id, place: { kind: 'geometry', geometry } }}
        >
          {t('overlap.take')}
        </ActionButton>
      )}
    </>
  );
}
