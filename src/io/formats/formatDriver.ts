import type { Result } from '../../domain/result';
import type { CrsCode } from '../../geo/crsCode';
import type { AttributeColumn, Columns } from '../../features/columns';
import type { ImportNote, ImportReport } from '../../features/importReport';
import type { GivenCrs } from '../layerCrs';
import type { WorkOptions } from '../layerSource';
import type { Inspection } from './inspection';
import type { RangeSource } from '../sources/rangeSource';

/** What is to be read of a file. */
export interface ReadOptions extends WorkOptions {
  /** The name of the layer, sheet or object; the first where it is absent, or where there is none of that name. */
  layer?: string | undefined;
  /** Nobody can choose another one afterwards: it must be there, and be named where there are several. See `chooseLayer`. */
  strictLayer?: boolean | undefined;
  /** Which files of a zip are the layer, for a format of several; all where it is absent. */
  isOwn?: ((name: string) => boolean) | undefined;
  /** Whether GDAL may come over the line for a form that nothing lighter reads. */
  fetchGdal?: boolean | undefined;
  /**
   * Hears what is in the file, once a reader has looked and before it reads. A reader that cannot tell without reading says
   * nothing; where nobody hears it, it does not look.
   */
  onInspected?: ((found: Inspection) => void) | undefined;
}

/** The layers of a file that has names for them, and which of them was read. */
export type LayerChoice = NonNullable<ImportReport['choice']>;

/** What of the form of a table tells how its numbers are written. */
export type TableForm = NonNullable<ImportReport['table']>;

/** A layer as its file has it: positions still in the file's own CRS. */
export interface RawLayer {
  columns: Columns;
  /** The CRS as the file names it (`EPSG:31370`), null where it names none. */
  crs: string | null;
  /** The CRS that the format prescribes for a file that names none, null where it prescribes none. */
  defaultCrs: CrsCode | null;
  notes: ImportNote[];
  /** Absent where layers of the form have no names. */
  choice?: LayerChoice;
  /** Of a table whose rows have no place; absent for everything else. */
  table?: TableForm;
  /** By which a report names the form that the driver found, where it is not its own `format`. */
  format?: string;
  /** The number in the file, from 1, of a feature of the columns, from 0; absent where they run together. */
  numberOf?: (feature: number) => number;
  /** The first value of columns whose values are not made before they are asked for. */
  examples?: ReadonlyMap<AttributeColumn, string>;
}

/** How one format is recognised and read. A driver is light: what reads comes when a file of its format does. */
export interface FormatDriver {
  /** By which a report names its format, also one that was kept. */
  format: string;
  /** For people, the same in every language. */
  name: string;
  /** Whether these first bytes of a file, see `headOf`, are this format's. */
  recognises(head: Uint8Array): boolean;
  /** Whether a zip with files of these names is this format's; `read` is then handed the zip. */
  holds?(names: readonly string[]): boolean;
  /** Where several files of a zip make one layer, the one that it is known by; `read` is handed the zip. */
  knownBy?: RegExp;
  /**
   * Read a whole file. `file` is its name in problems. Progress is in bytes.
   * @returns null where the file only starts like this format.
   */
  read(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Result<RawLayer> | null>;
  /**
   * Read only what meets `bounds` (west, south, east, north in degrees), where the format has an index.
   * @returns null where the whole file must be read.
   */
  readInPart?(
    source: RangeSource,
    bounds: readonly [number, number, number, number],
    file: string,
    given: GivenCrs,
  ): Promise<Result<RawLayer> | null>;
}
