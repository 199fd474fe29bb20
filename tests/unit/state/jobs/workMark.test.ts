import { expect, test } from 'vitest';
import { createAppStore } from '../../../../src/state/store/appStore';
import { restoreWork } from '../../../../src/state/jobs/restoreWork';
import { NOTHING_KEPT } from '../../../../src/state/jobs/workDatabase';
import { NOTHING } from '../../../../src/state/jobs/workConnection';
import { markKept } from '../../../../src/state/jobs/workMark';
import { problemText } from '../../../../src/i18n/translate';

/** The small storage of a browser. */
function storage(values = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as Storage;
}

/** The evening of which the message tells. */
const AT = new Date(2026, 10, 28, 18, 45).getTime();

/** What a visit says that finds the work at a revision. */
async function said(small: Storage | null, revision: number, meanwhile: () => void = () => undefined) {
  const store = createAppStore();
  const database = {
    read: async () => {
      meanwhile();
      return { ...NOTHING_KEPT, meta: { ...NOTHING, revision } };
    },
    unread: async () => [],
    markUnreadSaved: async () => undefined,
  };
  await restoreWork(store, database, { read: async () => undefined, clear: async () => undefined }, small);
  return store.getState().notices;
}

test('work that was kept and is gone is told of, with when it was kept and what to do', async () => {
  const small = storage();
  markKept(small, { revision: 12, at: AT });
  const [notice] = await said(small, 0);
  expect(notice).toMatchObject({ kind: 'problem', offer: 'openProject' });
  expect(problemText('nl', notice!.problem!)).toBe(
    'Op 28/11/2026 om 18:45 was uw werk hier bewaard. Deze browser heeft het verloren, bijvoorbeeld bij een crash. Open het laatste projectbestand dat u bewaarde (.pactkaart.json).',
  );
  expect(problemText('en', notice!.problem!)).toContain('on 28/11/2026 at 18:45. This browser has lost it');
});

test('an older state than was kept is told of as that', async () => {
  const small = storage();
  markKept(small, { revision: 12, at: AT });
  const [notice] = await said(small, 11);
  expect(problemText('nl', notice!.problem!)).toContain('u ziet een oudere stand');
});

test('nothing is said of work that is all there, of a first visit, or without a storage that can be read', async () => {
  const small = storage();
  markKept(small, { revision: 12, at: AT });
  expect(await said(small, 12)).toEqual([]);
  expect(await said(small, 13)).toEqual([]);
  expect(await said(storage(), 0)).toEqual([]);
  expect(await said(null, 0)).toEqual([]);
  expect(await said(storage(new Map([['pactkaart-kept', '{"revision":']])), 0)).toEqual([]);
});

test('what another tab keeps while this one looks is no loss', async () => {
  const small = storage();
  markKept(small, { revision: 12, at: AT });
  const keepsMore = (): void => {
    markKept(small, { revision: 13, at: AT });
  };
  expect(await said(small, 12, keepsMore)).toEqual([]);
});
