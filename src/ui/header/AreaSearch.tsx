import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldText } from '../../domain/coverage/ranking';
import { findArea } from '../../state/actions/findArea';
import { useAct, useApp } from '../../state/AppContext';
import type { AreaReference } from '../../state/slices/projectSlice';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';

const MOST = 12;

interface Hit {
  id: string;
  levelId: string;
  code: string;
  name: string;
  kind: ReturnType<typeof levelKind>;
}

/** How well a name or code fits what was typed; lower is better, null does not fit. */
function fit(hit: Hit, wanted: string): number | null {
  const name = foldText(hit.name);
  if (name === wanted || hit.code === wanted) return 0;
  if (name.startsWith(wanted) || hit.code.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  return at < 0 ? null : /[\s-]/.test(name[at - 1]!) ? 2 : 3;
}

interface Props {
  label?: string;
  placeholder?: string;
  /** What to do with the area that was found; without it the map shows the area. */
  onChoose?: (area: AreaReference) => void;
}

/** Find an area of any level by name or code. */
export function AreaSearch({ label, placeholder, onChoose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const levels = useApp((state) => state.levels);
  const [text, setText] = useState('');
  const all = useMemo(
    () =>
      levels.flatMap((level): Hit[] =>
        level.areas.map(({ code, name }) => ({
          id: `${level.id}/${code}`,
          levelId: level.id,
          code,
          name,
          kind: levelKind(level),
        })),
      ),
    [levels],
  );
  const hits = useMemo(() => {
    const wanted = foldText(text.trim());
    if (wanted === '') return [];
    return all
      .flatMap((hit) => {
        const rank = fit(hit, wanted);
        return rank === null ? [] : [{ hit, rank }];
      })
      .sort((a, b) => a.rank - b.rank || a.hit.name.localeCompare(b.hit.name, 'nl-BE'))
      .slice(0, MOST)
      .map(({ hit }) => hit);
  }, [all, text]);
  return (
    <ComboBox
      className="search"
      aria-label={label ?? t('search.label')}
      items={hits}
      inputValue={text}
      onInputChange={setText}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = all.find(({ id }) => id === key);
        if (!hit) return;
        if (onChoose) onChoose({ levelId: hit.levelId, code: hit.code });
        else act(findArea, hit);
        setText('');
      }}
    >
      <Input
        className="field"
        type="search"
        placeholder={placeholder ?? t('search.placeholder')}
        data-shortcut={onChoose ? undefined : findArea.shortcut}
      />
      <Popover className="popover popover-list" offset={2}>
        <ListBox<Hit> renderEmptyState={() => <p className="muted">{t('search.nothing')}</p>}>
          {(hit) => (
            <ListBoxItem className="option" textValue={hit.name}>
              <span>{hit.name}</span>
              <span className="muted">
                {t(`level.singular.${hit.kind}`)} · {hit.code}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
