import type { ReactNode } from 'react';
import { closeProjectDialog } from '../../state/actions/project';
import { useAct } from '../../state/AppContext';
import { ModalDialog } from '../shared/ModalDialog';

interface Props {
  title: string;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** The frame of a dialog about the project. */
export function ProjectModal({ title, role = 'dialog', children }: Props) {
  const act = useAct();
  return (
    <ModalDialog
      title={title}
      role={role}
      onClose={() => {
        act(closeProjectDialog, null);
      }}
    >
      {children}
    </ModalDialog>
  );
}
