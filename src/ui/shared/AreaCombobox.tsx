import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldText } from '../../domain/foldText';
import { emptyAtEscape } from './emptyAtEscape';
import { useTranslate } from './useTranslate';

const MOST = 12;

interface Named {
  name: string;
  code: string;
}

/** How well a name or code fits what was typed; lower is better, null does not fit. */
function fit(area: Named, wanted: string): number | null {
  const name = foldText(area.name);
  if (name === wanted || area.code === wanted) return 0;
  if (name.startsWith(wanted) || area.code.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  return at < 0 ? null : /[\s-]/.test(name.charAt(at - 1)) ? 2 : 3;
}

/** The areas whose name or code fits what was typed best, the best first; none for nothing. */
function searchAreas<Area extends Named>(areas: readonly Area[], text: string): Area[] {
  const wanted = foldText(text.trim());
  if (wanted === '') return [];
  return areas
    .flatMap((area) => {
      const rank = fit(area, wanted);
      return rank === null ? [] : [{ area, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.area.name.localeCompare(b.area.name, 'nl-BE'))
    .slice(0, MOST)
    .map(({ area }) => area);
}

/** An area that can be found. */
export interface FoundArea {
  /** Level and code in one, for areas of several levels. */
  key: string;
  name: string;
  code: string;
  /** Stands beside the name. */
  about: string;
}

interface Props<Area extends FoundArea> {
  className: string;
  label: string;
  /** True where the label stands above the field; else only a screen reader says it. */
  showsLabel?: boolean;
  placeholder: string;
  areas: readonly Area[];
  inputRef?: RefObject<HTMLInputElement | null>;
  onPick: (area: Area) => void;
  /** What else can be done with what was typed: stands below the areas that were found. */
  other?: { text: (typed: string) => string; onPick: (typed: string) => void };
}

/**
 * The library hides the rest of the page from who listens while its list is open, with all that can have the focus there. The
 * list closes as soon as the focus leaves the field, so that there is nothing to keep them from.
 */
function keepPageReachable(isOpen: boolean): void {
  document.getElementById('root')?.toggleAttribute('data-react-aria-top-layer', isOpen);
}

/** Key of what else can be done, and how much must be typed for it. */
const OTHER = 'other';
const LEAST_TYPED = 3;

/** A search box that finds areas by name or code, hands over one at a time, and is empty again for the next. */
export function AreaCombobox<Area extends FoundArea>({
  className,
  label,
  showsLabel = false,
  placeholder,
  areas,
  inputRef,
  onPick,
  other,
}: Props<Area>) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const hits = useMemo(() => searchAreas(areas, text), [areas, text]);
  const typed = text.trim();
  const listed: FoundArea[] =
    other && typed.length >= LEAST_TYPED
      ? [...hits, { key: OTHER, name: other.text(typed), code: '', about: '' }]
      : hits;
  const pick = (key: string): void => {
    const area = areas.find((one) => one.key === key);
    if (area) onPick(area);
    else if (key === OTHER) other?.onPick(typed);
    setText('');
  };
  return (
    <ComboBox
      className={className}
      {...(!showsLabel && { 'aria-label': label })}
      items={listed}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={typed !== ''}
      onOpenChange={keepPageReachable}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) pick(String(key));
      }}
    >
      {showsLabel && <Label className="own-areas-label">{label}</Label>}
      <Input
        className="field"
        {...(inputRef && { ref: inputRef })}
        type={showsLabel ? 'text' : 'search'}
        placeholder={placeholder}
        onKeyDownCapture={(event) => {
          const { currentTarget: field, nativeEvent, key } = event;
          const [best] = listed;
          // The library would open its list again at once, since what was typed still stands.
          emptyAtEscape(event, text, () => {
            setText('');
          });
          // With the arrows another one was chosen; without them the best is meant.
          if (
            key !== 'Enter' ||
            nativeEvent.isComposing ||
            field.hasAttribute('aria-activedescendant') ||
            !best
          )
            return;
          event.preventDefault();
          event.stopPropagation();
          pick(best.key);
        }}
      />
      <Popover className="popover popover-list" offset={2}>
        <section aria-label={label}>
          <ListBox<FoundArea> renderEmptyState={() => <p className="muted">{t('search.nothing')}</p>}>
            {(area) => (
              <ListBoxItem id={area.key} className="option" textValue={area.name}>
                <span>{area.name}</span>
                <span className="muted">{area.about}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  );
}
