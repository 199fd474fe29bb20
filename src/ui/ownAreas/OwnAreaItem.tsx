import { useState } from 'react';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { DenominatorValue } from '../../domain/denominators/denominatorValue';
import { inhabitantsText } from '../../i18n/inhabitantsText';
import { findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/AppContext';
import { OWN_AREAS_LEVEL } from '../../state/slices/projectSlice';
import { useTranslate } from '../shared/useTranslate';
import { howMade } from './howMade';
import { OwnAreaEditor } from './OwnAreaEditor';

interface Props {
  area: OwnArea;
  /** null while not known. */
  inhabitants: DenominatorValue | null;
}

/** One own area in the list: its colour and name, what it is, and the way to change it. */
export function OwnAreaItem({ area, inhabitants }: Props) {
  const t = useTranslate();
  const act = useAct();
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
      <button
        type="button"
        className="own-area-name"
        onClick={() => {
          act(findArea, { levelId: OWN_AREAS_LEVEL, code: area.id });
        }}
      >
        <span className="own-area-swatch" style={{ borderColor: area.colour }} aria-hidden="true" />
        <span>
          <strong>{area.name}</strong>
          <span className="muted">{about.join(' · ')}</span>
        </span>
      </button>
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
