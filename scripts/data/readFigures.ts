import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Area } from '../../src/domain/areas/area';
import { MergerTable } from '../../src/domain/areas/mergerTable';
import type { JoinMergers } from '../../src/domain/tableJoin/joinTable';
import type { GridCell } from './gridCells';

/** Where the facts are kept; see the README there. */
export const FIGURES_FOLDER = 'data/figures';

export interface Municipality extends Area {
  /** NIS code of the province. */
  parentCode: string;
  inhabitants2020: number;
  /** null where the number is not known. */
  dwellings2025: number | null;
  households2025: number;
}

type Row = Record<string, string>;

/** The facts are part of the repository, so a file that does not parse is a defect of ours and throws. */
function readRows(file: string): Row[] {
  const text = readFileSync(`${FIGURES_FOLDER}/${file}`, 'utf8');
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return data;
}

/** The five provinces, by NIS code. */
export function readProvinces(): Area[] {
  return readRows('provinces.csv').map(({ nis, name }) => ({ code: nis!, name: name!, parentCode: null }));
}

/** The 285 municipalities, by NIS code. */
export function readMunicipalities(provinces: readonly Area[]): Municipality[] {
  const provinceCodes = new Map(provinces.map(({ code, name }) => [name, code]));
  return readRows('municipalities-2025.csv').map((row) => ({
    code: row['nis']!,
    name: row['name']!,
    parentCode: provinceCodes.get(row['province']!)!,
    inhabitants2020: Number(row['inhabitants_2020']),
    dwellings2025: row['dwellings_2025'] === '' ? null : Number(row['dwellings_2025']),
    households2025: Number(row['households_2025']),
  }));
}

/** The municipalities of 2024 and what they became in 2025. */
export function readMergers(): MergerTable {
  return new MergerTable(
    readRows('mergers-2025.csv').map(
      (row) => [row['nis_2024']!, row['nis_2025']!, row['name_2024']!] as const,
    ),
  );
}

/** The same as tables are joined by them: the new codes hold from 2025. */
export function readJoinMergers(): JoinMergers {
  return { table: readMergers(), year: 2025 };
}

/** The cells of the population grid that touch Flanders. */
export function readPopulationGrid(): GridCell[] {
  return readRows('population-grid-1km-2020.csv').map((row) => ({
    north: Number(row['cell']!.slice(1, 5)),
    east: Number(row['cell']!.slice(6)),
    municipality: row['nis_2025']!,
    share: Number(row['municipality_share']),
    regionShare: Number(row['belgian_share']),
    inhabitants: Number(row['inhabitants_2020']),
  }));
}
