import type { Records } from '../store/records';
import type { LinkedArea } from '../composedAreasLink';

/** A file that was handed over as a project and is not opened yet. */
export interface HandedProject {
  name: string;
  bytes: Uint8Array;
}

/** What stands around the project: its file, and the dialog about it. */
export interface ProjectFileSlice {
  /** Name of the file that the project was opened from or last saved as, without its ending. */
  projectName: string | null;
  /** The work as it was when it was last saved in a file, to tell whether something came after. */
  savedRecords: Records | null;
  /** Own areas that the link named and that are not made yet. */
  linkedAreas: readonly LinkedArea[];
  projectDialog: 'save' | 'open' | 'clear' | null;
  handedProject: HandedProject | null;
  /** True while a picture of the map is being made. */
  pictureWanted: boolean;
}

export const INITIAL_PROJECT_FILE: ProjectFileSlice = {
  projectName: null,
  savedRecords: null,
  linkedAreas: [],
  projectDialog: null,
  handedProject: null,
  pictureWanted: false,
};
