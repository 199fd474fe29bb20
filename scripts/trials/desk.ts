import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { MessageKey } from '../../src/i18n/translate';
import { closeWelcome } from '../browser/pageOfApp';
import { saidByPage } from '../browser/saidByPage';
import type { Edit, Work } from './work';

const AREA = '12014';
const QUERY = `?blad=gebied&gebied=${AREA}&voorbeeld=nee`;

/** Within this time a page says what became of a write, in milliseconds. */
const SOON = 10_000;

/** What the page says of the work as a whole. */
export interface Standing {
  /** True when the page says that the work is kept on this device. */
  isKept: boolean;
  /** The names of the buttons that take back and do again; null for one that cannot be used. */
  undo: string | null;
  redo: string | null;
}

const NOTHING_YET: Standing = { isKept: false, undo: null, redo: null };

const explanationOf = (target: string): string =>
  saidByPage('report.edit.label', { target: saidByPage(`target.${target}` as MessageKey) });

/** One tab in which a user of a trial works, by roles and names as they stand on the screen. */
export class Desk {
  private constructor(readonly page: Page) {}

  /** A new tab with an area of which nothing needs to be counted, so that a trial spends its time on the work. */
  static async open(context: BrowserContext, url: string, beforehand?: (page: Page) => Promise<void>) {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await closeWelcome(page);
    await beforehand?.(page);
    await page.goto(`${url}${QUERY}`);
    await page.getByRole('heading', { name: saidByPage('area.policy') }).waitFor();
    return new Desk(page);
  }

  private button(key: MessageKey) {
    return this.page.getByRole('button', { name: saidByPage(key) });
  }

  /** Bring a page on the screen: an undo may have shown another. */
  async show(wanted: 'area' | 'report'): Promise<void> {
    const [way, there] =
      wanted === 'area'
        ? [this.button('report.back'), this.page.getByRole('heading', { name: saidByPage('area.policy') })]
        : [this.button('report.open'), this.page.getByRole('heading', { name: saidByPage('report.edit') })];
    if (await there.isVisible()) return;
    await way.click();
    await there.waitFor();
  }

  /** Do something, and wait until the page shows that it is done. */
  async do(edit: Edit): Promise<void> {
    const { page } = this;
    switch (edit.kind) {
      case 'check': {
        await this.show('area');
        const name = saidByPage(`policy.${edit.goal}`);
        await page.getByRole('checkbox', { name }).setChecked(edit.on);
        return;
      }
      case 'write': {
        await this.show('report');
        // In one breath: a text of the other tab that comes between the keys would run into this one.
        await page.evaluate(
          ({ name, text: written }) => {
            const field = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`)!;
            const prototype = Object.getPrototypeOf(field) as HTMLTextAreaElement;
            field.focus();
            Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, written);
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.blur();
          },
          { name: explanationOf(edit.target), text: edit.text },
        );
        return;
      }
      case 'switch': {
        await this.show('area');
        await this.button('change.open').click();
        const name = new RegExp(`^${saidByPage(`target.${edit.target}`)}`);
        const dialog = page.getByRole('dialog', { name: saidByPage('change.title') });
        await dialog.getByRole('switch', { name }).setChecked(edit.on);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        return;
      }
      default:
        await page.keyboard.press(edit.kind === 'undo' ? 'Control+z' : 'Control+Shift+z');
    }
  }

  /** What the page says of the work at this moment. */
  async look(): Promise<Standing> {
    return this.page.evaluate(
      ({ group, kept, nothing }) => {
        const bar = document.querySelector(`[role="group"][aria-label="${group}"]`);
        if (!bar) return nothing;
        const [undo, redo] = [...bar.querySelectorAll('button')].map((button) =>
          button.disabled ? null : button.getAttribute('aria-label'),
        );
        return { isKept: bar.textContent.includes(kept), undo: undo ?? null, redo: redo ?? null };
      },
      {
        ...{ group: saidByPage('history.undo'), kept: saidByPage('keeping.kept'), nothing: NOTHING_YET },
      },
    );
  }

  /** Wait until the page says that the work is kept on this device. */
  async kept(): Promise<void> {
    await this.page.getByText(saidByPage('keeping.kept')).waitFor();
  }

  /** Wait until the page says, at the work and in a message, that it is not kept; false when it does not. */
  async refused(): Promise<boolean> {
    const said = [saidByPage('keeping.refused'), saidByPage('problem.project.notKept', { cause: 'full' })];
    const waiting = said.map((words) => this.page.getByText(words).first().waitFor({ timeout: SOON }));
    return (await Promise.allSettled(waiting)).every(({ status }) => status === 'fulfilled');
  }

  /** What stands in the fields of the explanations. */
  async explanations(targets: readonly string[]): Promise<string[]> {
    return this.page.evaluate(
      (names) =>
        names.map(
          (name) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`)!.value,
        ),
      targets.map(explanationOf),
    );
  }

  /** Everything that the page has of the user, by way of the project file that it saves. */
  async work(): Promise<Work> {
    const { page } = this;
    await this.button('take.label').click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: saidByPage('project.save') }).click();
    const file = await (await download).path();
    const project = JSON.parse(await readFile(file, 'utf8')) as {
      explanations: Record<string, Record<string, string>>;
      policyChecks: Record<string, string[]>;
      targetsOff: string[];
    };
    const texts = Object.values(project.explanations).flatMap((byTarget) => Object.entries(byTarget));
    return Object.fromEntries([
      ...texts.map(([target, written]) => [`text ${target}`, written]),
      ...(project.policyChecks[AREA] ?? []).map((goal) => [`check ${goal}`, '']),
      ...project.targetsOff.map((target) => [`off ${target}`, '']),
    ]) as Work;
  }
}
