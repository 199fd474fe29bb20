import type { TargetInForce } from '../../domain/targets/targetInForce';
import { useTranslate } from './useTranslate';

/** Says that a target or its norm is not the pact's: added by the project, or changed. */
export function ChangeLabel({ target: { name, change } }: { target: TargetInForce }) {
  const t = useTranslate();
  return (
    <>
      {name !== null && <span className="label label-own">{t('label.addedTarget')}</span>}{' '}
      {change !== null && (name === null || change.area !== null) && (
        <span className="label label-own">
          {t(change.area === null ? 'label.changedTarget' : 'label.areaTarget')}
        </span>
      )}{' '}
    </>
  );
}
