import { expect, test } from 'vitest';
import { ok } from '../../../src/domain/result';
import { newestOnly } from '../../../src/worker/newestOnly';

test('one is being answered, only the newest other waits, and those overtaken are cancelled', async () => {
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const ask = newestOnly((number: number) => {
    asked.push(number);
    return new Promise<ReturnType<typeof ok<number>>>((resolve) => answers.push(() => resolve(ok(number))));
  });
  const results = [1, 2, 3, 4].map((number) => ask(number));
  expect(asked).toEqual([1]);
  expect(await results[1]).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(await results[2]).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  answers[0]!();
  expect(await results[0]).toEqual(ok(1));
  expect(asked).toEqual([1, 4]);
  answers[1]!();
  expect(await results[3]).toEqual(ok(4));
});

test('a question that fails does not keep the next from being asked', async () => {
  const ask = newestOnly(async (fails: boolean) => {
    if (fails) throw new Error('no');
    return ok('yes');
  });
  const [first, second] = [ask(true), ask(false)];
  await expect(first).rejects.toThrow('no');
  expect(await second).toEqual(ok('yes'));
});
