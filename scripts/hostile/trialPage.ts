import type { Browser, Page } from 'playwright-core';
import { closeWelcome, drawNothing, LAPTOP, settled } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';
import { longestTasks, TASK_CATEGORIES } from '../bench/page/eventCosts';
import type { Trial, TrialResult } from './trial';

declare global {
  interface Window {
    /** The longest time between two beats of the page, in milliseconds, since it was last set to 0. */
    longestGap: number;
  }
}

/** Milliseconds after which nothing more is waited for. */
const LONGEST = 240_000;
/** Milliseconds in which the page has to say that it is busy, or what came of it. */
const SOON = 1000;
/** Milliseconds that the ordinary file after a trial may take. */
const NEXT_SOON = 10_000;

const QUERY = '?doel=bomen&voorbeeld=nee&datum=2026-11-22';

/** A page in which things are opened, and that measures how long it does not answer. */
export class TrialPage {
  private crashed = false;
  readonly errors: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    page.on('crash', () => {
      this.crashed = true;
    });
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  static async open(browser: Browser, url: string): Promise<TrialPage> {
    const page = await browser.newPage(LAPTOP);
    page.setDefaultTimeout(180_000);
    const opened = new TrialPage(browser, page);
    await closeWelcome(page);
    await drawNothing(page);
    await page.addInitScript(() => {
      window.longestGap = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        window.longestGap = Math.max(window.longestGap, now - last);
        last = now;
      }, 5);
      // Files that are dropped come from a field that nobody sees.
      addEventListener('DOMContentLoaded', () => {
        const field = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
        Object.assign(field, { id: 'dropped', hidden: true });
        document.body.append(field);
      });
    });
    await page.goto(`${url}${QUERY}`);
    await settled(page);
    return opened;
  }

  private dialog = () => this.page.getByRole('dialog');
  private stop = () => this.dialog().getByRole('button', { name: saidByPage('form.stop') });
  private form = () => this.dialog().locator('.recipe-form');
  private problem = () => this.dialog().getByRole('alert');

  private async openDialog(): Promise<void> {
    if (await this.dialog().isVisible()) return;
    await this.page.getByRole('button', { name: saidByPage('open.title') }).click();
    await this.dialog().waitFor();
  }

  private async closeDialog(): Promise<void> {
    if (!(await this.dialog().isVisible())) return;
    await this.dialog()
      .getByRole('button', { name: saidByPage('dialog.close'), exact: true })
      .click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  private async choose(paths: readonly string[]): Promise<void> {
    await this.openDialog();
    await this.dialog()
      .locator('input[type="file"]')
      .setInputFiles([...paths]);
  }

  private async drop(paths: readonly string[]): Promise<void> {
    await this.page.locator('#dropped').setInputFiles([...paths]);
    await this.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const field = document.querySelector<HTMLInputElement>('#dropped')!;
      for (const file of field.files!) dataTransfer.items.add(file);
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    });
    await this.dialog().waitFor();
  }

  private async enter(address: string): Promise<void> {
    await this.openDialog();
    await this.dialog().getByLabel(saidByPage('open.address')).fill(address);
    await this.dialog()
      .getByRole('button', { name: saidByPage('open.read'), exact: true })
      .click();
  }

  private async letGdalCome(): Promise<void> {
    await this.dialog()
      .getByRole('button', { name: saidByPage('open.fetchGdal') })
      .click({ timeout: NEXT_SOON });
  }

  /** What the page says of what it was given: a problem, or the layer; null when it says nothing in time. */
  private async answer(timeout: number): Promise<string | null> {
    const said = this.form().or(this.problem()).first();
    const crash = new Promise<null>((resolve) => this.page.once('crash', () => resolve(null)));
    const shown = said.waitFor({ timeout }).then(
      () => true,
      () => null,
    );
    if (this.crashed || !(await Promise.race([shown, crash]))) return null;
    if (await this.form().isVisible())
      return `OPEN ${(await this.form().locator('p').first().textContent()) ?? ''}`;
    return (await this.problem().first().textContent()) ?? '';
  }

  /** Run a trial, and open an ordinary file after it. @param paths the files of the trial @param address the one to read */
  async run(
    trial: Trial,
    paths: readonly string[],
    address: string | null,
    ordinary: string,
  ): Promise<TrialResult> {
    const { page } = this;
    const faults: string[] = [];
    const before = await this.layers();
    if (paths.length === 0) await this.openDialog();
    await page.evaluate(() => (window.longestGap = 0));
    await this.browser.startTracing(page, { categories: TASK_CATEGORIES });
    const from = performance.now();
    if (address !== null) await this.enter(address);
    else await (trial.isDropped ? this.drop(paths) : this.choose(paths));
    if (trial.asksForGdal) await this.letGdalCome().catch(() => faults.push('does not ask for GDAL'));
    let said: string | null;
    if (trial.stopsAfter === undefined) {
      const isBusy = this.stop().or(this.form()).or(this.problem()).first();
      await isBusy.waitFor({ timeout: SOON }).catch(() => faults.push('does not say that it reads'));
      said = await this.answer(LONGEST);
    } else {
      await new Promise((resolve) => setTimeout(resolve, trial.stopsAfter));
      const early = await this.answer(20);
      if (early === null && !this.crashed) {
        await this.stop()
          .click({ timeout: 2000 })
          .catch(async () => {
            // It may have come to its end by itself meanwhile.
            if ((await this.answer(100)) === null) faults.push('cannot be stopped');
          });
        await this.stop()
          .waitFor({ state: 'detached', timeout: 2000 })
          .catch(() => faults.push('goes on'));
      }
      said = early ?? 'stopped';
    }
    const after = performance.now() - from;
    if (said === null) faults.push('says nothing');
    if (said?.startsWith('OPEN')) await this.preview().catch(() => faults.push('shows no preview'));
    if (trial.stopsAfter === undefined && said !== null && said.startsWith('OPEN') !== (trial.opens ?? false))
      faults.push(trial.opens ? 'does not open' : 'opens');
    if (said !== null && /mislukt|undefined|NaN|Error/.test(said)) faults.push('no words of ours');
    const gap = this.crashed ? NaN : await page.evaluate(() => window.longestGap);
    const task = this.crashed ? NaN : longestTasks(await this.browser.stopTracing()).whole;
    if (task > 100) faults.push('too long a task');
    const next = this.crashed ? NaN : await this.next(ordinary, faults, said?.startsWith('OPEN') === true);
    if (trial.stopsAfter !== undefined && !this.crashed && (await this.layers()) !== before)
      faults.push('other layers than before');
    faults.push(...this.errors.map((message) => `error: ${message}`));
    if (this.crashed) faults.push('the page crashed');
    return { said: said ?? '', after, gap, task, next, faults };
  }

  /** Say that what was read are trees, and wait until it is seen on the map what of it counts. */
  private async preview(): Promise<void> {
    await this.dialog().getByLabel(saidByPage('open.target')).selectOption('bomen');
    await this.dialog().locator('.preview-map [data-map-status="ready"]').waitFor({ timeout: 120_000 });
  }

  /** Milliseconds that an ordinary file takes. */
  private async next(path: string, faults: string[], isOpen: boolean): Promise<number> {
    if (isOpen) {
      await this.dialog()
        .getByRole('button', { name: saidByPage('open.back') })
        .click();
      await this.form().waitFor({ state: 'detached' });
    }
    const from = performance.now();
    await this.choose([path]);
    await this.form()
      .filter({ hasText: '4 ' })
      .waitFor({ timeout: NEXT_SOON })
      .catch(() => faults.push('the next file does not open'));
    const took = performance.now() - from;
    await this.closeDialog();
    return took;
  }

  private async layers(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('.app')?.textContent ?? '');
  }
}
