import { formatNumber } from '../../i18n/format';
import { useApp } from '../../state/AppContext';
import { selectSubject, selectSubjectRecord } from '../../state/selectors/subject';
import { selectTargetsInForce } from '../../state/selectors/targetsInForce';
import { EditTargetsButton } from '../targetChanges/EditTargetsButton';
import { useSubjectName } from '../shared/useSubjectName';
import { useTranslate } from '../shared/useTranslate';
import { TargetRow } from './TargetRow';

const WERVEN = [1, 2, 3, 4] as const;

/** All targets of the subject by werf: where it stands on each, at a glance. */
export function TargetPanel() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const name = useSubjectName();
  const inhabitants = useApp((state) => selectSubjectRecord(state, 'bomen')?.denominator ?? null);
  const targets = useApp(selectTargetsInForce);
  if (!subject) return null;
  const about =
    inhabitants === null
      ? t('targets.noInhabitants')
      : t('targets.inhabitants', { text: formatNumber(inhabitants) });
  return (
    <nav className="targets" aria-label={t('targets.label')}>
      <h2>{name}</h2>
      <p className="muted">
        {subject.code === null
          ? about
          : t('targets.subject', {
              inhabitants: about,
              code: t(subject.own ? 'targets.code' : 'targets.nis', { code: subject.code }),
            })}
      </p>
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
