import { expect, test } from 'vitest';
import { holdWhileRead, releaseOutlines } from '../../../src/state/jobs/outlineUrls';

function texts() {
  const [outlineUrl, labelUrl] = [1, 2].map((number) => URL.createObjectURL(new Blob([`text ${number}`])));
  return { outlineUrl: outlineUrl!, labelUrl: labelUrl! };
}

const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

test('outlines that nobody reads are gone at once', async () => {
  const level = texts();
  releaseOutlines(level);
  expect(await Promise.all([isThere(level.outlineUrl), isThere(level.labelUrl)])).toEqual([false, false]);
});

test('outlines that are let go while two maps read them stay until the last has done so, however it went', async () => {
  const level = texts();
  let [readByOne, lostByOther] = [() => {}, (_reason: Error) => {}];
  const one = holdWhileRead(level.outlineUrl, new Promise<void>((resolve) => (readByOne = resolve)));
  const other = holdWhileRead(level.outlineUrl, new Promise((_, reject) => (lostByOther = reject)));
  releaseOutlines(level);
  expect([await isThere(level.outlineUrl), await isThere(level.labelUrl)]).toEqual([true, false]);
  readByOne();
  await one;
  expect(await isThere(level.outlineUrl)).toBe(true);
  lostByOther(new Error('the map is gone'));
  await expect(other).rejects.toThrow('the map is gone');
  expect(await isThere(level.outlineUrl)).toBe(false);
});

test('outlines that were read stay for who reads them again, until they are let go', async () => {
  const level = texts();
  await holdWhileRead(level.outlineUrl, Promise.resolve());
  expect(await isThere(level.outlineUrl)).toBe(true);
  releaseOutlines(level);
  expect(await isThere(level.outlineUrl)).toBe(false);
});
