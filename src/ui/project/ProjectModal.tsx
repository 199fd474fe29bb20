import type { ReactNode } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { closeProjectDialog } from '../../state/actions/project';
import { useAct } from '../../state/store/AppContext';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';

interface ProjectModalProps {
  title: string;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** The frame of a dialog about the project. */
export function ProjectModal({ title, role = 'dialog', children }: ProjectModalProps) {
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

interface ProjectChooserProps {
  busy: boolean;
  onFile: (file: File) => void;
}

/** Which project file: chosen or dropped. */
export function ProjectChooser({ busy, onFile }: ProjectChooserProps) {
  const t = useTranslate();
  const take = (file: File | undefined): void => {
    if (file) onFile(file);
  };
  return (
    <>
      <p>{t('project.openIntro')}</p>
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(take);
        }}
      >
        <FileTrigger
          onSelect={(files) => {
            take(files?.[0]);
          }}
        >
          <Button className="button-primary" isDisabled={busy}>
            {t('project.choose')}
          </Button>
        </FileTrigger>
        <span className="muted">{t('open.drop')}</span>
      </DropZone>
      <p className="muted">{t('project.kept')}</p>
      {busy && (
        <p role="status" className="muted">
          {t('project.reading')}
        </p>
      )}
    </>
  );
}
