import type { AreaIndex } from './areaIndex';

/**
 * The set of areas that a small box on border cells belongs to as a whole, or -1 when the box around some edge meets it:
 * then a border may run through it. Looks at the edges one by one, where `AreaIndex.boxLabel` only knows the cells.
 */
export function labelOfBox(index: AreaIndex, minX: number, minY: number, maxX: number, maxY: number): number {
  const { originX, originY, perX, perY, columns, rows, label } = index.grid;
  const { entryStart, ends } = index.cells;
  const west = Math.max(0, Math.floor((minX - originX) * perX));
  const east = Math.min(columns - 1, Math.floor((maxX - originX) * perX));
  const north = Math.min(rows - 1, Math.floor((maxY - originY) * perY));
  for (let row = Math.max(0, Math.floor((minY - originY) * perY)); row <= north; row++) {
    for (let cell = row * columns + west; cell <= row * columns + east; cell++) {
      const found = label[cell]!;
      if (found >= 0) continue;
      for (let p = 4 * entryStart[~found]!; p < 4 * entryStart[~found + 1]!; p += 4) {
        // Edges run from west to east.
        if (ends[p + 2]! < minX || ends[p]! > maxX) continue;
        const ay = ends[p + 1]!;
        const by = ends[p + 3]!;
        if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
        return -1;
      }
    }
  }
  return index.labelAt(minX, minY);
}
