import type { Key, ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { SilentCode } from './SlowNote';
import { useTranslate } from './useTranslate';

interface Props {
  title: string;
  /** `alertdialog` for a question about something that is lost. */
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
  isOpen?: boolean;
  /** Another key is another dialog to the keyboard: the focus starts at its top again. */
  part?: Key;
  /** The dialog was closed by its button, by Escape or by a click beside it. */
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page, with its title and the button that closes it. */
export function ModalDialog({
  title,
  role = 'dialog',
  wide = false,
  isOpen = true,
  part,
  onClose,
  children,
}: Props) {
  const t = useTranslate();
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <Dialog key={part} className="dialog" role={role}>
          <Heading slot="title">{title}</Heading>
          {children}
          <SilentCode />
          <Button className="dialog-close" aria-label={t('dialog.close')} onPress={onClose}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
