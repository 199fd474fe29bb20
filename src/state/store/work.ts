import type { ChosenFile } from '../../io/layerSource';
import type { AttributeValue } from '../../features/columns';
import type { ImportReport } from '../../features/importReport';
import type { LayerOrigin, ProjectLayer } from '../../io/project/kinds/ownLayer';
import { NO_RECORDS } from './records';
import type { Recorded, Records } from './records';
import type { AreaMembers } from '../../domain/areas/ownArea';
import type { AreaReference } from '../../domain/areas/areaReference';

/** Whether the work is on the machine: `refused` by its storage, or left to a newer page that wrote there. */
type Keeping = 'kept' | 'writing' | 'refused' | 'outdated';

/** All that the user made, and the steps by which it came to be. Only steps change it. */
export interface RecordedSlice extends Recorded {
  keeping: Keeping;
  /** True while what is on the screen was last changed in another tab. */
  follows: boolean;
  /** What was kept and could not be read; empty once the user has it in a file. */
  unread: readonly PutAside[];
}

export const INITIAL_RECORDED: RecordedSlice = {
  records: NO_RECORDS,
  past: [],
  future: [],
  keeping: 'kept',
  follows: false,
  unread: [],
};

/** Something that was kept and cannot be read, as it was found. */
export interface PutAside {
  store: 'records' | 'steps';
  key: string | number;
  value: unknown;
  /** True once the user has it in a file. */
  saved: boolean;
}

/** A file that was handed over as a project and is not opened yet. */
export interface HandedProject {
  name: string;
  bytes: Uint8Array;
}

/** For what a file of one's own is opened: areas to compose with, measures of a plan, or outlines of the municipalities. */
export type OpenPurpose = 'ownAreas' | 'planned' | 'boundaries';

/** What the dialog to open a layer begins with. */
export interface OpeningLayer {
  purpose: OpenPurpose | null;
  /** What came in by another door, and is read at once. */
  files: readonly ChosenFile[];
  /** What was read already, to take the place of a layer. */
  read?: ReadSource;
}

/** A file or address of the user's that was read, and waits for the choice of what it is. */
export interface ReadSource {
  id: string;
  name: string;
  report: ImportReport;
  origin: LayerOrigin;
  /** The values of its first rows, by column of the report. */
  firstRows: readonly (readonly AttributeValue[])[];
  /** The layer of the user's own in whose place it comes, with all that was said of that. */
  replaces?: ProjectLayer;
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
  /** The dialog to open a layer of one's own, with what it is opened for. */
  openingLayer: OpeningLayer | null;
  /** True once the user let GDAL come to read a file: it need not be asked again in this visit. */
  gdalMayCome: boolean;
  /** True while a picture of the map is being made. */
  pictureWanted: boolean;
}

export const INITIAL_PROJECT_FILE: ProjectFileSlice = {
  projectName: null,
  savedRecords: null,
  linkedAreas: [],
  projectDialog: null,
  handedProject: null,
  openingLayer: null,
  gdalMayCome: false,
  pictureWanted: false,
};

/** An own area as a link names it: by the areas it is the union of, so that no shape has to travel. */
export interface LinkedArea {
  /** Its code on the screen that made the link; other parts of the link speak of it. */
  id: string;
  name: string;
  colour: string;
  members: AreaMembers;
}

/** The key of an area in tables. */
export function areaKey({ levelId, code }: AreaReference): string {
  return `${levelId}/${code}`;
}

/** The level that holds the own areas. */
export const OWN_AREAS_LEVEL = 'own-areas';

/** What is kept beside the work on the user's own machine between visits. */
export interface KeptSlice {
  /** True once the welcome was closed. */
  welcomed: boolean;
  /** Whether letters and digits act as keys where the map has the focus. */
  letterKeys: boolean;
}

export const INITIAL_KEPT: KeptSlice = { welcomed: false, letterKeys: true };
