import { setLetterKeys } from '../../state/actions/view';
import { ACTIONS } from '../../state/actions/registry';
import { combinationText } from '../../state/store/action';
import type { RegisteredAction } from '../../state/store/action';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import type { Translate } from '../shared/useTranslate';
import { KeyList } from './KeyList';
import type { KeyRow } from './KeyList';
import { PlanKeys } from './PlanKeys';

/** The keys that run an action that has a name from anywhere on the page, as the page listens to them. */
function pageKeys(t: Translate): KeyRow[] {
  return Object.values(ACTIONS).flatMap(({ shortcuts = [], label }: RegisteredAction) =>
    label === undefined
      ? []
      : shortcuts
          .filter(({ where }) => where === 'page')
          .map((shortcut) => ({ keys: combinationText(shortcut), text: t(label) })),
  );
}

/** What keys do where. Of map, table, overview and drawing it says what these say themselves to who listens. */
export function ShortcutHelp() {
  const t = useTranslate();
  const act = useAct();
  const letters = useApp((state) => state.letterKeys);
  const onPlan = useApp((state) => state.page === 'plan');
  return (
    <section aria-labelledby="help-keys">
      <h3 id="help-keys">{t('planKeys.title')}</h3>
      <label className="plan-switch">
        <input
          type="checkbox"
          checked={letters}
          onChange={() => {
            act(setLetterKeys, !letters);
          }}
        />
        {t('planKeys.letters')}
      </label>
      {onPlan && <PlanKeys />}
      <div className="help-keys">
        <KeyList title={t('help.everywhere')} rows={pageKeys(t)} />
        <section className="help-keys-part">
          <h4>{t('view.map')}</h4>
          <p>{t('map.keys')}</p>
          <h4>{t('tab.table')}</h4>
          <p>{t('table.keys')}</p>
        </section>
        <section className="help-keys-part">
          <h4>{t('view.overview')}</h4>
          <p>{t('overview.keys')}</p>
          <h4>{t('draw.tools')}</h4>
          <p>{t('draw.keys')}</p>
        </section>
      </div>
    </section>
  );
}
