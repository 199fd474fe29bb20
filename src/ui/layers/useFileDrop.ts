import { useEffect, useState } from 'react';
import { loadLate } from '../../io/lateCode';
import { showOpenLayer } from '../../state/actions/layers';
import { useAct } from '../../state/store/AppContext';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * Opens what is dropped anywhere on the page, as the dialog for it does; where a part of the page takes a drop itself, that
 * part has it.
 * @returns whether files are being dragged over the page
 */
export function useFileDrop(): boolean {
  const act = useAct();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // Left for another window, not for another part of the page.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      // An entry knows the folder of a file; what was not dragged from a disk has none.
      const dropped = [...event.dataTransfer!.items].flatMap(
        (item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
      );
      void loadLate(() => import('./droppedFiles'))
        .then(({ droppedFiles }) => droppedFiles(dropped))
        .then((files) => {
          if (files.length > 0) act(showOpenLayer, { files });
        });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [act]);
  return isOver;
}
