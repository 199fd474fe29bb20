import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fullStorageTrial } from '../../scripts/trials/fullStorage';
import { killTrial } from '../../scripts/trials/kills';
import { tabsTrial } from '../../scripts/trials/tabs';
import { launchBrowser } from './openApp';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SEED = 'journey';
const silent = () => undefined;

test('what the page said was kept is there after its process, or the whole browser, was killed', async () => {
  const { tried, kept, losses } = await killTrial(inject('appUrl'), 5, SEED, silent);
  expect(losses).toEqual([]);
  expect(tried).toBe(5);
  expect(kept).toBeGreaterThan(0);
});

test('two tabs that write in turns and at once lose nothing of one another', async () => {
  const { kept, losses } = await tabsTrial(browser, inject('appUrl'), 40, SEED, silent);
  expect(losses).toEqual([]);
  expect(kept).toBeGreaterThanOrEqual(40);
});

test('storage that is full at any write of the first steps is said, and takes nothing with it', async () => {
  const { tried, losses } = await fullStorageTrial(browser, inject('appUrl'), 5, SEED, silent);
  expect(losses).toEqual([]);
  expect(tried).toBe(5);
});
