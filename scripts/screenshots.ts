/**
 * Pictures of the built app: the one of the README, or, with --all DIR, every view at three widths in two languages; with
 * --plan DIR the view in which measures are planned, in every state, with what axe finds there (--sizes double: at 200 %). Of these --scenes, --sizes,
 * --languages and --counts (of measures) take a part: `--plan out --scenes lists,forms --sizes laptop --languages nl`.
 * Run `npm run build` first.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { preview } from 'vite';
import { LANGUAGES } from '../src/domain/language';
import { launchBrowser } from './browser/launchBrowser';
import { closeWelcome, counted } from './browser/pageOfApp';
import { PLAN_SCENES, planPictures, SIZES as PLAN_SIZES } from './screenshots/planScenes';

const README_PICTURE = 'scripts/browser/pactkaart.png';
const SIZES = { wide: [1920, 1080], laptop: [1280, 800], phone: [390, 844] } as const;
const VIEWS = {
  first: '',
  area: 'gebied=12014',
  trees: 'doel=bomen&gebied=11002',
  hedges: 'doel=hagen&gebied=12021&kaart=4.4800,51.0280,11.50',
  unsealing: 'doel=ontharding&niveau=provinces-2025&gebied=40000',
  dwellings: 'doel=renovatie',
  page: 'gebied=12014&blad=gebied',
  compare: 'blad=vergelijk&vergelijk=municipalities-2025/12014,73107',
  provinces: 'blad=vergelijk&vergelijk=provinces-2025/30000,40000',
  report: 'gebied=12014&blad=raad',
  atlas: 'niveau=provinces-2025&gebied=70000&blad=atlas',
  own: 'eigen=Netevallei:12014.12026.12035&niveau=own-areas&gebied=own-area-1',
} as const;

async function picture(
  browser: Browser,
  url: string,
  size: readonly [number, number],
  file: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: size[0], height: size[1] },
    locale: 'nl-BE',
  });
  await closeWelcome(context);
  const page = await context.newPage();
  await page.goto(url);
  await counted(page);
  if (!url.includes('blad=')) await page.locator('[data-map-status="ready"]').waitFor({ state: 'attached' });
  await page.screenshot({ path: file });
  await context.close();
  process.stdout.write(`${file}\n`);
}

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { all: text, plan: text, scenes: text, sizes: text, languages: text, counts: text },
});
/** Of what there is, what is asked for. */
function chosen<T extends string>(given: string | undefined, all: readonly T[]): T[] {
  const names = given?.split(',');
  return all.filter((one) => !names || names.includes(one));
}
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await launchBrowser();
const base = server.resolvedUrls!.local[0]!;
if (values.plan !== undefined) {
  mkdirSync(values.plan, { recursive: true });
  const wanted = {
    scenes: chosen(values.scenes, PLAN_SCENES),
    sizes: chosen(values.sizes, Object.keys(PLAN_SIZES) as (keyof typeof PLAN_SIZES)[]),
    languages: chosen(values.languages, LANGUAGES),
    counts: chosen(values.counts, ['0', '50', '5000']).map(Number),
  };
  const found = await planPictures(browser, base, values.plan, wanted, (line) => {
    process.stdout.write(`${line}\n`);
  });
  process.stdout.write(`${found} findings\n`);
  if (found > 0) process.exitCode = 1;
} else if (values.all === undefined) {
  await picture(browser, `${base}?${VIEWS.area}&datum=2026-11-22`, [1440, 900], README_PICTURE);
} else {
  mkdirSync(values.all, { recursive: true });
  for (const [view, query] of Object.entries(VIEWS)) {
    for (const [size, pixels] of Object.entries(SIZES)) {
      for (const language of size === 'laptop' ? ['nl', 'en'] : ['nl']) {
        const url = `${base}?${query}&datum=2026-11-22&taal=${language}`;
        await picture(browser, url, pixels, `${values.all}/${view}-${size}-${language}.png`);
      }
    }
  }
}
await browser.close();
await server.close();
