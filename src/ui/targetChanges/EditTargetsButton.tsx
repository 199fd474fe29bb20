import { useState } from 'react';
import { useTranslate } from '../shared/useTranslate';
import { late } from '../shared/late';

const TargetsDialog = late(async () => (await import('./TargetsDialog')).TargetsDialog);

/** Opens the list of all targets, to change, add and switch them. */
export function EditTargetsButton() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button-quiet edit-targets"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('change.open')}
      </button>
      {open && (
        <TargetsDialog
          onGiveUp={() => {
            setOpen(false);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
