import { useEffect, useRef } from 'react';
import { AreaCombobox } from '../shared/AreaCombobox';
import type { FoundArea } from '../shared/AreaCombobox';
import { useTranslate } from '../shared/useTranslate';

interface AreaPickerProps {
  areas: readonly FoundArea[];
  /** The first field of its form, which takes the focus when the form opens. */
  takesFocus?: boolean;
  onPick: (key: string) => void;
}

/** The search box of a form that takes areas together. */
export function AreaPicker({ areas, takesFocus = false, onPick }: AreaPickerProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <AreaCombobox
      className="area-picker"
      label={t('ownAreas.find')}
      showsLabel
      placeholder={t('ownAreas.findPlaceholder')}
      areas={areas}
      inputRef={input}
      onPick={({ key }) => {
        onPick(key);
      }}
    />
  );
}

interface AreaChipsProps {
  areas: readonly { key: string; name: string }[];
  onTakeOut: (key: string) => void;
}

/** The chosen areas, each with a way to leave it out again. */
export function AreaChips({ areas, onTakeOut }: AreaChipsProps) {
  const t = useTranslate();
  if (areas.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('ownAreas.chosen')}>
      {areas.map(({ key, name }) => (
        <li key={key} className="chip">
          {name}
          <button
            type="button"
            aria-label={t('ownAreas.takeOut', { name })}
            onClick={() => {
              onTakeOut(key);
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
