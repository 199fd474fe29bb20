import { expect, test } from 'vitest';
import { LayerFiles } from '../../../../src/state/jobs/layerFiles';
import { NOTHING_KEPT, WorkDatabase } from '../../../../src/state/jobs/workDatabase';
import { recordsFrom } from '../../../../src/state/store/records';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { fakeFolder } from '../../../helpers/fakeFolder';
import { withIndexedDb } from '../../../helpers/fakeIndexedDb';

withIndexedDb();

let databases = 0;
const freshName = () => `layer-files-${++databases}`;
const BYTES = new Uint8Array([1, 2, 3]);
const OTHER = new Uint8Array([4, 5]);

test('a layer is a file in the folder, and the database holds nothing of it', async () => {
  const database = await WorkDatabase.open(freshName());
  const { folder, held } = fakeFolder();
  const files = new LayerFiles(database, folder);
  await files.keep('own-1', BYTES);
  expect([...held.keys()]).toEqual(['own-1.layer']);
  expect(await database.layerIds()).toEqual([]);
  expect(await files.read('own-1')).toEqual(BYTES);
  expect(await files.read('own-2')).toBeNull();
  await files.keep('own-1', OTHER);
  expect(await files.read('own-1')).toEqual(OTHER);
});

test('without a folder the database keeps it', async () => {
  const database = await WorkDatabase.open(freshName());
  const files = new LayerFiles(database, null);
  await files.keep('own-1', BYTES);
  expect(await files.read('own-1')).toEqual(BYTES);
  expect(await files.ids()).toEqual(['own-1']);
});

test('a folder that refuses leaves it to the database, with no older copy before it', async () => {
  const database = await WorkDatabase.open(freshName());
  const { folder, held, refuse } = fakeFolder();
  const files = new LayerFiles(database, folder);
  await files.keep('own-1', BYTES);
  refuse();
  await files.keep('own-1', OTHER);
  expect(held.size).toBe(0);
  expect(await database.layerIds()).toEqual(['own-1']);
  expect(await files.read('own-1')).toEqual(OTHER);
});

test('what fits again in the folder is not in the database as well', async () => {
  const database = await WorkDatabase.open(freshName());
  await new LayerFiles(database, null).keep('own-1', BYTES);
  const files = new LayerFiles(database, fakeFolder().folder);
  await files.keep('own-1', OTHER);
  expect(await files.ids()).toEqual(['own-1']);
  expect(await files.read('own-1')).toEqual(OTHER);
});

test('where neither takes it, keeping is refused', async () => {
  const { folder, refuse } = fakeFolder();
  refuse();
  const full = {
    keepLayer: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
  } as unknown as WorkDatabase;
  await expect(new LayerFiles(full, folder).keep('own-1', BYTES)).rejects.toThrow(DOMException);
});

test('a layer stays while another tab did what this one has not seen', async () => {
  const name = freshName();
  const [here, there] = [await WorkDatabase.open(name), await WorkDatabase.open(name)];
  const files = new LayerFiles(here, fakeFolder().folder);
  await here.read();
  await files.keep('own-1', BYTES);
  const records = recordsFrom({ ownArea: [ownAreaOf({ id: 'own-a' })] });
  await there.write(NOTHING_KEPT, { records, past: [], future: [] }, 'there');
  await files.drop('own-1');
  expect(await files.read('own-1')).toEqual(BYTES);
  await here.read();
  await files.drop('own-1');
  expect(await files.read('own-1')).toBeNull();
  expect(await files.ids()).toEqual([]);
});
