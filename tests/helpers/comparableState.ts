import type { Catalog } from '../../src/domain/catalog/catalog';
import type { AppState } from '../../src/state/store/appStore';
import type { AreaLevel, DenominatorTable, FigureLayer } from '../../src/state/store/data';

export const MUNICIPALITIES = 'municipalities-2025';
export const PROVINCES = 'provinces-2025';

/** Code, inhabitants, square kilometres, charging points. */
const ROWS: readonly (readonly [string, number | null, number, number])[] = [
  ['1a', 1000, 10, 10],
  ['1b', 3000, 30, 100],
  ['2a', 2000, 20, 20],
  ['2b', 500, 40, 5],
  ['2c', null, 10, 30],
  ['2d', 1100, 11, 2],
  ['2e', 1400, 14, 3],
];

function level(
  id: string,
  areas: AreaLevel['areas'],
  km2: readonly number[],
  from: string | null,
): AreaLevel {
  return {
    ...{
      id,
      areasId: id,
      level: id.startsWith('p') ? 'province' : 'municipality',
      name: id,
      own: false,
      vintage: 2025,
    },
    ...{ schematic: true, source: '', licence: '', outlineUrl: '', labelUrl: '', members: null },
    areas,
    notes: [],
    bounds: [0, 0, 1, 1],
    boxes: new Float64Array(4 * areas.length),
    surfaces: Float64Array.from(km2, (value) => value * 1e6),
    rolledUpFrom: from,
  };
}

function table(id: string, year: number, times: number): DenominatorTable {
  const values = new Map(ROWS.map(([code, value]) => [code, value === null ? null : value * times]));
  return { entry: { id, year } as DenominatorTable['entry'], values };
}

/** Two provinces of seven municipalities with inhabitants of two years and charging points; one number is not known. */
export function comparableState(): Partial<AppState> {
  const municipalities = ROWS.map(([code]) => ({ code, name: `Town ${code}`, parentCode: code[0]! }));
  const provinces = ['1', '2'].map((code) => ({ code, name: `Province ${code}`, parentCode: null }));
  const km2 = ROWS.map(([, , value]) => value);
  return {
    phase: 'ready',
    date: '2026-11-22',
    catalog: {
      areas: [{ id: MUNICIPALITIES }, { id: PROVINCES }],
      populationGrids: [],
    } as unknown as Catalog,
    levels: [
      level(MUNICIPALITIES, municipalities, km2, null),
      level(PROVINCES, provinces, [40, 95], MUNICIPALITIES),
    ],
    denominators: [table('inhabitants', 2025, 1), table('inhabitants', 2020, 0.5)],
    figures: [
      {
        entry: { id: 'points', target: 'laden', date: '' } as FigureLayer['entry'],
        values: new Map(ROWS.map(([code, , , points]) => [code, points])),
      },
    ],
  };
}
