import { useEffect, useRef } from 'react';
import { AreaCombobox } from '../shared/AreaCombobox';
import type { FoundArea } from '../shared/AreaCombobox';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  areas: readonly FoundArea[];
  /** The first field of its form, which takes the focus when the form opens. */
  takesFocus?: boolean;
  onPick: (key: string) => void;
}

/** The search box of a form that takes areas together. */
export function AreaPicker({ areas, takesFocus = false, onPick }: Props) {
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
