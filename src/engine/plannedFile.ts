import type { AreaReference } from '../domain/areas/areaReference';
import type { Cause } from '../domain/cause';
import { columnOfRole } from '../domain/measures/columnRoles';
import type { MeasureStatus } from '../domain/measures/measureAttributes';
import { wordKey } from '../domain/measures/measureWords';
import { kindOfTarget, MEASURE_KIND_IDS, measureKind } from '../domain/plan/measureKind';
import type { MeasureKindId } from '../domain/plan/measureKind';
import type { PlannedMeasure } from '../domain/plan/plannedMeasure';
import { targetOfWord } from '../domain/targets/guessTarget';
import { isTargetId, lekpTarget } from '../domain/targets/lekp';
import type { TargetId } from '../domain/targets/target';
import { isAddedTargetKey } from '../domain/targets/targetInForce';
import type { TargetKey } from '../domain/targets/targetInForce';
import { attributeValue, findAttribute } from '../features/columns';
import type { Columns } from '../features/columns';
import { featureGeometries } from '../io/exports/featureGeometries';
import type { DecimalMark } from '../io/numbers/writtenNumber';
import { measureOfFeature } from '../io/plan/measureFeature';
import { factColumns, isBlank, openNotations } from './attributes/plannedColumns';
import type { FactColumn } from './attributes/plannedColumns';
import type { ColumnNotation } from './inspectMeasures';
import { NO_COLUMN } from './layerRecipe';

/** How the rows of any file become planned measures, as far as its own columns do not tell. */
export interface PlannedRecipe {
  /** The column that says the target of each row; {@link NO_COLUMN}: all are of `target`. */
  targetColumn: string;
  target: TargetKey | null;
  /** What words of that column mean that nobody knows, by `wordKey`; null leaves their rows out. */
  targets: Readonly<Record<string, TargetKey | null>>;
  /** For added targets, the target of the pact whose measures they count. */
  bases: Readonly<Record<string, TargetId>>;
  /** Of rows that say nothing of it. */
  status: MeasureStatus;
  /** What rows without geometry hang on; null leaves them out. */
  area: AreaReference | null;
  /** The decimal mark of columns that leave it open. */
  decimals: Readonly<Record<string, DecimalMark>>;
}

/** A word for a target that nobody knows, as the file has it first, and its rows. */
export interface OpenTarget {
  word: string;
  count: number;
}

/** What a file says of planned measures. Every row is in one of measures, open targets, left out and refused. */
export interface PlannedFile {
  rows: number;
  /** Those of which something is not understood with them; they count nothing yet. */
  measures: readonly PlannedMeasure[];
  /** The most frequent first. */
  openTargets: readonly OpenTarget[];
  /** Rows whose word for a target was said to leave them out. */
  leftOut: number;
  /** Rows that are no measure, by why. */
  refused: ReadonlyMap<Cause, number>;
  /** Rows that say nothing of a status, whatever becomes of them. */
  withoutStatus: number;
  /** Rows without geometry and without an area of their own, likewise. */
  withoutGeometry: number;
  /** Columns of numbers that leave open which mark parts decimals. */
  openNumbers: readonly ColumnNotation[];
}

/** Ids that measures of ours have; the numbers of another file may be those of other measures. */
const OWN_ID = /^(measure-|known\/|file\/)/;

/** The target that a word of a file names by itself: one of the pact, by what is planned for it, or an added one by its key. */
function knownTarget(word: string, bases: PlannedRecipe['bases']): TargetKey | null {
  if (isAddedTargetKey(word) && bases[word] !== undefined) return word;
  const kind = MEASURE_KIND_IDS.find((id) => id.toLowerCase() === wordKey(word).replace(/ /g, ''));
  return targetOfWord(word) ?? (kind ? measureKind(kind).target : null);
}

/** Reads the rows of a layer under the names of a file of ours, each by the columns of what its target has planned. */
class PlannedRows {
  private readonly known = new Map<TargetKey, readonly FactColumn[]>();

  constructor(
    private readonly columns: Columns,
    private readonly recipe: PlannedRecipe,
  ) {}

  /** The target of the pact whose measures a target counts. */
  private baseOf(target: TargetKey): TargetId | null {
    return isTargetId(target) ? target : (this.recipe.bases[target] ?? null);
  }

  private kindOf(target: TargetKey): MeasureKindId {
    const base = this.baseOf(target);
    return base === null ? 'own' : kindOfTarget(lekpTarget(base));
  }

  private factsOf(target: TargetKey): readonly FactColumn[] {
    const { columns, recipe } = this;
    const facts =
      this.known.get(target) ??
      factColumns(columns, this.kindOf(target), this.baseOf(target), recipe.decimals);
    this.known.set(target, facts);
    return facts;
  }

  /** What the rows that were read leave open of their numbers. */
  openNumbers(): ColumnNotation[] {
    const open = [...this.known.values()].flatMap((facts) => openNotations(this.columns, facts));
    return [...new Map(open.map((one) => [one.column, { ...one, read: 'open' as const }])).values()];
  }

  /** The properties of a row, with in its note what no measure has a place for: nothing of the file is lost. */
  properties(row: number, target: TargetKey, isWordKnown: boolean): Record<string, unknown> {
    const kind = this.kindOf(target);
    const properties: Record<string, unknown> = { target, kind };
    const used = new Set(isWordKnown ? [this.recipe.targetColumn] : []);
    for (const { fact, column, read, saysMore } of this.factsOf(target)) {
      const value = read(row);
      if (isBlank(value) || properties[fact] !== undefined) continue;
      properties[fact] = value;
      if (!saysMore?.(row)) used.add(column);
    }
    properties['status'] ??= this.recipe.status;
    const { quantity } = properties;
    if (typeof quantity === 'number' && quantity < 0 && 'removed' in measureKind(kind).defaults) {
      properties['removed'] = true;
      properties['quantity'] = -quantity;
    }
    const rest = this.columns.attributes.flatMap((column) => {
      const value = attributeValue(column, row);
      if (used.has(column.name) || isBlank(value)) return [];
      return [`${column.name}: ${String(value).trim()}`];
    });
    const note = String(properties['note'] ?? '').trim();
    properties['note'] = [note, rest.join('; ')].filter(Boolean).join('\n');
    return properties;
  }
}

/**
 * The planned measures that any file says: its columns by the names that files have for them, words and numbers as in
 * layers. A row whose target nobody knows is asked about; anything else that is not understood stays with its measure, which
 * then counts nothing until somebody mends it.
 * @param idOf the id of the measure that a row becomes, the same every time
 */
export function plannedFile(
  columns: Columns,
  recipe: PlannedRecipe,
  { scenario, idOf }: { scenario: string; idOf: (row: number) => string },
): PlannedFile {
  const rows = new PlannedRows(columns, recipe);
  const geometries = featureGeometries(columns);
  const names = columns.attributes.map(({ name }) => name);
  const said = (name: string | null, row: number): string => {
    const column = name ? findAttribute(columns, name) : undefined;
    return column ? String(attributeValue(column, row) ?? '').trim() : '';
  };
  const status = columnOfRole('status', names);
  const open = new Map<string, OpenTarget>();
  const refused = new Map<Cause, number>();
  const ids = new Set<string>();
  const measures: PlannedMeasure[] = [];
  let [leftOut, withoutStatus, withoutGeometry] = [0, 0, 0];
  for (let row = 0; row < columns.count; row++) {
    const word = said(recipe.targetColumn, row);
    const isNowhere = !geometries[row] && said('area_code', row) === '';
    if (isNowhere) withoutGeometry++;
    if (said(status, row) === '') withoutStatus++;
    const known = recipe.targetColumn === NO_COLUMN ? recipe.target : knownTarget(word, recipe.bases);
    const target = recipe.targets[wordKey(word)] ?? known;
    if (target === null) {
      const key = wordKey(word);
      if (recipe.targets[key] === null) leftOut++;
      else open.set(key, { word: open.get(key)?.word ?? word, count: (open.get(key)?.count ?? 0) + 1 });
      continue;
    }
    const properties = rows.properties(row, target, known === target);
    const geometry = geometries[row] ?? null;
    if (isNowhere && recipe.area !== null) {
      properties['place'] = properties['kind'] === 'renovation' ? 'area' : 'unlocated';
      properties['area_level'] = recipe.area.levelId;
      properties['area_code'] = recipe.area.code;
    }
    const own = said('id', row);
    const id = OWN_ID.test(own) && !ids.has(own) ? own : idOf(row);
    const read = measureOfFeature({ type: 'Feature', id, geometry, properties }, scenario);
    if ('why' in read) {
      refused.set(read.why, (refused.get(read.why) ?? 0) + 1);
      continue;
    }
    ids.add(id);
    measures.push(read.measure);
  }
  return {
    ...{ rows: columns.count, measures, leftOut, refused, withoutStatus, withoutGeometry },
    openTargets: [...open.values()].sort((a, b) => b.count - a.count),
    openNumbers: rows.openNumbers(),
  };
}

/** What a file says of planned measures, in numbers. */
export interface PlannedInspection extends Omit<PlannedFile, 'measures' | 'refused'> {
  measures: number;
  /** Of those, the ones of which something is not understood. */
  unclear: number;
  /** Of the others, those without a year. */
  withoutYear: number;
  /** Rows without a place, and rows that are no measure for another reason. */
  withoutPlace: number;
  refused: number;
}

/** How the rows of a file would become planned measures under a recipe. */
export function inspectPlannedFile(columns: Columns, recipe: PlannedRecipe): PlannedInspection {
  const { measures, refused, ...rest } = plannedFile(columns, recipe, { scenario: '-', idOf: String });
  const withoutPlace = refused.get('noPlace') ?? 0;
  return {
    ...rest,
    ...{ measures: measures.length, withoutPlace },
    unclear: measures.filter(({ unclear }) => unclear).length,
    withoutYear: measures.filter(({ unclear, year }) => !unclear && year === null).length,
    refused: [...refused.values()].reduce((sum, count) => sum + count, 0) - withoutPlace,
  };
}
