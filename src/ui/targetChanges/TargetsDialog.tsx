import { useState } from 'react';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './targetDraft';
import { TargetForm } from './TargetForm';
import { TargetsList } from './TargetsList';

interface Props {
  /** What to edit at once; without it the list of all targets comes first. */
  edited?: EditedTarget;
  onClose: () => void;
}

/** All targets of the project with their norms, and the form in which one of them is changed or added. */
export function TargetsDialog({ edited: first, onClose }: Props) {
  const t = useTranslate();
  const [edited, setEdited] = useState<EditedTarget | null>(first ?? null);
  const leaveForm = () => {
    if (first) onClose();
    else setEdited(null);
  };
  return (
    <ModalDialog
      title={t(
        edited === null ? 'change.title' : edited.key === null ? 'change.addTitle' : 'change.editNorm',
      )}
      wide={edited === null}
      part={edited ? 'form' : 'list'}
      onClose={onClose}
    >
      {edited === null ? (
        <TargetsList onEdit={setEdited} />
      ) : (
        <TargetForm edited={edited} onDone={leaveForm} />
      )}
    </ModalDialog>
  );
}
