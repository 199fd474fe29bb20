/** A measure layer of the benchmark: so many seeded points, lines or polygons. */
export interface LayerSpec {
  kind: 'points' | 'lines' | 'polygons';
  size: number;
}

export type AreasName = 'municipalities' | 'sectors';

/** A layer over areas, everything loaded and indexed on both sides. */
export interface ShareTask {
  kind: 'share';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** The same, of only what is realised since 2021, under the counting rule of a target. */
export interface FilterTask {
  kind: 'filter';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** A layer over areas from two files, with the start of the program. */
export interface FileToTableTask {
  kind: 'fileToTable';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** A file to features, in memory. */
export interface ReadTask {
  kind: 'read';
  name: string;
  layer: LayerSpec;
}

/** One feature of a loaded layer is moved, and the areas that it touched or touches now are counted anew. */
export interface EditTask {
  kind: 'edit';
  name: string;
  layer: LayerSpec;
  areas: AreasName;
}

/** What lies in an area that was just drawn: `layer` has the points, and there are lines and polygons beside it. */
export interface OwnAreaTask {
  kind: 'ownArea';
  name: string;
  layer: LayerSpec;
  shapes: readonly LayerSpec[];
}

/** What is timed. */
export type Task = ShareTask | FilterTask | FileToTableTask | ReadTask | EditTask | OwnAreaTask;
