import type { LinkedArea } from '../composedAreasLink';
import type { ProjectLayer } from '../../io/project/projectSchema';
import type { KeptSlice } from './keptSlice';
import type { ProjectSlice } from './projectSlice';

/** A file that was handed over as a project and is not opened yet. */
export interface HandedProject {
  name: string;
  bytes: Uint8Array;
}

/** The own work as it was when it was last saved in a file, to tell whether something came after. */
export type SavedWork = ProjectSlice & Pick<KeptSlice, 'policyChecks'> & Pick<ProjectFileSlice, 'ownLayers'>;

/** What stands around the project: where its own layers come from, its file, and the dialog about it. */
export interface ProjectFileSlice {
  /** How every layer of the user's own was opened, areas and measures. */
  ownLayers: readonly ProjectLayer[];
  /** Name of the file that the project was opened from or last saved as, without its ending. */
  projectName: string | null;
  savedWork: SavedWork | null;
  /** Own areas that the link named and that are not made yet. */
  linkedAreas: readonly LinkedArea[];
  projectDialog: 'save' | 'open' | 'clear' | null;
  handedProject: HandedProject | null;
  /** True while a picture of the map is being made. */
  pictureWanted: boolean;
}

export const INITIAL_PROJECT_FILE: ProjectFileSlice = {
  ownLayers: [],
  projectName: null,
  savedWork: null,
  linkedAreas: [],
  projectDialog: null,
  handedProject: null,
  pictureWanted: false,
};
