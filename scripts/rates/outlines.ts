import { readFile } from 'node:fs/promises';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { PreparedAreas } from '../../src/engine/engine';
import { groupUnits } from '../../src/engine/population/populationUnits';
import type { Columns } from '../../src/io/columns';
import { readLayer } from '../../src/io/readLayer';

/** Areas by their surveyed outlines. */
export interface Outlines {
  areas: PreparedAreas;
  columns: Columns;
}

/** Read a layer of outlines; the column is that of their codes. */
export async function readOutlines(file: string, codeColumn: string): Promise<Result<Outlines>> {
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
