import type { Position } from 'geojson';
import type { Columns } from '../../../src/features/columns';
import { areaColumns } from '../../data/areaColumns';
import { projectGrid } from '../../data/gridCells';
import type { GridCell } from '../../data/gridCells';
import { schematicBoundaries } from '../../data/schematicBoundaries';
import { SeededRandom } from '../../data/seededRandom';

/** Cells of 250 m: so many along the side of a cell of the population grid. */
const FINER = 4;
/** A cell belongs to Flanders when at least this share of it lies in its municipality. */
const LEAST_SHARE = 0.3;
/** Inhabitants that ask for as many sectors as an empty square kilometre. */
const OPEN_COUNTRY = 300;

/**
 * Areas of the size and number of statistical sectors, that divide Flanders without gap or overlap: small where many
 * people live. Seeds are strewn over the cells of 250 m of every municipality, each cell goes to the nearest seed of
 * its municipality, and the cells of a seed are dissolved and smoothed as the municipalities themselves are.
 * @param count wanted; every municipality has at least one, so the result may be off by a few.
 */
export function benchSectors(grid: readonly GridCell[], count: number, seed: string): Columns {
  const random = new SeededRandom(seed);
  const municipalities = cellsByMunicipality(grid);
  const total = [...municipalities.values()].flat().reduce((sum, cell) => sum + weightOf(cell), 0);
  const cells: GridCell[] = [];
  for (const [municipality, coarse] of municipalities) {
    const weight = coarse.reduce((sum, cell) => sum + weightOf(cell), 0);
    const fine = coarse.flatMap(finerCells);
    const seeds = pickSeeds(fine, Math.max(1, Math.round((count * weight) / total)), random);
    for (const cell of fine) cells.push({ ...cell, municipality: `${municipality}-${nearest(seeds, cell)}` });
  }
  const codes = [...new Set(cells.map(({ municipality }) => municipality))];
  const sectors = codes.map((code) => ({ code, name: code, parentCode: 'region' }));
  const place = ([east, north]: Position): Position => projectGrid([east! / FINER, north! / FINER]);
  return areaColumns(schematicBoundaries(cells, sectors, [], place).municipalities);
}

const weightOf = ({ inhabitants }: GridCell): number => inhabitants + OPEN_COUNTRY;

function cellsByMunicipality(grid: readonly GridCell[]): Map<string, GridCell[]> {
  const cells = new Map<string, GridCell[]>();
  for (const cell of grid) {
    if (cell.share < LEAST_SHARE) continue;
    if (!cells.has(cell.municipality)) cells.set(cell.municipality, []);
    cells.get(cell.municipality)!.push(cell);
  }
  return cells;
}

/** The cells of 250 m in a cell of 1 km, in units of 250 m. */
function finerCells(cell: GridCell): GridCell[] {
  return Array.from({ length: FINER * FINER }, (_, i) => ({
    ...cell,
    east: FINER * cell.east + (i % FINER),
    north: FINER * cell.north + Math.floor(i / FINER),
    share: 1,
  }));
}

/** Different cells, more of them where more people live; all cells when there are not enough. */
function pickSeeds(cells: readonly GridCell[], count: number, random: SeededRandom): GridCell[] {
  if (count >= cells.length) return [...cells];
  const reach: number[] = [];
  for (const cell of cells) reach.push((reach.at(-1) ?? 0) + weightOf(cell));
  const picked = new Set<GridCell>();
  while (picked.size < count) {
    const weight = random.next() * reach.at(-1)!;
    picked.add(cells[reach.findIndex((sum) => sum > weight)]!);
  }
  return [...picked];
}

function nearest(seeds: readonly GridCell[], { east, north }: GridCell): number {
  let best = 0;
  let least = Infinity;
  seeds.forEach((seed, i) => {
    const distance = (seed.east - east) ** 2 + (seed.north - north) ** 2;
    if (distance >= least) return;
    least = distance;
    best = i;
  });
  return best;
}
