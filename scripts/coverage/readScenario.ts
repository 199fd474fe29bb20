import { readWord } from '../../src/domain/measures/measureWords';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { isTargetId } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import type { CrsCode } from '../../src/geo/crsCode';
import { attributeValue, findAttribute } from '../../src/features/columns';
import type { AttributeColumn, Columns } from '../../src/features/columns';
import { numberColumn } from '../../src/engine/attributes/numberColumn';
import { partOfLayer } from '../../src/features/onlyFeatures';
import { quantityKind } from '../../src/io/numbers/numberKind';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import type { ReadLayer } from '../../src/io/finishLayer';
import { noteSum, readFileLayer } from './readFileLayer';
import type { Report } from './report';

/** A scenario says of every measure how far it is; a word that leaves that open is not one of them. */
const OF_OURS: ReadonlySet<string> = new Set(['idea', 'planned', 'in_progress', 'realised']);

/** The planned measures of one target. */
export interface ScenarioPart {
  /** Only its own features, and the columns that say something of them: no target is judged by another's. */
  columns: Columns;
  /** The number in the file, from 1, of a feature of the columns. */
  numberOf: (feature: number) => number;
  /** The decimal mark of columns of which the whole file settles it: whoever wrote them wrote all targets alike. */
  decimals: Record<string, DecimalMark>;
}

/** Planned measures as a file has them. */
export interface ScenarioLayer {
  layer: ReadLayer;
  parts: ReadonlyMap<TargetId, ScenarioPart>;
}

/**
 * Read planned measures and part them by target. Every measure must name a target and a status of ours, because a
 * guess would count it as built.
 * @returns `scenario.invalid` naming the first measure that does not, or the problem of a file that cannot be read
 */
export async function readScenario(
  file: string,
  report: Report,
  assumeCrs: CrsCode | null,
): Promise<Result<ScenarioLayer>> {
  const read = await readFileLayer(file, report, { assumeCrs });
  if (!read.ok) return read;
  noteSum(file, read.value, report);
  const { columns } = read.value;
  const target = textReader(findAttribute(columns, 'target'));
  const status = textReader(findAttribute(columns, 'status'));
  const featuresOf = new Map<TargetId, number[]>();
  for (let feature = 0; feature < columns.count; feature++) {
    const id = target(feature);
    if (!isTargetId(id))
      return fail('scenario.invalid', { file, feature: feature + 1, cause: 'unknownTarget' });
    const known = readWord('status', status(feature));
    if (known === null || !OF_OURS.has(known)) {
      return fail('scenario.invalid', { file, feature: feature + 1, cause: 'unknownStatus' });
    }
    const features = featuresOf.get(id) ?? [];
    features.push(feature);
    featuresOf.set(id, features);
  }
  const parts = new Map([...featuresOf].map(([id, features]) => [id, partOf(columns, id, features)]));
  return ok({ layer: read.value, parts });
}

function partOf(columns: Columns, target: TargetId, features: readonly number[]): ScenarioPart {
  const decimals: ScenarioPart['decimals'] = {};
  for (const column of columns.attributes) {
    const { notation } = numberColumn(column, quantityKind(target)).reading;
    if (notation === 'comma' || notation === 'point')
      decimals[column.name] = notation === 'comma' ? ',' : '.';
  }
  return { columns: partOfLayer(columns, features), numberOf: (feature) => features[feature]! + 1, decimals };
}

function textReader(column: AttributeColumn | undefined): (feature: number) => string {
  return (feature) => (column ? String(attributeValue(column, feature) ?? '') : '');
}
