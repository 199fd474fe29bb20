import { selectShownTarget } from '../../state/selectors/targets';
import { selectSubject } from '../../state/selectors/subject';
import { useApp } from '../../state/store/AppContext';
import { useSubjectName, useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { MeasureForm } from './MeasureForm';

/** The chosen target in the chosen area after the plan: what is left, its course, the chosen measure, what it costs. */
export function PlanDetail() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const held = useApp(selectShownTarget);
  const name = useSubjectName();
  const nameOf = useTargetName();
  if (!subject) return null;
  return (
    // The panel scrolls, so the keyboard must be able to reach it even where nothing in it can be pressed.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="detail plan-detail" aria-labelledby="plan-heading" tabIndex={0}>
      <h2 id="plan-heading">{t('detail.heading', { target: nameOf(held), area: name })}</h2>
      <MeasureForm />
    </section>
  );
}
