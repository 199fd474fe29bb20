import { useApp } from '../../state/store/AppContext';
import { ClearProjectDialog } from './ClearProjectDialog';
import { OpenProjectDialog } from './OpenProjectDialog';
import { SaveProjectDialog } from './SaveProjectDialog';

const DIALOGS = { save: SaveProjectDialog, open: OpenProjectDialog, clear: ClearProjectDialog };

/** The dialog about the project that was asked for. */
export function ProjectDialogs() {
  const shown = useApp((state) => state.projectDialog);
  if (shown === null) return null;
  const Shown = DIALOGS[shown];
  return <Shown />;
}
