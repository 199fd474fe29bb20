import { readWord } from '../../src/domain/measures/measureWords';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { isTargetId } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import type { CrsCode } from '../../src/geo/crsCode';
import { attributeValue, findAttribute } from '../../src/io/columns';
import type { AttributeColumn, Columns } from '../../src/io/columns';
import { onlyFeatures } from '../../src/io/onlyFeatures';
import { readColumns } from './readColumns';
import type { Report } from './report';

/** A scenario says of every measure how far it is; a word that leaves that open is not one of them. */
const OF_OURS: ReadonlySet<string> = new Set(['idea', 'planned', 'in_progress', 'realised']);

/**
 * Read planned measures and part them by target. Every measure must name a target and a status of ours, because a
 * guess would count it as built. The columns of every target keep the numbers of the features in the file.
 */
export async function readScenario(
  file: string,
  report: Report,
  assumeCrs: CrsCode | null,
): Promise<Result<Map<TargetId, Columns>>> {
  const read = await readColumns(file, report, assumeCrs);
  if (!read.ok) return read;
  const columns = read.value;
  const target = textReader(findAttribute(columns, 'target'));
  const status = textReader(findAttribute(columns, 'status'));
  const targets: TargetId[] = [];
  for (let feature = 0; feature < columns.count; feature++) {
    const id = target(feature);
    if (!isTargetId(id))
      return fail('scenario.invalid', { file, feature: feature + 1, cause: 'unknownTarget' });
    const known = readWord('status', status(feature));
    if (known === null || !OF_OURS.has(known)) {
      return fail('scenario.invalid', { file, feature: feature + 1, cause: 'unknownStatus' });
    }
    targets.push(id);
  }
  return ok(
    new Map(
      [...new Set(targets)].map((id) => [id, onlyFeatures(columns, (feature) => targets[feature] === id)]),
    ),
  );
}

function textReader(column: AttributeColumn | undefined): (feature: number) => string {
  return (feature) => (column ? String(attributeValue(column, feature) ?? '') : '');
}
