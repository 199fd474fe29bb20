import { createAppStore } from '../../src/state/store/appStore';
import type { AppStore } from '../../src/state/store/appStore';
import type { AreaLevel } from '../../src/state/store/data';
import type { Area } from '../../src/domain/areas/area';
import { levelOf } from './levelOf';

const ORIGIN = { source: 'test', licence: '', date: '2025-01-01' };

const level = (id: string, areas: readonly Area[], rolledUpFrom: string | null): AreaLevel =>
  levelOf(id, areas, { vintage: 2025, source: 'test', bounds: [0, 0, 1, 1], rolledUpFrom });

/** Two municipalities of one province, with inhabitants and square metres of unsealed ground; two other targets. */
export function targetStore(): AppStore {
  const areas = [
    { code: '1', name: 'Een', parentCode: 'P' },
    { code: '2', name: 'Twee', parentCode: 'P' },
  ];
  const table = (values: [string, number][]) => new Map<string, number | null>(values);
  const column = { url: '', codeColumn: '', valueColumn: '' };
  return createAppStore({
    date: '2026-01-01',
    levelId: 'municipalities',
    target: 'ontharding',
    phase: 'ready',
    levels: [
      level('municipalities', areas, null),
      level('provinces', [{ code: 'P', name: 'Provincie', parentCode: null }], 'municipalities'),
    ],
    denominators: [
      {
        entry: { id: 'inhabitants', year: 2025, ...column, ...ORIGIN },
        values: table([
          ['1', 1000],
          ['2', 3000],
        ]),
      },
    ],
    figures: (['ontharding', 'bomen'] as const).map((target) => ({
      entry: { id: target, target, caveat: null, ...column, ...ORIGIN },
      values: table([
        ['1', 900],
        ['2', 300],
      ]),
    })),
  });
}
