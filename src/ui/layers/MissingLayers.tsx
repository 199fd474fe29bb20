import { Button, FileTrigger } from 'react-aria-components';
import { problemText } from '../../i18n/translate';
import { removeLayer, reopenOwnLayer } from '../../state/actions/layers';
import { selectMissingOwnLayers } from '../../state/selectors/work';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** The layers of earlier visits that could not be brought back: why, and one press to open the file again. */
export function MissingLayers() {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const missing = useApp(selectMissingOwnLayers);
  const reasons = useApp((state) => state.missingReasons);
  if (missing.length === 0) return null;
  return (
    <section className="missing-layers" aria-label={t('layers.missing')}>
      <ul>
        {missing.map(({ id, name, origin }) => (
          <li key={id}>
            <span role="status">{reasons[id] && problemText(language, reasons[id])}</span>{' '}
            {origin.kind === 'file' ? (
              <FileTrigger
                onSelect={(files) => {
                  const file = files?.[0];
                  if (file) act(reopenOwnLayer, { id, file });
                }}
              >
                <Button className="link">{t('layers.reopen', { name })}</Button>
              </FileTrigger>
            ) : (
              <Button
                className="link"
                onPress={() => {
                  act(reopenOwnLayer, { id, file: null });
                }}
              >
                {t('layers.reopen', { name })}
              </Button>
            )}{' '}
            <Button
              className="link"
              onPress={() => {
                act(removeLayer, id);
              }}
            >
              {t('layers.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      <p className="muted">{t('layers.missingHelp')}</p>
    </section>
  );
}
