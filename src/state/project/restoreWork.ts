import { problem } from '../../domain/problem';
import { withoutLayers } from '../../io/project/withoutLayers';
import type { AppStore } from '../appStore';
import type { FoundWork } from '../jobs/keepWork';
import type { WorkDatabase } from '../jobs/workDatabase';
import { notify } from '../notify';
import type { Records } from '../store/records';
import type { ProjectStorage } from './projectStorage';
import { recordsOfWork } from './workRecords';
import { loadLate } from '../../io/lateCode';

/** Say that something that was kept cannot be read, and offer it as it is. */
function offerUnread(store: AppStore): void {
  const { length: count } = store.getState().unread;
  if (count > 0) notify(store, { problem: problem('project.unread', { count }), offer: 'saveUnread' });
}

/**
 * The work as pages before this form kept it: one value, which is read once and left as it is. What was said about a
 * layer whose file was never kept goes with it.
 * @returns null when there is none, or none that can be read
 */
async function earlierWork(storage: ProjectStorage, store: AppStore): Promise<Records | null> {
  const value = await storage.read();
  if (value === undefined) return null;
  // Loaded only for those who have such work: the checks of a project are not needed for the first numbers.
  const { parseProject } = await loadLate(() => import('../../io/project/parseProject'));
  const parsed = parseProject(value, 'Pactkaart');
  if (!parsed.ok) {
    const found = { store: 'records', key: 'project', value, saved: false } as const;
    store.setState(({ unread }) => ({ unread: [...unread, found] }));
    return null;
  }
  const { layers } = parsed.value;
  return recordsOfWork(withoutLayers(parsed.value, new Set(layers.map(({ id }) => id))));
}

/**
 * Look for the work of earlier visits. What cannot be read stays where it is, or is put aside, and is offered as a file.
 * Rejects where the storage refuses, and for work of a newer page.
 */
export async function restoreWork(
  store: AppStore,
  database: Pick<WorkDatabase, 'read' | 'unread' | 'markUnreadSaved'>,
  storage: ProjectStorage,
): Promise<FoundWork> {
  const kept = await database.read();
  store.setState({ unread: await database.unread() });
  const earlier = kept.meta.revision > 0 ? null : await earlierWork(storage, store);
  offerUnread(store);
  store.subscribe(({ unread }, before) => {
    if (unread.length === 0 && before.unread.length > 0)
      void database.markUnreadSaved().catch(() => undefined);
  });
  return { kept, earlier };
}
