import { expect, test } from 'vitest';
import { cutRange } from '../../../../src/worker/offline/cutRange';

const whole = (): Response => new Response('0123456789', { headers: { 'Content-Type': 'x/y' } });

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-3', '789', 'bytes 7-9/10'],
  ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
])('%s of a kept file is a true 206', async (range, text, contentRange) => {
  const part = await cutRange(whole(), range);
  expect(part.status).toBe(206);
  expect(part.headers.get('Content-Range')).toBe(contentRange);
  expect(part.headers.get('Content-Length')).toBe(String(text.length));
  expect(await part.text()).toBe(text);
});

test.each(['bytes=10-12', 'bytes=5-3', 'bytes=-0'])('%s is behind the end', async (range) => {
  const refused = await cutRange(whole(), range);
  expect([refused.status, refused.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
});

test.each([null, 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])('%s gives the whole file', async (range) => {
  const answer = await cutRange(whole(), range);
  expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
});
