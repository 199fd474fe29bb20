import { LEKP_TARGETS } from '../../domain/targets/lekp';
import { useApp } from '../../state/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { useSubjectName } from '../shared/useSubjectName';
import { useTranslate } from '../shared/useTranslate';
import { SubjectLine } from './SubjectLine';
import { TargetRow } from './TargetRow';

const WERVEN = [1, 2, 3, 4] as const;

/** All targets of the subject by werf: where it stands on each, at a glance. */
export function TargetPanel() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const name = useSubjectName();
  if (!subject) return null;
  return (
    <nav className="targets" aria-label={t('targets.label')}>
      <h2>{name}</h2>
      <SubjectLine />
      {WERVEN.map((werf) => (
        <section key={werf}>
          <h3>
            <strong>{t('werf.label', { number: werf })}</strong> {t(`werf.${werf}`)}
          </h3>
          <ul>
            {LEKP_TARGETS.filter((target) => target.werf === werf).map((target) => (
              <TargetRow key={target.id} target={target.id} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
