import { useState } from 'react';
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { FORMAT_LOCALE } from '../../i18n/translate';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './editedTarget';
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
    <I18nProvider locale={FORMAT_LOCALE}>
      <ModalOverlay
        className="modal-overlay"
        isOpen
        isDismissable
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Modal className={edited ? 'modal' : 'modal modal-wide'}>
          {/* Another part of the dialog is another dialog to the keyboard: the focus starts at its top again. */}
          <Dialog key={edited ? 'form' : 'list'} className="dialog">
            <Heading slot="title">
              {t(
                edited === null
                  ? 'change.title'
                  : edited.key === null
                    ? 'change.addTitle'
                    : 'change.editNorm',
              )}
            </Heading>
            {edited === null ? (
              <TargetsList onEdit={setEdited} />
            ) : (
              <TargetForm edited={edited} onDone={leaveForm} />
            )}
            <Button className="dialog-close" aria-label={t('dialog.close')} onPress={onClose}>
              ×
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
