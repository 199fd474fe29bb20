import { useState } from 'react';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './targetDraft';
import { late } from '../shared/late';

const TargetsDialog = late(async () => (await import('./TargetsDialog')).TargetsDialog);

/** Opens the norm of the target on the screen: the area's own where it has one, or the project's. */
export function EditTargetButton({ target: { key, change } }: { target: TargetInForce }) {
  const t = useTranslate();
  const [edited, setEdited] = useState<EditedTarget | null>(null);
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          setEdited({ key, area: change?.area ?? null });
        }}
      >
        {t('change.editNorm')}
      </button>
      {edited && (
        <TargetsDialog
          onGiveUp={() => {
            setEdited(null);
          }}
          edited={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </>
  );
}
