import { realData } from '../../tests/helpers/realData';
import { readOutlines } from './outlines';
import type { Outlines } from './outlines';

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
