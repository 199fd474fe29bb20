import { readFile } from 'node:fs/promises';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { PreparedAreas } from '../../src/engine/engine';
import { groupUnits } from '../../src/engine/population/populationUnits';
import type { Columns } from '../../src/features/columns';
import { readLayer } from '../../src/io/readLayer';
import type { PopulationGrid } from '../../src/io/formats/csv/readPopulationGrid';
import { POPULATION_GRID } from '../data/buildCatalog';
import { cellShares } from '../data/cellShares';
import type { CellShare } from '../data/cellShares';
import { rakedPeople } from '../data/rakedPeople';
import { readMunicipalities, readPopulationGrid, readProvinces } from '../data/readFigures';
import { realData } from '../../tests/helpers/realData';

/** Areas by their surveyed outlines. */
export interface Outlines {
  areas: PreparedAreas;
  columns: Columns;
}

/** Read a layer of outlines; the column is that of their codes. */
async function readOutlines(file: string, codeColumn: string): Promise<Result<Outlines>> {
  const bytes = new Uint8Array(await readFile(file));
  const layer = await readLayer({ kind: 'bytes', name: file, bytes });
  if (!layer.ok) return layer;
  const { columns } = layer.value;
  const recipe = { codeColumn, nameColumn: codeColumn, parentColumn: null };
  const areas = columnarEngine.prepareAreas(columns, recipe, file);
  return areas.ok ? ok({ areas: areas.value, columns }) : areas;
}

/**
 * The true totals of larger areas by code: the sums of the municipalities of which most lies in them. Null where a
 * municipality without a total belongs to an area, and where none does.
 */
export async function totalsOfMembers(
  larger: Outlines,
  municipalities: Outlines,
  totals: ReadonlyMap<string, number | null>,
): Promise<Map<string, number | null>> {
  const codes = municipalities.areas.areas.map(({ code }) => code);
  const each = new Float64Array(codes.length).fill(1);
  const units = {
    columns: municipalities.columns,
    people: each,
    atEdge: new Uint8Array(codes.length),
    ...groupUnits(codes),
  };
  const shared = await columnarEngine.sharePopulation(larger.areas, units);
  if (!shared.ok) throw new Error(shared.problem.code);
  const { start, group, inside } = shared.value;
  return new Map(
    larger.areas.areas.map(({ code }, area) => {
      const parts = Array.from({ length: start[area + 1]! - start[area]! }, (_, i) => start[area]! + i);
      const members = parts
        .filter((part) => inside[part]! > 0.5)
        .map((part) => totals.get(codes[group[part]!]!));
      const isKnown = members.length > 0 && members.every((total) => typeof total === 'number');
      return [code, isKnown ? members.reduce((sum: number, total) => sum + total!, 0) : null];
    }),
  );
}

/**
 * The grid as it would be if the total of every province alone were known, with the provinces for municipalities. It
 * knows nothing of the municipalities that are estimated with it, as the real one knows nothing of an area that is drawn.
 */
export function provincialGrid(): PopulationGrid {
  const provinceOf = new Map<string, string>();
  const totals = new Map<string, number>();
  for (const { code, parentCode, inhabitants2020 } of readMunicipalities(readProvinces())) {
    provinceOf.set(code, parentCode);
    totals.set(parentCode, (totals.get(parentCode) ?? 0) + inhabitants2020);
  }
  const merged = new Map<string, CellShare>();
  for (const { cell, municipality, share } of cellShares(readPopulationGrid())) {
    const province = provinceOf.get(municipality)!;
    const key = `${cell.east},${cell.north},${province}`;
    merged.set(key, { cell, municipality: province, share: share + (merged.get(key)?.share ?? 0) });
  }
  const shares = [...merged.values()];
  const { cellSize } = POPULATION_GRID;
  return {
    east: Float64Array.from(shares, ({ cell }) => cell.east * cellSize),
    north: Float64Array.from(shares, ({ cell }) => cell.north * cellSize),
    cellSize,
    people: rakedPeople(shares, totals),
    areaCodes: shares.map(({ municipality }) => municipality),
    shares: Float64Array.from(shares, ({ share }) => share),
  };
}

/** The surveyed outlines of 2025 whose inhabitants are known. */
export interface Surveyed {
  municipality: Outlines;
  arrondissement: Outlines;
  transportRegion: Outlines;
  province: Outlines;
}

const FILES = {
  municipality: ['areas/gemeente-2025.fgb', 'geoitem'],
  arrondissement: ['areas/arrondiss-2025.fgb', 'arrondiss'],
  transportRegion: ['areas/vervoerregio-2025.fgb', 'vervoerreg'],
  province: ['areas/provincie-2025.fgb', 'provincie'],
} as const;

/** Read the outlines; null where their folder is absent. */
export async function openSurveyed(): Promise<Surveyed | null> {
  const open = async (kind: keyof typeof FILES): Promise<Outlines | null> => {
    const [path, codeColumn] = FILES[kind];
    const file = realData(path);
    if (!file) return null;
    const outlines = await readOutlines(file, codeColumn);
    if (!outlines.ok) throw new Error(JSON.stringify(outlines.problem));
    return outlines.value;
  };
  const municipality = await open('municipality');
  const arrondissement = await open('arrondissement');
  const transportRegion = await open('transportRegion');
  const province = await open('province');
  if (!municipality || !arrondissement || !transportRegion || !province) return null;
  return { municipality, arrondissement, transportRegion, province };
}
