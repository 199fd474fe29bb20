import { useApp } from '../../state/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { selectTargetsInForce } from '../../state/selectors/targetsInForce';
import { EditTargetsButton } from '../targetChanges/EditTargetsButton';
import { useSubjectName } from '../shared/useSubjectName';
import { useTranslate } from '../shared/useTranslate';
import { LevelStepLinks } from './LevelStepLinks';
import { SubjectLine } from './SubjectLine';
import { TargetRow } from './TargetRow';

const WERVEN = [1, 2, 3, 4] as const;

/** All targets of the subject by werf: where it stands on each, at a glance. */
export function TargetPanel() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const name = useSubjectName();
  const targets = useApp(selectTargetsInForce);
  if (!subject) return null;
  return (
    <nav className="targets" aria-label={t('targets.label')}>
      <h2>{name}</h2>
      <SubjectLine />
      <LevelStepLinks />
      {WERVEN.filter((werf) => targets.some(({ target }) => target.werf === werf)).map((werf) => (
        <section key={werf}>
          <h3>
            <strong>{t('werf.label', { number: werf })}</strong> {t(`werf.${werf}`)}
          </h3>
          <ul>
            {targets
              .filter(({ target }) => target.werf === werf)
              .map(({ key }) => (
                <TargetRow key={key} target={key} />
              ))}
          </ul>
        </section>
      ))}
      <EditTargetsButton />
    </nav>
  );
}
