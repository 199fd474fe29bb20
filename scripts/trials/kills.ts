import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchProfile } from '../browser/launchBrowser';
import { SeededRandom } from '../data/seededRandom';
import { ended, inTime, kill, processesOf } from './browserProcesses';
import { Desk } from './desk';
import { workText } from './work';
import { Workday } from './workday';
import type { Outcome } from './workday';

/** A kill comes within this time of the first edit, in milliseconds. */
const WITHIN = 2500;

/** Work until the processes are killed, at a moment that chance chooses. */
async function workUntilKilled(
  desk: Desk,
  day: Workday,
  random: SeededRandom,
  processes: number[],
  words: string,
): Promise<void> {
  let killed = false;
  const working = (async () => {
    while (!killed) await day.next(desk, random, `${words}.${day.edits + 1}`, random.chance(0.6));
  })().catch((error: unknown) => {
    if (!killed) throw error;
  });
  const delay = random.between(0, WITHIN);
  const killing = new Promise<void>((resolve) => {
    setTimeout(() => {
      killed = true;
      kill(processes);
      resolve();
    }, delay);
  });
  await Promise.race([working.then(() => killing), killing]);
}

/**
 * A user works, and at random moments the process of the page (or, every other time, the whole browser) is killed. What
 * the page had said was kept must be there after reopening, with its history, and no step may be there by half.
 */
export async function killTrial(
  url: string,
  times: number,
  seed: string,
  say: (line: string) => void,
): Promise<Outcome> {
  const outcome: Outcome = { trial: 'kills', tried: 0, kept: 0, losses: [], about: '' };
  let browsers = 0;
  let stalls = 0;
  let profile = mkdtempSync(join(tmpdir(), 'pactkaart-trial-'));
  let context = await launchProfile(profile);
  let day = new Workday();
  const look = async () => {
    const desk = await Desk.open(context, url);
    return { desk, found: await day.found(desk) };
  };
  const reopen = async (): Promise<Desk> => {
    let opened = await inTime(look());
    if (!opened) {
      stalls++;
      say('the browser gives no answer and is started again');
      kill((await inTime(processesOf(context, 'browser'))) ?? []);
      context = await launchProfile(profile);
      opened = await look();
    }
    const { desk, found } = opened;
    if ('start' in found) {
      day = new Workday(found.start);
      return desk;
    }
    outcome.losses.push(`after kill ${outcome.tried}: ${found.loss}`);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    profile = mkdtempSync(join(tmpdir(), 'pactkaart-trial-'));
    context = await launchProfile(profile);
    day = new Workday();
    return Desk.open(context, url);
  };
  try {
    for (let turn = 1; turn <= times; turn++) {
      const random = new SeededRandom(`${seed} kill ${turn}`);
      const desk = await reopen();
      const which = random.chance(0.5) ? 'browser' : 'page';
      const processes = await processesOf(context, which);
      await workUntilKilled(desk, day, random, processes, `${turn}`);
      outcome.tried++;
      outcome.kept += day.kept;
      say(`kill ${turn} (${which}): ${day.edits} begun, ${day.kept} kept, ${outcome.losses.length} lost`);
      if (which === 'browser') {
        browsers++;
        await context.close().catch(() => undefined);
        await ended(processes);
        context = await launchProfile(profile);
      } else {
        await desk.page.close();
      }
    }
    const desk = await reopen();
    outcome.losses.push(...(await walkBack(desk, day)));
  } finally {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
  return { ...outcome, about: `${browsers} of the whole browser, ${stalls} started again` };
}

/** The history that survived all kills, taken back to its start and done again to its end. */
async function walkBack(desk: Desk, day: Workday): Promise<string[]> {
  const losses: string[] = [];
  const { course } = day;
  for (const kind of ['undo', 'redo'] as const) {
    const steps = kind === 'undo' ? course.past.length : course.past.length + course.future.length;
    for (let step = 0; step < steps; step++) await desk.do({ kind });
    const { undo, redo } = await desk.look();
    if ((kind === 'undo' ? undo : redo) !== null) losses.push(`more steps than were done (${kind})`);
    const expected = kind === 'undo' ? {} : (course.future[0] ?? course.now);
    const work = await desk.work();
    if (workText(work) !== workText(expected))
      losses.push(`${kind}: ${workText(expected)} became ${workText(work)}`);
  }
  return losses;
}
