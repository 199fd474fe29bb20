/**
 * Walks the main job in Firefox over WebDriver BiDi: first numbers, search, another target, another norm, GeoJSON. Prints what
 * each step came to; ends with 1 when one did not. Outside the test command, which has one browser.
 * `npm run firefox -- [--built dist] [--firefox /usr/bin/firefox-esr]`, after `npm run build`. Firefox draws with WebGL on a
 * screen only: where there is none it gets a virtual one. On Debian the packages are `firefox-esr` and `xvfb`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { preview } from 'vite';
import { saidByPage } from './browser/saidByPage';

const { values } = parseArgs({
  options: {
    built: { type: 'string', default: 'dist' },
    firefox: { type: 'string', default: '/usr/bin/firefox-esr' },
  },
});

declare global {
  interface Window {
    /** What the page offered to download. */
    offered: Blob[];
  }
}

const PATIENCE = 120_000;

/** Something on the page by its role and name, as who listens finds it. */
const named = (page: Page, name: string, role: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).setTimeout(PATIENCE);

/** Press the first of these, once it is there, that begins with some words. */
async function press(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (among, begin) => {
      const found = [...document.querySelectorAll<HTMLElement>(among)].find(({ textContent }) =>
        textContent.trim().startsWith(begin),
      );
      found?.click();
      return found !== undefined;
    },
    { timeout: PATIENCE },
    selector,
    words,
  );
}

/** Wait until the headline says something of this kind. @returns its words */
async function headline(page: Page, pattern: RegExp): Promise<string> {
  const found = await page.waitForFunction(
    (source) => {
      const words = document.querySelector('[data-testid="headline"]')?.textContent ?? '';
      return new RegExp(source, 'u').test(words) ? words : null;
    },
    { timeout: PATIENCE },
    pattern.source,
  );
  return String(await found.jsonValue());
}

const STEPS: readonly (readonly [string, (page: Page) => Promise<string>])[] = [
  [
    'the numbers stand there, and the map is drawn',
    async (page) => {
      await page.waitForSelector('[data-map-status="ready"]', { timeout: PATIENCE });
      return headline(page, /\p{L}/u);
    },
  ],
  [
    'a municipality is found by its name',
    async (page) => {
      await named(page, saidByPage('search.label'), 'combobox').fill('heist-op');
      await page.locator('::-p-xpath(//*[@role="option"][contains(., "Heist-op-den-Berg")])').wait();
      await page.keyboard.press('Enter');
      return headline(page, /^242\s/u);
    },
  ],
  [
    'another target has its own gap',
    async (page) => {
      await press(page, 'nav button', saidByPage('target.bomen'));
      return headline(page, /bomen/u);
    },
  ],
  [
    'another norm changes it',
    async (page) => {
      const before = await headline(page, /./u);
      await named(page, saidByPage('change.editNorm'), 'button').click();
      await named(page, saidByPage('change.norm'), 'textbox').fill('3');
      await named(page, saidByPage('change.source'), 'textbox').fill('Firefox');
      await named(page, saidByPage('form.save'), 'button').click();
      return headline(page, new RegExp(`^(?!${before.replaceAll(/[.()]/gu, '.')}$)`, 'u'));
    },
  ],
  [
    'the level leaves as GeoJSON',
    async (page) => {
      await named(page, saidByPage('take.label'), 'button').click();
      await press(page, '[role="menuitem"]', saidByPage('take.level'));
      await press(page, 'label', 'GeoJSON');
      await press(page, 'button', saidByPage('take.make', { extension: 'geojson' }));
      const offered = await page.waitForFunction(
        async () => {
          const blob = window.offered.find(({ type }) => type.includes('json'));
          return blob ? (JSON.parse(await blob.text()) as { features: unknown[] }).features.length : null;
        },
        { timeout: PATIENCE },
      );
      return `${String(await offered.jsonValue())} features`;
    },
  ],
];

if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { status, error } = spawnSync('xvfb-run', ['-a', ...again], { stdio: 'inherit' });
  if (error)
    process.stderr.write('There is no screen, and no xvfb-run to make one ("apt-get install xvfb").\n');
  process.exit(status ?? 1);
}
const server = await preview({
  build: { outDir: values.built },
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await launch({ browser: 'firefox', executablePath: values.firefox, headless: false });
try {
  process.stdout.write(`${await browser.version()}\n`);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    localStorage.setItem('pactkaart', JSON.stringify({ welcomed: true, policyChecks: {} }));
    window.offered = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (made) => {
      if (made instanceof Blob) window.offered.push(made);
      return createObjectURL.call(URL, made);
    };
  });
  await page.goto(`${server.resolvedUrls!.local[0]!}?datum=2026-11-22`);
  for (const [name, does] of STEPS) process.stdout.write(`${name}: ${await does(page)}\n`);
  for (const error of errors) process.stdout.write(`error in the page: ${error}\n`);
  if (errors.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
