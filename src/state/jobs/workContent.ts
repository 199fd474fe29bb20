import { fieldsOfValues, valuesOfFields } from '../../io/project/kinds/recordFields';
import type { RecordFields } from '../../io/project/kinds/recordKinds';
import { recordsFrom, valuesOf } from '../store/records';
import type { Records } from '../store/records';

/** Records as a project file holds them; copies, because records are read-only. */
export function workOf(records: Records): RecordFields {
  return structuredClone(fieldsOfValues((kind) => valuesOf(records, kind)));
}

/** The other way round: what a project file says, as records. */
export function recordsOfWork(work: RecordFields): Records {
  return recordsFrom(valuesOfFields(work));
}

/** The ending of project files. */
export const PROJECT_ENDING = '.pactkaart.json';
