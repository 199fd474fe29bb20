import { selectOwnAreas } from '../../state/selectors/work';
import { useEffect, useRef, useState } from 'react';
import { showOwnAreas } from '../../state/actions/composing';
import { toggleLayer } from '../../state/actions/view';
import { useAct, useApp } from '../../state/AppContext';
import { selectOwnInhabitants } from '../../state/selectors/ownInhabitants';
import { OWN_AREAS_LEVEL } from '../../state/slices/projectSlice';
import { useTranslate } from '../shared/useTranslate';
import { CombineForm } from './CombineForm';
import { ComposeForm } from './ComposeForm';
import { NewAreaTools } from './NewAreaTools';
import { OwnAreaItem } from './OwnAreaItem';

/** The areas of one's own, and the ways to a new one. One thing at a time: the list, or a form that makes an area. */
export function OwnAreasPanel() {
  const t = useTranslate();
  const act = useAct();
  const areas = useApp(selectOwnAreas);
  const inhabitants = useApp(selectOwnInhabitants);
  const composition = useApp((state) => state.composition);
  const hidden = useApp((state) => state.hiddenLayers.has(OWN_AREAS_LEVEL));
  /** Number of areas when the form was opened: a new one closes it. */
  const [combining, setCombining] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isCombining = combining === areas.length;
  return (
    <section className="own-areas" aria-labelledby="own-areas-heading">
      <header>
        <h2 id="own-areas-heading" ref={heading} tabIndex={-1}>
          {t('ownAreas.title')}
        </h2>
        <button
          type="button"
          className="own-areas-close"
          aria-label={t('ownAreas.close')}
          onClick={() => {
            act(showOwnAreas, false);
          }}
        >
          ×
        </button>
      </header>
      {composition ? (
        <ComposeForm composition={composition} />
      ) : isCombining ? (
        <CombineForm
          onCancel={() => {
            setCombining(null);
          }}
        />
      ) : (
        <>
          {areas.length === 0 && <p className="muted">{t('ownAreas.none')}</p>}
          <ul>
            {areas.map((area) => (
              <OwnAreaItem key={area.id} area={area} inhabitants={inhabitants.get(area.id) ?? null} />
            ))}
          </ul>
          {areas.length > 0 && (
            <label className="own-areas-outlines">
              <input
                type="checkbox"
                checked={!hidden}
                onChange={() => {
                  act(toggleLayer, OWN_AREAS_LEVEL);
                }}
              />
              {t('ownAreas.outlines')}
            </label>
          )}
          <NewAreaTools
            onCombine={() => {
              setCombining(areas.length);
            }}
          />
        </>
      )}
    </section>
  );
}
