/** Makes a file in a folder, unless it is there, and answers its path. */
export type FileMaker = (folder: string) => string | Promise<string>;

/** One thing that somebody may open, and how it is given to the page. */
export interface Trial {
  name: string;
  /** Files that are chosen or dropped together, or the path of an address at the server of the trials. */
  files?: readonly FileMaker[];
  path?: string;
  /** An address that is of no server. */
  address?: string;
  /** Dropped on the page in place of chosen in the dialog. */
  isDropped?: boolean;
  /** Milliseconds of reading after which it is stopped; absent: it runs to its end. */
  stopsAfter?: number;
  /** The page asks first whether GDAL may come, and is told that it may. */
  asksForGdal?: true;
  /** Whether it is to open; absent: it is to be refused. */
  opens?: true;
}

/** What came of a trial. */
export interface TrialResult {
  /** The message of the page, or what it says of the layer that it read. */
  said: string;
  /** Milliseconds until it was said. */
  after: number;
  /** Milliseconds of the longest time in which the page did not answer, by its own timers. */
  gap: number;
  /** Milliseconds of work of the longest task of the page itself, without those in which others had the core. */
  task: number;
  /** Milliseconds until the ordinary file after it was open. */
  next: number;
  /** What was not as it is to be. */
  faults: string[];
}
