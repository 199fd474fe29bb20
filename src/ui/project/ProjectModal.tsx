import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { closeProjectDialog } from '../../state/actions/closeProjectDialog';
import { useAct } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  title: string;
  /** `alertdialog` for a question about something that is lost. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** The frame of a dialog about the project. */
export function ProjectModal({ title, role = 'dialog', children }: Props) {
  const t = useTranslate();
  const act = useAct();
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) act(closeProjectDialog, null);
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog" role={role}>
          {({ close }) => (
            <>
              <Heading slot="title">{title}</Heading>
              {children}
              <Button className="dialog-close" aria-label={t('dialog.close')} onPress={close}>
                ×
              </Button>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
