import { lekpTarget } from '../../domain/targets/lekp';
import type { GeometryKind } from '../../domain/measures/quantityRule';
import type { Columns } from '../../features/columns';
import { columnarEngine } from './columnarEngine';

/** Squares on each side of the made-up map: enough runs of every hot loop for it to be compiled. */
const SIDE = 40;
/** Width of a square in degrees. */
const WIDTH = 0.01;

const CODE_COLUMNS = { codeColumn: 'code', nameColumn: 'code', parentColumn: null };
const RECIPE = { rule: null, filtered: true, yearColumn: null, statusColumn: null, quantityColumn: null };
const CONTEXT = { date: 20261231, cpeWeights: 'call2022' } as const;

/** A field of squares as one kind of geometry. @param shift east and north, in degrees. */
function squares(kind: GeometryKind, shift: number): Columns {
  const count = SIDE * SIDE;
  const indices = Array.from({ length: count }, (_, i) => i);
  const feature = Uint32Array.from(indices);
  const rings = Float64Array.from(
    indices.flatMap((i) => {
      const west = 4 + shift + (i % SIDE) * WIDTH;
      const south = 51 + shift + Math.floor(i / SIDE) * WIDTH;
      const [east, north] = [west + WIDTH, south + WIDTH];
      return [west, south, east, south, east, north, west, north, west, south];
    }),
  );
  const ringStart = Uint32Array.from({ length: count + 1 }, (_, i) => 5 * i);
  const none = { positions: new Float64Array(0), feature: new Uint32Array(0) };
  const noStart = Uint32Array.of(0);
  const isNull = new Uint8Array(count);
  return {
    count,
    points: kind === 'points' ? { positions: rings.filter((_, i) => i % 10 < 2), feature } : none,
    lines: kind === 'lines' ? { positions: rings, start: ringStart, feature } : { ...none, start: noStart },
    polygons:
      kind === 'polygons'
        ? {
            positions: rings,
            ringStart,
            polygonStart: Uint32Array.from({ length: count + 1 }, (_, i) => i),
            feature,
          }
        : { ...none, ringStart: noStart, polygonStart: noStart },
    attributes: [
      { name: 'code', type: 'text', values: indices.map(String), isNull },
      { name: 'year', type: 'number', values: new Float64Array(count).fill(2023), isNull },
    ],
  };
}

/**
 * Run the engine once over a made-up map, so that the machine has compiled it when the first layer comes: first calls
 * are several times slower. Takes some hundredths of a second, and nothing of it is kept.
 */
export async function warmUp(): Promise<void> {
  const areas = columnarEngine.prepareAreas(squares('polygons', 0), CODE_COLUMNS, 'warm-up');
  if (!areas.ok) return;
  for (const target of ['bomen', 'fiets', 'ontharding'] as const) {
    const layer = squares(lekpTarget(target).geometry, WIDTH / 3);
    const allocation = await columnarEngine.allocate(areas.value, layer, { ...RECIPE, target }, 'warm-up');
    if (allocation.ok) columnarEngine.tally(allocation.value, CONTEXT);
  }
}
