import { useState, useEffect, useRef } from 'react';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { inhabitantsText } from '../../i18n/estimateText';
import { findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/store/AppContext';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { useEscape } from '../shared/useEscape';
import { useIntoView } from '../shared/useIntoView';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { howMade } from './OwnAreaMark';
import { OwnAreaEditor } from './OwnAreaEditor';
import { selectOwnAreas } from '../../state/selectors/work';
import { showOwnAreas } from '../../state/actions/composing';
import { toggleLayer } from '../../state/actions/view';
import { selectOwnInhabitants } from '../../state/selectors/areaDenominators';
import { CombineForm } from './CombineForm';
import { ComposeForm } from './ComposeForm';
import { NewAreaTools } from './NewAreaTools';

interface Props {
  area: OwnArea;
  /** null while not known. */
  inhabitants: DenominatorValue | null;
}

/** One own area in the list: its colour and name, what it is, and the way to change it. */
function OwnAreaItem({ area, inhabitants }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const levels = useApp((state) => state.levels);
  const chosen = useApp((state) => state.levelId === OWN_AREAS_LEVEL && state.selectedCode === area.id);
  const [editing, setEditing] = useState(false);
  const about = [
    howMade(language, area, levels),
    inhabitants && inhabitants.value !== null && inhabitantsText(language, inhabitants),
  ].filter(Boolean);
  return (
    <li className="own-area" aria-current={chosen || undefined}>
      <ActionButton
        className="own-area-name"
        action={findArea}
        input={{ levelId: OWN_AREAS_LEVEL, code: area.id }}
      >
        <span className="own-area-swatch" style={{ borderColor: area.colour }} aria-hidden="true" />
        <span>
          <strong>{area.name}</strong>
          <span className="muted">{about.join(' · ')}</span>
        </span>
      </ActionButton>
      <button
        type="button"
        className="own-area-change"
        aria-label={t('ownAreas.change', { name: area.name })}
        aria-expanded={editing}
        onClick={() => {
          setEditing(!editing);
        }}
      >
        ⋯
      </button>
      {editing && (
        <OwnAreaEditor
          area={area}
          onReady={() => {
            setEditing(false);
          }}
        />
      )}
    </li>
  );
}

/** The areas of one's own, and the ways to a new one. One thing at a time: the list, or a form that makes an area. */
export function OwnAreasPanel() {
  const t = useTranslate();
  const act = useAct();
  const areas = useApp(selectOwnAreas);
  const inhabitants = useApp(selectOwnInhabitants);
  const composition = useApp((state) => state.composition);
  const isDrawing = useApp((state) => state.drawing !== null);
  const hidden = useApp((state) => state.hiddenLayers.has(OWN_AREAS_LEVEL));
  /** Number of areas when the form was opened: a new one closes it. */
  const [combining, setCombining] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const panel = useIntoView();
  const isCombining = combining === areas.length;
  useEscape(
    panel,
    () => {
      act(showOwnAreas, false);
    },
    isCombining || composition !== null || isDrawing,
  );
  return (
    <section ref={panel} className="own-areas" aria-labelledby="own-areas-heading">
      <header>
        <h2 id="own-areas-heading" ref={heading} tabIndex={-1}>
          {t('ownAreas.title')}
        </h2>
        <ActionButton
          className="own-areas-close"
          aria-label={t('ownAreas.close')}
          action={showOwnAreas}
          input={false}
        >
          ×
        </ActionButton>
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
