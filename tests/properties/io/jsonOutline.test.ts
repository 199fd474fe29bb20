import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Breather } from '../../../src/io/breather';
import { jsonOutline, parseStretch } from '../../../src/io/formats/geojson/jsonOutline';
import type { Stretch } from '../../../src/io/formats/geojson/jsonOutline';
import { parseJson } from '../../../src/io/formats/geojson/parseJson';
import { bitsFlipped, bytesReplaced } from '../../helpers/damagedBytes';
import { bytesOf } from '../../helpers/readFixture';
import { runs } from '../../helpers/runs';

/** The object that was walked through, put together again; null where it was not whole, or not JSON. */
async function reassembled(bytes: Uint8Array, stretch: number): Promise<object | null> {
  const outline = await jsonOutline(bytes, 'features', new Breather('reading', {}), { stretch });
  if (!outline) return null;
  const members = outline.members.map(([name, at]) => [name, parseStretch(bytes, at)] as const);
  const lists = outline.items?.map((at) => parseStretch(bytes, at, ['[', ']']) as unknown[] | undefined);
  const values = [...members.map(([, value]) => value), ...(lists ?? [])];
  if (values.includes(undefined)) return null;
  return Object.fromEntries([...members, ...(lists ? [['features', lists.flat()] as const] : [])]) as object;
}

async function expectTheSame(bytes: Uint8Array, stretch: number): Promise<void> {
  const parsed = parseJson(bytes, 'file');
  const value = parsed.ok ? parsed.value : null;
  const isObject = typeof value === 'object' && !Array.isArray(value);
  expect(await reassembled(bytes, stretch)).toEqual(isObject ? value : null);
}

const texts = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('type', 'features', 'crs', '__proto__', 'a"\\é'), fc.jsonValue()), {
      maxLength: 4,
    }),
    fc.option(fc.array(fc.jsonValue(), { maxLength: 6 })),
    fc.constantFrom('', ' ', '\r\n\t'),
    fc.constantFrom('', '\ufeff'),
  )
  .map(([members, features, blank, mark]) => {
    const all = features ? [...members, ['features', features] as const] : members;
    const text = all.map(
      ([name, value]) =>
        `${blank}${JSON.stringify(name)}${blank}:${blank}${JSON.stringify(value, null, blank)}`,
    );
    return bytesOf(`${mark}${blank}{${text.join(`${blank},`)}${blank}}${blank}`);
  });

describe('an object found in the bytes of a file', () => {
  const stretches = fc.constantFrom(0, 1, 20, 1000);

  test('is what JSON says it is', async () => {
    await fc.assert(fc.asyncProperty(texts, stretches, expectTheSame), { numRuns: runs(150) });
  });

  test('is not there where the file is damaged, or is what it still says', async () => {
    const damaged = texts.chain((bytes) => fc.oneof(bitsFlipped(bytes), bytesReplaced(bytes)));
    await fc.assert(fc.asyncProperty(damaged, stretches, expectTheSame), { numRuns: runs(300) });
  });

  test('is not there where the file is cut', async () => {
    const whole = bytesOf(
      '\ufeff{"features": [{"a": "é}\\"]"}, 1.5e3, [[]], "x"], "crs": {"b": [true, null]}} ',
    );
    for (let end = 0; end <= whole.length; end++) await expectTheSame(whole.subarray(0, end), 1);
  });
});

test('the items of a list are handed over as they are found, with progress from the first of them', async () => {
  const bytes = bytesOf(
    JSON.stringify({ type: 'x', features: Array.from({ length: 9 }, (_, i) => ({ i })) }),
  );
  const walked = async (takes: boolean) => {
    const done: number[] = [];
    const handed: unknown[] = [];
    const breather = Object.assign(new Breather('reading', { onProgress: (of) => done.push(of.done) }), {
      pause: async (at: number) => void done.push(at),
    });
    Object.defineProperty(breather, 'due', { value: true });
    const onList = (before: readonly unknown[]) => {
      handed.push(before.length);
      return takes ? (stretch: Stretch) => void handed.push(parseStretch(bytes, stretch)) : null;
    };
    await jsonOutline(bytes, 'features', breather, { onList, stretch: 1 });
    return { done, handed };
  };
  const [once, twice] = [await walked(true), await walked(false)];
  expect(once.handed).toEqual([1, ...Array.from({ length: 9 }, (_, i) => ({ i }))]);
  expect(once.done).toEqual(once.done.toSorted((a, b) => a - b));
  expect(once.done[0]).toBeGreaterThan(0);
  expect(once.done.at(-1)).toBeGreaterThan(0.8 * bytes.length);
  expect(twice.done).toEqual(once.done.map((at) => at / 2));
});
