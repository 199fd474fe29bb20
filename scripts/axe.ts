/**
 * Asks axe, by every rule that it has, about the screens of the built app: views, panels, menus and dialogs, in every
 * language and at three widths; at a fourth, what cannot be scrolled to. Prints what it finds, of any impact, and ends with 1 where there is something.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import type { Browser, BrowserContext } from 'playwright-core';
import { LANGUAGES } from '../src/domain/language';
import type { Language } from '../src/domain/language';
import { axeFindings } from './browser/axeFindings';
import { launchBrowser } from './browser/launchBrowser';
import { outOfReach } from './browser/outOfReach';
import { closeWelcome, drawNothing } from './browser/pageOfApp';
import { fakeBackground } from './screenshots/background';
import { openPlan } from './screenshots/planScenes';
import { LAYER_SCREENS } from './screens/layerScreens';
import { MAP_SCREENS } from './screens/mapScreens';
import { showScreen, deskOf } from './screens/screen';
import { PAGE_SCREENS } from './screens/pageScreens';
import { PLAN_SCREENS } from './screens/planScreens';
import type { Screen } from './screens/screen';

const SCREENS = [...MAP_SCREENS, ...LAYER_SCREENS, ...PAGE_SCREENS, ...PLAN_SCREENS];
/** The last is a window of 1280 px at 400 %: there everything must be scrolled to. */
const WIDTHS = { wide: [1680, 1050], laptop: [1280, 800], phone: [390, 844], zoomed: [320, 256] } as const;
type Width = keyof typeof WIDTHS;

const USAGE = `npm run axe -- [options]   (after npm run build)
  --screens A,B    of the ${SCREENS.length}: ${SCREENS.map(({ name }) => name).join(', ')}
  --languages A,B  of ${LANGUAGES.join(', ')}
  --widths A,B     of ${Object.keys(WIDTHS).join(', ')}
  --pictures DIR   keep a picture of each there
  --forced         with the colours that the reader's machine forces
`;

/** Read the command line. @throws when it asks for something that is not there, with a sentence that says so. */
function axeOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { screens: text, languages: text, widths: text, pictures: text, forced: { type: 'boolean' } },
  });
  const chosen = <T extends string>(given: string | undefined, all: readonly T[]): readonly T[] => {
    const names = given?.split(',') ?? all;
    const unknown = names.filter((name) => !all.some((one) => one === name));
    if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}`);
    return all.filter((one) => names.includes(one));
  };
  const names = chosen(
    values.screens,
    SCREENS.map(({ name }) => name),
  );
  return {
    screens: SCREENS.filter(({ name }) => names.includes(name)),
    languages: chosen(values.languages, LANGUAGES),
    widths: chosen(values.widths, Object.keys(WIDTHS) as Width[]),
    pictures: values.pictures ?? null,
    forced: values.forced ?? false,
  };
}

type AxeOptions = ReturnType<typeof axeOptions>;

async function newContext(browser: Browser, width: Width, { forced }: AxeOptions): Promise<BrowserContext> {
  const [wide, high] = WIDTHS[width];
  const context = await browser.newContext({
    ...{ viewport: { width: wide, height: high }, locale: 'nl-BE', reducedMotion: 'reduce' },
    ...{ serviceWorkers: 'block', forcedColors: forced ? 'active' : 'none' },
  });
  await fakeBackground(context);
  return context;
}

/** What axe finds on one screen; a screen that cannot be reached is a finding as well. */
async function findingsOf(
  context: BrowserContext,
  base: string,
  [screen, language, width]: readonly [Screen, Language, Width],
  pictures: string | null,
): Promise<string[]> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(`error: ${message}`));
  try {
    if (!screen.welcome) await closeWelcome(page);
    if (pictures === null) await drawNothing(page);
    await showScreen(page, base, screen, language);
    const found = await (width === 'zoomed' ? outOfReach(page) : axeFindings(page));
    return [...wrong, ...found];
  } catch (error) {
    return [`not reached: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    if (pictures !== null)
      await page.screenshot({ path: `${pictures}/${screen.name}-${width}-${language}.png` });
    await page.close();
  }
}

async function runAxe(options: AxeOptions): Promise<number> {
  const { screens, languages, widths, pictures } = options;
  if (pictures !== null) mkdirSync(pictures, { recursive: true });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const base = server.resolvedUrls!.local[0]!;
  const browser = await launchBrowser();
  let found = 0;
  try {
    for (const language of languages) {
      for (const width of widths) {
        let planned: BrowserContext | null = null;
        for (const screen of screens) {
          if (screen.ofPlan && !planned) {
            planned = await newContext(browser, width, options);
            await closeWelcome(planned);
            const page = await planned.newPage();
            await page.goto(`${base}?blad=plannen`);
            await openPlan({ page, t: deskOf(page, 'nl').t, count: 50 });
            await page.close();
          }
          const context: BrowserContext =
            screen.ofPlan && planned ? planned : await newContext(browser, width, options);
          context.setDefaultTimeout(60_000);
          const findings = await findingsOf(context, base, [screen, language, width], pictures);
          if (context !== planned) await context.close();
          found += findings.length;
          process.stdout.write(`${screen.name} ${width} ${language}: ${findings.length}\n`);
          for (const one of findings) process.stdout.write(`  ${one}\n`);
        }
        await planned?.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  process.stdout.write(`${screens.length * languages.length * widths.length} screens, ${found} findings\n`);
  return found;
}

let options: AxeOptions | null = null;
try {
  options = axeOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (options && (await runAxe(options)) > 0) process.exitCode = 1;
