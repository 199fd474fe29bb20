import type { Feature, Geometry, Polygon } from 'geojson';
import type { AreaMembers } from '../../src/domain/areas/ownArea';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { ColumnarAreas } from '../../src/engine/columnar/columnarAreas';
import type { AmountsOf } from '../../src/engine/edits/amounts';
import type { EditedLayer, MeasureEdit } from '../../src/engine/edits/editedLayer';
import type { LevelOfEdits } from '../../src/engine/edits/editedLevel';
import type { PlanTally } from '../../src/engine/edits/planTallies';
import { geojsonColumns } from './geojsonColumns';
import { valueOf } from './valueOf';

const TYPES = { code: 'text', name: 'text', parent: 'text' } as const;

/** A level of areas with the properties `code`, `name` and perhaps `parent`. */
export function planLevel(
  levelId: string,
  areas: readonly Feature<Polygon>[],
  {
    rolledUpFrom = null,
    members = null,
    alone = false,
  }: Partial<Omit<LevelOfEdits, 'levelId' | 'areas'>> = {},
): LevelOfEdits {
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: 'parent' };
  const prepared = columnarEngine.prepareAreas(geojsonColumns(areas, TYPES), recipe, levelId);
  return { levelId, areas: valueOf(prepared) as ColumnarAreas, rolledUpFrom, members, alone };
}

export function area(
  code: string,
  ring: Polygon['coordinates'][number],
  parent: string | null = null,
): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { code, name: code, parent },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

export const members = (levelId: string, ...codes: string[]): AreaMembers => ({ levelId, codes });

/** One drawn measure as `put` takes it. */
export function drawn(id: string, geometry: Geometry | null, amounts: AmountsOf) {
  const columns = geojsonColumns([{ properties: {}, geometry }]);
  const edit: MeasureEdit = { id, place: { kind: 'feature', feature: 0 }, amounts };
  return [columns, [edit]] as const;
}

/** Metres and square metres in small units, and points by the thousand. */
export const asMeasured: AmountsOf = (size) => {
  const length = size!.lengths.reduce((sum, one) => sum + one, 0);
  return [
    { tally: 'length', amount: Math.round(length * 10_000), piece: 1 },
    { tally: 'area', amount: Math.round(size!.area * 10_000), piece: 1 },
    { tally: 'points', amount: size!.points * 1000, piece: 1000 },
  ].filter(({ amount }) => amount !== 0);
};

/** The tally of a name on a level: its amounts by area number, and what is not in any. */
export function onLevel(tallies: readonly PlanTally[], tally: string, levelId: string) {
  const level = tallies.find((one) => one.tally === tally)!.levels.find((one) => one.levelId === levelId)!;
  const amounts = Object.fromEntries([...level.areas].map((at, place) => [at, level.amounts[place]!]));
  return { amounts, outside: level.outside, undivided: level.undivided };
}

export const sumOf = (amounts: Record<string, number>): number =>
  Object.values(amounts).reduce((sum, one) => sum + one, 0);

/** Every tally of a layer on all of its levels. */
export const allTallies = (layer: EditedLayer): PlanTally[] => layer.tallies(layer.levelIds);
