/** A measure layer of the benchmark: so many seeded points, lines or polygons. */
export interface LayerSpec {
  kind: 'points' | 'lines' | 'polygons';
  size: number;
}

export type AreasName = 'municipalities' | 'sectors';

/**
 * What is timed.
 * - `share`: a layer over areas, everything loaded and indexed on both sides; `filtered` counts only what is realised
 *   since 2021.
 * - `fileToTable`: the same from two files, with the start of the program.
 * - `read`: a file to features, in memory.
 */
export type Task = { name: string } & (
  | { kind: 'share'; layer: LayerSpec; areas: AreasName; filtered: boolean }
  | { kind: 'fileToTable'; layer: LayerSpec; areas: AreasName }
  | { kind: 'read'; layer: LayerSpec }
);
