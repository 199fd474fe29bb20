import { showOpenLayer } from '../../state/actions/layers';
import { startComposing } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { DrawingTools } from '../drawing/DrawingTools';
import { useTranslate } from '../shared/useTranslate';

/** The ways to a new own area. */
export function NewAreaTools({ onCombine }: { onCombine: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const shown = useApp(selectLevel);
  const first = useApp((state) => state.levels[0]);
  const from = shown && shown.id !== OWN_AREAS_LEVEL ? shown : first;
  const tools = [
    {
      label: 'ownAreas.compose',
      help: 'ownAreas.composeHelp',
      run: () => {
        if (from) act(startComposing, { levelId: from.id });
      },
    },
    { label: 'ownAreas.combine', help: 'ownAreas.combineHelp', run: onCombine },
    {
      label: 'ownAreas.import',
      help: 'ownAreas.importHelp',
      run: () => {
        act(showOpenLayer, { purpose: 'ownAreas' });
      },
    },
  ] as const;
  return (
    <section className="own-areas-new" aria-label={t('ownAreas.new')}>
      <h3>{t('ownAreas.new')}</h3>
      <ul>
        {tools.map(({ label, help, run }) => (
          <li key={label}>
            <button type="button" className="button-plain" onClick={run}>
              {t(label)}
            </button>
            <span className="muted">{t(help)}</span>
          </li>
        ))}
      </ul>
      <DrawingTools />
    </section>
  );
}
