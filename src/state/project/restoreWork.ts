import type { AppStore } from '../appStore';
import type { KeptWorkState, WorkDatabase } from '../jobs/workDatabase';
import { notify } from '../notify';
import type { ProjectStorage } from './projectStorage';
import { recordsOfWork } from './workRecords';
import { LateCodeError, loadLate } from '../../io/lateCode';
import { withoutLayers } from '../../io/project/withoutLayers';
import type { Records } from '../store/records';

/** Longer than any read of a few megabytes; a database that does not answer must not keep the map away. */
const PATIENCE = 1500;

const LATE = Symbol('late');

function inTime<T>(work: Promise<T>): Promise<T | typeof LATE> {
  return Promise.race([
    work,
    new Promise<typeof LATE>((resolve) => {
      setTimeout(resolve, PATIENCE, LATE);
    }),
  ]);
}

/**
 * The work as pages before this form kept it: one value, which is read once and left as it is. What was said about a
 * layer whose file was never kept goes with it.
 * @returns null when there is none; throws for one that cannot be read
 */
async function earlierWork(storage: ProjectStorage, store: AppStore): Promise<Records | null> {
  const value = await storage.read();
  if (value === undefined) return null;
  // Loaded only for those who have such work: the checks of a project are not needed for the first numbers.
  const { parseProject } = await loadLate(() => import('../../io/project/parseProject'));
  const parsed = parseProject(value, 'Pactkaart');
  if (!parsed.ok) {
    const { params } = parsed.problem;
    const cause = 'place' in params ? params.place : 'version' in params ? params.version : 'format';
    notify(store, { problem: { code: 'project.keptUnreadable', params: { cause } } });
    return null;
  }
  const { layers } = parsed.value;
  return recordsOfWork(withoutLayers(parsed.value, new Set(layers.map(({ id }) => id))));
}

/**
 * Bring back the work of earlier visits.
 * @returns the database with what it keeps; null when there is, or may be, something that could not be read: then
 * nothing may be written over it
 */
export async function restoreWork(
  store: AppStore,
  open: () => Promise<WorkDatabase>,
  earlier: ProjectStorage,
): Promise<{ database: WorkDatabase; kept: KeptWorkState } | null> {
  try {
    const database = await inTime(open());
    const kept = database === LATE ? LATE : await inTime(database.read());
    if (database === LATE || kept === LATE) throw new Error('late');
    if (kept.meta.revision > 0) {
      store.setState(kept.recorded);
      return { database, kept };
    }
    const records = await earlierWork(earlier, store);
    if (records) store.setState({ records });
    return { database, kept };
  } catch (cause) {
    store.setState({ keeping: 'refused' });
    const code = cause instanceof LateCodeError ? 'project.notRestored' : 'project.notKept';
    notify(store, { problem: { code, params: {} } });
    return null;
  }
}
